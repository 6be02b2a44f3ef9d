import { assert, array, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { median } from './median.ts'

describe('the median', () => {
  test.each([
    { values: [3], middle: 3 },
    { values: [9, 1, 4], middle: 4 },
    { values: [8, 2], middle: 5 },
    { values: [7, 4, 5, 10], middle: 6 },
    { values: [5, 5, 6, 6], middle: 5.5 },
    { values: [10, 9, 2, 1, 3], middle: 3 },
  ])('of $values is $middle', ({ values, middle }) => {
    expect(median(values)).toBe(middle)
  })

  test('has half of the values on each side', () => {
    assert(
      property(array(integer(), { minLength: 1 }), (values) => {
        const middle = median(values)
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2)
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2)
      }),
    )
  })

  test('of nothing is an error, not a zero @H8', () => {
    expect(() => median([])).toThrow(RangeError)
  })
})
