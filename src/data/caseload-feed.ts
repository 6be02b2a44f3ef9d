import type { Concept } from '#domain/facts/coverage.ts'
import type { FactId } from '#domain/facts/record.ts'
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
