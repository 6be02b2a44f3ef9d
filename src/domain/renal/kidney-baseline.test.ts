import { describe, expect, test } from 'vitest'

import type { LabResult } from '../facts/laboratory.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { corrected, creatinine, egfr, factsOf } from '../testing/build-facts.ts'
import { kidneyBaseline } from './kidney-baseline.ts'

const latest = creatinine(1.4, 'mg/dL', { at: '2026-11-20' })
const before = (results: readonly LabResult[], of: typeof latest | ReturnType<typeof egfr> = latest) =>
  kidneyBaseline(of, factsOf({ results: [of, ...results] }), DEFAULT_RULESET)?.value

describe('the baseline of creatinine', () => {
  test.each([
    ['7 days before', '2026-11-13', 0.9],
    ['6 days before', '2026-11-14', undefined],
    ['365 days before', '2025-11-20', 0.9],
    ['366 days before', '2025-11-19', undefined],
  ])('a value of %s is %s', (_, at, expected) => {
    expect(before([creatinine(0.9, 'mg/dL', { at })])).toBe(expected)
  })

  test('is the median, which one bad day does not move', () => {
    const at = (day: string, value: number) => creatinine(value, 'mg/dL', { at: day })
    expect(before([at('2026-10-01', 0.9), at('2026-09-01', 2.4), at('2026-08-01', 0.8)])).toBe(0.9)
    expect(before([at('2026-10-01', 0.9), at('2026-09-01', 1)])).toBe(0.95)
  })

  test('is in the unit of the latest, each value converted and none rounded', () => {
    const at = '2026-10-01'
    expect(before([creatinine(80, 'umol/L', { at })])).toBeCloseTo(0.904_773, 6)
    const inMoles = creatinine(124, 'umol/L', { at: '2026-11-20' })
    expect(before([creatinine(0.9, 'mg/dL', { at }), creatinine(81, 'umol/L', { at })], inMoles)).toBeCloseTo(
      80.289,
      6,
    )
  })

  test.each([
    ['another measure', [corrected(2.4, 'mmol/L', { at: '2026-10-01' }), egfr(80, { at: '2026-10-01' })]],
    ['a bound', [creatinine(0.9, 'mg/dL', { at: '2026-10-01', comparator: '<' })]],
    ['a preliminary result', [creatinine(0.9, 'mg/dL', { at: '2026-10-01', status: 'preliminary' })]],
    ['an implausible result', [creatinine(90, 'mg/dL', { at: '2026-10-01' })]],
    ['nothing', []],
  ])('is not made of %s', (_, results) => {
    expect(before(results)).toBeUndefined()
  })

  test('names the results that it is made of, and no others', () => {
    const results = [
      creatinine(1, 'mg/dL', { id: 'Observation/a', at: '2026-11-01' }),
      creatinine(0.9, 'mg/dL', { id: 'Observation/b', at: '2026-10-01' }),
      creatinine(0.9, 'mg/dL', { id: 'Observation/old', at: '2025-10-01' }),
    ]
    expect(kidneyBaseline(latest, factsOf({ results }), DEFAULT_RULESET)?.evidence).toEqual([
      'Observation/a',
      'Observation/b',
    ])
  })

  test('of an eGFR is made of eGFR', () => {
    const results = [creatinine(0.9, 'mg/dL', { at: '2026-10-01' }), egfr(80, { at: '2026-10-01' })]
    expect(before(results, egfr(60, { at: '2026-11-20' }))).toBe(80)
  })
})
