declare const day: unique symbol

/** A day on the wall calendar of the clinic, as a whole number of days since 1970-01-01. No hour, no zone. */
export type Day = number & { readonly [day]: true }

export type CivilDate = { readonly year: number; readonly month: number; readonly day: number }

const CIVIL = /^(\d{4})-(\d{2})-(\d{2})$/

/** Throws for fractions and for years outside 0001 to 9999. */
export function dayFromNumber(days: number): Day {
  if (!Number.isInteger(days) || days < -719_162 || days > 2_932_896) {
    throw new RangeError(`${days} is not a day`)
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place a number becomes a day
  return days as Day
}

/** Undefined for anything that is not a real day in the proleptic Gregorian calendar: `2026-02-30`, `2026-02`. */
export function parseDay(text: string): Day | undefined {
  const [, year, month, dayOfMonth] = CIVIL.exec(text) ?? []
  return dayOf({ year: Number(year), month: Number(month), day: Number(dayOfMonth) })
}

export function dayOf({ year, month, day: dayOfMonth }: CivilDate): Day | undefined {
  const isReal =
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    dayOfMonth >= 1 &&
    dayOfMonth <= monthLength(year, month)
  return isReal ? dayFromNumber(daysFromCivil(year, month, dayOfMonth)) : undefined
}

export function civilOf(of: Day): CivilDate {
  // Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days: eras of 400 years from 1 March.
  const shifted = of + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 }
}

/** `YYYY-MM-DD`. */
export function isoDay(of: Day): string {
  const { year, month, day: dayOfMonth } = civilOf(of)
  return [String(year).padStart(4, '0'), pad(month), pad(dayOfMonth)].join('-')
}

export function addDays(to: Day, days: number): Day {
  return dayFromNumber(to + days)
}

/** Clamps to the end of the month: one month after 31 January is 28 or 29 February. */
export function addMonths(to: Day, months: number): Day {
  const from = civilOf(to)
  const index = from.year * 12 + (from.month - 1) + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return dayFromNumber(daysFromCivil(year, month, Math.min(from.day, monthLength(year, month))))
}

/** Negative when `to` is the earlier day. */
export function daysBetween(from: Day, to: Day): number {
  return to - from
}

export function earliestDay(first: Day, ...others: readonly Day[]): Day {
  return dayFromNumber(Math.min(first, ...others))
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export function weekdayOf(of: Day): number {
  return ((((of + 3) % 7) + 7) % 7) + 1
}

export function monthLength(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function daysFromCivil(year: number, month: number, dayOfMonth: number): number {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
