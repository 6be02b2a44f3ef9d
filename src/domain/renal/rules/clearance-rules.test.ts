import { assert, double, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { LabResult } from '../../facts/laboratory.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { Patient } from '../../facts/patient.ts'
import type { MedicationOrder } from '../../facts/treatment.ts'
import { creatinine, day, factsOf, on, TODAY } from '../../testing/build-facts.ts'
import { every, medication, zoledronate } from '../../testing/build-follow-up.ts'
import { refusal } from '../../testing/build-records.ts'
import { judge, verdictsOf } from '../../testing/judge.ts'
import { addDays, isoDay } from '../../time/day.ts'
import { doseAboveTable } from './dose-above-table.ts'
import { lowClearance } from './low-clearance.ts'

const ago = (days: number) => isoDay(addDays(day(TODAY), -days))
const person = (year: number, gender: Patient['gender'] = 'female'): Patient => ({
  ...factsOf().patient,
  birth: { year, month: 1, day: 2 },
  ...(gender && { gender }),
})
const kilograms = (value: number, days = 10) => [
  { id: 'Observation/weight', kilograms: value, when: on(ago(days)) },
]
const mg = (value: number, more: object = {}) => creatinine(value, 'mg/dL', { at: ago(2), ...more })
const prescribed = (value: number, more: Partial<MedicationOrder> = {}) =>
  medication('zoledronate', {
    strength: { value, unit: 'mg', text: `${value} mg` },
    interval: every(4, 'week'),
    start: day(ago(200)),
    ...more,
  })
const DUE = { orders: [prescribed(4)], doses: [zoledronate(ago(24))] }

/** T76: 72 years, female, 60 kg, creatinine 1.3 mg/dL. */
const T76: Partial<PatientFacts> = {
  ...DUE,
  patient: person(1954),
  weights: kilograms(60),
  results: [mg(1.3)],
}
const both = (facts: Partial<PatientFacts>) => [
  ...verdictsOf(lowClearance, facts),
  ...verdictsOf(doseAboveTable, facts),
]

/** Male, 40 years, 72 kg: the clearance is 100 divided by the creatinine. */
const withClearance = (results: readonly LabResult[], more: Partial<PatientFacts> = {}) => ({
  ...DUE,
  patient: person(1986, 'male'),
  weights: kilograms(72),
  results,
  ...more,
})

describe('the cases of the table', () => {
  test('T76: 37.1 mL/min, 4 mg ordered, the table gives 3.0', () => {
    expect(both(T76)).toEqual(['clear', 'raised this-week'])
    expect(judge(doseAboveTable, T76)).toMatchObject([
      {
        measure: 'creatinine-clearance',
        value: 37.1,
        unit: 'mL/min',
        reason: {
          tableMilligrams: 3,
          prescribed: { milligrams: 4, by: 'order' },
          clearance: { value: 37.1, kilograms: 60, age: 72, creatinine: { value: 1.3 } },
        },
      },
    ])
  })

  test('T77: male, 70 years, 70 kg, 1.1 mg/dL are 61.9 mL/min: nothing to say', () => {
    expect(
      both({ ...DUE, patient: person(1956, 'male'), weights: kilograms(70), results: [mg(1.1)] }),
    ).toEqual(['clear', 'clear'])
  })
})

describe('the bands of clearance', () => {
  const at = (clearance: number, dose: number) =>
    both(withClearance([mg(100 / clearance)], { orders: [prescribed(dose)] }))

  test.each([
    [60.1, 4, ['clear', 'clear']],
    [60, 4, ['clear', 'raised this-week']],
    [60, 3.5, ['clear', 'clear']],
    [50, 3.5, ['clear', 'clear']],
    [49.9, 3.5, ['clear', 'raised this-week']],
    [49.9, 3.3, ['clear', 'clear']],
    [40, 3.3, ['clear', 'clear']],
    [39.9, 3.3, ['clear', 'raised this-week']],
    [39.9, 3, ['clear', 'clear']],
    [30, 3, ['clear', 'clear']],
    [30, 4, ['clear', 'raised this-week']],
    [29.9, 3, ['raised same-day']],
    [29.9, 4, ['raised same-day']],
  ])('at %s mL/min with %s mg: %j', (clearance, dose, expected) => {
    expect(at(clearance, dose)).toEqual(expected)
  })

  test('a lower clearance never allows more', () => {
    assert(
      property(
        double({ min: 15, max: 120, noNaN: true }),
        double({ min: 15, max: 120, noNaN: true }),
        (a, b) => {
          const isUrgent = (clearance: number) => at(clearance, 3.4).some((said) => said.startsWith('raised'))
          const [low, high] = a < b ? [a, b] : [b, a]
          expect(!isUrgent(high) || isUrgent(low)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('no other table for what is not zoledronate', () => {
    const pamidronate = { orders: [medication('pamidronate', { start: day(ago(3)) })], doses: [] }
    expect(both(withClearance([mg(4)], pamidronate))).toEqual(['raised same-day'])
    expect(both(withClearance([mg(2.5)], pamidronate))).toEqual(['clear'])
    expect(both(withClearance([mg(4)], { orders: [medication('denosumab')], doses: [] }))).toEqual([])
  })
})

describe('what clearance cannot be told without', () => {
  test.each<[string, Partial<PatientFacts>, string]>([
    ['a weight', { weights: [] }, 'unknown weight'],
    ['a weight of the last 90 days', { weights: kilograms(60, 91) }, 'unknown weight'],
    ['a creatinine', { results: [] }, 'unknown creatinine-result'],
    ['a date of birth', { patient: { ...factsOf().patient, gender: 'female' } }, 'unknown birth-date'],
    ['a birth that can be right', { patient: person(1880) }, 'unknown birth-date'],
    ['the sex', { patient: person(1954, 'other') }, 'unknown sex'],
    [
      'anything',
      { patient: factsOf().patient, weights: [], results: [] },
      'unknown creatinine-result, weight, birth-date, sex',
    ],
    [
      'a newer creatinine that can be read',
      { refusals: [refusal('creatinine', 'unit-contradicts', ago(1))], results: [mg(0.6)] },
      'unknown readable-creatinine',
    ],
  ])('%s', (_, without, expected) => {
    expect(both({ ...T76, ...without })).toEqual([expected, expected])
  })

  test('a weight of 90 days ago is one', () => {
    expect(both({ ...T76, weights: kilograms(60, 90) })).toEqual(['clear', 'raised this-week'])
  })

  test('only the year of birth: the greater age, the lower clearance', () => {
    const patient = { ...factsOf().patient, birth: { year: 1954 }, gender: 'female' } as const
    expect(judge(doseAboveTable, { ...T76, patient })).toMatchObject([{ value: 37.1 }])
  })

  test('an eGFR stands in for nothing', () => {
    const egfr = { ...mg(1), measure: 'egfr', amount: { value: 25, unit: 'mL/min/{1.73_m2}' } } as never
    expect(both({ ...T76, results: [egfr] })).toEqual([
      'unknown creatinine-result',
      'unknown creatinine-result',
    ])
  })

  test.each<[string, LabResult, readonly string[]]>([
    ['more than 4 mg/dL: below 25', mg(4, { comparator: '>' }), ['raised same-day']],
    [
      'at least 3.33 mg/dL: at most 30',
      mg(3.333, { comparator: '>=' }),
      ['unknown creatinine-number', 'unknown creatinine-number'],
    ],
    ['more than 3.33 mg/dL: below 30', mg(3.333, { comparator: '>' }), ['raised same-day']],
    [
      'more than 2 mg/dL: below 50',
      mg(2, { comparator: '>' }),
      ['unknown creatinine-number', 'unknown creatinine-number'],
    ],
    ['less than 1.5 mg/dL: above 66', mg(1.5, { comparator: '<' }), ['clear', 'clear']],
    ['less than 2.5 mg/dL: above 40', mg(2.5, { comparator: '<' }), ['clear', 'unknown creatinine-number']],
  ])('a bound decides where it can: %s', (_, result, expected) => {
    expect(both(withClearance([result]))).toEqual(expected)
  })

  test('a bound never gives way to an older number', () => {
    expect(both(withClearance([mg(2, { comparator: '>' }), mg(0.8, { at: ago(20) })]))).toEqual([
      'unknown creatinine-number',
      'unknown creatinine-number',
    ])
  })

  test.each<[string, readonly LabResult[], readonly string[]]>([
    ['raises', [mg(4, { status: 'preliminary' }), mg(1, { at: ago(10) })], ['raised same-day', 'clear']],
    [
      'raises a dose too high',
      [mg(2.2, { status: 'preliminary' }), mg(1, { at: ago(10) })],
      ['clear', 'raised this-week'],
    ],
    ['clears nothing', [mg(1, { status: 'preliminary' }), mg(4, { at: ago(10) })], ['raised same-day']],
    [
      'alone is none',
      [mg(1, { status: 'preliminary' })],
      ['unknown creatinine-result', 'unknown creatinine-result'],
    ],
  ])('a preliminary one %s', (_, results, expected) => {
    expect(both(withClearance(results))).toEqual(expected)
  })
})

describe('what is prescribed', () => {
  const at45 = (more: Partial<PatientFacts>) =>
    verdictsOf(doseAboveTable, withClearance([mg(100 / 45)], more))

  test.each<[string, Partial<PatientFacts>, string]>([
    ['an order without a strength', { orders: [medication('zoledronate')] }, 'unknown prescribed-dose'],
    [
      'an order in another unit',
      { orders: [medication('zoledronate', { strength: { value: 5, unit: 'mL', text: '5 mL' } })] },
      'unknown prescribed-dose',
    ],
    ['without an order, the last dose', { orders: [] }, 'raised this-week'],
    [
      'a plan',
      { orders: [prescribed(4, { state: 'planned', start: day(ago(-3)) })], doses: [] },
      'raised this-week',
    ],
    [
      'of two orders the newer',
      { orders: [prescribed(4), prescribed(3.3, { start: day(ago(20)) })] },
      'clear',
    ],
  ])('%s', (_, more, expected) => {
    expect(at45(more)).toEqual([expected])
  })

  test('nothing is asked where the full dose may be given', () => {
    expect(both(withClearance([mg(1)], { orders: [medication('zoledronate')] }))).toEqual(['clear', 'clear'])
  })
})

describe('for hypercalcemia there is no adjustment', () => {
  const forCalcium = { orders: [prescribed(4, { indication: 'hypercalcemia' })] }
  const umol = (value: number) => [creatinine(value, 'umol/L', { at: ago(2) })]

  test.each<[string, readonly LabResult[], readonly string[]]>([
    ['below 400 µmol/L', umol(399), ['clear', 'clear']],
    ['from 400 µmol/L on', umol(400), ['raised same-day']],
    ['below 4.5 mg/dL', [mg(4.49)], ['clear', 'clear']],
    ['from 4.5 mg/dL on', [mg(4.5)], ['raised same-day']],
    ['a bound above', [mg(4.4, { comparator: '>' })], ['raised same-day']],
  ])('%s', (_, results, expected) => {
    expect(both(withClearance(results, forCalcium))).toEqual(expected)
  })

  test('and no weight is asked for', () => {
    expect(both(withClearance(umol(300), { ...forCalcium, weights: [] }))).toEqual(['clear', 'clear'])
    expect(both(withClearance(umol(300), { weights: [] }))).toEqual(['unknown weight', 'unknown weight'])
  })
})

test('a patient of whom nothing is ordered or due has no finding', () => {
  assert(
    property(integer({ min: 40, max: 1500 }), (value) => {
      const results = [creatinine(value, 'umol/L', { at: ago(2) })]
      expect(both(withClearance(results, { orders: [], doses: [] }))).toEqual([])
    }),
    { numRuns: 10 },
  )
})
