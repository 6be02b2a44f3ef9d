import { describe, expect, test } from 'vitest'

import type { MedicationOrder } from '#domain/facts/treatment.ts'
import { parseDay } from '#domain/time/day.ts'
import { RXNORM, UCUM } from '#fhir/codes/system.ts'

import { OUT_OF_SCOPE } from '../reading.ts'
import { concept, factsOf, readAmong, whyOf, type Json } from '../testing/read-among.ts'
import { readMedicationStatement } from './medication-statement.ts'

const IBUPROFEN = concept(RXNORM, '5640', 'ibuprofen')
const DENOSUMAB = concept(RXNORM, '993449', 'denosumab')
const METOPROLOL = concept(RXNORM, '6918', 'metoprolol')

function statement(given: Json): Json {
  return {
    resourceType: 'MedicationStatement',
    id: '1',
    status: 'active',
    medicationCodeableConcept: IBUPROFEN,
    ...given,
  }
}

const read = (given: Json) => readAmong(readMedicationStatement, statement(given))
const completed = (given: Json) =>
  read({ status: 'completed', medicationCodeableConcept: DENOSUMAB, ...given })
const taken = (given: Json) => factsOf(read(given))[0] as MedicationOrder

test('what is taken stands beside the orders, as a statement', () => {
  const given = {
    effectivePeriod: { start: '2026-03', end: '2027-01-15' },
    dateAsserted: '2026-11-02',
    dosage: [{ text: '400 mg when needed', asNeededBoolean: true }],
  }
  expect(read(given)).toEqual({
    facts: [
      {
        list: 'orders',
        fact: {
          id: 'MedicationStatement/1',
          drug: { classes: ['nsaid'], named: 'ibuprofen', ingredient: '5640' },
          asNeeded: true,
          dosage: '400 mg when needed',
          start: parseDay('2026-03-01'),
          end: parseDay('2027-01-15'),
          state: 'active',
          authored: { day: parseDay('2026-11-02') },
          origin: 'statement',
        },
      },
    ],
    refusals: [],
  })
})

test.each([
  ['active', 'active'],
  ['intended', 'planned'],
  ['stopped', 'stopped'],
  ['on-hold', 'on-hold'],
])('the status %s is %s', (status, state) => {
  expect(taken({ status })).toMatchObject({ state, origin: 'statement' })
})

test.each([
  ['entered-in-error', 'withdrawn'],
  ['not-taken', 'withdrawn'],
  ['unknown', 'status-unknown'],
  ['unheard-of', 'status-unknown'],
  [undefined, 'status-unknown'],
])('the status %s is refused: %s @H7', (status, why) => {
  expect(whyOf(read({ status }))).toEqual([why, status, 'nsaid'])
})

test('what was stopped has its reason', () => {
  expect(taken({ status: 'stopped', statusReason: [{ text: 'Kidney function' }] }).stopReason).toBe(
    'Kidney function',
  )
})

describe('what is over', () => {
  const dose = {
    dosage: [{ doseAndRate: [{ doseQuantity: { value: 120, unit: 'mg', system: UCUM, code: 'mg' } }] }],
  }

  test.each([
    ['a day', { effectiveDateTime: '2026-10-01' }],
    ['a period of one day', { effectivePeriod: { start: '2026-10-01', end: '2026-10-01' } }],
    ['a period without an end', { effectivePeriod: { start: '2026-10-01' } }],
  ])('on %s is a dose, as stated', (_, given) => {
    const when = { day: parseDay('2026-10-01') }
    expect(completed({ ...given, ...dose })).toEqual({
      facts: [
        {
          list: 'doses',
          fact: {
            id: 'MedicationStatement/1',
            drug: { classes: ['denosumab'], named: 'denosumab', ingredient: '993449' },
            strength: { value: 120, unit: 'mg', text: '120 mg' },
            when,
            certainty: 'stated',
          },
          done: when,
        },
      ],
      refusals: [],
    })
  })

  test('over a longer time is a course, not a dose', () => {
    const effectivePeriod = { start: '2025-10-01', end: '2026-10-01' }
    expect(factsOf(completed({ effectivePeriod }))).toMatchObject([
      { state: 'completed', start: parseDay('2025-10-01'), end: parseDay('2026-10-01'), origin: 'statement' },
    ])
  })

  test.each([
    ['no time', {}, undefined],
    ['a month', { effectiveDateTime: '2026-10' }, '2026-10'],
    [
      'a period of months',
      { effectivePeriod: { start: '2026-08', end: '2026-10' } },
      '{"start":"2026-08","end":"2026-10"}',
    ],
  ])('at %s is no dose: its day is not known @H15', (_, given, detail) => {
    expect(whyOf(completed(given))).toEqual(['day-not-known', detail, 'denosumab'])
  })
})

describe('a drug that no rule reads', () => {
  const other = (given: Json) => read({ medicationCodeableConcept: METOPROLOL, ...given })

  test.each(['active', 'on-hold'])('is listed while it is %s', (status) => {
    expect(factsOf(other({ status }))).toMatchObject([{ drug: { classes: ['other'] } }])
  })

  test.each(['completed', 'stopped', 'intended', 'not-taken', 'entered-in-error', 'unknown', undefined])(
    'is out of scope when it is %s',
    (status) => {
      expect(other({ status })).toEqual(OUT_OF_SCOPE)
    },
  )
})

describe('refused as well is', () => {
  test.each([
    [
      'an unknown modifier',
      { modifierExtension: [{ url: 'urn:not' }] },
      'malformed',
      'modifierExtension urn:not',
      'nsaid',
    ],
    [
      'a time of two kinds',
      { effectiveDateTime: '2026', effectivePeriod: {} },
      'malformed',
      'effective as DateTime and Period',
      'nsaid',
    ],
    [
      'a dose that is a bound',
      { dosage: [{ doseAndRate: [{ doseQuantity: { value: 1, comparator: '<' } }] }] },
      'malformed',
      'dose <1',
      'nsaid',
    ],
    [
      'a drug that is not here',
      { medicationCodeableConcept: undefined, medicationReference: { reference: '#m' } },
      'code-unmapped',
      '#m is not here',
      'medication',
    ],
    ['one reason that is no list', { statusReason: {} }, 'malformed', 'statusReason', undefined],
  ])('%s @H11', (_, given, ...why) => {
    expect(whyOf(read(given))).toEqual(why)
  })
})
