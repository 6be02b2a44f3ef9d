import { expect, test } from 'vitest'

import { createIntake } from './create-intake.ts'
import { calcium, person, TERMS, type Json } from './testing/take.ts'

/** CPU seconds of this process: what others do to the machine does not count. */
function cpuOf(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

function records(patients: number, each: number): readonly Json[] {
  return Array.from({ length: patients }, (_, index) => [
    person(String(index)),
    ...Array.from({ length: each }, (__, place) =>
      calcium(`${index}-${place}`, {
        subject: { reference: `Patient/${index}` },
        effectiveDateTime: `2026-0${1 + (place % 9)}-1${index % 10}T08:00:00Z`,
      }),
    ),
  ]).flat()
}

function readAll(resources: readonly Json[]): void {
  const intake = createIntake(TERMS)
  for (const resource of resources) intake.add(resource)
  expect(intake.finish().counts.used).toBe(resources.length)
}

/** As a worker does: a page comes, and whoever it is about is read again. */
function readBitByBit(resources: readonly Json[]): void {
  const intake = createIntake(TERMS)
  for (const [place, resource] of resources.entries()) {
    intake.add(resource)
    if (place % 50 === 0) intake.patient('Patient/0')
  }
  expect(intake.finish().counts.used).toBe(resources.length)
}

test.each([
  ['patients', (size: number) => readAll(records(size, 100)), 250],
  ['resources of one patient', (size: number) => readAll(records(1, size)), 10_000],
  ['patients, asked for in between', (size: number) => readBitByBit(records(size, 50)), 250],
])('four times the %s take about four times as long @H40', { timeout: 120_000 }, (_, work, size) => {
  work(size)
  const [once, fourfold] = [cpuOf(() => work(size)), cpuOf(() => work(4 * size))]
  // Quadratic work would take sixteen times as long.
  expect(fourfold / once).toBeLessThan(9)
})
