import type { CaseloadFeed, FeedState } from '#data/caseload-feed.ts'
import type { Now } from '#domain/time/when.ts'
import { Card } from '#ui/layout/card.tsx'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'
import { FEED_WORDS, wordAgo, wordMoment } from '#widgets/record/feed-words.ts'
import { wordWhy } from '#widgets/record/load-problems.tsx'

import { wordCount } from './count-words.ts'

/** Each feed: whether it answers, since when what is shown holds, and how new what it brings is. */
export function FeedsCard({ feed: { feeds, now } }: { readonly feed: CaseloadFeed }) {
  return (
    <Card title="Feeds" flush>
      <PlainTable
        caption="Each feed with its state, when it was answered and asked last, and its newest record"
        heads={[
          { text: 'Feed' },
          { text: 'State' },
          { text: 'Last answered' },
          { text: 'Last asked' },
          { text: 'Newest record' },
          { text: 'Records', end: true },
        ]}
      >
        {feeds?.map((feed) => (
          <tr key={feed.feed}>
            <th scope="row">{FEED_WORDS[feed.feed]}</th>
            <td>{wordState(feed)}</td>
            <td>
              <Told at={feed.answered} now={now} otherwise="not yet" />
            </td>
            <td>
              <Told at={feed.asked} now={now} otherwise="not yet" />
            </td>
            <td>
              <Told at={feed.newest} now={now} otherwise={isIn(feed) ? 'none that tells when' : 'not yet'} />
            </td>
            <td data-end>{isIn(feed) ? wordCount(feed.received) : 'not yet'}</td>
          </tr>
        ))}
      </PlainTable>
    </Card>
  )
}

/** Before the first round is over nothing can be said of what there is. */
function isIn({ answered, failures }: FeedState): boolean {
  return answered !== undefined || failures > 0
}

type ToldProps = {
  readonly at: number | undefined
  readonly now: Now | undefined
  readonly otherwise: string
}

function Told({ at, now, otherwise }: ToldProps) {
  if (at === undefined || now === undefined) return otherwise
  return (
    <>
      <Value>{wordMoment(at, now)}</Value> ({wordAgo(at, now)})
    </>
  )
}

function wordState({ failures, why, detail, answered, isOutOfDate, isSilent }: FeedState): string {
  const failed =
    failures === 0 ? [] : [`${wordFailures(failures)}${why === undefined ? '' : `: ${wordWhy(why, detail)}`}`]
  const age = [
    ...(isOutOfDate ? ['too old to rely on'] : []),
    ...(isSilent ? ['nothing new for longer than is usual'] : []),
  ]
  const all = [...failed, ...age]
  if (all.length > 0) return all.join('; ')
  return answered === undefined ? 'Loading' : 'Answered in full'
}

function wordFailures(failures: number): string {
  return failures === 1 ? 'Not complete the last time' : `Not complete ${failures} times in a row`
}
