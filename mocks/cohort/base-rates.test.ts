import { describe, expect, test } from 'vitest'

import { STORY_PATIENTS } from '../stories/registry.ts'
import { BASE_RATES, type BaseRateName } from './base-rates.ts'
import { DEFAULT_EPOCH, generatePatient } from './cohort.ts'
import { readInstant } from './draw/calendar.ts'
import { QUESTIONS, recordAt, withinPersonDeviation } from './testing/measure-rates.ts'

const now = readInstant(DEFAULT_EPOCH)
const NAMES = Object.keys(BASE_RATES) as BaseRateName[]

/** The people who are drawn, counted one at a time: their records are not kept. */
function measure(people: number): Readonly<Record<BaseRateName, number>> {
  const asked = new Map<BaseRateName, { yes: number; all: number }>()
  const deviations: number[] = []
  for (let place = 0; place < people; place += 1) {
    const record = recordAt(generatePatient(STORY_PATIENTS.length + place), now)
    for (const [name, ask] of Object.entries(QUESTIONS)) {
      const answer = ask(record)
      const sum = asked.get(name as BaseRateName) ?? { yes: 0, all: 0 }
      if (answer !== undefined)
        asked.set(name as BaseRateName, { yes: sum.yes + Number(answer), all: sum.all + 1 })
    }
    const deviation = withinPersonDeviation([record])
    if (!Number.isNaN(deviation)) deviations.push(deviation ** 2)
  }
  const rates = Object.fromEntries([...asked].map(([name, { yes, all }]) => [name, yes / all]))
  const calciumDeviation = Math.sqrt(deviations.reduce((sum, value) => sum + value, 0) / deviations.length)
  return { ...rates, calciumDeviation } as Record<BaseRateName, number>
}

const small = measure(240)
const large = measure(2000)

describe('the base rates', () => {
  test.each(NAMES)('%s has a source in words and a tolerance', (name) => {
    const { source, tolerance, what } = BASE_RATES[name]
    expect([source.length > 20, what.length > 5, tolerance > 0]).toEqual([true, true, true])
  })

  test.each(NAMES)('%s holds among 2,000 people', (name) => {
    const { value, tolerance } = BASE_RATES[name]
    expect(large[name]).toBeGreaterThanOrEqual(value - tolerance)
    expect(large[name]).toBeLessThanOrEqual(value + tolerance)
  })

  test.each(NAMES)('%s holds among 240 people', (name) => {
    const { value, tolerance } = BASE_RATES[name]
    expect(small[name]).toBeGreaterThanOrEqual(value - 2 * tolerance)
    expect(small[name]).toBeLessThanOrEqual(value + 2 * tolerance)
  })

  test('the shares of the primaries are of one whole', () => {
    const { breast, prostate, lung, kidney, thyroid, myeloma, other } = BASE_RATES
    const sum = [breast, prostate, lung, kidney, thyroid, myeloma, other].reduce(
      (all, { value }) => all + value,
      0,
    )
    expect(sum).toBeCloseTo(1, 10)
  })
})
