import type { LabResult } from '../facts/laboratory.ts'
import { roundCalcium, roundCreatinine } from '../quantity/precision.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'

/** A value beside what its measure can be at all, all rounded as they are compared. */
export type Bounded = { readonly value: number; readonly lowest: number; readonly highest: number }

/** Undefined where no bounds are set for the measure. */
export function boundsOf(result: LabResult, ruleset: Ruleset): Bounded | undefined {
  if (result.measure === 'calcium-total' || result.measure === 'calcium-corrected')
    return calciumBounds('calcium-total', result.amount, ruleset)
  if (result.measure === 'calcium-ionized') return calciumBounds('calcium-ionized', result.amount, ruleset)
  if (result.measure === 'albumin') {
    const { value, unit } = result.amount
    return {
      value,
      lowest: numberOf(ruleset, `plausible.from.albumin.${unit}`),
      highest: numberOf(ruleset, `plausible.to.albumin.${unit}`),
    }
  }
  if (result.measure !== 'creatinine') return undefined
  const { value, unit } = result.amount
  return {
    value: roundCreatinine(value, unit),
    lowest: numberOf(ruleset, `plausible.from.creatinine.${unit}`),
    highest: numberOf(ruleset, `plausible.to.creatinine.${unit}`),
  }
}

/** A number outside its bounds is shown and not graded: most often it stands in the wrong unit. */
export function isPlausible(result: LabResult, ruleset: Ruleset): boolean {
  const bounded = boundsOf(result, ruleset)
  return bounded === undefined || (bounded.value >= bounded.lowest && bounded.value <= bounded.highest)
}

function calciumBounds(
  scale: 'calcium-total' | 'calcium-ionized',
  { value, unit }: { readonly value: number; readonly unit: 'mmol/L' | 'mg/dL' },
  ruleset: Ruleset,
): Bounded {
  return {
    value: roundCalcium(value, unit),
    lowest: numberOf(ruleset, `plausible.from.${scale}.${unit}`),
    highest: numberOf(ruleset, `plausible.to.${scale}.${unit}`),
  }
}
