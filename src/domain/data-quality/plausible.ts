import type { LabResult } from '../facts/laboratory.ts'
import { roundCalcium, roundCreatinine } from '../quantity/precision.ts'
import { oncePer } from '../rules/once.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'

type Bounds = { readonly lowest: number; readonly highest: number }

/** A value beside what its measure can be at all, all rounded as they are compared. */
export type Bounded = Bounds & { readonly value: number }

/** Undefined where no bounds are set for the measure. */
export function boundsOf(result: LabResult, ruleset: Ruleset): Bounded | undefined {
  if (result.measure === 'calcium-total' || result.measure === 'calcium-corrected')
    return calciumBounds('calcium-total', result.amount, ruleset)
  if (result.measure === 'calcium-ionized') return calciumBounds('calcium-ionized', result.amount, ruleset)
  if (result.measure === 'albumin') {
    const { value, unit } = result.amount
    return { value, ...boundsIn(ruleset).albumin[unit] }
  }
  if (result.measure !== 'creatinine') return undefined
  const { value, unit } = result.amount
  return { value: roundCreatinine(value, unit), ...boundsIn(ruleset).creatinine[unit] }
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
  return { value: roundCalcium(value, unit), ...boundsIn(ruleset)[scale][unit] }
}

const boundsIn = oncePer((ruleset: Ruleset) => {
  const between = (of: Of): Bounds => ({
    lowest: numberOf(ruleset, `plausible.from.${of}`),
    highest: numberOf(ruleset, `plausible.to.${of}`),
  })
  const calcium = (scale: 'calcium-total' | 'calcium-ionized') => ({
    'mmol/L': between(`${scale}.mmol/L`),
    'mg/dL': between(`${scale}.mg/dL`),
  })
  return {
    'calcium-total': calcium('calcium-total'),
    'calcium-ionized': calcium('calcium-ionized'),
    albumin: { 'g/L': between('albumin.g/L'), 'g/dL': between('albumin.g/dL') },
    creatinine: { 'umol/L': between('creatinine.umol/L'), 'mg/dL': between('creatinine.mg/dL') },
  }
})

type Of =
  | `calcium-${'total' | 'ionized'}.${'mmol/L' | 'mg/dL'}`
  | `albumin.${'g/L' | 'g/dL'}`
  | `creatinine.${'umol/L' | 'mg/dL'}`
