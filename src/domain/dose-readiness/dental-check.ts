import { dentalBeforeStart } from '../jaw/rules/dental-before-start.ts'
import { dentalProcedureNearDose } from '../jaw/rules/dental-procedure-near-dose.ts'
import { dentalReviewLate } from '../jaw/rules/dental-review-late.ts'
import { oralSymptom } from '../jaw/rules/oral-symptom.ts'
import type { RuleInput } from '../rules/rule.ts'
import type { ReadinessCheck } from './dose-readiness.ts'
import { checkOf, pointsOf } from './points.ts'

/** Has the mouth been looked at, and does nothing there speak against a dose? */
export function dentalCheck(input: RuleInput): ReadinessCheck {
  return checkOf('dental', [
    ...pointsOf(oralSymptom, 'failing', input),
    ...pointsOf(dentalProcedureNearDose, 'failing', input),
    ...pointsOf(dentalBeforeStart, 'missing', input),
    ...pointsOf(dentalReviewLate, 'missing', input),
  ])
}
