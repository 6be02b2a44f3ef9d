import {
  array,
  assert,
  constant,
  constantFrom,
  dictionary,
  integer,
  jsonValue,
  oneof,
  property,
  record,
  shuffledSubarray,
  string,
  tuple,
  type Arbitrary,
} from 'fast-check'
import { describe, expect, test } from 'vitest'

import { READERS } from '#fhir/read/readers.ts'

import { createIntake } from './create-intake.ts'
import type { Scope } from './scope.ts'
import { factsOf, intakeOf, PATIENT, person, take, TERMS, type Json } from './testing/take.ts'

const PEOPLE = ['1', '2', '3', '4'] as const
const meta = constantFrom(
  undefined,
  { versionId: '1' },
  { versionId: '2' },
  { lastUpdated: '2026-11-01T00:00:00Z' },
  { lastUpdated: '2026-11-02T00:00:00Z' },
)
const patientAt = constantFrom(
  ...PEOPLE.map((id) => ({ reference: `Patient/${id}` })),
  { reference: 'urn:uuid:22222222-0000-4000-8000-000000000000' },
  { reference: 'https://a.example/Patient/3' },
  { display: 'someone' },
)
const resultId = constantFrom('a', 'b', 'c', 'd', 'e')
const day = constantFrom(
  '2026-11-01',
  '2026-11-16T09:00:00Z',
  '2026-11',
  undefined,
  '2031-01-01',
  '2026-11-20',
)
const reference = (type: string, ids: Arbitrary<string>) => ids.map((id) => ({ reference: `${type}/${id}` }))

const persons = record({
  resourceType: constant('Patient'),
  id: constantFrom(...PEOPLE),
  name: constantFrom([{ family: 'Okafor' }], [{ family: 'Reid' }]),
  birthDate: constantFrom('1961-03-14', '1971'),
  meta,
  link: constantFrom(
    undefined,
    undefined,
    undefined,
    [{ type: 'replaced-by', other: { reference: 'Patient/2' } }],
    [{ type: 'replaced-by', other: { reference: 'Patient/1' } }],
  ),
})

const results = record({
  resourceType: constant('Observation'),
  id: resultId,
  meta,
  status: constantFrom('final', 'preliminary', 'entered-in-error', 'unknown'),
  code: constantFrom(
    { coding: [{ system: 'http://loinc.org', code: '29265-6' }] },
    { coding: [{ system: 'http://snomed.info/sct', code: '44077006' }] },
    { text: 'Panel' },
  ),
  subject: oneof(patientAt, constant(undefined)),
  effectiveDateTime: day,
  valueQuantity: constantFrom({ value: 2.6, unit: 'mmol/L' }, { value: 2.9, unit: 'mmol/L' }, { value: 2.9 }),
  hasMember: oneof(constant(undefined), array(reference('Observation', resultId), { maxLength: 3 })),
})

const doses = record({
  resourceType: constant('MedicationAdministration'),
  id: resultId,
  meta,
  status: constantFrom('completed', 'entered-in-error'),
  subject: patientAt,
  effectiveDateTime: day,
  medicationReference: reference('Medication', constantFrom('m', 'n')),
})

const medications = record({
  resourceType: constant('Medication'),
  id: constantFrom('m', 'n'),
  meta,
  code: constantFrom(
    { text: 'denosumab' },
    { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '77655' }] },
  ),
})

const reports = record({
  resourceType: constant('DiagnosticReport'),
  id: resultId,
  meta,
  status: constantFrom('final', 'entered-in-error'),
  category: constant([
    { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'RAD' }] },
  ]),
  code: constant({ coding: [{ system: 'http://loinc.org', code: '36067-7' }] }),
  subject: patientAt,
  effectiveDateTime: day,
  result: array(reference('Observation', resultId), { maxLength: 3 }),
})

const tasks = record({
  resourceType: constant('Task'),
  id: resultId,
  meta,
  status: constantFrom('completed', 'requested'),
  for: patientAt,
  code: constant({
    coding: [{ system: 'https://bonewatch.example/fhir/CodeSystem/assessment', code: 'report-review' }],
  }),
  focus: reference('DiagnosticReport', resultId),
  lastModified: day,
})

const others = oneof(
  constant({ resourceType: 'Practitioner', id: '1' }),
  constant({
    resourceType: 'Group',
    id: 'g',
    type: 'person',
    actual: true,
    member: [{ entity: { reference: 'Patient/1' } }],
  }),
  constant(null),
  constant({ resourceType: 'Observation' }),
)

