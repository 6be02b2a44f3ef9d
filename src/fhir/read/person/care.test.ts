import { describe, expect, test } from 'vitest'

import { BW, SNOMED } from '#fhir/codes/system.ts'

import { concept, factsOf, readAmong, whyOf, type Json } from '../testing/read-among.ts'
import { readAllergy } from './allergy.ts'
import { readEncounter } from './encounter.ts'
import { readTask } from './task.ts'

const ALLERGY_STATE = 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical'
const ALLERGY_PROOF = 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification'
const ACT = 'http://terminology.hl7.org/CodeSystem/v3-ActCode'

describe('an allergy', () => {
  const allergy = (given: Json = {}) =>
    readAmong(readAllergy, {
      resourceType: 'AllergyIntolerance',
      id: '1',
      clinicalStatus: concept(ALLERGY_STATE, 'active'),
      verificationStatus: concept(ALLERGY_PROOF, 'confirmed'),
      code: concept(SNOMED, '91936005', 'Allergy to penicillin'),
      patient: { reference: 'Patient/1' },
      ...given,
    })

  test('is read with what it is to, what it does and how bad it is', () => {
    const reaction = [
      { manifestation: [{ text: 'Rash' }, { text: 'Wheeze' }] },
      { description: 'Collapse in 2019' },
      { manifestation: [{ text: 'Rash' }] },
    ]
    expect(factsOf(allergy({ criticality: 'high', reaction }))).toEqual([
      {
        id: 'AllergyIntolerance/1',
        substance: 'Allergy to penicillin',
        reaction: 'Rash, Wheeze, Collapse in 2019',
        criticality: 'high',
        state: 'active',
        noneKnown: false,
      },
    ])
  })

  test.each([
    ['active', 'confirmed', 'active'],
    ['active', 'unconfirmed', 'active'],
    ['inactive', 'confirmed', 'inactive'],
    ['resolved', 'confirmed', 'resolved'],
    ['active', 'refuted', 'refuted'],
    [undefined, 'confirmed', 'active'],
    [undefined, undefined, 'active'],
    ['unheard-of', 'unheard-of', 'active'],
  ])('clinically %s and %s it is %s: it stands until someone says otherwise', (clinical, proof, state) => {
    const given = {
      clinicalStatus: clinical === undefined ? undefined : concept(ALLERGY_STATE, clinical),
      verificationStatus: proof === undefined ? undefined : concept(ALLERGY_PROOF, proof),
    }
    expect(factsOf(allergy(given))).toMatchObject([{ state }])
  })

  test.each([
    ['none at all', concept(SNOMED, '716186003', 'No known allergy'), true],
    [
      'none at all, of the patient summary',
      concept('http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips', 'no-known-allergies', 'None'),
      true,
    ],
    ['none to drugs, which says less', concept(SNOMED, '409137002', 'No known drug allergy'), false],
    [
      'that nothing is told, which is not none',
      concept(
        'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips',
        'no-allergy-info',
        'No information',
      ),
      false,
    ],
  ])('a statement of %s @H8', (_, code, noneKnown) => {
    expect(factsOf(allergy({ code }))).toMatchObject([{ noneKnown }])
  })

  test('to a substance that only its reaction names', () => {
    expect(factsOf(allergy({ code: undefined, reaction: [{ substance: { text: 'Latex' } }] }))).toMatchObject(
      [{ substance: 'Latex' }],
    )
  })

  test.each([
    ['a mistake', { verificationStatus: concept(ALLERGY_PROOF, 'entered-in-error') }, 'withdrawn'],
    ['nothing', { code: undefined }, 'malformed'],
    ['a code that is a text', { code: 'penicillin' }, 'malformed'],
    ['a modifier', { modifierExtension: [{ url: 'x' }] }, 'malformed'],
    [
      'two states',
      {
        clinicalStatus: {
          coding: [
            { system: ALLERGY_STATE, code: 'active' },
            { system: ALLERGY_STATE, code: 'resolved' },
          ],
        },
      },
      'malformed',
    ],
  ])('of %s is refused: %s', (_, given, why) => {
    expect(whyOf(allergy(given))[0]).toBe(why)
  })
})

