import { civilOf, type Day } from './day.ts'
import type { PartialDate } from './when.ts'

/** Where the month or day of birth is not known the greater age: the one that a formula for the kidney fears. */
export function completedYears({ year, month = 1, day = 1 }: PartialDate, today: Day): number {
  const on = civilOf(today)
  const isBeforeBirthday = on.month < month || (on.month === month && on.day < day)
  return on.year - year - (isBeforeBirthday ? 1 : 0)
}
