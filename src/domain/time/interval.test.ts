import { describe, expect, test } from 'vitest'

import type { Interval } from '../facts/treatment.ts'
import { isoDay } from './day.ts'
import { day } from '../testing/build-facts.ts'
import { addInterval, daysOfInterval, isCountable } from './interval.ts'
import { firstDayOf, lastDayOf } from './partial-date.ts'

describe('an interval', () => {
  test.each<[from: string, count: number, unit: Interval['unit'], to: string, note: string]>([
    ['2026-08-31', 3, 'month', '2026-11-30', 'month end'],
    ['2026-01-31', 1, 'month', '2026-02-28', 'end of February'],
    ['2028-01-31', 1, 'month', '2028-02-29', 'leap day'],
    ['2028-02-29', 1, 'year', '2029-02-28', 'a year after a leap day'],
    ['2026-03-02', 4, 'week', '2026-03-30', 'over the change to summer time'],
    ['2026-10-20', 7, 'day', '2026-10-27', 'over the change to winter time'],
    ['2026-03-05', 2, 'year', '2028-03-05', 'two years'],
    ['2026-12-31', 1, 'day', '2027-01-01', 'new year'],
  ])('from %s, %i %s: %s (%s) @H13 @H14', (from, count, unit, to) => {
    expect(isoDay(addInterval(day(from), { count, unit }))).toBe(to)
  })

  test('is as long as the months it begins in', () => {
    expect(daysOfInterval(day('2026-02-01'), { count: 1, unit: 'month' })).toBe(28)
    expect(daysOfInterval(day('2026-03-01'), { count: 1, unit: 'month' })).toBe(31)
  })

  test.each([0, -1, 0.5, Number.NaN, Infinity, 101])('of %d years is no plan @H32', (count) => {
    expect(isCountable({ count, unit: 'year' })).toBe(false)
  })

  test('of a century at most can be counted', () => {
    expect(isCountable({ count: 100, unit: 'year' })).toBe(true)
    expect(isCountable({ count: 1e9, unit: 'day' })).toBe(false)
  })
})

test.each([
  [{ year: 2026 }, '2026-01-01', '2026-12-31'],
  [{ year: 2028, month: 2 }, '2028-02-01', '2028-02-29'],
  [{ year: 2026, month: 11, day: 23 }, '2026-11-23', '2026-11-23'],
])('%o lies between %s and %s @H15', (date, first, last) => {
  expect(firstDayOf(date)).toBe(day(first))
  expect(lastDayOf(date)).toBe(day(last))
})

test('a day that is none has no first and no last', () => {
  expect(firstDayOf({ year: 2026, month: 2, day: 30 })).toBeUndefined()
  expect(lastDayOf({ year: 2026, month: 13, day: 1 })).toBeUndefined()
})