const fullUrl = constantFrom(
  undefined,
  undefined,
  undefined,
  'urn:uuid:22222222-0000-4000-8000-000000000000',
  'https://a.example/Patient/3',
  'https://a.example/Observation/a',
  'https://b.example/Observation/a',
  'https://a.example/Patient/1',
  'https://b.example/Patient/1',
)

type Entry = readonly [resource: unknown, fullUrl: string | undefined]
/** As JSON has it: what is undefined is not there. */
const asJson = (resource: unknown): unknown => JSON.parse(JSON.stringify(resource))
const entry: Arbitrary<Entry> = tuple(
  oneof(persons, results, results, doses, medications, reports, tasks, others).map(asJson),
  fullUrl,
)
const entries = array(entry, { maxLength: 30 })

function scopeOf(given: readonly Entry[]): Scope {
  const intake = createIntake(TERMS)
  for (const [resource, url] of given) intake.add(resource, url)
  return intake.finish()
}

const RUNS = { numRuns: 400 }

describe('for all records', () => {
  test('the order of arrival changes nothing', () => {
    const both = entries.chain((all) =>
      tuple(constant(all), shuffledSubarray(all, { minLength: all.length })),
    )
    assert(
      property(both, ([all, shuffled]) => {
        expect(scopeOf(shuffled)).toEqual(scopeOf(all))
      }),
      RUNS,
    )
  })

  test('what comes bit by bit, and is asked for in between, comes to the same as all at once', () => {
    assert(
      property(entries, array(integer({ min: 0, max: 30 })), (all, stops) => {
        const intake = createIntake(TERMS)
        for (const [place, [resource, url]] of all.entries()) {
          intake.add(resource, url)
          if (stops.includes(place)) for (const id of PEOPLE) intake.patient(`Patient/${id}`)
          if (stops.includes(place + 7)) intake.finish()
        }
        expect(intake.finish()).toEqual(scopeOf(all))
        expect(PEOPLE.flatMap((id) => intake.patient(`Patient/${id}`) ?? [])).toEqual(scopeOf(all).patients)
      }),
      RUNS,
    )
  })

  test('duplicates change nothing but their own number', () => {
    const both = entries.chain((all) => tuple(constant(all), shuffledSubarray([...all.keys()])))
    assert(
      property(both, ([all, again]) => {
        // What has neither id nor address of its own cannot be told from a second one that says the same.
        const copies = again
          .flatMap((place) => all.slice(place, place + 1))
          .filter(([resource]) => resource !== null)
        const { counts, types: _, ...rest } = scopeOf(all)
        const { counts: more, types, ...same } = scopeOf([...all, ...copies])
        expect(same).toEqual(rest)
        expect(more).toEqual({
          ...counts,
          received: counts.received + copies.length,
          duplicate: counts.duplicate + copies.length,
        })
        expect(types.values().reduce((sum, { received }) => sum + received, 0)).toBe(more.received)
      }),
      RUNS,
    )
  })

  test('a resource of another patient changes nothing of this one @H4', () => {
    const other = results.map((result) =>
      asJson({ ...result, id: 'other', subject: { reference: 'Patient/9' } }),
    )
    assert(
      property(entries, other, (all, resource) => {
        const nine = [{ ...PATIENT, id: '9' }, undefined] as const
        const before = scopeOf([...all, nine]).patients.filter(({ patient }) => patient.id !== 'Patient/9')
        const after = scopeOf([...all, nine, [resource, undefined]]).patients.filter(
          ({ patient }) => patient.id !== 'Patient/9',
        )
        expect(after).toEqual(before)
      }),
      RUNS,
    )
  })

  test('what is withdrawn takes with it exactly what it supported @H7', () => {
    assert(
      property(
        array(
          results.map((result) => asJson({ ...result, status: 'final', hasMember: undefined })),
          { maxLength: 12 },
        ),
        (all) => {
          const named = all.map((result, place) => ({
            ...(result as Json),
            id: `r${place}`,
            meta: { versionId: '1' },
          }))
          const [first, ...rest] = named
          if (first === undefined) return
          const withdrawn = { ...first, status: 'entered-in-error', meta: { versionId: '2' } }
          const people = PEOPLE.map((id) => person(id))
          const strip = (scope: Scope) =>
            scope.patients.map(({ refusals, ...facts }) => ({
              ...facts,
              refusals: refusals.filter(({ resource }) => resource !== 'Observation/r0'),
            }))
          expect(strip(take(...people, ...named, withdrawn))).toEqual(strip(take(...people, ...rest)))
        },
      ),
      RUNS,
    )
  })

  test('a reference to a patient never leads to two, and facts name only what came', () => {
    assert(
      property(entries, (all) => {
        const { patients } = scopeOf(all)
        const ids = patients.flatMap(({ results, doses, symptoms }) =>
          [...results, ...doses, ...symptoms].map(({ id }) => id),
        )
        expect(ids.length).toBe(new Set(ids).size)
      }),
      RUNS,
    )
  })
})

