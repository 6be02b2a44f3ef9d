import { expect, test } from 'vitest'

import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import { corrected, day, factsOf } from '#domain/testing/build-facts.ts'
import { clinicOf } from '#domain/time/clinic.ts'

import { createReviewer } from './reviewer.ts'

const facts = factsOf({ results: [corrected(2.62, 'mmol/L', { at: '2026-11-23', low: 2.2, high: 2.6 })] })
const START = Date.UTC(2026, 10, 23, 12)

test('the calendar of the clinic sets the deadline, also after the clock has moved', () => {
  const clinic = clinicOf({ workingDays: [1, 2, 3, 4, 5], holidays: ['2026-11-26'] })
  const reviewer = createReviewer({ ruleset: DEFAULT_RULESET, zone: 'UTC', clinic }, START)
  const by = () => reviewer.review(facts).row.flags.find(({ problem }) => problem === 'calcium-high')?.by
  expect(by()).toBe(day('2026-11-27'))
  reviewer.moveTo(START + 86_400_000)
  expect(by()).toBe(day('2026-11-27'))
})

test('without one it is Monday to Friday', () => {
  const reviewer = createReviewer({ ruleset: DEFAULT_RULESET, zone: 'UTC' }, START)
  expect(reviewer.review(facts).row.flags.map(({ by }) => by)).toContain(day('2026-11-26'))
})
