import type { Amount } from '../quantity/quantity.ts'
import type { CalciumUnit } from '../facts/laboratory.ts'
import type { Comparator } from '../facts/record.ts'
import type { Day } from '../time/day.ts'

/** How a calcium was come by. `calcium-corrected` by the laboratory, `calcium-computed` here. */
export type CalciumMeasureUsed =
  'calcium-ionized' | 'calcium-corrected' | 'calcium-computed' | 'calcium-total'

/** Only values of one class are compared with each other, best class first. */
export const CALCIUM_CLASSES = ['ionized', 'corrected', 'total'] as const

export type CalciumClass = (typeof CALCIUM_CLASSES)[number]

/** How a value lies against its limits. `undecided`: a bound that does not tell. */
export type Position = 'high' | 'low' | 'within' | 'implausible' | 'undecided'

/** CTCAE by the laboratory value alone. */
export type Grade = 1 | 2 | 3 | 4

/** A calcium as a sentence tells it: rounded to the reporting precision, in the unit reported. */
export type StatedCalcium = {
  readonly measure: CalciumMeasureUsed
  readonly value: number
  readonly unit: CalciumUnit
  readonly comparator?: Comparator
  readonly low: number
  readonly high: number
  readonly defaultRange: boolean
  readonly day: Day
  /** What a computed value was computed from. */
  readonly from?: ComputedFrom
}

export type ComputedFrom = {
  readonly total: number
  readonly albumin: Amount<'g/L' | 'g/dL'>
  /** Days between the two specimens; 0 for the same specimen or day. */
  readonly albuminDaysApart: number
}
