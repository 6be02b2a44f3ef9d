import type { Concept } from '#domain/facts/coverage.ts'
import type { Feed } from '#domain/facts/feeds.ts'
import type { FactId } from '#domain/facts/record.ts'
import type { Gone } from '#domain/flags/what-went.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import type { Now } from '#domain/time/when.ts'

/**
 * What the list knows at one moment. Rows are ranked. `loading`: no row yet; `loading-more`: rows are there, others or
 * older records are still on their way; `partial`: all asked, something failed or was cut short; `failed`: nothing came.
 */
export type CaseloadFeed = {
  readonly state: 'loading' | 'loading-more' | 'complete' | 'partial' | 'failed'
  readonly rows: readonly CaseloadRow[]
  /** How many patients the caseload names, once it is known. */
  readonly expected?: number
  readonly problems: readonly LoadProblem[]
  readonly counts: IntakeCounts
  /** What servers said beside their answers, and who of the caseload is left out of it. */
  readonly remarks?: readonly string[]
  /** The instant for which the rows were evaluated. */
  readonly now?: Now
  /** `default@1`. */
  readonly ruleset: string
  /** What was raised while this page was open and is no longer, and why. Newest first. */
  readonly gone?: readonly GoneOf[]
  /** Each feed, when it answered last and how new what it brings is. */
  readonly feeds?: readonly FeedState[]
  /** What is known of the server that is asked. */
  readonly server?: ServerFound
  /** The device itself says that it has no connection. */
  readonly offline?: boolean
  /** By how many milliseconds the clock of this device is ahead of the server's; negative when it is behind. */
  readonly clockAhead?: number
  /** Everything is being read again, or what has changed; what is shown stays until then. */
  readonly refreshing?: boolean
}

export type GoneOf = { readonly patient: PatientId; readonly gone: Gone }

/** How a feed stands. Milliseconds since 1970. */
export type FeedState = {
  readonly feed: Feed
  /** When it was last asked for. */
  readonly asked?: number
  /** The moment as of which all of it was last answered. */
  readonly answered?: number
  /** Rounds in a row that did not get all of it. */
  readonly failures: number
  readonly why?: LoadFailure
  readonly detail?: string
  /** How many records have come, copies counted. */
  readonly received: number
  /** When the newest of them was issued or written, among all patients. */
  readonly newest?: number
  /** Answered too long ago to be relied on. */
  readonly isOutOfDate: boolean
  /** It answers, and has brought nothing new for longer than is usual. */
  readonly isSilent: boolean
}

export type ServerFound = {
  readonly software?: string
  readonly fhirVersion?: string
  /** Whether it takes several patients in one search. */
  readonly several: boolean
  /** Whether it can be asked for what was written since: `disproven` where its answers showed that it cannot. */
  readonly changes: 'told' | 'untold' | 'disproven'
}

/** Every resource received is exactly one of these. */
export type IntakeCounts = {
  readonly received: number
  readonly used: number
  readonly refused: number
  readonly duplicate: number
  readonly notYet: number
  readonly unattributed: number
  readonly outOfScope: number
}

/** Something that could not be loaded, in the terms of the user. */
export type LoadProblem = {
  readonly what: Concept | 'caseload'
  readonly patients: number
  readonly why: LoadFailure
  /** The server's own words, clipped. */
  readonly detail?: string
}

export const LOAD_FAILURES = [
  'offline',
  'timeout',
  'not-permitted',
  'not-signed-in',
  'not-found',
  'server-error',
  'too-many-requests',
  'not-fhir',
  'truncated',
  'refused-origin',
  'parameters-ignored',
  'rejected',
] as const

export type LoadFailure = (typeof LOAD_FAILURES)[number]

export type PatientFeed =
  | { readonly state: 'loading' }
  | { readonly state: 'not-found' }
  | { readonly state: 'failed'; readonly why: LoadFailure; readonly detail?: string }
  | {
      readonly state: 'found'
      readonly review: PatientReview
      readonly now: Now
      readonly ruleset: string
      /** Still asking for older or further records of this patient. */
      readonly loadingMore: boolean
      readonly problems: readonly LoadProblem[]
    }

export type PatientId = FactId
