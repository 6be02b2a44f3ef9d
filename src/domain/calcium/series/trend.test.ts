import { assert, constant, double, integer, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { kendallTau, theilSen } from './trend.ts'

const days = (...values: number[]) => values.map((value, index) => ({ day: index, value }))

describe('a trend', () => {
  test.each([
    { values: [1, 2, 3, 4], slope: 1, tau: 1 },
    { values: [4, 3, 2, 1], slope: -1, tau: -1 },
    { values: [1, 2, 3, 100], slope: 17, tau: 1 },
    { values: [1, 2, 3, 4, 5, 6, 60], slope: 1, tau: 1 },
    { values: [2, 2, 2], slope: 0, tau: 0 },
    { values: [1, 3, 2], slope: 0.5, tau: 1 / 3 },
  ])('of $values has slope $slope and tau $tau', ({ values, slope, tau }) => {
    expect(theilSen(days(...values))).toBeCloseTo(slope, 5)
    expect(kendallTau(days(...values))).toBeCloseTo(tau, 5)
  })

  test('needs two days', () => {
    expect(theilSen(days(1))).toBeUndefined()
    expect(theilSen([])).toBeUndefined()
    expect(kendallTau(days(1))).toBe(0)
  })

  test('finds a line through noise on one value', () => {
    const line = tuple(double({ min: -1, max: 1, noNaN: true }), integer({ min: 7, max: 15 }), constant(null))
    assert(
      property(line, integer({ min: 0, max: 6 }), ([slope, length], spoiled) => {
        const points = days(...Array.from({ length }, (_, index) => 10 + slope * index))
        const noisy = points.map((point, index) => (index === spoiled ? { ...point, value: 99 } : point))
        expect(theilSen(points)).toBeCloseTo(slope, 6)
        expect(theilSen(noisy)).toBeCloseTo(slope, 6)
      }),
    )
  })
})
