import { describe, expect, test } from 'vitest'

import { nowOn, on } from '../testing/build-facts.ts'
import { byNewest, isOlderThanHours, isSurelyAfter, momentFromMillis } from './when.ts'

const now = nowOn('2026-11-23')

describe('older than 24 hours', () => {
  // The end of 23 November: 23:59:59.999.
  test.each([
    { given: '2026-11-23T00:00', older: false },
    { given: '2026-11-23T00:01', older: false },
    { given: '2026-11-22T23:59', older: true },
    { given: '2026-11-22', older: false },
    { given: '2026-11-21', older: true },
  ])('$given: $older (a day alone is compared in days) @H13', ({ given, older }) => {
    expect(isOlderThanHours(on(given), now, 24)).toBe(older)
  })

  test('exactly 24 hours is not yet older', () => {
    const then = { day: on('2026-11-22').day, moment: momentFromMillis(now.moment - 86_400_000) }
    expect(isOlderThanHours(then, now, 24)).toBe(false)
    const before = { ...then, moment: momentFromMillis(then.moment - 1) }
    expect(isOlderThanHours(before, now, 24)).toBe(true)
  })
})

test('newest first: one moment twice keeps its order, and a bare day never comes before a moment of its day', () => {
  expect(byNewest(on('2026-11-22T09:00'), on('2026-11-22T09:00'))).toBe(0)
  expect(byNewest(on('2026-11-22'), on('2026-11-22'))).toBe(0)
  expect(byNewest(on('2026-11-22'), on('2026-11-22T00:00'))).toBeGreaterThan(0)
  expect(byNewest(on('2026-11-22T00:00'), on('2026-11-22'))).toBeLessThan(0)
})

test('newest first: by day, then by moment, a bare day last of its day @H15', () => {
  const times = ['2026-11-20', '2026-11-22T09:00', '2026-11-22', '2026-11-22T15:00', '2026-11-23']
  const sorted = times.toSorted((a, b) => byNewest(on(a), on(b)))
  expect(sorted).toEqual(['2026-11-23', '2026-11-22T15:00', '2026-11-22T09:00', '2026-11-22', '2026-11-20'])
})

test.each([
  { a: '2026-11-23', b: '2026-11-22', after: true },
  { a: '2026-11-22', b: '2026-11-22', after: false },
  { a: '2026-11-22T23:00', b: '2026-11-22', after: false },
  { a: '2026-11-22', b: '2026-11-22T01:00', after: false },
  { a: '2026-11-22T09:01', b: '2026-11-22T09:00', after: true },
  { a: '2026-11-22T09:00', b: '2026-11-22T09:00', after: false },
  { a: '2026-11-21T23:00', b: '2026-11-22', after: false },
])('$a is surely after $b: $after @H13', ({ a, b, after }) => {
  expect(isSurelyAfter(on(a), on(b))).toBe(after)
})

test('a moment is a whole number of milliseconds', () => {
  expect(() => momentFromMillis(0.5)).toThrow(RangeError)
  expect(() => momentFromMillis(Number.NaN)).toThrow(RangeError)
})
