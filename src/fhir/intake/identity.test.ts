import { describe, expect, test } from 'vitest'

import {
  calcium,
  COUNTS,
  factsOf,
  intakeOf,
  PATIENT,
  person,
  take,
  takeEntries,
  without,
  type Json,
} from './testing/take.ts'

const SERVER = 'https://fhir.example/r4'
const entry = (resource: Json, server = SERVER) =>
  [`${server}/${String(resource['resourceType'])}/${String(resource['id'])}`, resource] as const
const urn = (digit: number) => `urn:uuid:${String(digit).repeat(8)}-0000-4000-8000-000000000000`
const about = (reference: string) => ({ subject: { reference } })

describe('whose a resource is @H4', () => {
  test.each([
    ['a relative reference', about('Patient/1')],
    ['one to a version', about('Patient/1/_history/3')],
    ['one with space around it', about(' Patient/1 ')],
    [
      'one with a display that says otherwise',
      { subject: { reference: 'Patient/1', display: 'Someone Else' } },
    ],
  ])('%s leads to the patient', (_, given) => {
    const scope = take(PATIENT, calcium('7', given))
    expect(factsOf(scope).results).toMatchObject([{ id: 'Observation/7' }])
    expect(scope.counts).toEqual({ ...COUNTS, received: 2, used: 2 })
  })

  test.each([
    ['nobody', without(calcium('7'), 'subject'), 'subject-missing'],
    ['null', calcium('7', { subject: null }), 'subject-missing'],
    ['P20 a name alone', calcium('7', { subject: { display: 'Okafor, Ngozi' } }), 'subject-missing'],
    [
      'P20 an identifier alone',
      calcium('7', { subject: { identifier: { system: 'mrn', value: '1' } } }),
      'subject-by-identifier',
    ],
    ['P20 a search', calcium('7', about('Patient?identifier=mrn|1')), 'subject-by-identifier'],
    [
      'P20 a contained patient',
      calcium('7', { ...about('#p'), contained: [{ resourceType: 'Patient', id: 'p' }] }),
      'subject-unknown',
    ],
    [
      'P20 the same id on a server unknown',
      calcium('7', about('https://elsewhere.example/fhir/Patient/1')),
      'subject-unknown',
    ],
    ['a patient who has not come', calcium('7', about('Patient/2')), 'subject-unknown'],
    ['an unresolved urn', calcium('7', about(urn(1))), 'subject-unknown'],
    ['words', calcium('7', about('the patient')), 'subject-unknown'],
    ['a lower-case type', calcium('7', about('patient/1')), 'subject-unknown'],
    ['a longer path', calcium('7', about('Patient/1/extra')), 'subject-unknown'],
    ['a group', calcium('7', about('Group/1')), 'subject-not-a-patient'],
    [
      'a group by identifier',
      calcium('7', { subject: { type: 'Group', identifier: { value: '1' } } }),
      'subject-not-a-patient',
    ],
    ['a group elsewhere', calcium('7', about('https://elsewhere.example/Group/1')), 'subject-not-a-patient'],
    ['a search for a group', calcium('7', about('Group?code=x')), 'subject-not-a-patient'],
    ['a text', calcium('7', { subject: 'Patient/1' }), 'malformed'],
    ['a list', calcium('7', { subject: [{ reference: 'Patient/1' }] }), 'malformed'],
  ])('%s does not: it is listed, and belongs to nobody', (_, observation, why) => {
    const scope = take(PATIENT, observation)
    expect(factsOf(scope).results).toEqual([])
    expect(scope.unattributed).toMatchObject([{ resource: 'Observation/7', why }])
    expect(scope.counts).toEqual({ ...COUNTS, received: 2, used: 1, unattributed: 1 })
  })

  test('P19 a result of another patient reaches that patient only', () => {
    const scope = take(PATIENT, person('2'), calcium('7', about('Patient/2')))
    expect(factsOf(scope, 'Patient/1').results).toEqual([])
    expect(factsOf(scope, 'Patient/2').results).toHaveLength(1)
  })

  test.each([
    ['AllergyIntolerance', { patient: { reference: 'Patient/1' }, code: { text: 'Latex' } }],
    ['Task', { for: { reference: 'Patient/1' }, status: 'requested' }],
    [
      'Appointment',
      {
        participant: [{ actor: { reference: 'Practitioner/1' } }, { actor: { reference: 'Patient/1' } }],
        start: '2026-12-01',
        status: 'booked',
      },
    ],
  ])('%s names its patient in its own way', (resourceType, given) => {
    expect(take(PATIENT, { resourceType, id: '9', ...given }).counts).toMatchObject({
      used: 2,
      unattributed: 0,
    })
    expect(take(person('2'), { resourceType, id: '9', ...given }).unattributed).toMatchObject([
      { why: 'subject-unknown' },
    ])
  })

  test.each([
    ['nobody', [], 'subject-missing'],
    ['a clinician alone', [{ actor: { reference: 'Practitioner/1' } }], 'subject-not-a-patient'],
    [
      'two patients',
      [{ actor: { reference: 'Patient/1' } }, { actor: { reference: 'Patient/2' } }],
      'subject-not-a-patient',
    ],
    ['someone by identifier', [{ actor: { identifier: { value: '1' } } }], 'subject-by-identifier'],
    ['names alone', [{ actor: { display: 'Okafor' } }, {}, null], 'subject-missing'],
  ])('an appointment of %s belongs to nobody', (_, participant, why) => {
    const scope = take(PATIENT, person('2'), {
      resourceType: 'Appointment',
      id: '9',
      status: 'booked',
      start: '2026-12-01',
      participant,
    })
    expect(scope.unattributed).toMatchObject([{ resource: 'Appointment/9', why }])
  })
})

