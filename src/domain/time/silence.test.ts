import { describe, expect, test } from 'vitest'

import { isUnusualSilence } from './silence.ts'

/** Monday 00:00 is hour 0. */
const isWorking = (hour: number) => (((hour / 24) % 7) + 7) % 7 < 5
const NOW = 28 * 24

/** Results at 9, 12 and 16 of each of these weekdays, up to `until`. */
function resultsOn(weekdays: readonly number[], until: number): ReadonlySet<number> {
  const hours = new Set<number>()
  for (let day = 0; day * 24 < until; day += 1)
    for (const hour of [9, 12, 16])
      if (weekdays.includes(day % 7) && day * 24 + hour <= until) hours.add(day * 24 + hour)
  return hours
}

const WEEK = [0, 1, 2, 3, 4]
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]

describe('a laboratory that has gone silent @H12', () => {
  test('since yesterday, on a working day', () => {
    const stopped = NOW + 2 * 24 + 9
    expect(isUnusualSilence(resultsOn(WEEK, stopped), stopped + 23, isWorking)).toBe(false)
    expect(isUnusualSilence(resultsOn(WEEK, stopped), stopped + 26, isWorking)).toBe(true)
  })

  test('over a weekend is as ever, where it rests on weekends', () => {
    const friday = NOW + 4 * 24 + 16
    const monday = NOW + 7 * 24 + 9
    expect(isUnusualSilence(resultsOn(WEEK, friday), monday, isWorking)).toBe(false)
    expect(isUnusualSilence(resultsOn(WEEK, friday), monday + 24, isWorking)).toBe(true)
  })

  test('over a Sunday is not as ever, where it works every day', () => {
    const sunday = NOW + 6 * 24 + 9
    expect(isUnusualSilence(resultsOn(EVERY_DAY, sunday), sunday + 26, isWorking)).toBe(true)
  })

  test('is not to be told of a few people', () => {
    expect(isUnusualSilence(new Set([NOW - 400, NOW - 100]), NOW, isWorking)).toBe(false)
    expect(isUnusualSilence(new Set(), NOW, isWorking)).toBe(false)
  })

  test('is as ever, where it was silent for as long in the weeks before', () => {
    const hours = new Set([...resultsOn(EVERY_DAY, NOW)].filter((hour) => hour < 220 || hour > 280))
    expect(isUnusualSilence(hours, NOW + 36, isWorking)).toBe(false)
  })
})
