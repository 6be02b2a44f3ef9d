import { describe, expect, test } from 'vitest'

import { BW, SNOMED } from '#fhir/codes/system.ts'

import { readQuestionnaireResponse } from './observation/questionnaire.ts'
import { readAllergy } from './person/allergy.ts'
import { readEncounter } from './person/encounter.ts'
import { readPatient } from './person/patient.ts'
import { readTask } from './person/task.ts'
import { readAppointment } from './plan/appointment.ts'
import { readCarePlan } from './plan/care-plan.ts'
import { concept, factsOf, readAmong, whyOf, ZONE, NOW, type Json } from './testing/read-among.ts'

const CARE = BW.care
const ACT = 'http://terminology.hl7.org/CodeSystem/v3-ActCode'

/** Of several that could name a thing the first that says anything does: what says nothing does not hide the next. */
describe('a name is taken from the first that has one', () => {
  test('of a visit, by its types', () => {
    const [visit] = factsOf(
      readAmong(readEncounter, {
        resourceType: 'Encounter',
        id: '1',
        status: 'finished',
        class: { system: ACT, code: 'AMB' },
        type: [{ coding: [] }, { text: 'Bone clinic' }, { text: 'Other' }],
        period: { start: '2026-11-20' },
      }),
    )
    expect(visit).toMatchObject({ named: 'Bone clinic' })
  })

  test('of what a visit was without a period, which is no day', () => {
    const [visit] = factsOf(
      readAmong(readEncounter, {
        resourceType: 'Encounter',
        id: '1',
        status: 'in-progress',
        class: { system: ACT, code: 'IMP' },
      }),
    )
    expect(visit).toMatchObject({ kind: 'inpatient', state: 'in-progress' })
    expect(visit).not.toHaveProperty('when')
  })

  test('of an allergy, by what was reacted to', () => {
    const [allergy] = factsOf(
      readAmong(readAllergy, {
        resourceType: 'AllergyIntolerance',
        id: '1',
        patient: { reference: 'Patient/1' },
        reaction: [
          { manifestation: [{ text: 'Rash' }] },
          { substance: { text: 'Latex' }, manifestation: [] },
        ],
      }),
    )
    expect(allergy).toMatchObject({ substance: 'Latex', reaction: 'Rash' })
  })

  test('of an allergy without a reaction there is none', () => {
    const [allergy] = factsOf(
      readAmong(readAllergy, {
        resourceType: 'AllergyIntolerance',
        id: '1',
        patient: { reference: 'Patient/1' },
        code: { text: 'Latex' },
        reaction: [{ manifestation: [] }],
      }),
    )
    expect(allergy).not.toHaveProperty('reaction')
  })

  test('of a task, its identifier and its code', () => {
    const task = (given: Json) =>
      factsOf(
        readAmong(readTask, {
          resourceType: 'Task',
          id: '1',
          status: 'completed',
          intent: 'order',
          ...given,
        }),
      )[0]
    expect(task({ identifier: [{ system: 'x' }, { value: 'calcium-high.1.2' }] })).toMatchObject({
      identifier: 'calcium-high.1.2',
    })
    expect(
      task({ code: { coding: [{ code: '1' }, { system: 'https://a.example', code: '2' }], text: 'Call' } }),
    ).toMatchObject({
      code: 'https://a.example|2',
    })
    expect(task({ code: { coding: [{ system: 'https://a.example' }], text: 'Call' } })).toMatchObject({
      code: 'Call',
    })
  })

  test('of a plan of care, by its title or its categories', () => {
    const plan = (given: Json) =>
      readAmong(readCarePlan, {
        resourceType: 'CarePlan',
        id: '1',
        status: 'active',
        intent: 'plan',
        subject: { reference: 'Patient/1' },
        author: { display: 'Dr A' },
        ...given,
      })
    const withdrawn = { status: 'entered-in-error' }
    const category = [{ coding: [] }, concept(CARE, 'comfort-care', 'Comfort')]
    expect(plan({ ...withdrawn, category }).refusals).toMatchObject([
      { about: 'comfort-care', named: 'Comfort' },
    ])
    expect(plan({ ...withdrawn, category, title: 'At home' }).refusals).toMatchObject([{ named: 'At home' }])
    expect(factsOf(plan({ category }))).toMatchObject([{ kind: 'comfort-care' }])
    expect(plan({ category: [concept('https://elsewhere.example', 'x')] }).facts).toEqual([])
  })
})

