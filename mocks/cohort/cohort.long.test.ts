import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

import { expect, test } from 'vitest'

import { generateCohort } from './cohort.ts'

const MEGABYTE = 1024 * 1024

/** What is still in use once the garbage is gone: how much garbage waits to be collected says nothing. */
function bytesInUse(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}

test('10,000 people stream through bounded memory', { timeout: 120_000 }, () => {
  let [count, patients, peak] = [0, 0, 0]
  const before = bytesInUse()
  for (const { resourceType } of generateCohort({ patients: 10_000 })) {
    count += 1
    if (resourceType !== 'Patient') continue
    patients += 1
    if (patients % 1000 === 0) peak = Math.max(peak, bytesInUse() - before)
  }
  expect(patients).toBe(10_000)
  expect(count).toBeGreaterThan(2_500_000)
  expect(peak).toBeLessThan(50 * MEGABYTE)
})
