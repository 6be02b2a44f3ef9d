import type { DoseAhead } from '../bone-agent/dose-ahead.ts'
import { isPlausible } from '../data-quality/plausible.ts'
import { isCovered, type Concept } from '../facts/coverage.ts'
import type { LabMeasure } from '../facts/laboratory.ts'
import { creatinineClearance, isBelow } from '../renal/creatinine-clearance.ts'
import type { RuleInput } from '../rules/rule.ts'
import { numberOf } from '../rules/ruleset.ts'
import type { Day } from '../time/day.ts'
import type { BloodNeed, DataGap } from './dose-readiness.ts'

type Asked = readonly (readonly [BloodNeed['measure'], BloodNeed['need']])[]

const FIRST_DENOSUMAB: Asked = [
  ['calcium', 'required'],
  ['creatinine', 'required'],
  ['vitamin-d', 'advised'],
  ['magnesium', 'advised'],
  ['phosphate', 'advised'],
]

const DENOSUMAB: Asked = [['calcium', 'required']]

const LOW_CLEARANCE: Asked = [
  ['magnesium', 'advised'],
  ['phosphate', 'advised'],
]

const INFUSION: Asked = [
  ['calcium', 'required'],
  ['creatinine', 'required'],
  ['magnesium', 'advised'],
  ['phosphate', 'advised'],
  ['hemoglobin', 'advised'],
]

/** What is asked of the blood around this dose, each with the day of the last one. */
export function bloodNeeds(dose: DoseAhead, input: RuleInput): readonly BloodNeed[] {
  return askedFor(dose, input).map(([measure, need]) => {
    const last = lastOf(measure, input)
    return { measure, need, ...(last !== undefined && { last }) }
  })
}

function askedFor({ agent, isFirst }: DoseAhead, { facts, ruleset, now }: RuleInput): Asked {
  if (agent !== 'denosumab') return INFUSION
  if (isFirst) return FIRST_DENOSUMAB
  const clearance = creatinineClearance(facts, ruleset, now)
  const isLow =
    clearance.state === 'known' && isBelow(clearance, numberOf(ruleset, 'kidney.clearance-low')) === true
  return isLow ? [...DENOSUMAB, ...LOW_CLEARANCE] : DENOSUMAB
}

function lastOf(measure: BloodNeed['measure'], { facts, ruleset }: RuleInput): Day | undefined {
  const days = facts.results
    .filter((result) => isOf(result.measure, measure) && result.status !== 'preliminary')
    .filter((result) => isPlausible(result, ruleset))
    .map(({ when }) => when.day)
  return days.toSorted((a, b) => b - a)[0]
}

function isOf(measure: LabMeasure, asked: BloodNeed['measure']): boolean {
  return asked === 'calcium' ? measure.startsWith('calcium') : measure === asked
}

/** Only where it would change what is done this week, and only once the record was read to its end. */
export function dataGaps({ agent, isFirst }: DoseAhead, input: RuleInput): readonly DataGap[] {
  const { facts, ruleset, now } = input
  const oldest = now.day - numberOf(ruleset, 'kidney.weight-oldest')
  const isWeighed = facts.weights.some(({ when, kilograms }) => when.day >= oldest && kilograms > 0)
  const isFirstDenosumab = agent === 'denosumab' && isFirst
  const never = (measure: 'magnesium' | 'vitamin-d') =>
    !facts.results.some((result) => result.measure === measure)
  return [
    ...(agent === 'zoledronate' && !isWeighed && isRead('weight', input) ? (['weight'] as const) : []),
    ...(isFirstDenosumab && isRead('bone-laboratory', input)
      ? (['magnesium', 'vitamin-d'] as const).filter(never)
      : []),
  ]
}

function isRead(concept: Concept, { facts, ruleset, now }: RuleInput): boolean {
  const days = concept === 'weight' ? numberOf(ruleset, 'kidney.weight-oldest') : 0
  const window = { kind: 'days', days, newest: concept !== 'weight' } as const
  return isCovered(facts.coverage, { concept, window }, now.day)
}
