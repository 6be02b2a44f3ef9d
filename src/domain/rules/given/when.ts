import { addDays, dayFromNumber, type Day } from '../../time/day.ts'
import { momentFromMillis, type Now, type When } from '../../time/when.ts'

const HOUR = 3_600_000

/** Monday 23-Nov-2026, noon in UTC: when every example of the rule book is looked at. */
export const EXAMPLE_NOW: Now = {
  day: dayFromNumber(20_780),
  moment: momentFromMillis((20_780 * 24 + 12) * HOUR),
  zone: 'UTC',
}

export function dayAgo(days: number): Day {
  return addDays(EXAMPLE_NOW.day, -days)
}

/** A day without its hour; negative lies ahead. */
export function daysAgo(days: number): When {
  return { day: dayAgo(days) }
}

/** To the hour, where 24 or 48 hours matter. */
export function hoursAgo(hours: number): When {
  const moment = momentFromMillis(EXAMPLE_NOW.moment - hours * HOUR)
  return { day: dayFromNumber(Math.floor(moment / (24 * HOUR))), moment }
}

/** When a fact of an example was so: today, unless it says otherwise. */
export type Ago = { readonly ago?: number | undefined; readonly hours?: number | undefined }

export function whenOf({ ago = 0, hours }: Ago): When {
  return hours === undefined ? daysAgo(ago) : hoursAgo(hours)
}

/** A name that follows from what it stands for: the same on every machine, and in whatever order it is made. */
export function idOf(type: string, ...parts: readonly (string | number | undefined)[]): string {
  return `${type}/${parts.filter((part) => part !== undefined).join('-')}`
}
