import { expect, test } from 'vitest'

import { generateCohort } from './cohort.ts'

const MEGABYTE = 1024 * 1024

test('10,000 people stream through bounded memory', { timeout: 120_000 }, () => {
  let [count, patients, peak] = [0, 0, 0]
  const before = process.memoryUsage().heapUsed
  for (const { resourceType } of generateCohort({ patients: 10_000 })) {
    count += 1
    if (resourceType !== 'Patient') continue
    patients += 1
    if (patients % 200 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed - before)
  }
  expect(patients).toBe(10_000)
  expect(count).toBeGreaterThan(2_500_000)
  expect(peak).toBeLessThan(250 * MEGABYTE)
})
