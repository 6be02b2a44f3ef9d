import { expect, test } from 'vitest'

import { patientId } from '../../../mocks/cohort/cohort.ts'
import { startEngine } from './testing/run-engine.ts'
import { reviewWhole } from './testing/whole-record.ts'

const PATIENTS = 240

test('each of 240 pages says what the list says @H4 @H17', { timeout: 300_000 }, () => {
  const pages = startEngine({ patients: PATIENTS, settings: { caseload: [] } })
  pages.run()
  const whole = new Map(reviewWhole(pages.world).map((review) => [review.row.patient, review]))
  // A record that was merged is only found from the one that names it, and the cohort names the survivor alone.
  const links = [...pages.world.store.all('Patient')].filter((person) => 'link' in person)
  const merged = new Set(
    links.flatMap(({ id, link }) => [
      `Patient/${id}`,
      ...(link as readonly { other: { reference: string } }[]).map(({ other }) => other.reference),
    ]),
  )
  expect(merged.size).toBe(2)
  for (let at = 0; at < PATIENTS; at += 1) {
    const patient = `Patient/${patientId(at)}`
    if (merged.has(patient)) continue
    pages.open(patient)
    pages.run()
    const review = whole.get(patient)
    expect(pages.page(patient)).toMatchObject({
      state: 'found',
      loadingMore: false,
      review: { row: review?.row, findings: review?.findings, obligations: review?.obligations },
    })
  }
})
