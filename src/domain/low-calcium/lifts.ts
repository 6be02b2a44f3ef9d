import type { CalciumEntry } from '../calcium/series/calcium-series.ts'
import { calciumSeries } from '../calcium/series/calcium-series.ts'
import { isNumber, ofClass, valueIn } from '../calcium/series/comparable.ts'
import type { FactId } from '../facts/record.ts'
import type { Missing } from '../findings/finding.ts'
import { median } from '../quantity/median.ts'
import { roundCalcium } from '../quantity/precision.ts'
import { creatinineClearance, isBelow } from '../renal/creatinine-clearance.ts'
import type { RuleInput } from '../rules/rule.ts'
import { numberOf } from '../rules/ruleset.ts'
import type { Lift } from './low-calcium-reason.ts'
import { boneAgentDoses, nthOf, type BoneAgentDose } from './recent-dose.ts'

export type Lifts = {
  readonly lifted: readonly Lift[]
  readonly evidence: readonly FactId[]
  /** What might have lifted it, had it been known. */
  readonly missing: readonly Missing[]
}

type Found = { readonly lift: Lift; readonly evidence: readonly FactId[] }

/** What makes a low calcium after a bone agent more urgent than its value alone. */
export function liftsOf(entry: CalciumEntry, given: BoneAgentDose, input: RuleInput): Lifts {
  const { facts, ruleset, now } = input
  const clearance = creatinineClearance(facts, ruleset, now)
  const found = [
    soonAfter(entry, given, input),
    amongFirst(given, input),
    clearance.state === 'known' && isBelow(clearance, numberOf(ruleset, 'kidney.clearance-low')) === true
      ? { lift: { by: 'clearance', clearance: clearance.value } as const, evidence: clearance.evidence }
      : undefined,
    belowOwnMedian(entry, input),
  ].filter((one) => one !== undefined)
  const unknown = clearance.state === 'unknown' && found.length === 0 ? clearance.missing : []
  return {
    lifted: found.map(({ lift }) => lift),
    evidence: found.flatMap(({ evidence }) => evidence),
    missing: unknown.map((needs) => ({ kind: 'fact', needs })),
  }
}

/** The sample after the dose; a dose given although calcium was low counts from today. */
function soonAfter(
  { day: sample }: CalciumEntry,
  { dose }: BoneAgentDose,
  { ruleset, now }: RuleInput,
): Found | undefined {
  const days = daysAfter(dose.when.day, sample, now.day)
  if (days > numberOf(ruleset, 'low-calcium.soon-after-dose')) return undefined
  return { lift: { by: 'soon-after-dose', days }, evidence: [dose.id] }
}

export function daysAfter(dose: number, sample: number, today: number): number {
  return dose <= sample ? sample - dose : today - dose
}

function amongFirst(given: BoneAgentDose, { facts, ruleset }: RuleInput): Found | undefined {
  const nth = nthOf(given, boneAgentDoses(facts))
  if (nth > numberOf(ruleset, 'low-calcium.first-doses')) return undefined
  return { lift: { by: 'first-doses', nth }, evidence: [given.dose.id] }
}

/** Against final numbers of the same class in the year before, in the unit of this value. */
function belowOwnMedian(entry: CalciumEntry, { facts, ruleset }: RuleInput): Found | undefined {
  if (!isNumber(entry)) return undefined
  const { unit } = entry
  const from = entry.day - numberOf(ruleset, 'low-calcium.own-median-window')
  const before = ofClass(calciumSeries(facts, ruleset, 'low'), entry.class, from).filter(
    ({ day }) => day < entry.day,
  )
  if (before.length === 0) return undefined
  const own = roundCalcium(median(before.map((other) => valueIn(other, unit))), unit)
  const below = roundCalcium(own - entry.value, unit)
  if (below < numberOf(ruleset, `low-calcium.below-own-median.${unit}`)) return undefined
  return {
    lift: { by: 'below-own-median', median: own, below },
    evidence: before.flatMap(({ evidence }) => evidence),
  }
}
