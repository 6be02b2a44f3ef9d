import { expect, test } from 'vitest'

import { patientId } from '../../../mocks/cohort/cohort.ts'
import { STORY_PATIENTS } from '../../../mocks/stories/registry.ts'
import { startEngine } from './testing/run-engine.ts'
import { reviewWhole } from './testing/whole-record.ts'

const PATIENTS = 240
const list = startEngine({ patients: PATIENTS })
list.run()
const whole = reviewWhole(list.world)

test('the list of 240 says of everyone what all their records say, in the same order @H4 @H17', () => {
  expect(list.feed()).toMatchObject({ state: 'complete', expected: PATIENTS, problems: [] })
  expect(list.rows().map(({ patient }) => patient)).toEqual(whole.map(({ row }) => row.patient))
  for (const { row } of whole) expect(list.row(row.patient)).toEqual(row)
})

/** The people of the stories, and of those who are drawn each kind of irregularity once, and two merged records. */
const some = [
  ...STORY_PATIENTS.map(({ id }) => id),
  ...[...Array.from({ length: 17 }, (_, at) => at * 6 + 4), 30, 31].map((place) =>
    patientId(STORY_PATIENTS.length + place),
  ),
]

test('a page says what the list says, of whoever is opened without it @H4 @H17', { timeout: 60_000 }, () => {
  const pages = startEngine({ patients: PATIENTS, settings: { caseload: [] } })
  for (const id of some) {
    pages.open(`Patient/${id}`)
    pages.run()
    const review = whole.find(({ row }) => row.patient === `Patient/${id}`)
    expect(pages.page(`Patient/${id}`)).toMatchObject({
      state: 'found',
      loadingMore: false,
      review: { row: review?.row, findings: review?.findings, obligations: review?.obligations },
    })
  }
})

test('240 patients take a bounded number of requests', () => {
  expect(list.beforeFirstRow()).toBeLessThanOrEqual(6)
  expect(list.requests.length).toBeLessThanOrEqual(520)
})
