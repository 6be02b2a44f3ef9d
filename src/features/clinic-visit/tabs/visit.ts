import type { PatientRange } from '#data/patient-search.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import type { Day } from '#domain/time/day.ts'
import type { Now } from '#domain/time/when.ts'

/** What every part of the page is given: one patient's record, the day of review, and how far back to look. */
export type Visit = {
  readonly review: PatientReview
  readonly now: Now
  readonly today: Day
  readonly rules: Ruleset
  /** `default@1`. */
  readonly ruleset: string
  readonly range: PatientRange
}
