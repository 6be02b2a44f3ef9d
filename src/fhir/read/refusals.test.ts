import { describe, expect, test } from 'vitest'

import { BW, LOINC, SNOMED } from '#fhir/codes/system.ts'

import { isAnswer } from './observation/pain.ts'
import { readQuestionnaireResponse } from './observation/questionnaire.ts'
import { readAllergy } from './person/allergy.ts'
import { readEncounter } from './person/encounter.ts'
import { readTask } from './person/task.ts'
import { calcium, quantity, range, read, survey, symptom } from './testing/observations.ts'
import { concept, readAmong, type Json } from './testing/read-among.ts'

const ACT = 'http://terminology.hl7.org/CodeSystem/v3-ActCode'
const MODIFIED = [{ url: 'https://elsewhere.example/not', valueBoolean: true }]

type Case = readonly [name: string, given: Json, why: string, detail: string | undefined]

/** A refusal names what it would have been, whose it is called and when it was: that is all that anybody will see of it. */
describe('a refused response says what it was about, and when', () => {
  const response = (given: Json = {}, answer: Json = { valueBoolean: true }): Json => ({
    resourceType: 'QuestionnaireResponse',
    id: '5',
    status: 'completed',
    subject: { reference: 'Patient/1' },
    authored: '2026-11-20T07:15:00Z',
    source: { reference: 'Patient/1' },
    item: [{ linkId: `${SNOMED}|44077006`, text: 'Numb?', answer: [answer] }],
    ...given,
  })
  const WHEN = { day: 20_777, moment: Date.UTC(2026, 10, 20, 7, 15) }
  const refusals = (given: Json, answer?: Json) =>
    readAmong(readQuestionnaireResponse, response(given, answer)).refusals

  test.each<Case>([
    ['that was entered in error', { status: 'entered-in-error' }, 'withdrawn', 'entered-in-error'],
    ['in a state of no name', { status: 'lost' }, 'status-unknown', 'lost'],
    ['that means something else', { modifierExtension: MODIFIED }, 'malformed', 'modifierExtension'],
  ])('%s', (_, given, why, detail) => {
    expect(refusals(given)).toMatchObject([
      { resource: 'QuestionnaireResponse/5', why, about: 'numbness', when: WHEN },
    ])
    expect(JSON.stringify(refusals(given))).toContain(detail)
  })

  test('without a day, with what stands in its place', () => {
    expect(refusals({ authored: '2026-11' })).toStrictEqual([
      { resource: 'QuestionnaireResponse/5', why: 'day-not-known', about: 'numbness', detail: '2026-11' },
    ])
  })

  test('with an answer that has no meaning here', () => {
    const answer = { valueCoding: { system: SNOMED, code: '1', display: 'Maybe' } }
    expect(refusals({}, answer)).toMatchObject([
      {
        why: 'code-unmapped',
        about: 'numbness',
        named: 'Numb?',
        when: WHEN,
        detail: expect.stringContaining('Maybe'),
      },
    ])
  })

  test('of which the elements have the wrong shape', () => {
    expect(refusals({ item: 7 })).toMatchObject([
      { why: 'malformed', detail: expect.stringContaining('item') },
    ])
  })
})

describe('a refused allergy', () => {
  const refusals = (given: Json) =>
    readAmong(readAllergy, {
      resourceType: 'AllergyIntolerance',
      id: '1',
      code: concept(SNOMED, '91936005', 'Allergy to penicillin'),
      patient: { reference: 'Patient/1' },
      ...given,
    }).refusals
  const PROOF = 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification'

  test('names the substance, and why', () => {
    expect(refusals({ verificationStatus: concept(PROOF, 'entered-in-error') })).toStrictEqual([
      {
        resource: 'AllergyIntolerance/1',
        why: 'withdrawn',
        about: 'allergy',
        named: 'Allergy to penicillin',
        detail: 'entered-in-error',
      },
    ])
  })

  test('of nothing says that it has no code', () => {
    expect(refusals({ code: undefined })).toStrictEqual([
      { resource: 'AllergyIntolerance/1', why: 'malformed', about: 'allergy', detail: 'no code' },
    ])
  })
})

describe('a refused visit', () => {
  const refusals = (given: Json) =>
    readAmong(readEncounter, {
      resourceType: 'Encounter',
      id: '1',
      status: 'finished',
      class: { system: ACT, code: 'AMB' },
      type: [{ text: 'Clinic' }],
      period: { start: '2026-11-20T09:00:00Z', end: '2026-11-20T09:30:00Z' },
      ...given,
    }).refusals
  const about = { about: 'visit', named: 'Clinic', when: { day: 20_777, moment: Date.UTC(2026, 10, 20, 9) } }

  test.each<Case>([
    ['that was cancelled', { status: 'cancelled' }, 'withdrawn', 'cancelled'],
    ['of which nobody knows', { status: 'unknown' }, 'status-unknown', 'unknown'],
    ['that means something else', { modifierExtension: MODIFIED }, 'malformed', 'modifierExtension'],
  ])('%s', (_, given, why, detail) => {
    expect(refusals(given)).toMatchObject([{ ...about, why, detail: expect.stringContaining(detail ?? '') }])
  })
})

