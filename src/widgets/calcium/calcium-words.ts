import type { CalciumUnit } from '#domain/facts/laboratory.ts'
import type { Comparator } from '#domain/facts/record.ts'
import type { CalciumMeasureUsed, Position } from '#domain/review/caseload-row.ts'
import { wordCalciumNumber } from '#wording/amount.ts'

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

const BOUND_WORDS: Readonly<Record<Comparator, string>> = {
  '<': 'below ',
  '<=': 'at most ',
  '>=': 'at least ',
  '>': 'above ',
}

/** The number alone, with its bound in words; the unit stands beside it in small print. */
export function wordCalcium(value: number, unit: CalciumUnit, comparator?: Comparator): string {
  const bound = comparator === undefined ? '' : BOUND_WORDS[comparator]
  return `${bound}${wordCalciumNumber(value, unit)}`
}

export function wordRange(low: number, high: number, unit: CalciumUnit): string {
  return `${wordCalcium(low, unit)}\u2013${wordCalcium(high, unit)}`
}
