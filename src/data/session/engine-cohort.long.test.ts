import { expect, test } from 'vitest'

import { patientId } from '../../../mocks/cohort/cohort.ts'
import { STORY_PATIENTS } from '../../../mocks/stories/registry.ts'
import { startEngine } from './testing/run-engine.ts'
import { reviewWhole } from './testing/whole-record.ts'

const PATIENTS = 240

/** A record and the one that took it over: neither knows of the other when it is read alone. */
const MERGED = new Set([30, 31].map((place) => `Patient/${patientId(STORY_PATIENTS.length + place)}`))

test('a page says what the list says, of everyone of the caseload @H4 @H17', { timeout: 600_000 }, () => {
  const list = startEngine({ patients: PATIENTS })
  list.run()
  const pages = startEngine({ patients: PATIENTS, settings: { caseload: [] } })
  const everyone = reviewWhole(list.world).filter(({ row }) => !MERGED.has(row.patient))
  expect(everyone).toHaveLength(PATIENTS - MERGED.size)
  for (const { row, findings, obligations } of everyone) {
    pages.open(row.patient)
    pages.run()
    expect(list.row(row.patient)).toEqual(row)
    expect(pages.page(row.patient)).toMatchObject({
      state: 'found',
      loadingMore: false,
      review: { row, findings, obligations },
    })
  }
})
