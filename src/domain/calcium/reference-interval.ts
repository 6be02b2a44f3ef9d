import type { CalciumMeasure, CalciumResult, CalciumUnit } from '../facts/laboratory.ts'
import { roundCalcium } from '../quantity/precision.ts'
import type { CalciumClass } from './calcium-value.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'

/** Total and albumin-corrected calcium share their limits and grades; ionized has its own. */
export type CalciumScale = 'total' | 'ionized'

export type ReferenceInterval = { readonly low: number; readonly high: number; readonly isDefault: boolean }

export function scaleOf(measure: CalciumMeasure): CalciumScale {
  return measure === 'calcium-ionized' ? 'ionized' : 'total'
}

export function scaleOfEntry({ class: of }: { readonly class: CalciumClass }): CalciumScale {
  return of === 'ionized' ? 'ionized' : 'total'
}

/** The laboratory's own limits; the default for what it does not give, and for all when a limit cannot be right. */
export function referenceInterval(result: CalciumResult, ruleset: Ruleset): ReferenceInterval {
  const scale = scaleOf(result.measure)
  const fallback = defaultInterval(scale, result.amount.unit, ruleset)
  const own = ownLimits(result)
  if (hasImplausibleLimit(result, ruleset)) return fallback
  return {
    low: own.low ?? fallback.low,
    high: own.high ?? fallback.high,
    isDefault: own.low === undefined || own.high === undefined,
  }
}

/** A wrong upper limit would silence a high value, a wrong lower one a low value. */
export function hasImplausibleLimit(result: CalciumResult, ruleset: Ruleset): boolean {
  const { low, high } = ownLimits(result)
  const scale = scaleOf(result.measure)
  const limit = (name: 'low-from' | 'low-to' | 'high-from' | 'high-to') =>
    numberOf(ruleset, `calcium.limit.${name}.${scale}.${result.amount.unit}`)
  return (
    (low !== undefined && (low < limit('low-from') || low > limit('low-to'))) ||
    (high !== undefined && (high < limit('high-from') || high > limit('high-to')))
  )
}

export function defaultInterval(scale: CalciumScale, unit: CalciumUnit, ruleset: Ruleset): ReferenceInterval {
  return {
    low: numberOf(ruleset, `calcium.range.low.${scale}.${unit}`),
    high: numberOf(ruleset, `calcium.range.high.${scale}.${unit}`),
    isDefault: true,
  }
}

function ownLimits({ low, high, amount: { unit } }: CalciumResult): { low?: number; high?: number } {
  return {
    ...(low !== undefined && { low: roundCalcium(low, unit) }),
    ...(high !== undefined && { high: roundCalcium(high, unit) }),
  }
}
