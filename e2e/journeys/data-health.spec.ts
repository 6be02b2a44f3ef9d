import { expect, test } from '../clinic.ts'

test.use({ wishes: { scenario: 'cohort', patients: 40, faults: [], config: {} } })

test('the foot of the list leads to what became of every record, and from there to whom it is about @H11', async ({
  page,
  clinic,
}) => {
  await page.goto(`${clinic.url}/caseload`)
  await expect(page.locator('progress')).toHaveCount(0, { timeout: 60_000 })
  await page.locator('footer').getByRole('link', { name: 'Data health' }).click()
  await expect(page.getByText('The parts add up to what was received.')).toBeVisible()
  const refused = page.getByRole('region', { name: 'Refused, by reason' }).getByRole('link').first()
  const record = await refused.innerText()
  await refused.click()
  await expect(page.getByText('Refused records')).toBeVisible()
  await expect(page.getByText(record).filter({ visible: true }).first()).toBeVisible()
})

test('it fits a telephone', async ({ page, clinic }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${clinic.url}/data-health`)
  await page.getByText('The parts add up to what was received.').waitFor()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
})

test.describe('one kind of record is forbidden', () => {
  test.use({ wishes: { scenario: 'cohort', patients: 12, faults: ['forbidden-403'], config: {} } })

  test('its feed says why, and the others are answered @H17', async ({ page, clinic }) => {
    await page.goto(`${clinic.url}/data-health`)
    await expect(page.getByRole('row', { name: /^Laboratory feed Answered in full/ })).toBeVisible({
      timeout: 60_000,
    })
    await expect(page.getByRole('row', { name: /^Medication feed/ })).toContainText(
      'Not complete the last time: the server does not permit it (Not permitted for you)',
    )
  })
})
