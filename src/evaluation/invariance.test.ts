import type { FhirResource } from 'fhir/r4'
import { afterEach, describe, expect, test } from 'vitest'

import type { PatientReview } from '#domain/review/patient-review.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'

import { DEFAULT_EPOCH, generatePatient } from '../../mocks/cohort/cohort.ts'
import { readInstant } from '../../mocks/cohort/draw/calendar.ts'
import { createStream, type Random } from '../../mocks/cohort/draw/random.ts'
import { visibleAt } from '../../mocks/cohort/testing/read.ts'
import { STORY_PATIENTS } from '../../mocks/stories/registry.ts'
import { parseAsOf } from './now.ts'
import { createScopeReader } from './read-scope.ts'

const EPOCH = readInstant(DEFAULT_EPOCH)
/** Everyone of the stories, and some who are drawn. */
const PEOPLE = Array.from({ length: STORY_PATIENTS.length + 30 }, (_, index) =>
  visibleAt(generatePatient(index), EPOCH),
)
/** Whose record took over another: read together the two are one. */
const TAKEN_OVER = new Set(
  PEOPLE.flat().flatMap((resource) =>
    resource.resourceType === 'Patient' ? (resource.link ?? []).map(({ other }) => other.reference) : [],
  ),
)

function review(resources: readonly FhirResource[]): readonly PatientReview[] {
  const now = parseAsOf(DEFAULT_EPOCH, 'Europe/London')
  if (now === undefined) throw new Error(`${DEFAULT_EPOCH} is not an instant`)
  const reader = createScopeReader({ ruleset: DEFAULT_RULESET, now })
  for (const resource of resources) reader.take(resource, 'invariance')
  return reader.evaluate().patients
}

/** What is said; which of several facts that say the same is named first is told by their ids alone. */
const said = (resources: readonly FhirResource[]) =>
  review(resources).map(({ row, findings, obligations, calcium }) => ({
    row,
    findings,
    obligations,
    calcium,
  }))

function shuffled<T>(all: readonly T[], random: Random): readonly T[] {
  return all
    .map((one) => ({ one, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

const UNRELATED: readonly FhirResource[] = [
  { resourceType: 'Practitioner', id: 'unrelated', name: [{ family: 'Elsewhere' }] },
  { resourceType: 'Organization', id: 'unrelated', name: 'Elsewhere' },
]

/** About the patient, and about nothing that a rule reads. */
function idle(patient: string | undefined): readonly FhirResource[] {
  const subject = { reference: `Patient/${patient}` }
  return [
    {
      resourceType: 'Observation',
      id: 'unrelated-height',
      status: 'final',
      code: { coding: [{ system: 'http://loinc.org', code: '8302-2' }] },
      subject,
      effectiveDateTime: '2026-11-20T08:00:00Z',
      valueQuantity: { value: 171, unit: 'cm', system: 'http://unitsofmeasure.org', code: 'cm' },
    },
    { resourceType: 'Immunization', id: 'unrelated', status: 'completed', patient: subject, vaccineCode: {} },
  ]
}

const patientOf = (resources: readonly FhirResource[]) =>
  resources.find(({ resourceType }) => resourceType === 'Patient')?.id

afterEach(() => {
  process.env['TZ'] = 'UTC'
})

describe('what is said of a patient', () => {
  test('does not depend on the order of the records', () => {
    const random = createStream(1, 0, 'order')
    for (const resources of PEOPLE) expect(said(shuffled(resources, random))).toEqual(said(resources))
  })

  test('does not depend on how often a record comes', () => {
    const random = createStream(1, 0, 'duplicates')
    for (const resources of PEOPLE) {
      const again = resources.filter(() => random() < 0.3)
      expect(said([...resources, ...again])).toEqual(said(resources))
    }
  })

  test('does not depend on what is unrelated', () => {
    for (const resources of PEOPLE)
      expect(said([...UNRELATED, ...resources, ...idle(patientOf(resources))])).toEqual(said(resources))
  })

  test('does not depend on who else is read @H4', () => {
    const together = new Map(
      review(PEOPLE.flat()).map(({ row, findings, obligations }) => [
        row.patient,
        { row, findings, obligations },
      ]),
    )
    const alone = PEOPLE.flatMap((resources) => review(resources)).filter(
      ({ row }) => !TAKEN_OVER.has(row.patient),
    )
    for (const { row, findings, obligations } of alone)
      expect(together.get(row.patient)).toEqual({ row, findings, obligations })
  })

  test.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu'])(
    'does not depend on the zone of who looks: %s @H13',
    (zone) => {
      const people = PEOPLE.slice(0, STORY_PATIENTS.length)
      const expected = people.map((resources) => said(resources))
      process.env['TZ'] = zone
      expect(new Date(EPOCH).getTimezoneOffset()).not.toBe(0)
      expect(people.map((resources) => said(resources))).toEqual(expected)
    },
  )
})
