import { describe, expect, test } from 'vitest'

import type { ImplausibleResult, UnreadableResult } from '#domain/data-quality/data-reason.ts'

import { wordDataReason } from './data.ts'
import { dayOn } from '../testing/state.ts'

const on = dayOn('2026-11-19')
const odd: UnreadableResult = {
  about: 'calcium-total',
  why: 'unit-not-understood',
  detail: 'mmol/dL',
  day: on,
  superseded: false,
}
const ODD = 'Total calcium unreadable: unit not understood (mmol/dL), 19-Nov-2026'

const low: ImplausibleResult = {
  measure: 'calcium-total',
  value: 2.4,
  unit: 'mg/dL',
  lowest: 4,
  highest: 20,
  day: on,
  superseded: false,
}
const LOW = 'Total calcium 2.4 mg/dL on 19-Nov-2026 is not plausible (4-20 mg/dL): check unit and specimen'

describe('a result that cannot be used', () => {
  test.each<[readonly [UnreadableResult, ...UnreadableResult[]], string]>([
    [[odd], ODD],
    [[{ ...odd, superseded: true }], `${ODD} (a newer one could be used)`],
    [[{ about: 'albumin', why: 'unit-missing', superseded: false }], 'Albumin unreadable: it has no unit'],
    [[odd, odd, odd], `${ODD}; ${ODD}; ${ODD}`],
    [[odd, odd, odd, odd, odd], `${ODD}; ${ODD}; ${ODD}; and 2 more`],
  ])('for its unit: %j', (results, sentence) => {
    expect(wordDataReason({ id: 'results-unreadable', results })).toBe(sentence)
  })

  test.each<[Partial<ImplausibleResult>, string]>([
    [{}, LOW],
    [{ superseded: true }, `${LOW} (a newer one could be used)`],
    [
      { measure: 'creatinine', value: 8, unit: 'umol/L', lowest: 15, highest: 2000 },
      'Creatinine 8 \u00b5mol/L on 19-Nov-2026 is not plausible (15-2000 \u00b5mol/L): check unit and specimen',
    ],
  ])('for its number: %j', (different, sentence) => {
    expect(wordDataReason({ id: 'results-implausible', results: [{ ...low, ...different }] })).toBe(sentence)
  })

  test.each([
    [
      { low: 2.2, high: 2.9 },
      'Limits 2.2 to 2.9 mmol/L of total calcium on 19-Nov-2026 are not plausible: graded by 2.2-2.6',
    ],
    [
      { high: 2.9 },
      'Limits none to 2.9 mmol/L of total calcium on 19-Nov-2026 are not plausible: graded by 2.2-2.6',
    ],
    [
      { low: 1.5 },
      'Limits 1.5 to none mmol/L of total calcium on 19-Nov-2026 are not plausible: graded by 2.2-2.6',
    ],
  ])('for its limits: %j', (limits, sentence) => {
    const range = { measure: 'calcium-total', unit: 'mmol/L', usedLow: 2.2, usedHigh: 2.6, day: on } as const
    expect(wordDataReason({ id: 'ranges-implausible', ranges: [{ ...range, ...limits }] })).toBe(sentence)
  })
})
