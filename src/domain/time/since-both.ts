import { dayFromNumber, type Day } from './day.ts'

/** Where two things must hold: since the later of the one, and the first of the other. */
export function sinceBoth(one: Day, other: readonly Day[]): Day {
  return dayFromNumber(Math.max(one, Math.min(...other)))
}
