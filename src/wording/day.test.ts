import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'

import { dayFromNumber, parseDay, type Day } from '#domain/time/day.ts'

import { wordDay, wordPartialDate, wordRelativeDay, wordShortDay } from './day.ts'

function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new RangeError(text)
  return parsed
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

test.each(MONTHS.map((word, at) => [word, at + 1] as const))('%s is month %d @H37', (word, month) => {
  expect(wordDay(day(`2026-${String(month).padStart(2, '0')}-09`))).toBe(`09-${word}-2026`)
})

test.each([
  ['2026-11-16', '16-Nov-2026', '16-Nov'],
  ['2028-02-29', '29-Feb-2028', '29-Feb'],
  ['0987-01-01', '01-Jan-0987', '01-Jan'],
])('%s reads %s, in short %s', (text, words, short) => {
  expect([wordDay(day(text)), wordShortDay(day(text))]).toEqual([words, short])
})

test('a day reads so that month and day cannot change places @H37', () => {
  assert(
    property(integer({ min: -100_000, max: 100_000 }), (days) => {
      const [ofMonth, month, year] = wordDay(dayFromNumber(days)).split('-')
      const at = String(MONTHS.indexOf(month ?? '') + 1).padStart(2, '0')
      expect(parseDay(`${year}-${at}-${ofMonth}`)).toBe(days)
    }),
  )
})

test.each([
  [{ year: 1961 }, '1961'],
  [{ year: 1961, month: 3 }, 'Mar-1961'],
  [{ year: 1961, month: 3, day: 4 }, '04-Mar-1961'],
])('%j reads %s: no more than is known', (date, words) => {
  expect(wordPartialDate(date)).toBe(words)
})

test.each([
  ['2026-11-23', 'today'],
  ['2026-11-22', 'yesterday'],
  ['2026-11-24', 'tomorrow'],
  ['2026-11-21', '2 days ago'],
  ['2026-11-25', 'in 2 days'],
  ['2025-11-23', '365 days ago'],
])('%s is %s', (text, words) => {
  expect(wordRelativeDay(day(text), day('2026-11-23'))).toBe(words)
})
