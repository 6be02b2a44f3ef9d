import { describe, expect, test } from 'vitest'

import { parseDay } from '#domain/time/day.ts'
import { ATC, RXNORM, UCUM } from '#fhir/codes/system.ts'

import { OUT_OF_SCOPE } from '../reading.ts'
import { concept, factsOf, readAmong, whyOf, type Json } from '../testing/read-among.ts'
import { readMedicationAdministration } from './medication-administration.ts'

const ZOLEDRONATE = concept(RXNORM, '77655', 'zoledronic acid')
const IN_MG = { unit: 'mg', system: UCUM, code: 'mg' }

function administration(given: Json): Json {
  return {
    resourceType: 'MedicationAdministration',
    id: '1',
    status: 'completed',
    medicationCodeableConcept: ZOLEDRONATE,
    effectiveDateTime: '2026-11-16T10:30:00Z',
    dosage: { dose: { value: 4, ...IN_MG } },
    ...given,
  }
}

const read = (given: Json) => readAmong(readMedicationAdministration, administration(given))

test('a dose that was given is read with its drug, strength and moment', () => {
  const when = { day: parseDay('2026-11-16'), moment: Date.UTC(2026, 10, 16, 10, 30) }
  expect(read({})).toEqual({
    facts: [
      {
        list: 'doses',
        fact: {
          id: 'MedicationAdministration/1',
          drug: { classes: ['zoledronate'], named: 'zoledronic acid', ingredient: '77655' },
          strength: { value: 4, unit: 'mg', text: '4 mg' },
          when,
          certainty: 'given',
        },
        done: when,
      },
    ],
    refusals: [],
  })
})

test.each([
  ['in-progress', 'status-unknown'],
  ['not-done', 'withdrawn'],
  ['on-hold', 'status-unknown'],
  ['entered-in-error', 'withdrawn'],
  ['stopped', 'status-unknown'],
  ['unknown', 'status-unknown'],
  ['unheard-of', 'status-unknown'],
  [undefined, 'status-unknown'],
])('a dose whose status is %s was not given, as far as is known: %s @H7', (status, why) => {
  expect(whyOf(read({ status }))).toEqual([why, status, 'zoledronate'])
})

test('a dose that was not given says why not', () => {
  const statusReason = [{ text: 'Calcium too low' }, concept('x', '1', 'Refused')]
  expect(whyOf(read({ status: 'not-done', statusReason }))[1]).toBe('not-done: Calcium too low, Refused')
})

describe('the time', () => {
  test.each([
    ['a day', { effectiveDateTime: '2026-11-16' }, '2026-11-16'],
    [
      'an evening of summer, on the day of the clinic',
      { effectiveDateTime: '2026-06-30T23:30:00Z' },
      '2026-07-01',
    ],
    [
      'a period, from its start',
      { effectivePeriod: { start: '2026-11-16', end: '2026-11-17' } },
      '2026-11-16',
    ],
    ['the end of a period', { effectivePeriod: { end: '2026-11-17' } }, '2026-11-17'],
  ])('is %s', (_, given, day) => {
    expect(factsOf(read({ effectiveDateTime: undefined, ...given }))).toMatchObject([
      { when: { day: parseDay(day) } },
    ])
  })

  test.each([
    ['none', {}, undefined],
    ['a month', { effectiveDateTime: '2026-11' }, '2026-11'],
    ['a year', { effectiveDateTime: '2026' }, '2026'],
    ['no real day', { effectiveDateTime: '2026-02-30' }, '2026-02-30'],
    ['an empty period', { effectivePeriod: {} }, '{}'],
  ])('that is %s makes no dose @H15', (_, given, detail) => {
    expect(whyOf(read({ effectiveDateTime: undefined, ...given }))).toEqual([
      'day-not-known',
      detail,
      'zoledronate',
    ])
  })
})

describe('the strength', () => {
  test('may be untold: the dose was given all the same', () => {
    expect(factsOf(read({ dosage: undefined }))[0]).not.toHaveProperty('strength')
    expect(factsOf(read({ dosage: { text: '4 mg' } }))[0]).not.toHaveProperty('strength')
  })

  test.each([60, 120])('tells %d mg of denosumab apart', (value) => {
    const given = {
      medicationCodeableConcept: concept(ATC, 'M05BX04'),
      dosage: { dose: { value, ...IN_MG } },
    }
    expect(factsOf(read(given))).toMatchObject([{ strength: { value, unit: 'mg' } }])
  })

  test('in no known unit is kept as written', () => {
    expect(factsOf(read({ dosage: { dose: { value: 1, unit: 'syringe' } } }))).toMatchObject([
      { strength: { value: 1, unit: 'other', text: '1 syringe' } },
    ])
  })
})

test.each([
  ['another drug', { medicationCodeableConcept: concept(RXNORM, '6918', 'metoprolol') }],
  [
    'another drug, entered in error',
    { medicationCodeableConcept: { text: 'Amoxicillin' }, status: 'entered-in-error' },
  ],
])('%s is out of scope', (_, given) => {
  expect(read(given)).toEqual(OUT_OF_SCOPE)
})

describe('refused is', () => {
  test.each([
    [
      'an unknown modifier',
      { modifierExtension: [{ url: 'urn:not' }] },
      'malformed',
      'modifierExtension urn:not',
      'zoledronate',
    ],
    [
      'a modifier of its dosage',
      { dosage: { modifierExtension: [{ url: 'urn:not' }] } },
      'malformed',
      'modifierExtension urn:not',
      'zoledronate',
    ],
    [
      'a time of two kinds',
      { effectivePeriod: { start: '2026-11-16' } },
      'malformed',
      'effective as DateTime and Period',
      'zoledronate',
    ],
    [
      'a rate of two kinds',
      { dosage: { rateQuantity: {}, rateRatio: {} } },
      'malformed',
      'rate as Quantity and Ratio',
      'zoledronate',
    ],
    [
      'a dose that is a bound',
      { dosage: { dose: { value: 4, comparator: '<=', ...IN_MG } } },
      'malformed',
      'dose <=4 mg',
      'zoledronate',
    ],
    [
      'a dose that is a text',
      { dosage: { dose: { value: '4', ...IN_MG } } },
      'value-not-number',
      '4',
      'zoledronate',
    ],
    [
      'a dose in two units',
      { dosage: { dose: { value: 4, ...IN_MG, unit: 'g' } } },
      'unit-contradicts',
      'mg, but g',
      'zoledronate',
    ],
    [
      'a drug that is not here',
      { medicationCodeableConcept: undefined, medicationReference: { reference: 'Medication/9' } },
      'code-unmapped',
      'Medication/9 is not here',
      'medication',
    ],
    [
      'a masked drug',
      {
        medicationCodeableConcept: concept(
          'http://terminology.hl7.org/CodeSystem/data-absent-reason',
          'masked',
        ),
      },
      'code-unmapped',
      'masked',
      'medication',
    ],
    ['a dosage that is a list', { dosage: [] }, 'malformed', 'dosage', undefined],
    [
      'a time that is a number',
      { effectiveDateTime: 20_261_116 },
      'malformed',
      'effectiveDateTime',
      undefined,
    ],
  ])('%s @H11', (_, given, ...why) => {
    expect(whyOf(read(given))).toEqual(why)
  })
})
