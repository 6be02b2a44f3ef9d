import type { Day } from '#domain/time/day.ts'
import { firstDayOf } from '#domain/time/partial-date.ts'
import type { PartialDate } from '#domain/time/when.ts'

/** A date, dateTime or instant as it is written. */
export type DateParts = {
  readonly date: PartialDate
  /** Undefined for a year or a month alone. */
  readonly day: Day | undefined
  /** Undefined for a date alone. */
  readonly millisOfDay: number | undefined
  /** Undefined when the time has no zone. */
  readonly offsetMinutes: number | undefined
}

/** Read character by character, since every resource has a few: `YYYY`, `-MM`, `-DD`, `Thh:mm`, `:ss`, `.sss`, a zone. */
export function datePartsIn(text: string): DateParts | undefined {
  const date = dateIn(text)
  const first = date === undefined ? undefined : firstDayOf(date)
  if (date === undefined || first === undefined) return undefined
  const day = date.day === undefined ? undefined : first
  if (text.length <= DATE_END) return { date, day, millisOfDay: undefined, offsetMinutes: undefined }
  const time = timeIn(text)
  if (time === undefined) return undefined
  const { millisOfDay, end } = time
  if (text.length === end) return { date, day, millisOfDay, offsetMinutes: undefined }
  const offsetMinutes = offsetIn(text, end)
  return offsetMinutes === undefined ? undefined : { date, day, millisOfDay, offsetMinutes }
}

const YEAR_END = 4
const MONTH_END = 7
const DATE_END = 10
const MINUTES_END = 16
const SECONDS_END = 19
const MOST_FRACTION_DIGITS = 9

/** Whether there is such a day is another question. */
function dateIn(text: string): PartialDate | undefined {
  const year = numberIn(text, 0, YEAR_END)
  if (year === undefined) return undefined
  if (text.length === YEAR_END) return { year }
  const month = text[YEAR_END] === '-' ? numberIn(text, YEAR_END + 1, MONTH_END) : undefined
  if (month === undefined) return undefined
  if (text.length === MONTH_END) return { year, month }
  const day = text[MONTH_END] === '-' ? numberIn(text, MONTH_END + 1, DATE_END) : undefined
  return day === undefined ? undefined : { year, month, day }
}

type Time = { readonly millisOfDay: number; readonly end: number }

function timeIn(text: string): Time | undefined {
  const hours = text[DATE_END] === 'T' ? numberIn(text, DATE_END + 1, 13) : undefined
  const minutes = text[13] === ':' ? numberIn(text, 14, MINUTES_END) : undefined
  if (hours === undefined || minutes === undefined || hours > 23 || minutes > 59) return undefined
  const minute = (hours * 60 + minutes) * 60_000
  if (text[MINUTES_END] !== ':') return { millisOfDay: minute, end: MINUTES_END }
  const seconds = numberIn(text, MINUTES_END + 1, SECONDS_END)
  const end = endOfFraction(text)
  if (seconds === undefined || seconds > 60 || end === undefined) return undefined
  // Second 60, a leap second, is held at the last millisecond of its minute.
  const millis = seconds === 60 ? 59_999 : seconds * 1000 + millisIn(text, end)
  return { millisOfDay: minute + millis, end }
}

function endOfFraction(text: string): number | undefined {
  if (text[SECONDS_END] !== '.') return SECONDS_END
  let end = SECONDS_END + 1
  while (digitAt(text, end) >= 0) end++
  const digits = end - SECONDS_END - 1
  return digits === 0 || digits > MOST_FRACTION_DIGITS ? undefined : end
}

/** Fractions beyond milliseconds are cut. */
function millisIn(text: string, end: number): number {
  let millis = 0
  for (let at = SECONDS_END + 1; at <= SECONDS_END + 3; at++)
    millis = millis * 10 + (at < end ? digitAt(text, at) : 0)
  return millis
}

/** FHIR allows offsets up to 14 hours. */
function offsetIn(text: string, at: number): number | undefined {
  const sign = text[at]
  if (sign === 'Z') return text.length === at + 1 ? 0 : undefined
  if ((sign !== '+' && sign !== '-') || text[at + 3] !== ':' || text.length !== at + 6) return undefined
  const [hours, minutes] = [numberIn(text, at + 1, at + 3), numberIn(text, at + 4, at + 6)]
  if (hours === undefined || minutes === undefined || minutes > 59) return undefined
  const total = hours * 60 + minutes
  if (total > 14 * 60) return undefined
  return sign === '-' ? -total : total
}

/** Undefined where one of these characters is no digit. */
function numberIn(text: string, from: number, end: number): number | undefined {
  let number = 0
  for (let at = from; at < end; at++) {
    const digit = digitAt(text, at)
    if (digit < 0) return undefined
    number = number * 10 + digit
  }
  return number
}

/** Negative for what is no digit, and beyond the end. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - 48
  return digit >= 0 && digit <= 9 ? digit : -1
}
