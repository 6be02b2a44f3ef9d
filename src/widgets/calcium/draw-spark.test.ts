import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { aTrend } from '../testing/build-row.ts'
import { drawSpark } from './draw-spark.ts'

const SIZE = { width: 56, height: 32 }
const LIMITS = { low: 2.2, high: 2.6 }

describe('a sparkline', () => {
  test('always draws the range inside the picture, whatever the values are @H38', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.5, max: 8, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (values) => {
          const { band } = drawSpark(aTrend(values), LIMITS, SIZE)
          expect(band?.y).toBeGreaterThanOrEqual(0)
          expect((band?.y ?? 0) + (band?.height ?? 0)).toBeLessThanOrEqual(SIZE.height)
          expect(band?.height).toBeGreaterThan(0)
        },
      ),
    )
  })

  test('keeps every point inside the picture', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.5, max: 8, noNaN: true }), { minLength: 2, maxLength: 12 }),
        (values) => {
          const { line } = drawSpark(aTrend(values), LIMITS, SIZE)
          const points = [...line.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)]
          expect(points).toHaveLength(values.length)
          for (const [, x, y] of points) {
            expect(Number(x)).toBeGreaterThanOrEqual(0)
            expect(Number(x)).toBeLessThanOrEqual(SIZE.width)
            expect(Number(y)).toBeGreaterThanOrEqual(0)
            expect(Number(y)).toBeLessThanOrEqual(SIZE.height)
          }
        },
      ),
    )
  })

  test('has no line for one point, only its mark', () => {
    const { line, last } = drawSpark(aTrend([2.4]), LIMITS, SIZE)
    expect(line).toBe('')
    expect(last).not.toBe('')
  })

  test('marks a last point above, below and within the range with different shapes', () => {
    const marks = [2.98, 1.98, 2.4].map((value) => drawSpark(aTrend([2.4, value]), LIMITS, SIZE).last ?? '')
    expect(new Set(marks.map((mark) => mark.replaceAll(/-?[\d.]+/g, '#'))).size).toBe(3)
  })

  test('does not make small changes look great when there is no range to compare with', () => {
    const { line } = drawSpark(aTrend([2.4, 2.41, 2.4]), undefined, SIZE)
    const heights = [...line.matchAll(/ (-?[\d.]+)/g)].map(([, y]) => Number(y))
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(2)
  })
})
