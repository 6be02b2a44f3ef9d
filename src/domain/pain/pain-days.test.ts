import { assert, constantFrom, property, shuffledSubarray } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { day, factsOf, TODAY } from '../testing/build-facts.ts'
import { diary, entryAgo, refusal } from '../testing/build-records.ts'
import { addDays } from '../time/day.ts'
import { daysWithEntry, entriesIn, painDays, periodOf, refusedEntries } from './pain-days.ts'

const today = day(TODAY)
const WEEK = periodOf(7, today)
const worstOf = (pain: Parameters<typeof painDays>[0]['pain']) =>
  painDays({ pain }, WEEK).map(({ day: of, worst }) => [today - of, worst])

describe('the days of a diary', () => {
  test('are those with a worst pain, newest first', () => {
    expect(worstOf(diary(5, undefined, 0, 10))).toEqual([
      [0, 5],
      [2, 0],
      [3, 10],
    ])
  })

  test('have the highest of their entries', () => {
    expect(worstOf([entryAgo(1, 3), entryAgo(1, 7), entryAgo(1, 6)])).toEqual([[1, 7]])
  })

  test('are not made by an entry that tells no worst pain: missing is not zero @H8', () => {
    const pain = [entryAgo(0, undefined, { average: 9, now: 9 }), entryAgo(1, 0)]
    expect(worstOf(pain)).toEqual([[1, 0]])
    expect(daysWithEntry({ pain }, WEEK)).toEqual([today, addDays(today, -1)])
  })

  test('end with today and begin six days before it', () => {
    expect(worstOf([entryAgo(0, 1), entryAgo(6, 2), entryAgo(7, 3), entryAgo(-1, 4)])).toEqual([
      [0, 1],
      [6, 2],
    ])
  })

  test('do not depend on the order of entries, nor on copies', () => {
    const pain = [entryAgo(0, 4), entryAgo(0, 4), entryAgo(0, undefined), entryAgo(1, 8), entryAgo(1, 2)]
    const expected = [painDays({ pain }, WEEK), entriesIn({ pain }, WEEK).map(({ id }) => id)]
    assert(
      property(shuffledSubarray(pain, { minLength: pain.length }), constantFrom(...pain), (order, copy) => {
        expect(painDays({ pain: [...order, copy] }, WEEK)).toEqual(expected[0])
        expect(entriesIn({ pain: order }, WEEK).map(({ id }) => id)).toEqual(expected[1])
      }),
    )
  })
})

test.each([
  ['malformed', TODAY, true],
  ['value-not-number', '2026-11-17', true],
  ['value-not-number', '2026-11-16', false],
  ['conflicting-duplicate', TODAY, true],
  ['withdrawn', TODAY, false],
  ['not-measured', TODAY, false],
  ['day-not-known', undefined, false],
] as const)('an entry refused as %s on %s counts as one that came: %s', (why, at, expected) => {
  const { refusals } = factsOf({ refusals: [refusal('pain', why, at), refusal('nausea', why, at)] })
  expect(refusedEntries({ refusals }, WEEK).length).toBe(expected ? 1 : 0)
})
