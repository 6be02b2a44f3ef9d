import { bloodObligation, openCalcium } from '../bone-agent/blood-before-dose.ts'
import type { DoseAhead } from '../bone-agent/dose-ahead.ts'
import { lowCalcium } from '../calcium/rules/low-calcium.ts'
import type { RuleInput } from '../rules/rule.ts'
import { numberOf } from '../rules/ruleset.ts'
import { daysBetween } from '../time/day.ts'
import type { ReadinessCheck, ReadinessPoint } from './dose-readiness.ts'
import { checkOf, pointsOf } from './points.ts'

/** Is calcium known, current and not low? A low one is to be corrected before a dose. */
export function calciumCheck(dose: DoseAhead, input: RuleInput): ReadinessCheck {
  return checkOf('calcium', [
    ...openPoints(dose, input),
    ...pointsOf(lowCalcium, 'failing', input),
    ...agePoints(dose, input),
  ])
}

function openPoints(dose: DoseAhead, input: RuleInput): readonly ReadinessPoint[] {
  const obligation = bloodObligation('calcium', input)
  if (obligation === undefined) return []
  const open = openCalcium(obligation, dose)
  if (open === undefined) return []
  return [{ state: 'missing', of: { id: 'no-calcium', open }, evidence: obligation.evidence }]
}

function agePoints({ when }: DoseAhead, input: RuleInput): readonly ReadinessPoint[] {
  const obligation = bloodObligation('calcium', input)
  const day = obligation?.lastDone
  if (obligation === undefined || day === undefined) return []
  const daysBefore = daysBetween(day, when.day)
  if (daysBefore <= numberOf(input.ruleset, 'bone-agent.calcium-current-within')) return []
  const of = { id: 'calcium-not-current', day, daysBefore } as const
  return [{ state: 'met', of, evidence: obligation.evidence }]
}