describe('addresses @H4', () => {
  test('urn:uuid leads to the entry that stands there, whatever its id and the order', () => {
    const entries = [
      [urn(2), calcium('7', about(urn(1)))],
      [urn(1), PATIENT],
    ] as const
    for (const scope of [takeEntries(...entries), takeEntries(...entries.toReversed())]) {
      expect(factsOf(scope).results).toMatchObject([{ id: 'Observation/7' }])
      expect(scope.unattributed).toEqual([])
    }
  })

  test('an absolute reference leads to an entry from that server', () => {
    const scope = takeEntries(entry(PATIENT), entry(calcium('7', about(`${SERVER}/Patient/1`))))
    expect(factsOf(scope).results).toHaveLength(1)
  })

  test('so does one to a patient of that server who came by another way', () => {
    const intake = intakeOf(PATIENT)
    intake.add(
      ...(entry(calcium('7', about(`${SERVER}/Patient/1/_history/2`))).toReversed() as [Json, string]),
    )
    expect(factsOf(intake.finish()).results).toHaveLength(1)
  })

  test.each([
    'https://fhir.example/r4/other/Patient/1',
    'https://fhir.example/Patient/1',
    'http://fhir.example/r4/Patient/1',
    'https://fhir.example.evil/r4/Patient/1',
    'https://fhir.example/r4/Patient/1?x=Patient/1',
    'https://fhir.example/r4/Patient/1#Patient/1',
  ])('%s does not', (reference) => {
    const scope = takeEntries(entry(PATIENT), entry(calcium('7', about(reference))))
    expect(scope.unattributed).toEqual([{ resource: 'Observation/7', why: 'subject-unknown' }])
  })

  test('an address at which two different patients stood leads nowhere', () => {
    const scope = takeEntries([urn(1), PATIENT], [urn(1), person('2')], [urn(3), calcium('7', about(urn(1)))])
    expect(scope.unattributed).toEqual([{ resource: 'Observation/7', why: 'subject-unknown' }])
    expect(scope.patients).toHaveLength(2)
  })
})

describe('patients of several servers @H4', () => {
  const [A, B] = ['https://a.example/fhir', 'https://b.example/fhir']

  test('a relative reference means a patient of the same server', () => {
    const scope = takeEntries(entry(PATIENT, B), entry(calcium('7'), A))
    expect(factsOf(scope).results).toEqual([])
    expect(scope.unattributed).toEqual([{ resource: 'Observation/7', why: 'subject-unknown' }])
  })

  test.each([
    ['of that server as well', [entry(PATIENT, B), entry(PATIENT, A), entry(calcium('7'), A)]],
    [
      'of no server told',
      [['urn:uuid:11111111-0000-4000-8000-000000000000', PATIENT], entry(calcium('7'), A)],
    ],
    [
      'by an absolute reference to their own',
      [entry(PATIENT, B), entry(calcium('7', about(`${B}/Patient/1`)), A)],
    ],
    [
      'of some server, by a result of none',
      [entry(PATIENT, B), ['urn:uuid:77777777-0000-4000-8000-000000000000', calcium('7')]],
    ],
  ] as const)('one %s', (_, entries) => {
    for (const scope of [takeEntries(...entries), takeEntries(...entries.toReversed())])
      expect(factsOf(scope).results).toHaveLength(1)
  })

  test('a task may be kept on a server of its own', () => {
    const task = { resourceType: 'Task', id: '9', status: 'requested', for: { reference: 'Patient/1' } }
    expect(factsOf(takeEntries(entry(PATIENT, A), entry(task, B))).tasks).toHaveLength(1)
  })

  test('who comes from that server later has it then', () => {
    const intake = intakeOf()
    intake.add(PATIENT, `${B}/Patient/1`)
    intake.add(calcium('7'), `${A}/Observation/7`)
    expect(intake.patient('Patient/1')?.results).toEqual([])
    intake.add(PATIENT, `${A}/Patient/1`)
    expect(intake.patient('Patient/1')?.results).toHaveLength(1)
  })
})

