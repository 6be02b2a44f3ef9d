import { expect, test } from 'vitest'

import type { CalciumTrend } from '#domain/calcium/series/calcium-trend.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'

import { wordCalciumTrend, wordCorrection } from './result.ts'

const of = { measure: 'calcium-corrected', results: 5 } as const

test.each<[CalciumTrend, string]>([
  [
    { ...of, state: 'rising', perWeek: 0.04, unit: 'mmol/L', days: 63 },
    'Corrected calcium rising 0.04 mmol/L per week over 5 results, 63 d',
  ],
  [
    { ...of, state: 'falling', perWeek: -0.1, unit: 'mg/dL', days: 63 },
    'Corrected calcium falling 0.1 mg/dL per week over 5 results, 63 d',
  ],
  [
    { ...of, state: 'steady', perWeek: 0.001, unit: 'mmol/L', days: 63 },
    'Corrected calcium steady over 5 results, 63 d',
  ],
  [{ ...of, state: 'too-few', results: 1 }, 'Corrected calcium: 1 result of late, too few to trend'],
])('%j', (trend, words) => {
  expect(wordCalciumTrend(trend)).toBe(words)
})

test('the formula is that of the unit', () => {
  expect(wordCorrection('mmol/L', DEFAULT_RULESET)).toBe(
    'total + 0.02 \u00d7 (40 \u2212 albumin in g/L), in mmol/L',
  )
  expect(wordCorrection('mg/dL', DEFAULT_RULESET)).toBe(
    'total + 0.8 \u00d7 (4 \u2212 albumin in g/dL), in mg/dL',
  )
})
