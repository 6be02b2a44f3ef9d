import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../facts/patient-facts.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { creatinine, day, egfr, factsOf, nowOn, TODAY } from '../testing/build-facts.ts'
import { computedEgfr } from './computed-egfr.ts'

const woman = {
  ...factsOf().patient,
  birth: { year: 1976, month: 5, day: 2 },
  gender: 'female',
} as const
const of = (facts: Partial<PatientFacts>) =>
  computedEgfr(factsOf({ patient: woman, ...facts }), DEFAULT_RULESET, nowOn(TODAY))
const result = creatinine(1.4, 'mg/dL', { id: 'Observation/c', at: '2026-11-20' })

describe('an eGFR that the laboratory did not give', () => {
  test('is computed from the newest creatinine, at the age of that day', () => {
    expect(of({ results: [result, creatinine(0.7, 'mg/dL', { at: '2026-10-01' })] })).toEqual({
      value: 46,
      day: day('2026-11-20'),
      from: 'Observation/c',
    })
    // 49 years on 01-May, 50 on the day of review: 0.9938 to the power of the age.
    const before = creatinine(0.7, 'mg/dL', { at: '2026-05-01' })
    expect(of({ results: [before] })?.value).toBe(106)
    expect(of({ results: [creatinine(0.7, 'mg/dL', { at: '2026-05-02' })] })?.value).toBe(105)
  })

  test.each<[string, Partial<PatientFacts>, boolean]>([
    ['one of that day', { results: [result, egfr(50, { at: '2026-11-20' })] }, false],
    ['one since', { results: [result, egfr(50, { at: '2026-11-22' })] }, false],
    ['one of the day before', { results: [result, egfr(50, { at: '2026-11-19' })] }, true],
    ['none', { results: [result] }, true],
  ])('with %s reported: %s', (_, facts, isComputed) => {
    expect(of(facts) !== undefined).toBe(isComputed)
  })

  test.each<[string, Partial<PatientFacts>]>([
    ['no creatinine', { results: [] }],
    ['a bound', { results: [{ ...result, comparator: '>' }] }],
    ['a preliminary one', { results: [{ ...result, status: 'preliminary' }] }],
    ['an implausible one', { results: [creatinine(140, 'mg/dL')] }],
    ['no date of birth', { results: [result], patient: { ...factsOf().patient, gender: 'female' } }],
    [
      'a sex that the formula has no factor for',
      { results: [result], patient: { ...woman, gender: 'other' } },
    ],
  ])('is not made of %s', (_, facts) => {
    expect(of(facts)).toBeUndefined()
  })
})
