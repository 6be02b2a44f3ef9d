import type { LabResult } from '../facts/laboratory.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import type { AtLeastOne, FactId } from '../facts/record.ts'
import { isPlausible } from '../data-quality/plausible.ts'
import { convert } from '../quantity/convert.ts'
import { median } from '../quantity/median.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'

type KidneyResult = LabResult<'creatinine' | 'egfr'>

export type KidneyBaseline = {
  /** In the unit of the result that it is held against, and not rounded: only what is compared is. */
  readonly value: number
  /** The results that it is the median of, in the order of the facts. */
  readonly evidence: AtLeastOne<FactId>
}

/**
 * What was usual before: the median of the same measure a week to a year before the latest. Undefined where there is
 * none: no other value stands in for it. A bound, a preliminary or an implausible result is none.
 */
export function kidneyBaseline(
  latest: KidneyResult,
  { results }: Pick<PatientFacts, 'results'>,
  ruleset: Ruleset,
): KidneyBaseline | undefined {
  const from = latest.when.day - numberOf(ruleset, 'kidney.baseline.reaches-back')
  const to = latest.when.day - numberOf(ruleset, 'kidney.baseline.ends-before')
  const before = results
    .filter(({ when }) => when.day >= from && when.day <= to)
    .filter(({ comparator, status }) => comparator === undefined && status !== 'preliminary')
    .filter((result) => isPlausible(result, ruleset))
    .flatMap((result) => {
      const value = inUnitOf(latest, result)
      return value === undefined ? [] : [{ id: result.id, value }]
    })
  const [first, ...others] = before.map(({ id }) => id)
  if (first === undefined) return undefined
  return { value: median(before.map(({ value }) => value)), evidence: [first, ...others] }
}

function inUnitOf(latest: KidneyResult, { measure, amount }: LabResult): number | undefined {
  if (latest.measure === 'creatinine' && measure === 'creatinine')
    return convert(measure, amount.value, amount.unit, latest.amount.unit)
  return latest.measure === measure ? amount.value : undefined
}
