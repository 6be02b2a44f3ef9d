import type { FhirResource } from 'fhir/r4'
import { expect, test } from 'vitest'

import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import type { Finding } from '#domain/findings/finding.ts'
import { reviewPatient } from '#domain/review/review-patient.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import { createIntake } from '#fhir/intake/create-intake.ts'
import { createZone } from '#fhir/time/zone.ts'

import { DEFAULT_EPOCH, generatePatient } from '../../mocks/cohort/cohort.ts'
import { readInstant } from '../../mocks/cohort/draw/calendar.ts'
import { createStream } from '../../mocks/cohort/draw/random.ts'
import { visibleAt } from '../../mocks/cohort/testing/read.ts'
import { STORY_PATIENTS } from '../../mocks/stories/registry.ts'
import { parseAsOf } from './now.ts'

const now = parseAsOf(DEFAULT_EPOCH, 'Europe/London')!

/** The lists of which one fact at a time is taken away. */
const LISTS = [
  'results',
  'weights',
  'symptoms',
  'usual',
  'pain',
  'sites',
  'lesions',
  'complications',
  'doses',
  'orders',
  'procedures',
  'services',
  'bookings',
  'examinations',
  'visits',
  'tasks',
] as const satisfies readonly (keyof PatientFacts)[]

const recordsOf = (index: number) => visibleAt(generatePatient(index), readInstant(DEFAULT_EPOCH))

function factsOf(index: number, records: readonly FhirResource[] = recordsOf(index)): PatientFacts {
  const intake = createIntake({ now, zone: createZone(now.zone) })
  for (const resource of records) intake.add(resource)
  const [facts] = intake.finish().patients
  if (facts === undefined) throw new Error(`nobody at ${index}`)
  return facts
}

const findingsOf = (facts: PatientFacts): readonly Finding[] =>
  reviewPatient(facts, DEFAULT_RULESET, now).findings

const keyOf = ({ rule, site }: Finding) => `${rule} ${site ?? ''}`

/** What was raised and is not any more, or not as it was, though the fact that is gone was no evidence of it. */
function unsupported(index: number): readonly string[] {
  const facts = factsOf(index)
  const before = findingsOf(facts).filter(({ verdict }) => verdict === 'raised')
  return LISTS.flatMap((list) =>
    facts[list].flatMap(({ id }) => {
      const others = before.filter(({ evidence }) => !evidence.includes(id))
      if (others.length === 0) return []
      const without = findingsOf({ ...facts, [list]: facts[list].filter((one) => one.id !== id) })
      const after = new Map(without.map((finding) => [keyOf(finding), finding]))
      return others.flatMap((finding) => {
        const now = after.get(keyOf(finding))
        return now?.verdict === 'raised'
          ? []
          : `${keyOf(finding)}: ${now?.verdict ?? 'gone'} without ${id} (${list})`
      })
    }),
  )
}

test.each(STORY_PATIENTS.map(({ id }, index) => ({ id, index })))(
  '$id: whatever is taken away, what does not name it stays raised @H7',
  ({ index }) => {
    expect(unsupported(index)).toEqual([])
  },
)

/** What may be withdrawn as entered in error. */
const WITHDRAWABLE: ReadonlySet<string> = new Set([
  'Observation',
  'MedicationAdministration',
  'MedicationRequest',
  'Procedure',
  'DiagnosticReport',
  'ServiceRequest',
  'Appointment',
  'CarePlan',
  'Encounter',
])
const TRIED = 4

/** Findings and obligations that still rest on what was withdrawn, and those that went though they did not name it. */
function wrongWithout(index: number): readonly string[] {
  const records = recordsOf(index)
  const random = createStream(1, index, 'withdrawal')
  const before = findingsOf(factsOf(index)).filter(({ verdict }) => verdict === 'raised')
  const cited = new Set(before.flatMap(({ evidence }) => evidence))
  const named = records.filter(({ resourceType, id }) => cited.has(`${resourceType}/${id}`))
  return named
    .filter(({ resourceType }) => WITHDRAWABLE.has(resourceType))
    .map((record) => ({ record, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, TRIED)
    .flatMap(({ record }) => {
      const id = `${record.resourceType}/${record.id}`
      const withdrawn = { ...record, status: 'entered-in-error' } as FhirResource
      const facts = factsOf(
        index,
        records.map((one) => (one === record ? withdrawn : one)),
      )
      const { findings, obligations } = reviewPatient(facts, DEFAULT_RULESET, now)
      const raised = findings.filter(({ verdict }) => verdict === 'raised')
      const rests = [...raised, ...obligations].filter(({ evidence }) => evidence.includes(id))
      const standing = new Set(raised.map(keyOf))
      const gone = before.filter((one) => !one.evidence.includes(id) && !standing.has(keyOf(one)))
      return [
        ...rests.map((one) => `${'rule' in one ? keyOf(one) : one.kind} rests on ${id}`),
        ...gone.map((one) => `${keyOf(one)} went without ${id}`),
      ]
    })
}

test.each(STORY_PATIENTS.map(({ id }, index) => ({ id, index })))(
  '$id: what is withdrawn supports nothing any more, and takes nothing else with it @H7',
  ({ index }) => {
    expect(wrongWithout(index)).toEqual([])
  },
)
