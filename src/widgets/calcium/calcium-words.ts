import type { CalciumUnit } from '#domain/facts/laboratory.ts'
import type { Comparator } from '#domain/facts/record.ts'
import type { CalciumMeasureUsed, Position } from '#domain/review/caseload-row.ts'

export const MEASURE_WORDS: Readonly<Record<CalciumMeasureUsed, string>> = {
  'calcium-ionized': 'Ionized',
  'calcium-corrected': 'Corrected by the laboratory',
  'calcium-computed': 'Corrected here, from total and albumin',
  'calcium-total': 'Total, not corrected',
}

export const SHORT_MEASURE_WORDS: Readonly<Record<CalciumMeasureUsed, string>> = {
  'calcium-ionized': 'ionized',
  'calcium-corrected': 'corr.',
  'calcium-computed': 'computed',
  'calcium-total': 'total',
}

export const POSITION_WORDS: Readonly<Record<Position, string>> = {
  high: 'above the range',
  low: 'below the range',
  within: 'within the range',
  implausible: 'not plausible',
  undecided: 'a bound that does not tell',
}

/** Arithmetic signs that the typeface lacks are words. */
const BOUND_WORDS: Readonly<Record<Comparator, string>> = {
  '<': '<',
  '<=': 'at most ',
  '>=': 'at least ',
  '>': '>',
}

const FEWEST_DECIMALS: Readonly<Record<CalciumUnit, number>> = { 'mmol/L': 2, 'mg/dL': 1 }

/** `2.40`, never `2.4`; a third decimal stays when it was reported. */
export function wordCalcium(value: number, unit: CalciumUnit, comparator?: Comparator): string {
  const digits = new Intl.NumberFormat('en', {
    minimumFractionDigits: FEWEST_DECIMALS[unit],
    maximumFractionDigits: 3,
    useGrouping: false,
  }).format(value)
  return comparator === undefined ? digits : `${BOUND_WORDS[comparator]}${digits}`
}

export function wordRange(low: number, high: number, unit: CalciumUnit): string {
  return `${wordCalcium(low, unit)}\u2013${wordCalcium(high, unit)}`
}
