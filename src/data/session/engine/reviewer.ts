import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import { momentFromMillis, type Now } from '#domain/time/when.ts'
import { createEvaluation } from '#evaluation/evaluation.ts'
import { nowAt } from '#evaluation/now.ts'

import type { EngineSettings } from '../worker-messages.ts'

/** Evaluates as of a time that is told. */
export type Reviewer = {
  readonly now: () => Now
  readonly review: (facts: PatientFacts) => PatientReview
  readonly moveTo: (millis: number) => void
}

type Terms = Pick<EngineSettings, 'ruleset' | 'zone' | 'clinic'>

export function createReviewer({ ruleset, zone, clinic }: Terms, start: number): Reviewer {
  let now = nowAt(momentFromMillis(start), zone)
  let evaluation = evaluationAt(now)
  function evaluationAt(moment: Now) {
    return createEvaluation({ ruleset, now: moment, ...(clinic && { clinic }) })
  }

  return {
    now: () => now,
    review: (facts) => evaluation.review(facts),
    moveTo: (millis) => {
      now = nowAt(momentFromMillis(millis), zone)
      evaluation = evaluationAt(now)
    },
  }
}
