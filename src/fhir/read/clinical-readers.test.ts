import { anything, assert, constantFrom, jsonValue, nat, oneof, property, type Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { REFUSAL_REASONS } from '#domain/facts/record.ts'
import { isObject } from '#fhir/json/raw.ts'
import { BW, LOINC, RXNORM, SNOMED, UCUM } from '#fhir/codes/system.ts'

import { readCondition } from './disease/condition.ts'
import { readAppointment } from './plan/appointment.ts'
import { readCarePlan } from './plan/care-plan.ts'
import { readDiagnosticReport } from './plan/diagnostic-report.ts'
import { readImagingStudy } from './plan/imaging-study.ts'
import { readServiceRequest } from './plan/service-request.ts'
import type { Context, Reading } from './reading.ts'
import { concept, readAmong, type Json } from './testing/read-among.ts'
import { readMedicationAdministration } from './treatment/medication-administration.ts'
import { readMedicationRequest } from './treatment/medication-request.ts'
import { readMedicationStatement } from './treatment/medication-statement.ts'
import { readProcedure } from './treatment/procedure.ts'

type Reader = (json: Json, context: Context) => Reading

const DENOSUMAB = concept(RXNORM, '993449', 'denosumab')
const CT = concept(LOINC, '46305-9', 'CT Whole body')
const DOSE = { value: 120, unit: 'mg', system: UCUM, code: 'mg' }
const EVERY = { repeat: { boundsPeriod: { start: '2026-03-04' }, frequency: 1, period: 4, periodUnit: 'wk' } }
const DOSAGE = [
  { text: 'monthly', timing: EVERY, asNeededBoolean: false, doseAndRate: [{ doseQuantity: DOSE }] },
]

/** One resource of each type, as full as a real one, that is read into a fact. */
const WHOLE: readonly (readonly [type: string, read: Reader, resource: Json])[] = [
  [
    'Condition',
    readCondition,
    {
      clinicalStatus: concept('http://terminology.hl7.org/CodeSystem/condition-clinical', 'active'),
      verificationStatus: concept('http://terminology.hl7.org/CodeSystem/condition-ver-status', 'confirmed'),
      code: concept(SNOMED, '94222008', 'Metastatic malignant neoplasm to bone'),
      bodySite: [concept(SNOMED, '77435000', 'T8')],
      onsetDateTime: '2026-03-04',
      stage: [{ summary: { text: 'IV' } }],
      evidence: [{ detail: [{ reference: 'Observation/7' }] }],
      note: [{ text: 'seen on CT' }],
    },
  ],
  [
    'MedicationRequest',
    readMedicationRequest,
    {
      status: 'active',
      intent: 'order',
      contained: [
        {
          resourceType: 'Medication',
          id: 'm',
          code: DENOSUMAB,
          ingredient: [{ strength: { numerator: DOSE } }],
        },
      ],
      medicationReference: { reference: '#m', display: 'denosumab' },
      authoredOn: '2026-03-04',
      dosageInstruction: DOSAGE,
    },
  ],
  [
    'MedicationAdministration',
    readMedicationAdministration,
    {
      status: 'completed',
      medicationCodeableConcept: DENOSUMAB,
      effectiveDateTime: '2026-11-02',
      dosage: { dose: DOSE },
    },
  ],
  [
    'MedicationStatement',
    readMedicationStatement,
    {
      status: 'completed',
      medicationCodeableConcept: DENOSUMAB,
      effectiveDateTime: '2026-11-02',
      dosage: DOSAGE,
    },
  ],
  [
    'Procedure',
    readProcedure,
    {
      status: 'completed',
      code: concept(SNOMED, '1217123003', 'Radiotherapy'),
      performedPeriod: { start: '2026-09-01', end: '2026-09-05' },
      bodySite: [concept(SNOMED, '77435000', 'T8')],
      reasonCode: [concept(SNOMED, '44077006', 'Numbness')],
      reasonReference: [{ reference: 'Observation/7' }],
    },
  ],
  [
    'ServiceRequest',
    readServiceRequest,
    {
      status: 'on-hold',
      intent: 'plan',
      priority: 'urgent',
      category: [concept(SNOMED, '363679005', 'Imaging')],
      code: CT,
      occurrenceTiming: EVERY,
      authoredOn: '2026-03-04',
      bodySite: [concept(SNOMED, '77435000', 'T8')],
      reasonCode: [{ text: 'Restaging' }],
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/request-statusReason',
          valueCodeableConcept: { text: 'x' },
        },
      ],
      meta: { lastUpdated: '2026-11-01T09:00:00Z' },
    },
  ],
  [
    'Appointment',
    readAppointment,
    {
      status: 'booked',
      serviceType: [CT],
      reasonCode: [{ text: 'Restaging' }],
      description: 'CT',
      start: '2026-12-24T09:30:00Z',
      basedOn: [{ reference: 'ServiceRequest/3' }],
      participant: [{ actor: { reference: 'Patient/1' }, status: 'accepted' }],
    },
  ],
  [
    'DiagnosticReport',
    readDiagnosticReport,
    {
      status: 'final',
      category: [concept('http://terminology.hl7.org/CodeSystem/v2-0074', 'RAD')],
      code: CT,
      effectiveDateTime: '2026-11-02',
      issued: '2026-11-03T12:00:00Z',
      conclusion: 'Stable.',
      conclusionCode: [{ text: 'Stable' }],
      basedOn: [{ reference: 'ServiceRequest/3' }],
    },
  ],
  [
    'ImagingStudy',
    readImagingStudy,
    {
      status: 'available',
      started: '2026-11-02T10:00:00Z',
      procedureCode: [CT],
      modality: [{ system: 'http://dicom.nema.org/resources/ontology/DCM', code: 'CT' }],
      series: [{ modality: {}, bodySite: { system: SNOMED, code: '77435000' }, description: 'axial' }],
      basedOn: [{ reference: 'ServiceRequest/3' }],
    },
  ],
  [
    'CarePlan',
    readCarePlan,
    {
      status: 'active',
      intent: 'plan',
      category: [concept(BW.care, 'comfort-care')],
      title: 'Comfort care',
      period: { start: '2026-10-01', end: '2027-01-15' },
      author: { reference: 'Practitioner/2' },
    },
  ],
]

