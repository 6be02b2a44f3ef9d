import { describe, expect, test } from 'vitest'

import type { LabResult } from '../facts/laboratory.ts'
import { albumin, corrected, creatinine, egfr, inputOf, ionized, on, total } from '../testing/build-facts.ts'
import { implausibleResults } from './implausible-results.ts'

const evaluate = (...results: readonly LabResult[]) => implausibleResults.evaluate(inputOf({ results }))

describe('DQ-02', () => {
  // Total and corrected calcium 1.0 to 5.0 mmol/L, ionized 0.5 to 3.0, albumin 10 to 60 g/L, creatinine 15 to 2000 umol/L.
  test.each([
    ['total', [0.99, 1, 5, 5.01], (value: number) => total(value, 'mmol/L')],
    ['total in mg/dL', [3.9, 4, 20, 20.1], (value: number) => total(value, 'mg/dL')],
    ['corrected', [0.99, 1, 5, 5.01], (value: number) => corrected(value, 'mmol/L')],
    ['corrected in mg/dL', [3.9, 4, 20, 20.1], (value: number) => corrected(value, 'mg/dL')],
    ['ionized', [0.49, 0.5, 3, 3.01], (value: number) => ionized(value, 'mmol/L')],
    ['ionized in mg/dL', [1.9, 2, 12, 12.1], (value: number) => ionized(value, 'mg/dL')],
    ['albumin', [9.9, 10, 60, 60.1], (value: number) => albumin(value, 'g/L')],
    ['albumin in g/dL', [0.99, 1, 6, 6.01], (value: number) => albumin(value, 'g/dL')],
    ['creatinine', [14, 15, 2000, 2001], (value: number) => creatinine(value, 'umol/L')],
    ['creatinine in mg/dL', [0.16, 0.17, 22.6, 22.61], (value: number) => creatinine(value, 'mg/dL')],
  ] as const)('%s: %j lie below, on, on and above the lines', (_name, values, result) => {
    const verdicts = values.map((value) => evaluate(result(value))[0]?.verdict)
    expect(verdicts).toEqual(['raised', 'clear', 'clear', 'raised'])
  })

  test('is for today, with the value, its unit and the bounds that it is beyond @H1 @H39', () => {
    const result = corrected(2.4, 'mg/dL', { at: '2026-11-20' })
    expect(evaluate(result)).toMatchObject([
      {
        rule: 'DQ-02',
        problem: 'data',
        tier: 'same-day',
        value: 2.4,
        unit: 'mg/dL',
        since: on('2026-11-20').day,
        evidence: [result.id],
        reason: { results: [{ measure: 'calcium-corrected', lowest: 4, highest: 20, superseded: false }] },
      },
    ])
  })

  test('stays when a newer one is plausible, and says so', () => {
    const findings = evaluate(corrected(2.4, 'mg/dL', { at: '2026-11-01' }), corrected(9.6, 'mg/dL'))
    expect(findings).toMatchObject([
      { verdict: 'raised', tier: 'same-day', reason: { results: [{ value: 2.4, superseded: true }] } },
    ])
  })

  test.each([
    ['preliminary', corrected(9.6, 'mg/dL', { status: 'preliminary' })],
    ['implausible itself', corrected(2.5, 'mg/dL')],
    ['of another measure', ionized(1.2, 'mmol/L')],
  ])('a newer one that is %s makes nothing harmless', (_name, newer) => {
    const [finding] = evaluate(corrected(2.4, 'mg/dL', { at: '2026-11-01' }), newer)
    const results = finding?.reason?.id === 'results-implausible' ? finding.reason.results : []
    expect(results.find(({ value }) => value === 2.4)?.superseded).toBe(false)
  })

  test.each([
    ['2025-10-19', ['raised']],
    ['2025-10-18', []],
  ])('400 days back are read: %s gives %j', (at, verdicts) => {
    expect(evaluate(corrected(25, 'mmol/L', { at })).map(({ verdict }) => verdict)).toEqual(verdicts)
  })

  test('a measure without bounds is never implausible', () => {
    expect(evaluate(egfr(400))).toMatchObject([{ verdict: 'clear' }])
  })
})