describe('a visit', () => {
  const encounter = (given: Json = {}) =>
    readAmong(readEncounter, {
      resourceType: 'Encounter',
      id: '1',
      status: 'finished',
      class: { system: ACT, code: 'AMB' },
      subject: { reference: 'Patient/1' },
      period: { start: '2026-11-16T09:00:00Z', end: '2026-11-16T09:30:00Z' },
      ...given,
    })

  test('is read with its kind, its state and its days', () => {
    expect(factsOf(encounter({ type: [{ text: 'Follow-up' }] }))).toEqual([
      {
        id: 'Encounter/1',
        kind: 'clinic',
        state: 'finished',
        when: { day: 20_773, moment: Date.UTC(2026, 10, 16, 9) },
        ended: 20_773,
        named: 'Follow-up',
      },
    ])
  })

  test.each([
    [ACT, 'AMB', 'clinic'],
    [ACT, 'VR', 'telephone'],
    [ACT, 'IMP', 'inpatient'],
    [ACT, 'ACUTE', 'inpatient'],
    [ACT, 'NONAC', 'inpatient'],
    [ACT, 'EMER', 'emergency'],
    [ACT, 'HH', 'other'],
    [ACT, 'SS', 'other'],
    [ACT, 'imp', 'other'],
    ['http://hl7.org/fhir/v3/ActCode', 'IMP', 'inpatient'],
    ['http://example.org', 'IMP', 'other'],
    [undefined, 'IMP', 'other'],
  ])('of class %s|%s is %s: what lowers an urgency must be certain', (system, code, kind) => {
    expect(factsOf(encounter({ class: { system, code } }))).toMatchObject([{ kind }])
  })

  test('names the order and the appointment that it came of', () => {
    const given = {
      basedOn: [{ reference: 'ServiceRequest/4' }],
      appointment: [{ reference: 'Appointment/5' }, {}],
    }
    expect(factsOf(encounter(given))).toMatchObject([{ basedOn: ['ServiceRequest/4', 'Appointment/5'] }])
    expect(factsOf(encounter())[0]).not.toHaveProperty('basedOn')
  })

  test.each([
    ['arrived', 'in-progress'],
    ['triaged', 'in-progress'],
    ['in-progress', 'in-progress'],
    ['onleave', 'in-progress'],
    ['finished', 'finished'],
  ])('%s is %s', (status, state) => {
    expect(factsOf(encounter({ status, period: { start: '2026-11-16' } }))).toMatchObject([{ state }])
  })

  test.each([
    ['2026-11-22', 'finished'],
    ['2026-11-23', 'in-progress'],
    ['2026-11-23T11:59:00Z', 'finished'],
    ['2026-11-23T12:01:00Z', 'in-progress'],
    ['2026-12-01', 'in-progress'],
  ])('in progress until %s is %s', (end, state) => {
    const given = {
      status: 'in-progress',
      class: { system: ACT, code: 'IMP' },
      period: { start: '2026-11-16', end },
    }
    expect(factsOf(encounter(given))).toMatchObject([{ kind: 'inpatient', state }])
  })

  test('planned, it is a booking as well', () => {
    const given = {
      status: 'planned',
      period: { start: '2026-12-01T09:00:00Z' },
      basedOn: [{ reference: 'ServiceRequest/4' }],
      type: [{ text: 'Follow-up' }],
    }
    expect(encounter(given).facts).toMatchObject([
      { list: 'visits', fact: { state: 'planned' } },
      {
        list: 'bookings',
        fact: {
          id: 'Encounter/1',
          kind: 'visit',
          named: 'Follow-up',
          state: 'booked',
          basedOn: ['ServiceRequest/4'],
        },
      },
    ])
    expect(encounter(given).facts.some(({ done }) => done !== undefined)).toBe(false)
  })

  test.each([
    ['an Appointment is the booking', { appointment: [{ reference: 'Appointment/1' }] }],
    ['it has no day', { period: undefined }],
  ])('planned, it is none where %s', (_, given) => {
    expect(encounter({ status: 'planned', ...given }).facts.map(({ list }) => list)).toEqual(['visits'])
  })

  test('finished, with a review in its type, it is that review', () => {
    const type = [concept(BW.assessment, 'dental-review'), concept(BW.assessment, 'symptom-assessment')]
    const given = { type, reasonCode: [concept(SNOMED, '274667000', 'Jaw pain')] }
    const reviews = (more: Json = {}) =>
      encounter({ ...given, ...more }).facts.filter(({ list }) => list === 'procedures')
    expect(reviews()).toMatchObject([
      {
        fact: { id: 'Encounter/1', kind: 'dental-assessment', state: 'completed', about: ['jaw-pain'] },
        done: { day: 20_773 },
      },
      { fact: { kind: 'symptom-assessment', about: ['jaw-pain'] } },
    ])
    expect(reviews({ status: 'in-progress', period: { start: '2026-11-23' } })).toEqual([])
  })

  test.each([
    ['cancelled', { status: 'cancelled' }, 'withdrawn'],
    ['a mistake', { status: 'entered-in-error' }, 'withdrawn'],
    ['unknown', { status: 'unknown' }, 'status-unknown'],
    ['of no status', { status: undefined }, 'status-unknown'],
    ['of a class that is a list', { class: [{ system: ACT, code: 'IMP' }] }, 'malformed'],
    ['of a period that is a text', { period: '2026' }, 'malformed'],
  ])('%s is refused: %s @H7', (_, given, why) => {
    expect(whyOf(encounter(given))[0]).toBe(why)
  })
})

