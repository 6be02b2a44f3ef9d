import type { Need } from '#domain/facts/coverage.ts'
import { reviewNeeds } from '#domain/review/review-needs.ts'
import { unionOfNeeds } from '#domain/rules/needs.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'

/**
 * What is asked for first of everyone: who they are, what they have, and enough of the last weeks to see who is in
 * trouble now. It can raise and never clears: the whole follows.
 */
export const HEAD_NEEDS: readonly Need[] = [
  { concept: 'patient', window: { kind: 'now' } },
  { concept: 'conditions', window: { kind: 'all' } },
  { concept: 'calcium', window: { kind: 'days', days: 60, newest: false } },
  { concept: 'symptoms', window: { kind: 'days', days: 7, newest: false } },
  { concept: 'pain', window: { kind: 'days', days: 7, newest: false } },
]

/** Everything that a row and a page say. Weights are few, and without a date they share the search for results. */
export function recordNeeds(ruleset: Ruleset): readonly Need[] {
  return unionOfNeeds([...reviewNeeds(ruleset), { concept: 'weight', window: { kind: 'all' } }])
}
