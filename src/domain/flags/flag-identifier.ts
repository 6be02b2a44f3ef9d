import type { FactId } from '../facts/record.ts'
import { isoDay, type Day } from '../time/day.ts'
import type { FlagPlace } from './read-by.ts'

/** An id as FHIR has it: letters, digits, hyphens and dots. */
const PART = /^[A-Za-z0-9.-]{1,64}$/
const PATIENT = /^Patient\/([A-Za-z0-9.-]{1,64})$/

/**
 * `follow-up-imaging.1.2026-11-14`: names one episode, so that no act on it is ever created twice. Problem and day hold
 * no dot, so no two flags share a name. Throws when the patient cannot be named: nothing is to be written then.
 */
export function flagIdentifier({ problem, site }: FlagPlace, patient: FactId, episodeStart: Day): string {
  const [, id] = PATIENT.exec(patient) ?? []
  const place = site === undefined ? problem : `${problem}-${site}`
  if (id === undefined || !PART.test(place) || place.includes('.'))
    throw new RangeError(`${place} of ${patient} is not a flag`)
  return `${place}.${id}.${isoDay(episodeStart)}`
}
