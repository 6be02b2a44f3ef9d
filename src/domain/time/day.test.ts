import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  addDays,
  addMonths,
  civilOf,
  dayFromNumber,
  dayOf,
  daysBetween,
  earliestDay,
  isoDay,
  monthLength,
  parseDay,
  weekdayOf,
} from './day.ts'

/** The oracle of these tests, and of nothing else. */
const utc = (days: number) => new Date(days * 86_400_000)
const FIRST = Date.UTC(1600, 0, 1) / 86_400_000
const LAST = Date.UTC(2400, 11, 31) / 86_400_000

function of(text: string) {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new Error(`${text} is not a day`)
  return parsed
}

describe('a day', () => {
  test('is the same as the platform calendar on each day from 1600 to 2400 @H14', () => {
    let wrong = 0
    for (let days = FIRST; days <= LAST; days += 1) {
      const date = utc(days)
      const { year, month, day } = civilOf(dayFromNumber(days))
      const isSame =
        year === date.getUTCFullYear() && month === date.getUTCMonth() + 1 && day === date.getUTCDate()
      if (!isSame || dayOf({ year, month, day }) !== days) wrong += 1
    }
    expect(wrong).toBe(0)
  })

  test('prints, parses and counts weekdays as the platform does @H14', () => {
    assert(
      property(integer({ min: FIRST, max: LAST }), (days) => {
        const day = dayFromNumber(days)
        expect(isoDay(day)).toBe(utc(days).toISOString().slice(0, 10))
        expect(parseDay(isoDay(day))).toBe(days)
        expect(weekdayOf(day)).toBe(utc(days).getUTCDay() || 7)
      }),
    )
  })

  test.each([
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-02',
    '2026',
    '20260201',
    '2026-2-1',
    '2026-02-01T00:00:00Z',
    ' 2026-02-01',
    '+002026-02-01',
    'soon',
    '',
  ])('%o is none @H15', (text) => {
    expect(parseDay(text)).toBeUndefined()
  })

  test.each(['0001-01-01', '1600-02-29', '2000-02-29', '2024-02-29', '9999-12-31'])('%s is one', (text) => {
    expect(isoDay(of(text))).toBe(text)
  })

  test.each([0.5, Number.NaN, Infinity, -719_163, 2_932_897])('%s days is not one @H13', (days) => {
    expect(() => dayFromNumber(days)).toThrow(RangeError)
  })
})

describe('adding months', () => {
  test.each([
    { from: '2026-01-31', months: 1, to: '2026-02-28', note: 'clamps' },
    { from: '2024-01-31', months: 1, to: '2024-02-29', note: 'clamps to the leap day' },
    { from: '2024-02-29', months: 12, to: '2025-02-28', note: 'a leap day a year on' },
    { from: '2024-02-29', months: 48, to: '2028-02-29', note: 'a leap day four years on' },
    { from: '2096-02-29', months: 48, to: '2100-02-28', note: '2100 has no leap day' },
    { from: '2026-08-31', months: 6, to: '2027-02-28', note: 'over the end of the year' },
    { from: '2026-03-31', months: -1, to: '2026-02-28', note: 'backwards' },
    { from: '2026-01-15', months: -1, to: '2025-12-15', note: 'backwards over the new year' },
    { from: '2026-12-31', months: 0, to: '2026-12-31', note: 'none' },
  ])('$months to $from is $to ($note) @H14', ({ from, months, to }) => {
    expect(isoDay(addMonths(of(from), months))).toBe(to)
  })

  test('lands in the right month, on the same day or its end @H14', () => {
    assert(
      property(integer({ min: FIRST, max: LAST }), integer({ min: -240, max: 240 }), (days, months) => {
        const from = civilOf(dayFromNumber(days))
        const to = civilOf(addMonths(dayFromNumber(days), months))
        const oracle = new Date(Date.UTC(from.year, from.month - 1 + months, 1))
        expect([to.year, to.month]).toEqual([oracle.getUTCFullYear(), oracle.getUTCMonth() + 1])
        expect(to.day).toBe(Math.min(from.day, monthLength(to.year, to.month)))
      }),
    )
  })
})

test('days between are exact, and negative backwards @H13', () => {
  expect(daysBetween(of('2026-03-28'), of('2026-03-30'))).toBe(2)
  expect(daysBetween(of('2026-03-30'), of('2026-03-28'))).toBe(-2)
  expect(isoDay(addDays(of('2026-02-28'), 1))).toBe('2026-03-01')
})

test('the earliest of several days, wherever it stands', () => {
  const days = ['2026-11-20', '2026-11-02', '2026-12-01'].map((text) => of(text))
  const [a, b, c] = days
  expect(earliestDay(a!, b!, c!)).toBe(b)
  expect(earliestDay(b!, a!, c!)).toBe(b)
  expect(earliestDay(c!, a!, b!)).toBe(b)
  expect(earliestDay(a!)).toBe(a)
})

test('a year has twelve months of its own lengths', () => {
  const lengths = (year: number) => Array.from({ length: 12 }, (_, at) => monthLength(year, at + 1))
  expect(lengths(2026)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  expect(lengths(2028)).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
})