describe('a task', () => {
  const task = (given: Json = {}) =>
    readAmong(readTask, {
      resourceType: 'Task',
      id: '1',
      status: 'in-progress',
      intent: 'order',
      for: { reference: 'Patient/1' },
      ...given,
    })

  test('is read with what joins it to a flag, who has it and since when', () => {
    const given = {
      identifier: [{ system: 'https://bonewatch.example/fhir/episode', value: 'calcium-high.1.2026-11-16' }],
      code: concept(BW.assessment, 'report-review'),
      focus: { reference: 'DiagnosticReport/3' },
      owner: { reference: 'Practitioner/7', display: 'Sister Ward' },
      priority: 'urgent',
      authoredOn: '2026-11-16',
      lastModified: '2026-11-17T10:00:00Z',
    }
    expect(factsOf(task(given))).toEqual([
      {
        id: 'Task/1',
        identifier: 'calcium-high.1.2026-11-16',
        state: 'in-progress',
        focus: 'DiagnosticReport/3',
        code: 'report-review',
        owner: 'Sister Ward',
        priority: 'urgent',
        authored: { day: 20_773 },
        modified: { day: 20_774, moment: Date.UTC(2026, 10, 17, 10) },
      },
    ])
  })

  test('passes over what of its identifiers and codes is incomplete', () => {
    const identifier = [
      { system: 'http://example.org' },
      { value: ' ' },
      { value: 'calcium-high.1.2026-11-16' },
    ]
    expect(factsOf(task({ identifier }))).toMatchObject([{ identifier: 'calcium-high.1.2026-11-16' }])
    const [noCode, noSystem] = [{ system: 'http://example.org' }, { code: 'x' }]
    const whole = { system: 'http://example.org', code: 'y' }
    expect(factsOf(task({ code: { coding: [noCode, noSystem, whole] } }))).toMatchObject([
      { code: 'http://example.org|y' },
    ])
    expect(factsOf(task({ code: { coding: [noCode, noSystem], text: 'Call back' } }))).toMatchObject([
      { code: 'Call back' },
    ])
  })

  test.each([
    ['of another system', concept('http://example.org', 'report-review'), 'http://example.org|report-review'],
    ['in words', { text: 'report-review please' }, 'report-review please'],
    ['none', undefined, undefined],
  ])('a code %s is never taken for a review', (_, code, expected) => {
    expect(factsOf(task({ code }))).toMatchObject([expected === undefined ? {} : { code: expected }])
    expect(factsOf(task({ code }))[0]).not.toMatchObject({ code: 'report-review' })
  })

  test.each([
    'draft',
    'requested',
    'received',
    'accepted',
    'rejected',
    'ready',
    'cancelled',
    'in-progress',
    'on-hold',
    'failed',
    'completed',
  ])('%s is a state like any other', (status) => {
    expect(factsOf(task({ status }))).toMatchObject([{ state: status }])
  })

  test('what is completed was done when it was changed last, what is not was not done', () => {
    const times = { authoredOn: '2026-11-16', lastModified: '2026-11-20' }
    expect(task({ ...times, status: 'completed' }).facts[0]?.done).toEqual({ day: 20_777 })
    expect(task({ authoredOn: '2026-11-16', status: 'completed' }).facts[0]?.done).toEqual({ day: 20_773 })
    expect(task(times).facts[0]).not.toHaveProperty('done')
  })

  test.each([
    ['entered-in-error', 'withdrawn'],
    ['unheard-of', 'status-unknown'],
    [undefined, 'status-unknown'],
  ])('%s is refused: %s @H7', (status, why) => {
    expect(whyOf(task({ status }))[0]).toBe(why)
  })
})
