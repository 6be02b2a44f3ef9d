import { assert, bigInt, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { roundHalfUp } from './round.ts'

describe('rounding half up', () => {
  test.each([
    { value: 2.605, decimals: 2, rounded: 2.61, note: 'the binary number lies below 2.605' },
    { value: 2.604, decimals: 2, rounded: 2.6, note: 'just below the half' },
    { value: 1.005, decimals: 2, rounded: 1.01, note: 'a classic' },
    { value: 11.55, decimals: 1, rounded: 11.6, note: 'the binary number lies below 11.55' },
    { value: 11.549, decimals: 1, rounded: 11.5, note: 'just below the half' },
    { value: 11.500000001, decimals: 1, rounded: 11.5, note: 'noise' },
    { value: 1.4 - 0.9, decimals: 2, rounded: 0.5, note: '0.4999999999999999 in binary' },
    { value: 2.355 + 0.02 * 1.5, decimals: 2, rounded: 2.39, note: '2.385 by hand' },
    { value: 0.1 + 0.2, decimals: 1, rounded: 0.3, note: '0.30000000000000004 in binary' },
    { value: 88.5, decimals: 0, rounded: 89, note: 'a whole number' },
    { value: 1e-7, decimals: 2, rounded: 0, note: 'an exponent in its text' },
    { value: 1.5e-7, decimals: 7, rounded: 2e-7, note: 'exponents on both sides' },
    { value: 1e21, decimals: 2, rounded: 1e21, note: 'a very large number' },
    { value: -0.125, decimals: 2, rounded: -0.13, note: 'a fall rounds as a rise' },
    { value: 0, decimals: 2, rounded: 0, note: 'nothing' },
  ])('$value to $decimals decimals is $rounded ($note) @H36', ({ value, decimals, rounded }) => {
    expect(roundHalfUp(value, decimals)).toBe(rounded)
  })

  test('agrees with whole-number arithmetic on every decimal text of up to nine digits @H36', () => {
    assert(
      property(
        bigInt({ min: 0n, max: 999_999_999n }),
        integer({ min: 0, max: 6 }),
        integer({ min: 0, max: 3 }),
        (digits, places, decimals) => {
          const value = Number(`${digits}e-${places}`)
          const cut = 10n ** BigInt(Math.max(places - decimals, 0))
          const rounded = (digits + cut / 2n) / cut
          const expected = Number(`${rounded}e-${Math.min(places, decimals)}`)
          expect(roundHalfUp(value, decimals)).toBe(expected)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('a difference of two values at one precision is exact', () => {
    assert(
      property(integer({ min: 0, max: 5000 }), integer({ min: 0, max: 5000 }), (a, b) => {
        expect(roundHalfUp(a / 100 - b / 100, 2)).toBe((a - b) / 100)
      }),
    )
  })
})
