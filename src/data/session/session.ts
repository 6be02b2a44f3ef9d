import type { Moment } from '#domain/time/when.ts'

import type { DataHealth } from '../data-health.ts'
import type { CaseloadFeed, PatientFeed, PatientId } from '../caseload-feed.ts'

/** Who knows what time it is: the device in production, a movable clock in the demo. */
export type Clock = { readonly now: () => Moment }

/**
 * What the screens ask of the records. One session lives as long as the page; it owns the worker and the transport.
 * `caseload` and `subscribe` fit `useSyncExternalStore`: the snapshot keeps its identity until something changes.
 */
export type Session = {
  readonly caseload: () => CaseloadFeed
  readonly subscribe: (listener: () => void) => () => void
  /** Asks for one patient first and in full; later changes arrive through `onPatient`. */
  readonly openPatient: (patient: PatientId, signal: AbortSignal) => Promise<PatientFeed>
  /** While someone looks at a patient; returns how to leave. What only that page needed is then broken off. */
  readonly visit: (patient: PatientId) => () => void
  readonly onPatient: (listener: (patient: PatientId, feed: PatientFeed) => void) => () => void
  /** What became of everything that was received so far. */
  readonly health: () => Promise<DataHealth>
  /** Asks the server for everything again. Rows stay until newer ones replace them. */
  readonly reload: () => void
  readonly close: () => void
}
