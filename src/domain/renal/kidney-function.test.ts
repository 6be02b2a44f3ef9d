import { describe, expect, test } from 'vitest'

import { factsOf, creatinine, nowOn, on, TODAY } from '../testing/build-facts.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { creatinineClearance } from './creatinine-clearance.ts'
import { ckdEpi2021, cockcroftGault } from './kidney-function.ts'

describe('creatinine clearance', () => {
  test.each([
    { id: 'T76', age: 72, gender: 'female', kilograms: 60, value: 1.3, unit: 'mg/dL', expected: 37.1 },
    { id: 'T77', age: 70, gender: 'male', kilograms: 70, value: 1.1, unit: 'mg/dL', expected: 61.9 },
    {
      id: 'in umol/L',
      age: 70,
      gender: 'male',
      kilograms: 70,
      value: 97.262,
      unit: 'umol/L',
      expected: 61.9,
    },
  ] as const)('$id is $expected mL/min', ({ age, gender, kilograms, value, unit, expected }) => {
    expect(cockcroftGault({ age, gender }, kilograms, { value, unit })).toBe(expected)
  })
})

describe('eGFR by CKD-EPI 2021', () => {
  // Worked from the published equation, on both sides of each kappa.
  test.each([
    { age: 50, gender: 'female', value: 0.7, expected: 105 },
    { age: 50, gender: 'female', value: 0.6, expected: 109 },
    { age: 50, gender: 'female', value: 1.4, expected: 46 },
    { age: 50, gender: 'male', value: 0.9, expected: 104 },
    { age: 60, gender: 'male', value: 1.8, expected: 43 },
  ] as const)('$gender $age with $value mg/dL has $expected', ({ age, gender, value, expected }) => {
    expect(ckdEpi2021({ age, gender }, { value, unit: 'mg/dL' })).toBe(expected)
  })
})

describe('the clearance of a patient', () => {
  const patient = {
    ...factsOf().patient,
    birth: { year: 1954, month: 5, day: 2 },
    gender: 'female',
  } as const
  const weight = { id: 'Observation/w', kilograms: 60, when: on('2026-08-25') }
  const result = creatinine(1.3, 'mg/dL', { id: 'Observation/c' })
  const of = (given: Parameters<typeof factsOf>[0]) =>
    creatinineClearance(
      factsOf({ patient, weights: [weight], results: [result], ...given }),
      DEFAULT_RULESET,
      nowOn(TODAY),
    )

  test('is known from birth, sex, weight and creatinine, and names them', () => {
    expect(of({})).toMatchObject({
      state: 'known',
      value: 37.1,
      age: 72,
      evidence: ['Observation/c', 'Observation/w'],
    })
  })

  test.each([
    ['no creatinine', { results: [] }, ['creatinine-result']],
    ['no weight', { weights: [] }, ['weight']],
    ['a weight of 91 days ago', { weights: [{ ...weight, when: on('2026-08-24') }] }, ['weight']],
    ['neither', { results: [], weights: [] }, ['creatinine-result', 'weight']],
    [
      'a preliminary one',
      { results: [{ ...result, status: 'preliminary' as const }] },
      ['creatinine-result'],
    ],
    ['an impossible one', { results: [creatinine(130, 'mg/dL')] }, ['creatinine-result']],
    ['no sex told', { patient: { ...patient, gender: 'unknown' as const } }, ['sex']],
  ])('is unknown with %s @H8', (_, given, missing) => {
    expect(of(given)).toEqual({ state: 'unknown', missing })
  })

  test('takes the newest creatinine and the newest weight', () => {
    const older = creatinine(3, 'mg/dL', { at: '2026-10-01' })
    const heavier = { id: 'Observation/old', kilograms: 90, when: on('2026-08-26') }
    expect(of({ results: [older, result], weights: [weight, heavier] })).toMatchObject({
      value: 55.6,
      evidence: ['Observation/c', 'Observation/old'],
    })
  })
})
