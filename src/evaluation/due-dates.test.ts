import { expect, test } from 'vitest'

import { compareWithTemporal } from './testing/due-by-temporal.ts'

/** Those in which a day can be longest, shortest, skipped, or begin at another hour than midnight. */
const ZONES = [
  'UTC',
  'Europe/London',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'Antarctica/Troll',
]

test('days, due days and the end of grace are those of Temporal around every change of the clock @H13 @H14', () => {
  const { samples, differences } = compareWithTemporal(ZONES)
  expect(samples).toBeGreaterThan(1000)
  expect(differences).toEqual([])
})
