import type { Patient } from 'fhir/r4'

import type { PartialDate } from '#domain/time/when.ts'
import { dayOf } from '#domain/time/day.ts'
import { text, type Raw } from '#fhir/json/raw.ts'
import { parsePartialDate } from '#fhir/time/fhir-time.ts'

import { kindsOf } from '../choice.ts'
import type { Context } from '../reading.ts'
import { isAfter, whenOf } from '../timing.ts'

export type Death = { readonly deceased: boolean; readonly on?: PartialDate; readonly fault?: string }

const ALIVE: Death = { deceased: false }

/**
 * The deceased raise nothing, so death is believed only where the record says so plainly: what cannot be read, or
 * contradicts itself, leaves a person in the list. A death after now has not come yet.
 */
export function readDeath(json: Raw<Patient>, { zone, now }: Pick<Context, 'zone' | 'now'>): Death {
  const kinds = kindsOf('deceased', json)
  const written = text(json.deceasedDateTime)
  const on = written === undefined ? undefined : parsePartialDate(written, zone)
  if (written === undefined) return { deceased: json.deceasedBoolean === true }
  if (on === undefined) return { ...ALIVE, fault: `deceased ${written}` }
  if (kinds.length > 1 && json.deceasedBoolean !== true)
    return { ...ALIVE, fault: `deceased as ${kinds.join(' and ')}` }
  const first = dayOf({ year: on.year, month: on.month ?? 1, day: on.day ?? 1 })
  const when = whenOf(written, zone) ?? (first === undefined ? undefined : { day: first })
  return isAfter(when, now) ? ALIVE : { deceased: true, on }
}
