import { expect, test } from 'vitest'

import { patientId } from '../../../mocks/cohort/cohort.ts'
import { startEngine } from './testing/run-engine.ts'
import { reviewWhole } from './testing/whole-record.ts'

const PATIENTS = 240

test('each of 240 pages says what the list says @H4 @H17', { timeout: 300_000 }, () => {
  const pages = startEngine({ patients: PATIENTS, settings: { caseload: [] } })
  pages.run()
  const whole = new Map(reviewWhole(pages.world).map((review) => [review.row.patient, review]))
  for (let at = 0; at < PATIENTS; at += 1) {
    const patient = `Patient/${patientId(at)}`
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
