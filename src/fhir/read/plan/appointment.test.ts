import { describe, expect, test } from 'vitest'

import type { Booking } from '#domain/facts/plan.ts'
import { parseDay } from '#domain/time/day.ts'
import { BW, LOINC, SNOMED } from '#fhir/codes/system.ts'

import { OUT_OF_SCOPE } from '../reading.ts'
import { concept, factsOf, readAmong, whyOf, type Json } from '../testing/read-among.ts'
import { readAppointment } from './appointment.ts'

const MRI = concept(LOINC, '42698-1', 'MR spine')
const VISIT = concept(BW.service, 'clinic-visit', 'Clinic visit')
const PATIENT = { actor: { reference: 'Patient/1' }, status: 'accepted' }

function appointment(given: Json): Json {
  return {
    resourceType: 'Appointment',
    id: '1',
    status: 'booked',
    serviceType: [MRI],
    start: '2026-12-24T09:30:00Z',
    participant: [PATIENT],
    ...given,
  }
}

const read = (given: Json, others?: readonly Json[]) => readAmong(readAppointment, appointment(given), others)
const bookings = (given: Json, others?: readonly Json[]) => factsOf(read(given, others)) as readonly Booking[]
const booking = (given: Json, others?: readonly Json[]) => bookings(given, others)[0]!
const uncoded = (given: Json) => booking({ serviceType: undefined, ...given })

test('a booking is read with what is to be done, when, and for which order; it may lie ahead', () => {
  expect(read({ basedOn: [{ reference: 'ServiceRequest/3' }, {}], end: '2026-12-24T10:30:00Z' })).toEqual({
    facts: [
      {
        list: 'bookings',
        fact: {
          id: 'Appointment/1',
          named: 'MR spine',
          when: { day: parseDay('2026-12-24'), moment: Date.UTC(2026, 11, 24, 9, 30) },
          state: 'booked',
          basedOn: ['ServiceRequest/3'],
          kind: 'imaging',
          modality: 'mri',
          regions: [{ region: 'cervical-spine' }, { region: 'thoracic-spine' }, { region: 'lumbar-spine' }],
          measures: [],
        },
      },
    ],
    refusals: [],
  })
})

describe('the status', () => {
  test.each([
    ['proposed', 'pending'],
    ['pending', 'pending'],
    ['waitlist', 'pending'],
    ['booked', 'booked'],
    ['arrived', 'arrived'],
    ['checked-in', 'arrived'],
    ['fulfilled', 'fulfilled'],
    ['cancelled', 'cancelled'],
    ['noshow', 'no-show'],
  ])('%s is %s', (status, state) => {
    expect(booking({ status }).state).toBe(state)
  })

  test.each([
    ['entered-in-error', 'withdrawn'],
    ['unheard-of', 'status-unknown'],
    [undefined, 'status-unknown'],
  ])('%s is refused: %s @H7', (status, why) => {
    expect(whyOf(read({ status }))).toEqual([why, status, 'booking'])
  })

  test('cancelled has its reason', () => {
    expect(booking({ status: 'cancelled', cancelationReason: { text: 'Patient unwell' } })).toMatchObject({
      state: 'cancelled',
      statusReason: 'Patient unwell',
    })
  })

  test('booked is not booked for a patient who declined', () => {
    const surgeon = { actor: { reference: 'Practitioner/2' }, status: 'declined' }
    expect(booking({ participant: [PATIENT, surgeon] }).state).toBe('booked')
    expect(booking({ participant: [{ ...PATIENT, status: 'declined' }, surgeon] })).toMatchObject({
      state: 'pending',
      statusReason: 'declined by the patient',
    })
  })
})

