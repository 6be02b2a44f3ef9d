import { daysBetween, type Day } from '#domain/time/day.ts'
import { wordDay, wordShortDay } from '#wording/day.ts'

const NEARLY_A_YEAR = 300

/** Without its year where it cannot be mistaken: within ten months of the day of review, which stands on the screen. */
export function wordNearDay(day: Day, today: Day | undefined): string {
  const isNear = today !== undefined && Math.abs(daysBetween(day, today)) <= NEARLY_A_YEAR
  return isNear ? wordShortDay(day) : wordDay(day)
}
