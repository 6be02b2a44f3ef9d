import { budgetOf } from '../../bench/budget.ts'
import { watchFirstRow } from '../../bench/row-watch.ts'
import { STORY_PATIENTS } from '../../mocks/stories/registry.ts'
import { expect, test } from '../clinic.ts'

test.use({ wishes: { scenario: 'cohort', patients: 240, faults: [], config: {} } })

test('AC-G1 the first evaluated row comes within its budget of requests, with 240 patients', async ({
  page,
  clinic,
}) => {
  const watch = await watchFirstRow(page)
  await page.goto(`${clinic.url}/caseload`)
  await page.locator('a[data-row-link]').first().waitFor()
  await expect(page.locator('progress')).toHaveCount(0, { timeout: 60_000 })
  const requests = watch.before()
  expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(budgetOf('requestsBeforeFirstRow').most)
  expect(clinic.requests.length).toBeLessThanOrEqual(520)
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
