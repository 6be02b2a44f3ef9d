import type { CalciumUnit } from '../../facts/laboratory.ts'
import type { Day } from '../../time/day.ts'
import { convert } from '../../quantity/convert.ts'
import { roundCalcium } from '../../quantity/precision.ts'
import type { CalciumEntry } from './calcium-series.ts'
import type { CalciumClass } from '../calcium-value.ts'

/** Final numbers: bounds, preliminary and impossible values never enter a difference, a slope or a median. */
export function isNumber({ comparator, preliminary, position }: CalciumEntry): boolean {
  return comparator === undefined && !preliminary && position !== 'implausible'
}

/** Like with like: one class, from a day on, newest first. */
export function ofClass(
  series: readonly CalciumEntry[],
  wanted: CalciumClass,
  from: Day | number,
): readonly CalciumEntry[] {
  return series.filter((entry) => entry.class === wanted && entry.day >= from && isNumber(entry))
}

/** A partner value goes to the unit of the latest one. */
export function valueIn(entry: CalciumEntry, unit: CalciumUnit): number {
  return entry.unit === unit
    ? entry.value
    : roundCalcium(convert('calcium-total', entry.value, entry.unit, unit), unit)
}