const whole = (type: string, resource: Json): Json => ({ resourceType: type, id: '1', ...resource })

/** Every place of a JSON value, as the keys that lead to it. */
function placesIn(json: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  const below =
    Array.isArray(json) || isObject(json)
      ? Object.entries(json).flatMap(([key, value]) => placesIn(value, [...way, key]))
      : []
  return way.length === 0 ? below : [way, ...below]
}

function put(json: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(json)) return json.map((item, at) => (String(at) === key ? put(item, rest, value) : item))
  return isObject(json) ? { ...json, [key]: put(json[key], rest, value) } : json
}

function nested(levels: number): unknown {
  let json: unknown = 'end'
  for (let level = 0; level < levels; level += 1) json = { a: [json] }
  return json
}

const HOSTILE: Arbitrary<unknown> = constantFrom<unknown>(
  null,
  true,
  0,
  -1,
  1e308,
  Infinity,
  NaN,
  '',
  ' ',
  '0',
  '2026-02-30',
  '9999-12-31',
  '__proto__',
  'entered-in-error',
  '\ud800',
  [],
  {},
  [null],
  [[]],
  [{}],
  { coding: [null, 1, {}] },
  { reference: '#1' },
  nested(5000),
)

const JSON_VALUE = oneof(jsonValue(), HOSTILE)

