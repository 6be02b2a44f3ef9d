import { assert, property, shuffledSubarray } from 'fast-check'
import { expect, test } from 'vitest'

import type { LabResult } from '../../facts/laboratory.ts'
import { DEFAULT_RULESET } from '../../rules/ruleset.ts'
import { addDays } from '../../time/day.ts'
import { corrected, day, factsOf, ionized, TODAY } from '../../testing/build-facts.ts'
import { calciumByDay } from './calcium-series.ts'
import { calciumTrend } from './calcium-trend.ts'

const today = day(TODAY)

/** One value every three weeks, the last one today. */
function every3Weeks(...values: readonly number[]): readonly LabResult[] {
  return values.map((value, at) => ({
    ...corrected(value, 'mmol/L'),
    when: { day: addDays(today, (at - values.length + 1) * 21) },
  }))
}

function trendOf(...results: readonly LabResult[]) {
  return calciumTrend(calciumByDay(factsOf({ results }), DEFAULT_RULESET), DEFAULT_RULESET, today)
}

test.each<[string, readonly number[], object]>([
  [
    'by as much in each time',
    [2.3, 2.42, 2.54, 2.66],
    { state: 'rising', perWeek: 0.04, results: 4, days: 63 },
  ],
  ['downwards', [2.66, 2.54, 2.42, 2.3], { state: 'falling', perWeek: -0.04 }],
  ['by a tenth in all is a trend', [2.4, 2.45, 2.5], { state: 'rising' }],
  ['by less than a tenth in all is noise', [2.4, 2.45, 2.49], { state: 'steady' }],
  ['of two results', [2.4, 2.9], { state: 'too-few', results: 2 }],
])('a course %s', (_, values, expected) => {
  expect(trendOf(...every3Weeks(...values))).toMatchObject(expected)
})

test('what is older than the window does not count', () => {
  const old = corrected(2, 'mmol/L', { at: '2026-01-01' })
  expect(trendOf(...every3Weeks(2.4, 2.9), old)).toMatchObject({ state: 'too-few', results: 2 })
})

test('another class does not count, nor does a preliminary result', () => {
  const others = [
    ionized(1.4, 'mmol/L', { at: '2026-10-20' }),
    corrected(2.6, 'mmol/L', { at: '2026-10-21', status: 'preliminary' }),
  ]
  expect(trendOf(...every3Weeks(2.4, 2.9), ...others)).toMatchObject({ state: 'too-few', results: 2 })
})

test('without a final number there is no trend', () => {
  expect(trendOf(corrected(2.6, 'mmol/L', { status: 'preliminary' }))).toBeUndefined()
})

test('the order of the results changes nothing', () => {
  const results = [...every3Weeks(2.3, 2.5, 2.45, 2.66)]
  const expected = trendOf(...results)
  assert(
    property(shuffledSubarray(results, { minLength: results.length }), (shuffled) => {
      expect(trendOf(...shuffled)).toEqual(expected)
    }),
  )
})
