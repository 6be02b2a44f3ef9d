import { assert, double, property, uniqueArray } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { roundAxis } from './axis.ts'

describe('an axis', () => {
  test.each<[readonly number[], readonly number[]]>([
    [
      [2.36, 2.8, 2.15, 2.62, 2.9],
      [2, 2.2, 2.4, 2.6, 2.8, 3],
    ],
    [
      [9, 10.4, 11.5],
      [9, 10, 11, 12],
    ],
    [
      [45, 118],
      [40, 60, 80, 100, 120],
    ],
    [[5], [4, 6]],
    [[0], [0, 0.5]],
    [
      [0.02, 0.05],
      [0.02, 0.03, 0.04, 0.05],
    ],
  ])('of %j has marks at %j', (values, ticks) => {
    expect(roundAxis(values).ticks).toEqual(ticks)
  })

  test('holds every value between its ends, on three to eight marks', () => {
    assert(
      property(
        uniqueArray(double({ min: 0.01, max: 5000, noNaN: true }), { minLength: 2, maxLength: 30 }),
        (values) => {
          const { domain, ticks, decimals } = roundAxis(values)
          expect(ticks.map((tick) => Number(tick.toFixed(decimals)))).toEqual([...ticks])
          expect(Math.min(...values)).toBeGreaterThanOrEqual(domain[0] - 1e-9)
          expect(Math.max(...values)).toBeLessThanOrEqual(domain[1] + 1e-9)
          expect([ticks[0], ticks.at(-1)]).toEqual([...domain])
          expect(ticks.length).toBeGreaterThanOrEqual(2)
          expect(ticks.length).toBeLessThanOrEqual(8)
        },
      ),
    )
  })
})
