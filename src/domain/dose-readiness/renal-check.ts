import { bloodObligation, openCreatinine } from '../bone-agent/blood-before-dose.ts'
import type { DoseAhead } from '../bone-agent/dose-ahead.ts'
import { creatinineClearance, isBelow } from '../renal/creatinine-clearance.ts'
import { kidneyDecline } from '../renal/rules/kidney-decline.ts'
import { lowClearance } from '../renal/rules/low-clearance.ts'
import { statedClearance } from '../renal/rules/verdicts.ts'
import type { RuleInput } from '../rules/rule.ts'
import { numberOf } from '../rules/ruleset.ts'
import type { ReadinessCheck, ReadinessPoint } from './dose-readiness.ts'
import { checkOf, pointsOf } from './points.ts'

/** The kidney decides on an infusion. Of denosumab no dose depends on it, yet a first one wants it known. */
export function renalCheck(dose: DoseAhead, input: RuleInput): ReadinessCheck {
  if (dose.agent === 'denosumab')
    return checkOf('renal', dose.isFirst ? firstDenosumab(input) : laterDenosumab(input))
  return checkOf('renal', [
    ...creatininePoints(dose, input),
    ...(dose.agent === 'zoledronate' ? pointsOf(kidneyDecline, 'failing', input) : []),
    ...pointsOf(lowClearance, 'failing', input),
  ])
}

function creatininePoints(dose: DoseAhead, input: RuleInput): readonly ReadinessPoint[] {
  const obligation = bloodObligation('creatinine', input)
  if (obligation === undefined) return []
  const { lastDone, evidence } = obligation
  const open = openCreatinine(obligation, dose, input)
  if (open !== undefined) return [{ state: 'missing', of: { id: 'no-creatinine', open }, evidence }]
  return lastDone === undefined
    ? []
    : [{ state: 'met', of: { id: 'creatinine-in-time', day: lastDone }, evidence }]
}

function firstDenosumab(input: RuleInput): readonly ReadinessPoint[] {
  const clearance = clearancePoints('met', input)
  if (clearance.length > 0) return clearance
  const obligation = bloodObligation('creatinine', input)
  if (obligation === undefined) return [{ state: 'not-known', of: { id: 'kidney-not-known' }, evidence: [] }]
  const { lastDone, evidence } = obligation
  return lastDone === undefined
    ? [{ state: 'missing', of: { id: 'creatinine-never' }, evidence }]
    : [{ state: 'met', of: { id: 'creatinine-in-time', day: lastDone }, evidence }]
}

function laterDenosumab(input: RuleInput): readonly ReadinessPoint[] {
  return [
    { state: 'not-applicable', of: { id: 'no-renal-dose' }, evidence: [] },
    ...clearancePoints('not-applicable', input),
  ]
}

function clearancePoints(
  state: ReadinessPoint['state'],
  { facts, ruleset, now }: RuleInput,
): readonly ReadinessPoint[] {
  const clearance = creatinineClearance(facts, ruleset, now)
  if (clearance.state === 'unknown') return []
  const isLow = isBelow(clearance, numberOf(ruleset, 'kidney.clearance-low')) === true
  const of = { id: 'clearance', clearance: statedClearance(clearance), isLow } as const
  return [{ state, of, evidence: clearance.evidence }]
}