describe('for all JSON @H32', () => {
  const types = [
    ...READERS.keys(),
    'Patient',
    'Group',
    'List',
    'CareTeam',
    'Medication',
    'Questionnaire',
    'Bundle',
  ]
  const elements = [
    'id',
    'meta',
    'status',
    'subject',
    'patient',
    'for',
    'participant',
    'code',
    'category',
    'effectiveDateTime',
    'period',
    'value',
    'valueQuantity',
    'component',
    'hasMember',
    'result',
    'item',
    'entry',
    'member',
    'link',
    'name',
    'contained',
    'medicationReference',
    'bodySite',
    'dosage',
    'dosageInstruction',
    'extension',
    'basedOn',
    'start',
    'occurrenceTiming',
    'clinicalStatus',
    'verificationStatus',
    'stage',
    'intent',
    'class',
    'modality',
    'series',
    'reasonCode',
    'onsetDateTime',
    'performedPeriod',
    'medicationCodeableConcept',
    '__proto__',
    'constructor',
  ]
  const anything = oneof(
    jsonValue(),
    constant({ reference: 'Patient/1' }),
    constant([{ reference: 'Patient/1' }]),
    constant({ coding: [{ system: 'http://snomed.info/sct', code: '94222008' }] }),
    constant('completed'),
    constant('2026-11-16'),
  )
  const resource = tuple(
    constantFrom(...types),
    dictionary(constantFrom(...elements), anything, { maxKeys: 14 }),
  ).map(([resourceType, rest]) => JSON.parse(JSON.stringify({ ...rest, resourceType })))

  test('nothing throws, and everything is accounted for @H11', () => {
    assert(
      property(array(oneof(resource, jsonValue()), { maxLength: 8 }), string(), (all, url) => {
        const intake = intakeOf(PATIENT)
        for (const json of all) intake.add(json, url)
        const scope = intake.finish()
        const { received, ...parts } = scope.counts
        expect(received).toBe(all.length + 1)
        expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(received)
        expect(scope.counts.unattributed).toBe(scope.unattributed.length)
      }),
      { numRuns: 1500 },
    )
  })

  test('no reader throws, so that nothing hides behind the last resort', () => {
    assert(
      property(resource, (json) => {
        const read = READERS.get(json.resourceType)
        const context = {
          id: 'X/1',
          ...TERMS,
          target: () => 'Patient/1',
          follow: () => json,
          inherited: () => undefined,
        }
        expect(() => read?.(json, context)).not.toThrow()
      }),
      { numRuns: 1500 },
    )
  })

  test('deep, wide and polluting JSON is read or refused, and pollutes nothing', () => {
    const deep = JSON.parse(`${'{"a":['.repeat(50_000)}1${']}'.repeat(50_000)}`)
    const polluting = JSON.parse(
      '{"resourceType":"Observation","id":"p","__proto__":{"status":"final"},"constructor":{"prototype":{"x":1}},"subject":{"reference":"Patient/1"}}',
    )
    const wide = {
      resourceType: 'Observation',
      id: 'w',
      status: 'final',
      subject: { reference: 'Patient/1' },
      code: { text: 'x'.repeat(1_000_000) },
      component: Array.from({ length: 20_000 }, () => ({ code: { text: 'Calcium' } })),
    }
    const intake = intakeOf(PATIENT, polluting, wide)
    for (const element of [
      'id',
      'subject',
      'code',
      'valueQuantity',
      'status',
      'hasMember',
      'contained',
      'meta',
      'component',
    ])
      intake.add({
        resourceType: 'Observation',
        id: `deep-${element}`,
        status: 'final',
        subject: { reference: 'Patient/1' },
        [element]: deep,
      })
    intake.add(deep)
    const scope = intake.finish()
    expect(scope.counts.received).toBe(13)
    expect(factsOf(scope).results).toEqual([])
    expect(({} as { status?: string; x?: number }).status).toBeUndefined()
    expect(({} as { x?: number }).x).toBeUndefined()
  })
})