describe('what is to be done', () => {
  test.each([
    ['a service of the project', { serviceType: [VISIT] }, { kind: 'visit', measures: [] }],
    [
      'its reason',
      { serviceType: [{ text: 'Slot' }], reasonCode: [MRI] },
      { kind: 'imaging', modality: 'mri' },
    ],
    [
      'a blood test',
      { serviceType: [concept(BW.service, 'calcium')] },
      { kind: 'laboratory', measures: ['calcium'] },
    ],
    [
      'a dental review',
      { serviceType: [concept(BW.assessment, 'dental-review')] },
      { kind: 'dental-review' },
    ],
  ])('is told by %s', (_, given, fact) => {
    expect(booking(given)).toMatchObject(fact)
  })

  test('is each of several, as a booking of its own', () => {
    const services = [
      concept(BW.service, 'calcium'),
      concept(BW.service, 'bone-agent-dose'),
      concept(BW.service, 'calcium'),
    ]
    expect(bookings({ serviceType: services }).map(({ id, kind }) => [id, kind])).toEqual([
      ['Appointment/1', 'laboratory'],
      ['Appointment/1', 'bone-agent-dose'],
    ])
  })

  test('is what was ordered, where the booking itself does not tell', () => {
    const order = { resourceType: 'ServiceRequest', id: '3', code: MRI, status: 'active', intent: 'order' }
    const basedOn = [{ reference: 'ServiceRequest/3' }]
    expect(booking({ serviceType: [{ text: 'Slot' }], basedOn }, [order])).toMatchObject({ modality: 'mri' })
    expect(booking({ serviceType: [VISIT], basedOn }, [order]).kind).toBe('visit')
    expect(
      booking({ serviceType: undefined, basedOn: [{ reference: 'Patient/1' }] }, [
        { resourceType: 'Patient', id: '1', code: MRI },
      ]).kind,
    ).toBe('other')
  })

  test.each([
    ['MRI whole spine', { kind: 'imaging', modality: 'mri' }],
    ['CT chest, abdomen and pelvis', { kind: 'imaging', modality: 'ct' }],
    ['PET/CT', { kind: 'imaging', modality: 'pet-ct' }],
    ['PET scan', { kind: 'imaging', modality: 'pet' }],
    ['Whole body bone scan', { kind: 'imaging', modality: 'bone-scan' }],
    ['X-ray left femur', { kind: 'imaging', modality: 'xray' }],
    ['DEXA', { kind: 'dxa', modality: 'dxa' }],
    ['Ultrasound abdomen', { kind: 'imaging', modality: 'ultrasound' }],
    ['Dentist', { kind: 'dental-review' }],
    ['Oncology clinic', { kind: 'visit' }],
    ['Follow-up', { kind: 'visit' }],
    ['Discussion on the results of your recent MRI', { kind: 'visit' }],
    ['MRI results, telephone review', { kind: 'visit' }],
    ['CT report', { kind: 'other' }],
    ['Denosumab injection', { kind: 'bone-agent-dose' }],
    ['Blood test', { kind: 'laboratory', measures: [] }],
    ['Physiotherapy', { kind: 'other' }],
    ['MRIs', { kind: 'other' }],
  ])(
    'is told by the words %j, where nothing else tells: a talk about a scan is no scan',
    (description, fact) => {
      expect(uncoded({ description })).toMatchObject({ ...fact, named: description })
      expect(booking({ serviceType: [{ text: description }] })).toMatchObject(fact)
    },
  )

  test.each([
    ['FOLLOWUP', 'visit'],
    ['CHECKUP', 'visit'],
    ['WALKIN', 'other'],
  ])('is %s by its type alone: %s', (code, kind) => {
    expect(
      uncoded({ appointmentType: concept('http://terminology.hl7.org/CodeSystem/v2-0276', code) }).kind,
    ).toBe(kind)
  })

  test('is other when nothing tells, and has a name all the same', () => {
    expect(uncoded({})).toMatchObject({ kind: 'other', named: 'Appointment', regions: [], measures: [] })
    expect(uncoded({ reasonCode: [{ text: 'Legs' }, { text: 'Arms' }] }).named).toBe('Legs')
    expect(booking({ description: 'Bring the old films' }).named).toBe('MR spine: Bring the old films')
  })
})

describe('without a start', () => {
  test.each(['proposed', 'pending', 'waitlist', 'cancelled'])(
    'one that is %s is out of scope: nothing is booked',
    (status) => {
      expect(read({ status, start: undefined })).toEqual(OUT_OF_SCOPE)
    },
  )

  test.each(['booked', 'arrived', 'checked-in', 'fulfilled', 'noshow'])(
    'one that is %s is refused',
    (status) => {
      expect(whyOf(read({ status, start: undefined }))[0]).toBe('day-not-known')
    },
  )

  test.each(['2026-12', '2026', '2026-02-30', 'tomorrow'])(
    'that is a day, %j, it is refused @H15',
    (start) => {
      expect(whyOf(read({ status: 'pending', start }))).toEqual(['day-not-known', start, 'booking'])
    },
  )
})

describe('refused is', () => {
  test.each([
    [
      'CT and MRI in one',
      {
        serviceType: [
          {
            coding: [
              { system: SNOMED, code: '77477000' },
              { system: SNOMED, code: '113091000' },
            ],
          },
        ],
      },
      'code-unmapped',
      'its codes contradict each other',
    ],
    [
      'an unknown modifier',
      { modifierExtension: [{ url: 'urn:not' }] },
      'malformed',
      'modifierExtension urn:not',
    ],
    [
      'a modifier of someone who takes part',
      { participant: [{ ...PATIENT, modifierExtension: [{ url: 'urn:not' }] }] },
      'malformed',
      'modifierExtension urn:not',
    ],
  ])('%s @H6', (_, given, ...why) => {
    expect(whyOf(read(given))).toEqual([...why, 'booking'])
  })

  test.each([
    ['a start that is a number', { start: 20_261_224 }, 'start'],
    ['one service that is no list', { serviceType: MRI }, 'serviceType'],
    ['a participant that is a text', { participant: ['Patient/1'] }, 'participant'],
  ])('%s @H11', (_, given, detail) => {
    expect(whyOf(read(given))).toEqual(['malformed', detail, undefined])
  })
})
