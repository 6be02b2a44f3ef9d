import type { LabResult } from '../facts/laboratory.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'

/** The line below which a count matters, in the unit reported. */
export function countLimit({ measure, amount: { unit } }: LabResult, ruleset: Ruleset): number {
  if (measure === 'platelets') return numberOf(ruleset, 'marrow.platelets-below')
  if (unit === 'g/dL' || unit === 'mmol/L') return numberOf(ruleset, `marrow.hemoglobin-below.${unit}`)
  return numberOf(ruleset, 'marrow.hemoglobin-below.g/L')
}
