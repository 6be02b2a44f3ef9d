import type { CalciumMeasure, CalciumResult, CalciumUnit } from '../facts/laboratory.ts'
import { roundCalcium } from '../quantity/precision.ts'
import type { CalciumClass } from './calcium-value.ts'
import { oncePer } from '../rules/once.ts'
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
  const { fallback, limits } = linesOf(result, ruleset)
  const own = ownLimits(result)
  if (isImplausible(own, limits)) return fallback
  return {
    low: own.low ?? fallback.low,
    high: own.high ?? fallback.high,
    isDefault: own.low === undefined || own.high === undefined,
  }
}

/** A wrong upper limit would silence a high value, a wrong lower one a low value. */
export function hasImplausibleLimit(result: CalciumResult, ruleset: Ruleset): boolean {
  return isImplausible(ownLimits(result), linesOf(result, ruleset).limits)
}

type Own = { readonly low: number | undefined; readonly high: number | undefined }

function ownLimits({ low, high, amount: { unit } }: CalciumResult): Own {
  return {
    low: low === undefined ? undefined : roundCalcium(low, unit),
    high: high === undefined ? undefined : roundCalcium(high, unit),
  }
}

type Lines = { readonly fallback: ReferenceInterval; readonly limits: Limits }
/** Where a lower and an upper limit of a laboratory can lie. */
type Limits = {
  readonly lowFrom: number
  readonly lowTo: number
  readonly highFrom: number
  readonly highTo: number
}

function isImplausible({ low, high }: Own, { lowFrom, lowTo, highFrom, highTo }: Limits): boolean {
  return (
    (low !== undefined && (low < lowFrom || low > lowTo)) ||
    (high !== undefined && (high < highFrom || high > highTo))
  )
}

function linesOf({ measure, amount }: CalciumResult, ruleset: Ruleset): Lines {
  return linesIn(ruleset)[scaleOf(measure)][amount.unit]
}

const linesIn = oncePer((ruleset: Ruleset) => {
  const inUnit = (scale: CalciumScale, unit: CalciumUnit): Lines => ({
    fallback: {
      low: numberOf(ruleset, `calcium.range.low.${scale}.${unit}`),
      high: numberOf(ruleset, `calcium.range.high.${scale}.${unit}`),
      isDefault: true,
    },
    limits: {
      lowFrom: numberOf(ruleset, `calcium.limit.low-from.${scale}.${unit}`),
      lowTo: numberOf(ruleset, `calcium.limit.low-to.${scale}.${unit}`),
      highFrom: numberOf(ruleset, `calcium.limit.high-from.${scale}.${unit}`),
      highTo: numberOf(ruleset, `calcium.limit.high-to.${scale}.${unit}`),
    },
  })
  const ofScale = (scale: CalciumScale) => ({
    'mmol/L': inUnit(scale, 'mmol/L'),
    'mg/dL': inUnit(scale, 'mg/dL'),
  })
  return { total: ofScale('total'), ionized: ofScale('ionized') }
})
