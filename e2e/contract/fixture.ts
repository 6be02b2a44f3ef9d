import type { Client } from './client.ts'
import type { JsonObject } from './json.ts'

export const LOINC = 'http://loinc.org'
export const LOCAL = 'https://bonewatch.example/contract'
const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category'

export const CALCIUM = '17861-6'
export const CREATININE = '2160-0'

/** What every case may read and none may change; the names are ours, the ids the server's. */
export type Fixture = {
  /** Tells this run from every other on the same server. */
  readonly run: string
  readonly id: (name: string) => string
  readonly nameOf: (id: string) => string
}

const concept = (system: string, code: string) => ({ coding: [{ system, code }] })

export async function prepare(client: Client, run: string): Promise<Fixture> {
  const ids = new Map<string, string>()
  const keep = async (name: string, resource: JsonObject) => {
    ids.set(name, (await client.create(resource)).id)
  }
  const subject = (name: string) => ({ reference: `Patient/${ids.get(name)}` })

  for (const name of ['ana', 'ben', 'cleo']) await keep(name, patient(`${run}-${name}`, name))
  for (const [name, rest] of OBSERVATIONS)
    await keep(name, { ...laboratory(CALCIUM), subject: subject('ana'), ...rest })
  for (const [name, code] of STRANGE_CODES) {
    await keep(name, { ...laboratory(code, LOCAL), subject: subject('ana') })
  }
  await keep('no-system', {
    ...laboratory(CALCIUM),
    code: { coding: [{ code: 'bare' }] },
    subject: subject('ana'),
  })
  await keep('of-ben', { ...laboratory(CALCIUM), subject: subject('ben'), effectiveDateTime: '2026-03-01' })
  for (let n = 0; n < PAGED; n += 1) {
    const day = String((n % 28) + 1).padStart(2, '0')
    await keep(`paged-${n}`, {
      ...laboratory(CALCIUM),
      subject: subject('cleo'),
      effectiveDateTime: `2026-02-${day}`,
    })
  }
  for (const [name, make] of OTHERS) await keep(name, make(subject('ana')))

  const names = new Map([...ids].map(([name, id]) => [id, name]))
  return { run, id: (name) => ids.get(name) ?? name, nameOf: (id) => names.get(id) ?? id }
}

export const PAGED = 45

export function patient(value: string, given: string): JsonObject {
  return {
    resourceType: 'Patient',
    identifier: [{ system: `${LOCAL}/mrn`, value }],
    name: [{ family: 'Contract', given: [given] }],
  }
}

export function laboratory(code: string, system = LOINC): JsonObject {
  return {
    resourceType: 'Observation',
    status: 'final',
    category: [concept(CATEGORY, 'laboratory')],
    code: concept(system, code),
    valueQuantity: { value: 2.31, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' },
  }
}

/** Calcium of ana, one for each way in which a time is written. */
const OBSERVATIONS: readonly (readonly [string, JsonObject])[] = [
  ['second', { effectiveDateTime: '2026-03-01T10:00:00Z' }],
  ['other-zone', { effectiveDateTime: '2026-03-01T23:30:00-05:00' }],
  ['month', { effectiveDateTime: '2026-03' }],
  ['year', { effectiveDateTime: '2026' }],
  ['day', { effectiveDateTime: '2026-03-05', status: 'preliminary' }],
  ['period', { effectivePeriod: { start: '2026-03-10', end: '2026-03-12' } }],
  ['undated', { category: [concept(CATEGORY, 'survey')] }],
  ['creatinine', { code: concept(LOINC, CREATININE), effectiveDateTime: '2026-03-01T10:00:00Z' }],
]

const STRANGE_CODES: readonly (readonly [string, string])[] = [
  ['with-pipe', 'a|b'],
  ['with-comma', 'a,b'],
  ['with-dollar', 'a$b'],
  ['with-accent', 'señal-✓'],
  ['with-plus', 'a+b'],
  ['with-ampersand', 'a&b=c'],
]

type Make = (subject: JsonObject) => JsonObject

const MEDICATION = { medicationCodeableConcept: { text: 'zoledronic acid' } }

/** One of each other type, all on 2026-04-10. */
const OTHERS: readonly (readonly [string, Make])[] = [
  ['condition', (subject) => condition(subject)],
  [
    'order',
    (subject) => ({
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      ...MEDICATION,
      subject,
      authoredOn: '2026-04-10',
    }),
  ],
  [
    'given',
    (subject) => ({
      resourceType: 'MedicationAdministration',
      status: 'completed',
      ...MEDICATION,
      subject,
      effectiveDateTime: '2026-04-10T09:00:00Z',
    }),
  ],
  [
    'stated',
    (subject) => ({
      resourceType: 'MedicationStatement',
      status: 'active',
      ...MEDICATION,
      subject,
      effectiveDateTime: '2026-04-10',
    }),
  ],
  [
    'request',
    (subject) => ({
      resourceType: 'ServiceRequest',
      status: 'active',
      intent: 'plan',
      code: { text: 'CT' },
      subject,
      occurrenceDateTime: '2026-04-10',
      authoredOn: '2026-04-10',
    }),
  ],
  [
    'report',
    (subject) => ({
      resourceType: 'DiagnosticReport',
      status: 'final',
      code: { text: 'CT' },
      subject,
      effectiveDateTime: '2026-04-10',
      issued: '2026-04-10T12:00:00Z',
    }),
  ],
  [
    'procedure',
    (subject) => ({
      resourceType: 'Procedure',
      status: 'completed',
      code: { text: 'Radiotherapy' },
      subject,
      performedDateTime: '2026-04-10',
    }),
  ],
  [
    'study',
    (subject) => ({
      resourceType: 'ImagingStudy',
      status: 'available',
      subject,
      started: '2026-04-10T08:00:00Z',
    }),
  ],
  [
    'encounter',
    (subject) => ({
      resourceType: 'Encounter',
      status: 'finished',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
      subject,
      period: { start: '2026-04-10', end: '2026-04-10' },
    }),
  ],
  [
    'care-plan',
    (subject) => ({
      resourceType: 'CarePlan',
      status: 'active',
      intent: 'plan',
      subject,
      period: { start: '2026-04-10', end: '2026-04-20' },
    }),
  ],
  [
    'appointment',
    (subject) => ({
      resourceType: 'Appointment',
      status: 'booked',
      start: '2026-04-10T09:00:00Z',
      end: '2026-04-10T09:30:00Z',
      participant: [{ actor: subject, status: 'accepted' }],
    }),
  ],
  [
    'task',
    (subject) => ({
      resourceType: 'Task',
      status: 'accepted',
      intent: 'order',
      for: subject,
      authoredOn: '2026-04-10T09:00:00Z',
    }),
  ],
  [
    'allergy',
    (subject) => ({ resourceType: 'AllergyIntolerance', code: { text: 'Denosumab' }, patient: subject }),
  ],
]

function condition(subject: JsonObject): JsonObject {
  return {
    resourceType: 'Condition',
    clinicalStatus: concept('http://terminology.hl7.org/CodeSystem/condition-clinical', 'active'),
    code: concept('http://snomed.info/sct', '94222008'),
    subject,
    onsetDateTime: '2026-04-10',
    recordedDate: '2026-04-10',
  }
}
