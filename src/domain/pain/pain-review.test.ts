import { expect, test } from 'vitest'

import type { PatientFacts } from '../facts/patient-facts.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { day, factsOf, nowOn, TODAY } from '../testing/build-facts.ts'
import { asNeeded, regular } from '../testing/build-opioids.ts'
import { entryAgo } from '../testing/build-records.ts'
import { painReview } from './pain-review.ts'

const review = (given: Partial<PatientFacts>) => painReview(factsOf(given), DEFAULT_RULESET, nowOn(TODAY))

test('nothing on record is nothing said', () => {
  expect(review({})).toEqual({ responses: [], background: { state: 'not-told' }, pro: [] })
})

test('opioids of today, whole or not', () => {
  expect(review({ orders: [regular('morphine', 30, 2)] }).omed).toMatchObject({ milligrams: 60 })
  expect(review({ orders: [asNeeded('morphine', 10)] }).omed).toMatchObject({
    milligrams: 0,
    excluded: [{ why: 'doses-taken-not-told' }],
  })
})

test('the newest interference, and the background of the week', () => {
  const pain = [
    entryAgo(0, 5, { average: 7 }),
    entryAgo(3, 5, { interference: 4.5 }),
    entryAgo(9, 5, { interference: 8 }),
  ]
  expect(review({ pain })).toMatchObject({
    interference: { mean: 4.5, day: day('2026-11-20') },
    background: { state: 'uncontrolled', average: 7, days: 1 },
  })
})
