import type { CalciumUnit, LabResult } from '../../facts/laboratory.ts'
import { convert } from '../../quantity/convert.ts'
import { roundCalcium } from '../../quantity/precision.ts'
import { numberOf, type Ruleset } from '../../rules/ruleset.ts'

/** Total calcium adjusted for albumin, in the unit of the calcium. Never given a value that is adjusted already. */
export function correctCalcium(
  total: number,
  unit: CalciumUnit,
  { amount }: LabResult<'albumin'>,
  ruleset: Ruleset,
): number {
  const albumin = convert('albumin', amount.value, amount.unit, unit === 'mmol/L' ? 'g/L' : 'g/dL')
  const slope = numberOf(ruleset, `calcium.correction.slope.${unit}`)
  const normal = numberOf(ruleset, `calcium.correction.normal-albumin.${unit}`)
  return roundCalcium(total + slope * (normal - albumin), unit)
}
