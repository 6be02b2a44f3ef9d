import { expect, test } from 'vitest'

import { startEngine } from './testing/run-engine.ts'
import { reviewWhole } from './testing/whole-record.ts'

const PATIENTS = 240

test('a page says what the list says, of everyone of the caseload @H4 @H17', { timeout: 600_000 }, () => {
  const list = startEngine({ patients: PATIENTS })
  list.run()
  const pages = startEngine({ patients: PATIENTS, settings: { caseload: [] } })
  const everyone = reviewWhole(list.world)
  expect(everyone).toHaveLength(PATIENTS)
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
