import { civilOf, type Day } from '#domain/time/day.ts'
import { momentFromMillis, type Moment, type PartialDate, type When } from '#domain/time/when.ts'

import { datePartsIn } from './date-parts.ts'
import type { Zone } from './zone.ts'

/**
 * A FHIR date, dateTime or instant with at least a day. The day is the one on the clinic's wall. Undefined for a year
 * or a month alone and for what is no date. A time without zone is the clinic's own; where the clinic's clock shows
 * that time twice or never, only the day is known.
 */
export function parseWhen(text: string, zone: Zone): When | undefined {
  const parts = datePartsIn(text)
  if (parts?.day === undefined) return undefined
  const { day, millisOfDay, offsetMinutes } = parts
  if (millisOfDay === undefined) return { day }
  const moment =
    offsetMinutes === undefined ? zone.momentOf(day, millisOfDay) : momentAt(day, millisOfDay, offsetMinutes)
  return moment === undefined ? { day } : { day: zone.dayOf(moment), moment }
}

/** A date of any precision; the time of a dateTime tells its day in the clinic's zone. */
export function parsePartialDate(text: string, zone: Zone): PartialDate | undefined {
  const parts = datePartsIn(text)
  if (parts === undefined || parts.millisOfDay === undefined) return parts?.date
  const when = parseWhen(text, zone)
  return when === undefined ? undefined : civilOf(when.day)
}

/** A full instant with its zone, as in `meta.lastUpdated`. */
export function parseInstant(text: string): Moment | undefined {
  const { day, millisOfDay, offsetMinutes } = datePartsIn(text) ?? {}
  if (day === undefined || millisOfDay === undefined || offsetMinutes === undefined) return undefined
  return momentAt(day, millisOfDay, offsetMinutes)
}

/** To the second, in UTC. */
export function writeInstant(millis: number): string {
  return `${new Date(millis).toISOString().slice(0, 19)}Z`
}

function momentAt(day: Day, millisOfDay: number, offsetMinutes: number): Moment {
  return momentFromMillis(day * 86_400_000 + millisOfDay - offsetMinutes * 60_000)
}
