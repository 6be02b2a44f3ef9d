import { expect, test } from 'vitest'

import { compareWithTemporal } from './testing/due-by-temporal.ts'

test('in every zone there is, from 2020 to 2036, days and due days are those of Temporal @H13 @H14', () => {
  const zones = Intl.supportedValuesOf('timeZone')
  const { samples, differences } = compareWithTemporal(zones)
  expect(zones.length).toBeGreaterThan(400)
  expect(samples).toBeGreaterThan(15_000)
  expect(differences).toEqual([])
}, 600_000)
