import type { CaseloadRow } from '#domain/review/caseload-row.ts'

import type { CaseloadFeed, PatientId } from '../caseload-feed.ts'
import type { CaseloadUpdate } from './worker-messages.ts'

/** The feed as the screens have it; it keeps its identity until something changes. */
export type FeedStore = {
  readonly get: () => CaseloadFeed
  readonly subscribe: (listener: () => void) => () => void
  readonly apply: (update: CaseloadUpdate) => void
  readonly noteConnection: (isOffline: boolean) => void
  /** By how much the clock of the device is ahead of the server's, where that is more than can be overlooked. */
  readonly noteSkew: (aheadMillis: number | undefined) => void
  /** Nothing more will come. What is there stays, and says that it is not all. */
  readonly fail: (detail: string) => void
}

const NOTHING_COUNTED = {
  received: 0,
  used: 0,
  refused: 0,
  duplicate: 0,
  notYet: 0,
  unattributed: 0,
  outOfScope: 0,
}

export function createFeedStore(ruleset: string): FeedStore {
  const listeners = new Set<() => void>()
  const rows = new Map<PatientId, CaseloadRow>()
  let feed: CaseloadFeed = { state: 'loading', rows: [], problems: [], counts: NOTHING_COUNTED, ruleset }

  let around: Pick<CaseloadFeed, 'offline' | 'clockAhead'> = {}

  function show(next: CaseloadFeed): void {
    feed = { ...next, ...around }
    for (const listener of listeners) listener()
  }

  return {
    get: () => feed,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    apply: ({ changed, order, ...rest }) => {
      for (const row of changed) rows.set(row.patient, row)
      const inOrder = order.flatMap((patient) => rows.get(patient) ?? [])
      // A row that the order names and nobody sent would vanish from the list without a word.
      if (inOrder.length !== order.length)
        throw new Error(`${order.length - inOrder.length} rows of the caseload were not sent`)
      show({ ...rest, rows: inOrder })
    },
    noteConnection: (offline) => {
      around = { ...around, offline }
      show(feed)
    },
    noteSkew: (clockAhead) => {
      const { clockAhead: _, ...others } = around
      around = clockAhead === undefined ? others : { ...others, clockAhead }
      const { clockAhead: __, ...rest } = feed
      show(rest)
    },
    fail: (detail) => {
      const state = feed.rows.length === 0 ? 'failed' : 'partial'
      show({ ...feed, state, problems: [{ what: 'caseload', patients: 0, why: 'rejected', detail }] })
    },
  }
}
