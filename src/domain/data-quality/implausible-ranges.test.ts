import { describe, expect, test } from 'vitest'

import type { LabResult } from '../facts/laboratory.ts'
import { albumin, corrected, inputOf, ionized, on, total } from '../testing/build-facts.ts'
import { implausibleRanges } from './implausible-ranges.ts'

const evaluate = (...results: readonly LabResult[]) => implausibleRanges.evaluate(inputOf({ results }))

describe('DQ-03', () => {
  // Upper limits 2.50 to 2.75 mmol/L and lower ones 2.05 to 2.30, of ionized calcium 1.25 to 1.40 and 1.05 to 1.20.
  test.each([
    ['high', [2.49, 2.5, 2.75, 2.76], (high: number) => total(2.4, 'mmol/L', { high })],
    ['low', [2.04, 2.05, 2.3, 2.31], (low: number) => corrected(2.4, 'mmol/L', { low })],
    ['high in mg/dL', [9.9, 10, 11, 11.1], (high: number) => corrected(9.6, 'mg/dL', { high })],
    ['low in mg/dL', [8.1, 8.2, 9.2, 9.3], (low: number) => total(9.6, 'mg/dL', { low })],
    ['high of ionized', [1.24, 1.25, 1.4, 1.41], (high: number) => ionized(1.2, 'mmol/L', { high })],
    ['low of ionized', [1.04, 1.05, 1.2, 1.21], (low: number) => ionized(1.2, 'mmol/L', { low })],
    ['high of ionized in mg/dL', [4.9, 5, 5.6, 5.7], (high: number) => ionized(4.9, 'mg/dL', { high })],
    ['low of ionized in mg/dL', [4.1, 4.2, 4.8, 4.9], (low: number) => ionized(4.9, 'mg/dL', { low })],
  ] as const)('%s: %j lie below, on, on and above the lines', (_name, limits, result) => {
    expect(limits.map((limit) => evaluate(result(limit))[0]?.verdict)).toEqual([
      'raised',
      'clear',
      'clear',
      'raised',
    ])
  })

  test('is for planning, with the limits given and those used instead @H39', () => {
    const result = total(2.7, 'mmol/L', { low: 2.2, high: 3.6, at: '2026-11-20' })
    expect(evaluate(result)).toMatchObject([
      {
        rule: 'DQ-03',
        problem: 'data',
        verdict: 'raised',
        tier: 'routine',
        since: on('2026-11-20').day,
        evidence: [result.id],
        reason: { ranges: [{ low: 2.2, high: 3.6, usedLow: 2.2, usedHigh: 2.6 }] },
      },
    ])
  })

  test('does not apply where no laboratory gives limits of calcium', () => {
    expect(evaluate(total(2.4, 'mmol/L'), albumin(40, 'g/L', { low: 1, high: 2 }))).toEqual([])
  })
})
