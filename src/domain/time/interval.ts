import type { Interval } from '../facts/treatment.ts'
import { addDays, addMonths, daysBetween, type Day } from './day.ts'

/** Days and weeks are exact; months and years are those of the calendar and clamp to the end of the month. */
export function addInterval(to: Day, { count, unit }: Interval): Day {
  switch (unit) {
    case 'day':
      return addDays(to, count)
    case 'week':
      return addDays(to, 7 * count)
    case 'month':
      return addMonths(to, count)
    case 'year':
      return addMonths(to, 12 * count)
  }
}

/** How many days the interval is long when it begins on that day. */
export function daysOfInterval(from: Day, interval: Interval): number {
  return daysBetween(from, addInterval(from, interval))
}

const AT_MOST_DAYS = { day: 1, week: 7, month: 31, year: 366 }
const A_CENTURY = 36_600

/** Whole, longer than nothing and shorter than a century: anything else in a plan is a slip of the pen. */
export function isCountable({ count, unit }: Interval): boolean {
  return Number.isInteger(count) && count > 0 && count * AT_MOST_DAYS[unit] <= A_CENTURY
}