function expectOrderly(reading: Reading, id: string): void {
  for (const { fact } of reading.facts) expect(fact.id).toBe(id)
  for (const { resource, why, detail, named } of reading.refusals) {
    expect(resource).toBe(id)
    expect(REFUSAL_REASONS).toContain(why)
    expect((detail ?? '').length).toBeLessThanOrEqual(200)
    expect((named ?? '').length).toBeLessThanOrEqual(200)
  }
  expect(reading.facts.length * reading.refusals.length).toBe(0)
}

describe.each(WHOLE)('a %s', (type, read, resource) => {
  const sound = whole(type, resource)
  const places = placesIn(resource)

  test('that is sound is read', () => {
    const { facts, refusals } = readAmong(read, sound)
    expect(facts.length).toBeGreaterThan(0)
    expect(refusals).toEqual([])
  })

  test('with anything in any of its places gives facts, a named refusal, or is out of scope @H11 @H32', () => {
    assert(
      property(nat(places.length - 1), JSON_VALUE, (at, value) => {
        expectOrderly(readAmong(read, put(sound, places[at] ?? [], value) as Json), `${type}/1`)
      }),
      { numRuns: 400 },
    )
  })

  test('with anything in two of its places does as well @H11', () => {
    assert(
      property(nat(places.length - 1), nat(places.length - 1), JSON_VALUE, JSON_VALUE, (a, b, one, other) => {
        const twice = put(put(sound, places[a] ?? [], one), places[b] ?? [], other)
        expectOrderly(readAmong(read, twice as Json), `${type}/1`)
      }),
      { numRuns: 200 },
    )
  })

  test('is read the same with its elements in another order, and with elements of no meaning here', () => {
    const turned = Object.fromEntries(Object.entries(sound).toReversed())
    expect(readAmong(read, turned)).toEqual(readAmong(read, sound))
    const more = { ...sound, text: { div: '<b>x</b>' }, implausible: [1], _status: { id: 'x' } }
    expect(readAmong(read, more)).toEqual(readAmong(read, sound))
  })

  test('of elements that are null is one without them', () => {
    for (const key of Object.keys(resource)) {
      const without = Object.fromEntries(Object.entries(sound).filter(([name]) => name !== key))
      expect([key, readAmong(read, { ...sound, [key]: null })]).toEqual([key, readAmong(read, without)])
    }
  })

  test('with an unknown modifier is never read @H6', () => {
    const { facts, refusals } = readAmong(read, { ...sound, modifierExtension: [{ url: 'urn:not' }] })
    expect(facts).toEqual([])
    expect(refusals).toMatchObject([{ why: 'malformed', detail: 'modifierExtension urn:not' }])
  })

  test('that is entered in error, or refuted, is never read @H7', () => {
    const refuted = concept('http://terminology.hl7.org/CodeSystem/condition-ver-status', 'refuted')
    const withdrawn = type === 'Condition' ? { verificationStatus: refuted } : { status: 'entered-in-error' }
    const { facts, refusals } = readAmong(read, { ...sound, ...withdrawn })
    expect(facts).toEqual([])
    expect(refusals).toMatchObject([{ why: 'withdrawn' }])
  })

  test('that is nothing of the kind is read without harm', () => {
    assert(
      property(anything(), (value) => {
        expectOrderly(
          readAmong(read, { ...(isObject(value) ? value : {}), resourceType: type, id: '1' }),
          `${type}/1`,
        )
      }),
    )
  })

  test('with a name of a million letters is read in time @H32', { timeout: 20_000 }, () => {
    for (const part of ['metasta', 'spread to bone ', 'MRI ', 'denosumab ', 'a']) {
      const text = part.repeat(Math.ceil(1_000_000 / part.length))
      const named = {
        code: { text },
        medicationReference: undefined,
        medicationCodeableConcept: { text },
        serviceType: [{ text }],
        description: text,
        title: text,
      }
      for (const [key, value] of Object.entries(named))
        expect(() => readAmong(read, { ...sound, [key]: value })).not.toThrow()
    }
  })
})