describe('the name of a resource', () => {
  test('without an id it is that of its address', () => {
    const nameless = without(calcium('7'), 'id')
    const scope = takeEntries(
      [`${SERVER}/Patient/1`, without(PATIENT, 'id')],
      [urn(7), { ...nameless, ...about(`${SERVER}/Patient/1`) }],
    )
    expect(factsOf(scope).results).toMatchObject([{ id: 'Observation/77777777-0000-4000-8000-000000000000' }])
  })

  test('with neither it is read all the same, under a name of its own', () => {
    const scope = take(PATIENT, calcium(undefined), calcium(undefined, { effectiveDateTime: '2026-11-02' }))
    const ids = factsOf(scope).results.map(({ id }) => id)
    expect(ids).toEqual([
      expect.stringMatching(/^Observation\/without-id-[0-9a-f]{16}$/),
      expect.stringMatching(/^Observation\/without-id-/),
    ])
    expect(new Set(ids).size).toBe(2)
  })

  test('two of no name that say the same are one', () => {
    expect(take(PATIENT, calcium(undefined), calcium(undefined)).counts).toEqual({
      ...COUNTS,
      received: 3,
      used: 2,
      duplicate: 1,
    })
  })

  test.each([[7], [''], ['a/b'], ['a b'], ['#7'], [['7']], ['x'.repeat(300)]])(
    'the id %j is malformed, and its patient is told',
    (id) => {
      const scope = take(PATIENT, calcium('7', { id }))
      expect(factsOf(scope).refusals).toMatchObject([
        { why: 'malformed', detail: expect.stringMatching(/^id/) },
      ])
      expect(scope.counts).toEqual({ ...COUNTS, received: 2, used: 1, refused: 1 })
    },
  )

  test.each([['__proto__'], ['constructor'], ['toString'], ['hasOwnProperty']])(
    'the id %s is an id like any other @H32',
    (id) => {
      const scope = take(person(id), calcium(id, about(`Patient/${id}`)))
      expect(factsOf(scope, `Patient/${id}`).results).toMatchObject([{ id: `Observation/${id}` }])
    },
  )

  test('an address that names another id is malformed', () => {
    const scope = takeEntries(entry(PATIENT), [`${SERVER}/Observation/8`, calcium('7')])
    expect(factsOf(scope).refusals).toMatchObject([
      { resource: 'Observation/7', why: 'malformed', detail: 'id 7 at Observation/8' },
    ])
  })

  test('a patient without a name that can be relied on is nobody', () => {
    const scope = take({ ...PATIENT, id: 1 }, calcium('7'))
    expect(scope.patients).toEqual([])
    expect(scope.unattributed).toMatchObject([
      { why: 'subject-unknown' },
      { resource: expect.stringMatching(/^Patient\/without-id/), why: 'malformed' },
    ])
  })

  test.each([
    [null, 'unknown'],
    [42, 'unknown'],
    ['text', 'unknown'],
    [[], 'unknown'],
    [{}, 'unknown'],
    [{ resourceType: 7, id: '1' }, 'unknown'],
    [{ resourceType: '__proto__', id: '1' }, 'unknown'],
    [{ resourceType: 'x'.repeat(200), id: '1' }, 'unknown'],
  ])('%j is no resource, and counted @H11', (resource, name) => {
    const intake = intakeOf(PATIENT)
    intake.add(resource)
    const scope = intake.finish()
    expect(scope.unattributed).toMatchObject([{ resource: name, why: 'malformed' }])
    expect(scope.counts).toEqual({ ...COUNTS, received: 2, used: 1, unattributed: 1 })
  })
})
