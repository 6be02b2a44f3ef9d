import type { CalciumMeasure, CalciumResult, LabResult } from '../../facts/laboratory.ts'
import type { AtLeastOne, FactId } from '../../facts/record.ts'
import { isPlausible } from '../../data-quality/plausible.ts'
import type { Badge } from '../../findings/reason.ts'
import { roundCalcium } from '../../quantity/precision.ts'
import type { Ruleset } from '../../rules/ruleset.ts'
import { pairAlbumin, type AlbuminPair } from './albumin-pairing.ts'
import { calciumBadges } from './calcium-badges.ts'
import type { CalciumEntry } from './calcium-series.ts'
import type { CalciumClass, CalciumMeasureUsed, StatedCalcium } from '../calcium-value.ts'
import { correctCalcium } from './correct-calcium.ts'
import { gradeHigh, gradeLow, positionOf } from '../grading.ts'
import { referenceInterval, scaleOf } from '../reference-interval.ts'

/** What stands beside a calcium and bears on how it is read. */
export type Surroundings = {
  readonly albumins: readonly LabResult<'albumin'>[]
  readonly egfrs: readonly LabResult<'egfr'>[]
  readonly hasMyeloma: boolean
  readonly ruleset: Ruleset
}

/** Best first: an older albumin makes a worse estimate than none that is needed. */
export const PREFERENCE = ['ionized', 'corrected', 'computed', 'estimated', 'total'] as const

export type Candidate = {
  readonly preference: (typeof PREFERENCE)[number]
  readonly entry: CalciumEntry
  readonly result: CalciumResult
}

export function candidateOf(result: CalciumResult, around: Surroundings): Candidate {
  const plausible = isPlausible(result, around.ruleset)
  const pair =
    result.measure === 'calcium-ionized' ? undefined : pairAlbumin(result, around.albumins, around.ruleset)
  const computedWith = plausible && result.measure === 'calcium-total' ? pair : undefined
  const stated = stateCalcium(result, computedWith, around.ruleset)
  const entry = { ...stated, ...standingOf(result, stated, plausible, computedWith, around.ruleset) }
  const badges: readonly Badge[] = calciumBadges(entry, result, pair, around)
  return { preference: preferenceOf(result.measure, computedWith), entry: { ...entry, badges }, result }
}

function stateCalcium(result: CalciumResult, pair: AlbuminPair | undefined, ruleset: Ruleset): StatedCalcium {
  const { amount, comparator, when } = result
  const { unit } = amount
  const { low, high, isDefault } = referenceInterval(result, ruleset)
  const total = roundCalcium(amount.value, unit)
  return {
    measure: pair ? 'calcium-computed' : result.measure,
    value: pair ? correctCalcium(amount.value, unit, pair.albumin, ruleset) : total,
    unit,
    ...(comparator !== undefined && { comparator }),
    low,
    high,
    defaultRange: isDefault,
    day: when.day,
    ...(pair && { from: { total, albumin: pair.albumin.amount, albuminDaysApart: pair.daysApart } }),
  }
}

type Standing = Omit<CalciumEntry, keyof StatedCalcium | 'badges'>

function standingOf(
  result: CalciumResult,
  stated: StatedCalcium,
  plausible: boolean,
  pair: AlbuminPair | undefined,
  ruleset: Ruleset,
): Standing {
  const scale = scaleOf(result.measure)
  const grade = plausible
    ? (gradeHigh(stated, scale, ruleset) ?? gradeLow(stated, scale, ruleset))
    : undefined
  const evidence: AtLeastOne<FactId> = pair ? [result.id, pair.albumin.id] : [result.id]
  return {
    class: CLASS_OF[stated.measure],
    when: result.when,
    position: plausible ? positionOf(stated) : 'implausible',
    ...(grade !== undefined && { grade }),
    preliminary: result.status === 'preliminary' || pair?.albumin.status === 'preliminary',
    reported: { value: result.amount.value, unit: result.amount.unit },
    evidence,
  }
}

const CLASS_OF: Readonly<Record<CalciumMeasureUsed, CalciumClass>> = {
  'calcium-ionized': 'ionized',
  'calcium-corrected': 'corrected',
  'calcium-computed': 'corrected',
  'calcium-total': 'total',
}

function preferenceOf(measure: CalciumMeasure, pair: AlbuminPair | undefined): Candidate['preference'] {
  if (measure === 'calcium-ionized') return 'ionized'
  if (measure === 'calcium-corrected') return 'corrected'
  if (pair === undefined) return 'total'
  return pair.isTogether ? 'computed' : 'estimated'
}
