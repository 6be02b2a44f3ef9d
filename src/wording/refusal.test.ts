import { expect, test } from 'vitest'

import { REFUSAL_REASONS } from '#domain/facts/record.ts'

import { wordRefusal, wordWhyRefused } from './refusal.ts'

test.each([
  [
    { about: 'calcium-total', why: 'unit-not-understood', detail: 'mmol/dL' },
    'Total calcium unreadable: unit not understood (mmol/dL)',
  ],
  [{ about: 'calcium-total', why: 'unit-missing' }, 'Total calcium unreadable: it has no unit'],
  [
    { about: 'numbness', named: 'Numbness', why: 'code-unmapped' },
    'Numbness unreadable: code not known here',
  ],
  [{ named: 'calcium, whole blood', why: 'malformed' }, 'Calcium, whole blood unreadable: malformed'],
  [{ why: 'status-unknown' }, 'Record unreadable: status not known'],
  [{ why: 'withdrawn', detail: '' }, 'Record unreadable: withdrawn by the source'],
] as const)('%j reads "%s" @H11', (refused, words) => {
  expect(wordRefusal(refused)).toBe(words)
})

test('every reason has words of its own @H11', () => {
  const words = REFUSAL_REASONS.map((why) => wordWhyRefused(why))
  expect(new Set(words).size).toBe(REFUSAL_REASONS.length)
  expect(REFUSAL_REASONS.map((why) => wordWhyRefused(why, 'x'))).toEqual(words.map((word) => `${word} (x)`))
})
