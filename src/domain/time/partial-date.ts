import { dayOf, monthLength, type Day } from './day.ts'
import type { PartialDate } from './when.ts'

/** The earliest day that it can mean. Undefined when there is no such day. */
export function firstDayOf({ year, month = 1, day = 1 }: PartialDate): Day | undefined {
  return dayOf({ year, month, day })
}

/** The latest day that it can mean. */
export function lastDayOf({
  year,
  month = 12,
  day = monthLength(year, month),
}: PartialDate): Day | undefined {
  return dayOf({ year, month, day })
}
