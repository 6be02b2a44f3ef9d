import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'

import { evaluatePatient, type Terms } from './evaluate-scope.ts'

/** Reviews patients as their records come in; whoever has the same facts as before keeps the same review. */
export type Evaluation = {
  readonly review: (facts: PatientFacts) => PatientReview
}

/** For one instant and one ruleset: when the clock moves on, a new one is made. */
export function createEvaluation(terms: Terms): Evaluation {
  const known = new WeakMap<PatientFacts, PatientReview>()
  return {
    review: (facts) => {
      const before = known.get(facts)
      if (before !== undefined) return before
      const review = evaluatePatient(facts, terms)
      known.set(facts, review)
      return review
    },
  }
}
