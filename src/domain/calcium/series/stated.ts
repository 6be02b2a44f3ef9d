import type { CalciumEntry } from './calcium-series.ts'
import type { StatedCalcium } from '../calcium-value.ts'

/** What a sentence needs of an entry, and no more: reasons travel as data. */
export function stated(entry: CalciumEntry): StatedCalcium {
  const { measure, value, unit, comparator, low, high, defaultRange, day, from } = entry
  return {
    measure,
    value,
    unit,
    ...(comparator !== undefined && { comparator }),
    low,
    high,
    defaultRange,
    day,
    ...(from !== undefined && { from }),
  }
}
