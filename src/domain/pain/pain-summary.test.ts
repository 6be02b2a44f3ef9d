import { describe, expect, test } from 'vitest'

import type { PainEntry } from '../facts/pain.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { day, nowOn, TODAY } from '../testing/build-facts.ts'
import { diary, entryAgo } from '../testing/build-records.ts'
import { painBand } from './pain-band.ts'
import { painSummary } from './pain-summary.ts'

const summary = (pain: readonly PainEntry[]) => painSummary({ pain }, DEFAULT_RULESET, nowOn(TODAY))
const gap = undefined

describe('a diary at a glance', () => {
  test('T75: three of seven days have no median', () => {
    const { daysWithEntry, weekDays, median } = summary(diary(8, gap, 8, gap, 8))
    expect([daysWithEntry, weekDays, median]).toEqual([3, 7, undefined])
  })

  test.each([
    { worst: [8, 6, 4, 2], median: 5 },
    { worst: [8, gap, 6, gap, 4, gap, 2], median: 5 },
    { worst: [8, gap, 6, gap, 4, gap, gap, 2], median: undefined },
    { worst: [1, 2, 3, 4, 5, 6, 7], median: 4 },
    { worst: [0, 0, 0, 0], median: 0 },
    { worst: [9, 9, 9], median: undefined },
  ])('of $worst the median is $median', ({ worst, median }) => {
    expect(summary(diary(...worst)).median).toBe(median)
  })

  test('tells the worst of the week and its newest day', () => {
    expect(summary(diary(3, 8, 8, 2, gap, gap, gap, 10))).toMatchObject({
      worst: 8,
      worstOn: day('2026-11-22'),
      band: 'severe',
      lastEntry: day(TODAY),
    })
  })

  test('counts days whatever was answered, and has no worst where none was told @H8', () => {
    const found = summary([entryAgo(0, gap, { average: 7 }), entryAgo(3, gap)])
    expect(found).toEqual({
      daysWithEntry: 2,
      weekDays: 7,
      lastEntry: day(TODAY),
      strip: Array.from({ length: 14 }),
      stripDaysWithEntry: 2,
    })
  })

  test('draws fourteen days, oldest first, with gaps as gaps and zero as zero @H38', () => {
    const worst = [0, 1, gap, 3, 4, gap, 6, 7, 8, 9, gap, gap, 10, 2, 5]
    expect(summary(diary(...worst)).strip.map((day) => day?.worst)).toEqual(worst.slice(0, 14).toReversed())
  })

  test('of nothing says nothing', () => {
    expect(summary([])).toEqual({
      daysWithEntry: 0,
      weekDays: 7,
      strip: Array.from({ length: 14 }),
      stripDaysWithEntry: 0,
    })
  })

  test('knows the last entry however old it is', () => {
    expect(summary([entryAgo(200, 4)])).toMatchObject({ lastEntry: day('2026-05-07'), daysWithEntry: 0 })
  })
})

test.each([
  [0, 'none'],
  [1, 'mild'],
  [4, 'mild'],
  [5, 'moderate'],
  [6, 'moderate'],
  [7, 'severe'],
  [10, 'severe'],
] as const)('%d is %s', (score, band) => {
  expect(painBand(score, DEFAULT_RULESET)).toBe(band)
})
