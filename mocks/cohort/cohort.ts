import type { FhirResource, Group } from 'fhir/r4'

import { STORY_PATIENTS } from '../stories/registry.ts'
import { createChart } from './chart/chart.ts'
import { drawProfile } from './course/draw-profile.ts'
import { writeCourse } from './course/write-course.ts'
import { addIrregularity, irregularityOf } from './dirt/irregular.ts'
import { instantText, readInstant } from './draw/calendar.ts'
import { createStream, uuid, weighted } from './draw/random.ts'
import { HOSPITALS, type Hospital, type HospitalName } from './people/hospital.ts'
import { staff } from './people/staff.ts'

export type CohortOptions = {
  readonly patients?: number
  /** The moment that the cohort is made for; what it holds for later has not happened yet. */
  readonly epoch?: string
  readonly seed?: number
}

/** A Monday morning, 09:12 in London. */
export const DEFAULT_EPOCH = '2026-11-23T09:12:00Z'
export const CASELOAD_ID = 'bonewatch-caseload'

/** All resources of a caseload, each person's made when it is asked for. */
export function* generateCohort(options: CohortOptions = {}): Generator<FhirResource, void, undefined> {
  const { patients = 240, epoch = DEFAULT_EPOCH } = options
  yield cohortGroup(options)
  yield* staff(readInstant(epoch))
  for (let index = 0; index < patients; index += 1) yield* generatePatient(index, options)
}

/** The caseload: the people of the stories first, then those who are drawn. */
export function cohortGroup({ patients = 240, epoch = DEFAULT_EPOCH, seed = 1 }: CohortOptions = {}): Group {
  return {
    resourceType: 'Group',
    id: CASELOAD_ID,
    meta: { versionId: '1', lastUpdated: instantText(readInstant(epoch)) },
    type: 'person',
    actual: true,
    active: true,
    name: 'Bone metastases clinic (invented patients)',
    quantity: patients,
    member: Array.from({ length: patients }, (_, index) => ({
      entity: { reference: `Patient/${patientId(index, seed)}` },
    })),
  }
}

/** The id of a person by their place in the caseload. */
export function patientId(index: number, seed = 1): string {
  return STORY_PATIENTS[index]?.id ?? uuid(createStream(seed, index, 'patient id'))
}

/** One person's record, whatever else there is in the cohort: same place, epoch and seed, same bytes. */
export function generatePatient(
  index: number,
  { epoch = DEFAULT_EPOCH, seed = 1 }: CohortOptions = {},
): readonly FhirResource[] {
  const streams = (purpose: string) => createStream(seed, index, purpose)
  const story = STORY_PATIENTS[index]
  const hospital = story === undefined ? drawHospital(streams('hospital')) : HOSPITALS[story.hospital]
  const chart = createChart({
    id: patientId(index, seed),
    now: readInstant(epoch),
    hospital,
    random: streams('ids'),
  })
  if (story !== undefined) {
    story.write({ chart, index, streams })
    return chart.resources
  }
  const place = index - STORY_PATIENTS.length
  const profile = drawProfile(
    chart,
    { index, place, previous: patientId(index - 1, seed), next: patientId(index + 1, seed) },
    streams,
  )
  writeCourse(chart, profile, streams)
  const irregularity = irregularityOf(place)
  if (irregularity !== undefined) addIrregularity(chart, profile, irregularity, streams('irregular'))
  return chart.resources
}

function drawHospital(random: () => number): Hospital {
  return HOSPITALS[
    weighted<HospitalName>(
      random,
      ['northmere', 0.33],
      ['eastfield', 0.3],
      ['bayview', 0.22],
      ['kestrel', 0.15],
    )
  ]
}