describe('a refused task', () => {
  const refusals = (given: Json) =>
    readAmong(readTask, {
      resourceType: 'Task',
      id: '1',
      status: 'completed',
      intent: 'order',
      code: { text: 'Read the report' },
      ...given,
    }).refusals

  test.each<Case>([
    ['that was a mistake', { status: 'entered-in-error' }, 'withdrawn', 'entered-in-error'],
    ['that means something else', { modifierExtension: MODIFIED }, 'malformed', 'modifierExtension'],
  ])('%s', (_, given, why, detail) => {
    expect(refusals(given)).toMatchObject([
      { about: 'task', named: 'Read the report', why, detail: expect.stringContaining(detail ?? '') },
    ])
  })
})

describe('a refused observation', () => {
  const WHEN = { day: 20_777, moment: Date.UTC(2026, 10, 20, 7, 15) }

  test.each([
    ['a performance status', survey('89247-1', { valueInteger: 9 }), 'ecog'],
    [
      'a lesion',
      { ...symptom({ code: concept(BW.assessment, 'lesion-type') }), valueBoolean: undefined },
      undefined,
    ],
  ])('%s says what it would have been', (_, observation, about) => {
    const [refusal] = read(observation).refusals
    const expected = about === undefined ? {} : { about, when: WHEN }
    expect(refusal ?? expected).toMatchObject(expected)
  })
})

describe('an answer about pain', () => {
  test.each([
    ['worst', -1, false],
    ['worst', 0, true],
    ['worst', 10, true],
    ['worst', 11, false],
    ['worst', 4.5, false],
    ['interference', -0.1, false],
    ['interference', 0, true],
    ['interference', 4.5, true],
    ['interference', 10, true],
    ['interference', 10.1, false],
    ['rescue-doses', 11, true],
    ['rescue-doses', 99, true],
    ['rescue-doses', 100, false],
    ['rescue-doses', 1.5, false],
    ['breakthrough-episodes', 99, true],
    ['breakthrough-episodes', 100, false],
    ['breakthrough-episodes', -1, false],
  ] as const)('%s %d: %s', (component, number, is) => {
    expect(isAnswer(component, number)).toBe(is)
  })

  test.each([
    ['{score}', true],
    ['1', true],
    ['mm', false],
    ['{a}{b}', false],
  ])('with the unit %s: %s', (code, is) => {
    const { valueBoolean: _, ...rest } = symptom({ code: concept(LOINC, '72514-3') })
    const reading = read({ ...rest, valueQuantity: quantity(`4 ${code}`) })
    expect(reading.facts.length).toBe(is ? 1 : 0)
    expect(reading.refusals.map(({ why }) => why)).toEqual(is ? [] : ['unit-not-understood'])
  })
})

/** Where a calcium that is called ionized may be an adjusted one, only its range tells: on each edge of both ranges. */
describe('calcium by calculation @H2', () => {
  const measureOf = (value: string, low: string, high: string) => {
    const reading = read({
      ...calcium(),
      code: concept(LOINC, '13959-2'),
      valueQuantity: quantity(value),
      referenceRange: [range(low, high)],
    })
    return reading.facts.map(({ fact }) => ('measure' in fact ? fact.measure : undefined))
  }

  test.each([
    ['2.4 mmol/L', '1.9 mmol/L', '3.2 mmol/L', ['calcium-corrected']],
    ['2.4 mmol/L', '1.89 mmol/L', '3.2 mmol/L', []],
    ['2.4 mmol/L', '1.9 mmol/L', '3.21 mmol/L', []],
    ['1 mmol/L', '2.2 mmol/L', '2.6 mmol/L', ['calcium-corrected']],
    ['0.99 mmol/L', '2.2 mmol/L', '2.6 mmol/L', []],
    ['1.2 mmol/L', '0.9 mmol/L', '1.6 mmol/L', ['calcium-ionized']],
    ['1.2 mmol/L', '0.89 mmol/L', '1.6 mmol/L', []],
    ['1.2 mmol/L', '0.9 mmol/L', '1.61 mmol/L', []],
    ['2.99 mmol/L', '1.15 mmol/L', '1.3 mmol/L', ['calcium-ionized']],
    ['3 mmol/L', '1.15 mmol/L', '1.3 mmol/L', []],
  ])('%s in a range of %s to %s', (value, low, high, expected) => {
    expect(measureOf(value, low, high)).toEqual(expected)
  })
})

describe('a performance status', () => {
  test.each([
    ['89247-1', 0, true],
    ['89247-1', 5, true],
    ['89247-1', 6, false],
    ['89247-1', -1, false],
    ['89247-1', 1.5, false],
    ['89243-0', 0, true],
    ['89243-0', 100, true],
    ['89243-0', 110, false],
    ['89243-0', -10, false],
    ['89243-0', 75, false],
  ])('%s of %d: %s', (code, value, is) => {
    expect(read(survey(code, { valueDecimal: value })).facts.length).toBe(is ? 1 : 0)
  })
})
