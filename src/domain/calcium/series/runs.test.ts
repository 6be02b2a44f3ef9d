import { assert, constantFrom, integer, property, record, uniqueArray } from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { LabResult } from '../../facts/laboratory.ts'
import { DEFAULT_RULESET } from '../../rules/ruleset.ts'
import { calcium, day, factsOf } from '../../testing/build-facts.ts'
import { addDays, isoDay } from '../../time/day.ts'
import { calciumSeries, type CalciumEntry } from './calcium-series.ts'
import { calciumRuns } from './runs.ts'
import { standingCalcium } from './standing-calcium.ts'

const VALUES = {
  'calcium-ionized': { high: 1.45, good: 1.2 },
  'calcium-corrected': { high: 2.8, good: 2.4 },
  'calcium-total': { high: 2.8, good: 2.4 },
} as const

const anyCourse = uniqueArray(
  record({
    ago: integer({ min: 0, max: 25 }),
    measure: constantFrom('calcium-ionized', 'calcium-corrected', 'calcium-total'),
    lies: constantFrom('high', 'good'),
    status: constantFrom('final', 'final', 'preliminary'),
  }),
  { selector: ({ ago }) => ago, maxLength: 9 },
).map((course) =>
  calciumSeries(
    factsOf({
      results: course.map(({ ago, measure, lies, status }) =>
        calcium(measure, VALUES[measure][lies], 'mmol/L', {
          at: isoDay(addDays(day('2026-11-23'), -ago)),
          status,
        }),
      ),
    }),
    DEFAULT_RULESET,
    'high',
  ),
)

/** The words of the reference, value by value: ended by a newer one of its class or a better, or by two corrected ones. */
function isEnded(high: CalciumEntry, newer: readonly CalciumEntry[]): boolean {
  const settling = newer.filter(
    ({ position, preliminary, class: of }) => position !== 'high' && !preliminary && of !== 'total',
  )
  if (high.class !== 'ionized') return settling.length > 0
  if (settling.some(({ class: of }) => of === 'ionized')) return true
  return settling.some((a) => settling.some((b) => b.day - a.day >= 7))
}

describe('runs of high calcium', () => {
  test('what stands is the newest high value that nothing newer has ended, whatever the course @H2', () => {
    assert(
      property(anyCourse, (series) => {
        const expected = series.find(
          (entry, index) => entry.position === 'high' && !isEnded(entry, series.slice(0, index)),
        )
        expect(standingCalcium(series, 'high', DEFAULT_RULESET)?.entry).toBe(expected)
      }),
      { numRuns: 1000 },
    )
  })

  test('every high value is in one run, in order, and only the last can go on', () => {
    assert(
      property(anyCourse, (series) => {
        const runs = calciumRuns(series, 'high', DEFAULT_RULESET)
        const high = series.filter(({ position }) => position === 'high').toReversed()
        expect(runs.flatMap(({ entries }) => entries)).toEqual(high)
        expect(runs.slice(0, -1).every(({ endedBy }) => endedBy !== undefined)).toBe(true)
        expect(
          runs.every(({ endedBy, standing }) => (endedBy === undefined) !== (standing === undefined)),
        ).toBe(true)
      }),
    )
  })
})

/** A newer value that is high as well takes the place of an older one only where it could have ended it. */
describe('of several high values that nothing has ended stands', () => {
  const standing = (...results: readonly LabResult[]) => {
    const series = calciumSeries(factsOf({ results }), DEFAULT_RULESET, 'high')
    return standingCalcium(series, 'high', DEFAULT_RULESET)?.entry
  }
  const ion = (value: number, at: string) => calcium('calcium-ionized', value, 'mmol/L', { at })
  const cor = (value: number, at: string, status: 'final' | 'preliminary' = 'final') =>
    calcium('calcium-corrected', value, 'mmol/L', { at, status })
  const tot = (value: number, at: string) => calcium('calcium-total', value, 'mmol/L', { at })

  test.each([
    ['the newer corrected, whatever the older', [cor(3.2, '2026-11-01'), cor(2.65, '2026-11-10')], 2.65],
    ['the newer ionized', [cor(3.2, '2026-11-01'), ion(1.35, '2026-11-10')], 1.35],
    ['a grave ionized before a mild corrected', [ion(1.65, '2026-11-01'), cor(2.65, '2026-11-10')], 1.65],
    ['a grave corrected after a mild ionized', [ion(1.35, '2026-11-01'), cor(3.2, '2026-11-10')], 3.2],
    ['a grave corrected before a mild total', [cor(3.2, '2026-11-01'), tot(2.65, '2026-11-10')], 3.2],
    ['the graver of two totals', [tot(3.2, '2026-11-01'), tot(2.65, '2026-11-10')], 3.2],
    [
      'a final one before a milder preliminary',
      [cor(3.2, '2026-11-01'), cor(2.65, '2026-11-10', 'preliminary')],
      3.2,
    ],
    ['a graver preliminary', [cor(2.65, '2026-11-01'), cor(3.2, '2026-11-10', 'preliminary')], 3.2],
    ['of two as grave the newer', [ion(1.35, '2026-11-01'), cor(2.65, '2026-11-10')], 2.65],
  ])('%s', (_, results, value) => {
    expect(standing(...results)?.value).toBe(value)
  })
})