describe('a person', () => {
  const patient = (given: Json) =>
    readPatient(
      { resourceType: 'Patient', id: '1', ...given },
      {
        id: 'Patient/1',
        zone: ZONE,
        now: NOW,
        target: () => undefined,
        follow: () => undefined,
        inherited: () => undefined,
      },
    ).patient

  test('speaks the preferred language first, whatever its place', () => {
    const spoken = (text: string, preferred?: boolean) => ({
      language: { text },
      ...(preferred !== undefined && { preferred }),
    })
    expect(patient({ communication: [spoken('English'), spoken('Polish', true)] })?.languages).toEqual([
      'Polish',
      'English',
    ])
    expect(patient({ communication: [spoken('Polish', true), spoken('English', false)] })?.languages).toEqual(
      ['Polish', 'English'],
    )
    expect(patient({ communication: [spoken('English'), spoken('Polish')] })?.languages).toEqual([
      'English',
      'Polish',
    ])
  })

  test('has the practitioner that is named', () => {
    const practitioners = [{ reference: 'Practitioner/1' }, { display: 'Dr Reid' }]
    expect(patient({ generalPractitioner: practitioners })?.generalPractitioner).toBe('Dr Reid')
  })
})

describe('a booking that the patient declined', () => {
  const booking = (...participant: readonly Json[]) =>
    factsOf(
      readAmong(readAppointment, {
        resourceType: 'Appointment',
        id: '1',
        status: 'booked',
        serviceType: [concept(BW.service, 'clinic-visit')],
        start: '2026-11-30T09:00:00Z',
        end: '2026-11-30T09:30:00Z',
        participant,
      }),
    )[0]
  const as = (status: string, reference = 'Patient/1') => ({ actor: { reference }, status })

  test('is not booked, also where a second entry of the patient says otherwise', () => {
    expect(booking(as('declined'))).toMatchObject({
      state: 'pending',
      statusReason: 'declined by the patient',
    })
    expect(booking(as('accepted'))).toMatchObject({ state: 'booked' })
    expect(booking(as('declined'), as('accepted'))).toMatchObject({ state: 'pending' })
    expect(booking(as('accepted'), as('declined', 'Practitioner/1'))).toMatchObject({ state: 'booked' })
  })

  test('and that was kept all the same stays kept', () => {
    const kept = factsOf(
      readAmong(readAppointment, {
        resourceType: 'Appointment',
        id: '1',
        status: 'fulfilled',
        serviceType: [concept(BW.service, 'clinic-visit')],
        start: '2026-11-10T09:00:00Z',
        participant: [as('declined')],
      }),
    )[0]
    expect(kept).toMatchObject({ state: 'fulfilled' })
  })
})

describe('an answer of a response', () => {
  const read = (answer: Json) =>
    readAmong(readQuestionnaireResponse, {
      resourceType: 'QuestionnaireResponse',
      id: '5',
      status: 'completed',
      subject: { reference: 'Patient/1' },
      authored: '2026-11-20T07:15:00Z',
      item: [{ linkId: `${SNOMED}|44077006`, answer: [answer] }],
    })

  test.each([
    [{ valueBoolean: true }, 'present'],
    [{ valueBoolean: false }, 'absent'],
    [{ valueCoding: { system: SNOMED, code: '52101004' } }, 'present'],
    [{ valueCoding: { system: SNOMED, code: '2667000' } }, 'absent'],
  ])('%j is %s', (answer, expected) => {
    expect(factsOf(read(answer))).toMatchObject([{ answer: expected }])
  })

  test.each([{ valueString: 'true' }, { valueInteger: 1 }, { valueBoolean: 'true' }, { valueInteger: 0 }])(
    '%j is no answer',
    (answer) => {
      expect(read(answer).facts).toEqual([])
      expect(whyOf(read(answer))[0]).toBeDefined()
    },
  )
})
