import { parseDay } from '#domain/time/day.ts'
import type { Moment, Now } from '#domain/time/when.ts'
import { parseInstant } from '#fhir/time/fhir-time.ts'
import { createZone, nowIn } from '#fhir/time/zone.ts'

/** The instant of evaluation in the clinic's zone. Throws a RangeError for a zone that is not known here. */
export function nowAt(moment: Moment, zone: string): Now {
  return nowIn(createZone(zone), moment)
}

/** A date is the end of that day in the zone; an instant needs its offset. Undefined for anything else. */
export function parseAsOf(text: string, zone: string): Now | undefined {
  const clinic = createZone(zone)
  const day = parseDay(text)
  const moment = day === undefined ? parseInstant(text) : clinic.endOf(day)
  return moment === undefined ? undefined : nowIn(clinic, moment)
}

export function isKnownZone(zone: string): boolean {
  try {
    createZone(zone)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
