import { expect, test } from 'vitest'

import { capitalized, wordDays, wordFirst, wordHours, wordList } from './list.ts'

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j reads "%s"', (items, words) => {
  expect(wordList(items)).toBe(words)
})

test.each([
  [['a', 'b'], 3, 'a; b'],
  [['a', 'b', 'c'], 3, 'a; b; c'],
  [['a', 'b', 'c', 'd'], 3, 'a; b; c; and 1 more'],
  [['a', 'b', 'c', 'd'], 1, 'a; and 3 more'],
])('of %j the first %d read "%s": nothing is cut without saying so', (items, most, words) => {
  expect(wordFirst(items, most)).toBe(words)
})

test.each([
  [0, '0 days', '0 hours'],
  [1, '1 day', '1 hour'],
  [2, '2 days', '2 hours'],
])('%d reads %s and %s', (count, days, hours) => {
  expect([wordDays(count), wordHours(count)]).toEqual([days, hours])
})

test.each([
  ['', ''],
  ['a', 'A'],
  ['eGFR of today', 'eGFR of today'],
  ['M-protein', 'M-protein'],
])('"%s" begins a sentence as "%s"', (text, words) => {
  expect(capitalized(text)).toBe(words)
})
