import type { ReactNode } from 'react'

import type { CaseloadFeed, ServerFound } from '#data/caseload-feed.ts'
import { Card } from '#ui/layout/card.tsx'
import { wordSpan } from '#widgets/record/feed-words.ts'
import { LoadProblems } from '#widgets/record/load-problems.tsx'

import styles from './server-card.module.css'

const CHANGES_WORDS = {
  told: 'Told by the server: asked for every two minutes, and everything every half hour',
  untold: 'The server cannot be asked for them: everything is read every ten minutes, or every half hour',
  disproven: 'The server says that it can be asked for them and answered wrongly: everything is read instead',
} as const satisfies Record<ServerFound['changes'], string>

/** What the server is, how it is asked, and what it said. */
export function ServerCard({ feed }: { readonly feed: CaseloadFeed }) {
  const { clockAhead, expected, rows, state } = feed
  const isEarly = state === 'loading' || state === 'loading-more'
  return (
    <Card title="The server">
      <dl className={styles.facts}>
        {serverFacts(feed.server, isEarly).map(({ what, words }) => (
          <Fact key={what} what={what}>
            {words}
          </Fact>
        ))}
        <Fact what="Patients">
          {expected === undefined ? NOT_YET : `${rows.length} of ${expected} in the list`}
        </Fact>
        <Fact what="Clocks">{isEarly ? NOT_YET : wordClocks(clockAhead)}</Fact>
        <Fact what="What did not come">
          <Missing problems={feed.problems} isEarly={isEarly} />
        </Fact>
        <Fact what="What it said">
          <Remarks remarks={feed.remarks} />
        </Fact>
      </dl>
    </Card>
  )
}

const NOT_YET = 'Not known yet'

function serverFacts(server: ServerFound | undefined, isEarly: boolean) {
  const untold = isEarly ? NOT_YET : 'It does not say'
  const several = server?.several === true ? 'Several' : 'One at a time'
  return [
    { what: 'Software', words: server?.software ?? untold },
    { what: 'FHIR version', words: server?.fhirVersion ?? untold },
    { what: 'Patients in one search', words: server === undefined ? NOT_YET : several },
    {
      what: 'What has changed',
      words: server === undefined || isEarly ? NOT_YET : CHANGES_WORDS[server.changes],
    },
  ]
}

function Fact({ what, children }: { readonly what: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{what}</dt>
      <dd>{children}</dd>
    </>
  )
}

type MissingProps = { readonly problems: CaseloadFeed['problems']; readonly isEarly: boolean }

function Missing({ problems, isEarly }: MissingProps) {
  if (problems.length > 0) return <LoadProblems problems={problems} />
  return isEarly ? NOT_YET : 'Nothing is missing'
}

function Remarks({ remarks }: { readonly remarks: CaseloadFeed['remarks'] | undefined }) {
  if (remarks === undefined) return 'Nothing beside its answers'
  return (
    <ul>
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  )
}

function wordClocks(ahead: number | undefined): string {
  if (ahead === undefined) return 'No difference of a minute or more was seen'
  return `This device is ${wordSpan(ahead)} ${ahead > 0 ? 'ahead of' : 'behind'} the server`
}
