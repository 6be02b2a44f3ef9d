import { civilOf, dayOf, type Day } from '#domain/time/day.ts'
import { momentFromMillis, type Moment, type PartialDate, type When } from '#domain/time/when.ts'

import type { Zone } from './zone.ts'

const DATE_TIME =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/

type Parts = {
  readonly date: PartialDate
  /** Absent for a date alone. */
  readonly millisOfDay?: number
  /** Absent when the time has no zone. */
  readonly offsetMinutes?: number
}

/**
 * A FHIR date, dateTime or instant with at least a day. The day is the one on the clinic's wall. Undefined for a year
 * or a month alone and for what is no date. A time without zone is the clinic's own; where the clinic's clock shows
 * that time twice or never, only the day is known.
 */
export function parseWhen(text: string, zone: Zone): When | undefined {
  const parts = parseParts(text)
  const day = parts === undefined ? undefined : wholeDay(parts.date)
  if (parts === undefined || day === undefined) return undefined
  if (parts.millisOfDay === undefined) return { day }
  const moment = momentOf(day, parts, parts.millisOfDay, zone)
  return moment === undefined ? { day } : { day: zone.dayOf(moment), moment }
}

/** A date of any precision; the time of a dateTime tells its day in the clinic's zone. */
export function parsePartialDate(text: string, zone: Zone): PartialDate | undefined {
  const parts = parseParts(text)
  if (parts === undefined || parts.millisOfDay === undefined) return parts?.date
  const when = parseWhen(text, zone)
  return when === undefined ? undefined : civilOf(when.day)
}

/** A full instant with its zone, as in `meta.lastUpdated`. */
export function parseInstant(text: string): Moment | undefined {
  const parts = parseParts(text)
  const day = parts === undefined ? undefined : wholeDay(parts.date)
  if (day === undefined || parts?.millisOfDay === undefined || parts.offsetMinutes === undefined)
    return undefined
  return momentFromMillis(day * 86_400_000 + parts.millisOfDay - parts.offsetMinutes * 60_000)
}

function momentOf(day: Day, { offsetMinutes }: Parts, millisOfDay: number, zone: Zone): Moment | undefined {
  if (offsetMinutes === undefined) return zone.momentOf(day, millisOfDay)
  return momentFromMillis(day * 86_400_000 + millisOfDay - offsetMinutes * 60_000)
}

function parseParts(text: string): Parts | undefined {
  const match = DATE_TIME.exec(text)
  if (match === null) return undefined
  const date = partialDate(match[1], match[2], match[3])
  if (date === undefined || match[4] === undefined) return date && { date }
  const millisOfDay = timeOfDay(match[4], match[5], match[6], match[7])
  if (millisOfDay === undefined) return undefined
  if (match[8] === undefined) return { date, millisOfDay }
  const offsetMinutes = offset(match[8])
  return offsetMinutes === undefined ? undefined : { date, millisOfDay, offsetMinutes }
}

function partialDate(year?: string, month?: string, day?: string): PartialDate | undefined {
  const date = { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) }
  if (dayOf(date) === undefined) return undefined
  if (month === undefined) return { year: date.year }
  return day === undefined ? { year: date.year, month: date.month } : date
}

function wholeDay({ year, month, day }: PartialDate): Day | undefined {
  return month === undefined || day === undefined ? undefined : dayOf({ year, month, day })
}

/** Second 60, a leap second, is held at the last millisecond of its minute; fractions beyond milliseconds are cut. */
function timeOfDay(hour = '', minute = '', second = '0', fraction = '0'): number | undefined {
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second)]
  if (hours > 23 || minutes > 59 || seconds > 60) return undefined
  const millis = seconds === 60 ? 59_999 : seconds * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'))
  return (hours * 60 + minutes) * 60_000 + millis
}

/** FHIR allows offsets up to 14 hours. */
function offset(zone: string): number | undefined {
  if (zone === 'Z') return 0
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))]
  const total = hours * 60 + minutes
  if (minutes > 59 || total > 14 * 60) return undefined
  return zone.startsWith('-') ? -total : total
}
