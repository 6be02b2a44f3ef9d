import type { FhirResource, Meta, Reference } from 'fhir/r4'

import { DAY, HOUR, instantText, MINUTE } from '../draw/calendar.ts'
import { uuid, type Random } from '../draw/random.ts'
import type { Hospital } from '../people/hospital.ts'

/** The record of one person, written as it goes; `now` is the moment that the whole cohort is made for. */
export type Chart = {
  readonly id: string
  readonly subject: Reference
  readonly now: number
  readonly hospital: Hospital
  readonly resources: readonly FhirResource[]
  readonly newId: () => string
  readonly add: (resource: FhirResource) => Reference
  /** A moment by its day from today, -3 being three days ago, and its time in UTC. */
  readonly at: (day: number, hour?: number, minute?: number, second?: number) => number
}

type ChartOptions = {
  readonly id: string
  readonly now: number
  readonly hospital: Hospital
  readonly random: Random
}

export function createChart({ id, now, hospital, random }: ChartOptions): Chart {
  const resources: FhirResource[] = []
  const midnight = Math.floor(now / DAY) * DAY
  return {
    id,
    subject: { reference: `Patient/${id}` },
    now,
    hospital,
    resources,
    newId: () => uuid(random),
    add: (resource) => {
      resources.push(resource)
      return { reference: `${resource.resourceType}/${resource.id ?? ''}` }
    },
    at: (day, hour = 9, minute = 0, second = 0) =>
      midnight + day * DAY + hour * HOUR + minute * MINUTE + second * 1000,
  }
}

/** When a resource came to the server: what comes after now is seen only once the clock gets there. */
export function arrived(at: number, versionId = '1'): Meta {
  return { versionId, lastUpdated: instantText(at) }
}
