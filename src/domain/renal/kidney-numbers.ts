import { isPlausible } from '../data-quality/plausible.ts'
import type { LabResult } from '../facts/laboratory.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId } from '../facts/record.ts'
import { convert } from '../quantity/convert.ts'
import { roundCreatinine } from '../quantity/precision.ts'
import { roundHalfUp } from '../quantity/round.ts'
import type { Ruleset } from '../rules/ruleset.ts'
import { byNewest } from '../time/when.ts'

export type KidneyMeasure = 'creatinine' | 'egfr'
export type KidneyResult = LabResult<KidneyMeasure>

/** Numbers that can be true, newest first, preliminary ones included. A bound is none. */
export function kidneyNumbers<Measure extends KidneyMeasure>(
  { results }: Pick<PatientFacts, 'results'>,
  measure: Measure,
  ruleset: Ruleset,
): readonly LabResult<Measure>[] {
  return results
    .filter((result): result is LabResult<Measure> => result.measure === measure)
    .filter((result) => result.comparator === undefined && isPlausible(result, ruleset))
    .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))
}

/** As laboratories report it, in the unit of another result of the same measure. */
export function amountIn(result: KidneyResult, { amount }: KidneyResult): number {
  if (result.measure !== 'creatinine' || (amount.unit !== 'umol/L' && amount.unit !== 'mg/dL'))
    return result.amount.value
  const { value, unit } = result.amount
  return roundCreatinine(convert('creatinine', value, unit, amount.unit), amount.unit)
}

/** A line is rounded as the values are that are held against it. */
export function roundLine(line: number, { amount: { unit } }: KidneyResult): number {
  return unit === 'umol/L' || unit === 'mg/dL' ? roundCreatinine(line, unit) : roundHalfUp(line, 6)
}
