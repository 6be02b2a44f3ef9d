import { FEEDS, type Feed } from '#domain/facts/feeds.ts'
import { node, text } from '#fhir/json/raw.ts'
import { parseInstant } from '#fhir/time/fhir-time.ts'

import { feedOfResource } from './feed-of.ts'

/** When the records of each feed came into being, as far as they tell to the minute. */
export type FeedTimes = {
  readonly note: (resource: unknown, now: number) => void
  /** How many have come, each version and copy of its own. */
  readonly received: (feed: Feed) => number
  /** Epoch milliseconds of the newest, none of them after now. */
  readonly newest: (feed: Feed) => number | undefined
  /** The hours since 1970 in which laboratory results were issued, of the last four weeks and a day. */
  readonly laboratoryHours: () => ReadonlySet<number>
}

export const HOUR = 3_600_000
const KEPT = 29 * 24

export function createFeedTimes(): FeedTimes {
  const newest = new Map<Feed, number>()
  const received = new Map<Feed, number>(FEEDS.map((feed) => [feed, 0]))
  const hours = new Set<number>()

  return {
    note: (resource, now) => {
      const feed = feedOfResource(resource)
      if (feed === undefined) return
      received.set(feed, (received.get(feed) ?? 0) + 1)
      const at = cameIntoBeing(resource)
      if (at === undefined || at > now) return
      if (at > (newest.get(feed) ?? -Infinity)) newest.set(feed, at)
      if (feed === 'laboratory' && now - at < KEPT * HOUR) hours.add(Math.floor(at / HOUR))
    },
    received: (feed) => received.get(feed) ?? 0,
    newest: (feed) => newest.get(feed),
    laboratoryHours: () => hours,
  }
}

type Told = { meta: unknown; issued: unknown; effectiveDateTime: unknown }

/** When a result was issued; of everything else, when the server wrote it last. */
function cameIntoBeing(resource: unknown): number | undefined {
  const { meta, issued, effectiveDateTime } = node<Told>(resource) ?? {}
  return (
    instantIn(issued) ??
    instantIn(node<{ lastUpdated: string }>(meta)?.lastUpdated) ??
    instantIn(effectiveDateTime)
  )
}

function instantIn(json: unknown): number | undefined {
  const written = text(json)
  return written === undefined ? undefined : parseInstant(written)
}
