import { budgetOf } from '../../bench/budget.ts'
import { STORY_PATIENTS } from '../../mocks/stories/registry.ts'
import { expect, test } from '../clinic.ts'

test.use({ wishes: { scenario: 'cohort', patients: 240, faults: [], config: {} } })

test('the first evaluated row comes within its budget of requests, with 240 patients', async ({
  page,
  clinic,
}) => {
  let requests = 0
  page.on('request', (request) => {
    if (request.method() !== 'OPTIONS') requests++
  })
  await page.goto(`${clinic.url}/caseload`)
  await page.locator('a[data-row-link]').first().waitFor()
  expect(requests).toBeLessThanOrEqual(budgetOf('requestsBeforeFirstRow').most)
})

test('a patient page asks once for each kind of record, and never for one reference', async ({
  page,
  clinic,
}) => {
  await page.goto(`${clinic.url}/patients/${STORY_PATIENTS[0]?.id}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect(page.locator('progress')).toHaveCount(0)
  const own = clinic.requests.filter((request) => request.includes(STORY_PATIENTS[0]?.id ?? ''))
  expect(own.length).toBeGreaterThan(3)
  expect(
    clinic.requests.filter((request) => /^\/(Practitioner|Organization|Medication)\/[^?]+$/.test(request)),
  ).toEqual([])
})
