import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import { momentFromMillis, type Now } from '#domain/time/when.ts'
import { createEvaluation } from '#evaluation/evaluation.ts'
import { nowAt } from '#evaluation/now.ts'

/** Evaluates as of a time that is told. */
export type Reviewer = {
  readonly now: () => Now
  readonly review: (facts: PatientFacts) => PatientReview
  readonly moveTo: (millis: number) => void
}

export function createReviewer(ruleset: Ruleset, zone: string, start: number): Reviewer {
  let now = nowAt(momentFromMillis(start), zone)
  let evaluation = createEvaluation({ ruleset, now })
  return {
    now: () => now,
    review: (facts) => evaluation.review(facts),
    moveTo: (millis) => {
      now = nowAt(momentFromMillis(millis), zone)
      evaluation = createEvaluation({ ruleset, now })
    },
  }
}
