import type { Clinic } from './clinic.ts'
import { addDays, weekdayOf, type Day } from './day.ts'

type Calendar = Pick<Clinic, 'workingDays' | 'holidays'>

/** A clinic that has not worked for so long tells no deadline. */
const LONGEST_DAYS = 366

/**
 * The last day of so many working days that begin after a flag was raised: of three on a Monday the Thursday, on a Friday
 * or on the weekend after it the Wednesday. Undefined where the clinic never works.
 */
export function deadline(raised: Day, calendar: Calendar, workingDays: number): Day | undefined {
  let left = workingDays
  for (let after = 1; after <= LONGEST_DAYS; after += 1) {
    const day = addDays(raised, after)
    if (isWorkingDay(day, calendar)) left -= 1
    if (left <= 0) return day
  }
  return undefined
}

export function isWorkingDay(day: Day, { workingDays, holidays }: Calendar): boolean {
  return workingDays.includes(weekdayOf(day)) && !holidays.includes(day)
}
