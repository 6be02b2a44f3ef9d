import { CONCEPTS, type Concept, type ConceptCoverage } from '#domain/facts/coverage.ts'
import { feedOf, FEEDS, type Feed } from '#domain/facts/feeds.ts'
import type { Clinic } from '#domain/time/clinic.ts'
import { isUnusualSilence } from '#domain/time/silence.ts'
import { momentFromMillis } from '#domain/time/when.ts'
import { isWorkingDay } from '#domain/time/working-days.ts'
import { HOUR } from '#fhir/load/feed-times.ts'
import { createZone } from '#fhir/time/zone.ts'

import type { FeedState, LoadFailure } from '../../caseload-feed.ts'
import type { Load } from './load/create-load.ts'

/** How each feed stands, from round to round. */
export type Feeds = {
  readonly begin: (feeds: Iterable<Feed>, now: number) => void
  /** What was asked for has ended: it holds as of when it was begun. */
  readonly end: (feeds: Iterable<Feed>, failed: ReadonlyMap<Feed, Failed>, asOf: number) => void
  /** Looks at the time and at what has come. */
  readonly look: (load: Load, now: number) => void
  /** As of the last look. */
  readonly states: () => readonly FeedState[]
  /** Of which kinds of record nothing good can be said any more, and why. */
  readonly doubtful: () => ReadonlyMap<Concept, ConceptCoverage>
}

export type Failed = { readonly why: LoadFailure; readonly detail?: string }

type Known = {
  readonly asked?: number
  readonly answered?: number
  readonly failures: number
} & Partial<Failed>

export type FeedTerms = {
  readonly clinic: Clinic
  readonly zone: string
  readonly maxAgeMinutes: number
}

const MINUTE = 60_000
const CERTAIN: ReadonlyMap<Concept, ConceptCoverage> = new Map()

export function createFeeds({ clinic, zone: name, maxAgeMinutes }: FeedTerms): Feeds {
  const known = new Map<Feed, Known>(FEEDS.map((feed) => [feed, { failures: 0 }]))
  const zone = createZone(name)
  let doubtful = CERTAIN
  let states: readonly FeedState[] = []

  function isSilent({ times }: Load, now: number): boolean {
    const isWorking = (hour: number) => isWorkingDay(zone.dayOf(momentFromMillis(hour * HOUR)), clinic)
    return isUnusualSilence(times.laboratoryHours(), Math.floor(now / HOUR), isWorking)
  }

  function stateOf(feed: Feed, load: Load, now: number): FeedState {
    const state = known.get(feed) ?? { failures: 0 }
    const newest = load.times.newest(feed)
    const isOutOfDate = state.answered !== undefined && now - state.answered > maxAgeMinutes * MINUTE
    return {
      feed,
      ...state,
      received: load.times.received(feed),
      ...(newest !== undefined && { newest }),
      isOutOfDate,
      isSilent: feed === 'laboratory' && isSilent(load, now),
    }
  }

  return {
    begin: (feeds, asked) => {
      for (const feed of feeds) known.set(feed, { ...(known.get(feed) ?? { failures: 0 }), asked })
    },
    end: (feeds, failed, asOf) => {
      for (const feed of feeds) {
        const { asked = asOf, answered, failures = 0 } = known.get(feed) ?? {}
        const failure = failed.get(feed)
        if (failure === undefined) known.set(feed, { asked, answered: asOf, failures: 0 })
        else
          known.set(feed, {
            asked,
            ...(answered !== undefined && { answered }),
            failures: failures + 1,
            ...failure,
          })
      }
    },
    look: (load, now) => {
      states = FEEDS.map((feed) => stateOf(feed, load, now))
      doubtful = doubtsIn(states)
    },
    states: () => states,
    doubtful: () => doubtful,
  }
}

/** An old bad result stays bad, an old good one becomes unknown: the rules see to that when they are told of the gap. */
function doubtsIn(states: readonly FeedState[]): ReadonlyMap<Concept, ConceptCoverage> {
  const doubts = new Map<Feed, ConceptCoverage>()
  for (const { feed, isOutOfDate, isSilent } of states) {
    if (isOutOfDate) doubts.set(feed, { state: 'failed', why: 'out-of-date' })
    else if (isSilent) doubts.set(feed, { state: 'truncated', why: 'silent' })
  }
  if (doubts.size === 0) return CERTAIN
  return new Map(
    CONCEPTS.flatMap((concept) => {
      const doubt = doubts.get(feedOf(concept))
      return doubt === undefined ? [] : [[concept, doubt] as const]
    }),
  )
}
