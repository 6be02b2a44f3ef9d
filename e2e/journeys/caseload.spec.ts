import { expect, test } from '../clinic.ts'

test.describe('a nurse reviewing the caseload', () => {
  test('sees whom to deal with first, and why', async ({ page, clinic }) => {
    await page.goto(`${clinic.url}/caseload`)
    await expect(page.getByText('40 patients', { exact: true })).toBeVisible()
    const rows = page.getByRole('row')
    await expect(rows.nth(1)).toContainText('Act now')
    await expect(rows.nth(1)).toContainText(/Calcium|New /)
    await expect(rows.nth(1)).toContainText(/\d{2}-[A-Z][a-z]{2}.*[A-Z]+-\d\d/)
    await expect(page.getByText('Worklist support. Not an alarm system, not a medical device.')).toBeVisible()
  })

  test('moves through the list by keys, opens a patient and comes back to the same place', async ({
    page,
    clinic,
  }) => {
    await page.goto(`${clinic.url}/caseload`)
    await expect(page.getByText('40 patients', { exact: true })).toBeVisible()
    for (const _ of [1, 2, 3]) await page.keyboard.press('j')
    const focused = page.locator('a[data-row-link]:focus')
    const name = await focused.innerText()
    await page.keyboard.press('k')
    await expect(focused).not.toHaveText(name)
    await page.keyboard.press('j')
    await expect(focused).toHaveText(name)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
    await page.getByRole('button', { name: 'Back to the caseload' }).click()
    await expect(focused).toHaveText(name)
  })

  test('filters and sorts over the whole list, in an address that names nobody @H30', async ({
    page,
    clinic,
  }) => {
    await page.goto(`${clinic.url}/caseload`)
    await expect(page.getByText('40 patients', { exact: true })).toBeVisible()
    await page.getByRole('link', { name: /^Act now/ }).click()
    await expect(page.getByText(/of 40 patients shown, view Act now/)).toBeVisible()
    for (const tag of await page.locator('tbody tr[data-index] td:first-child').allInnerTexts())
      expect(tag).toContain('Act now')
    expect(new URL(page.url()).search).toContain('immediate')
    await page.reload()
    await expect(page.getByText(/of 40 patients shown, view Act now/)).toBeVisible()
    await page.getByRole('searchbox', { name: 'Name, number or site' }).fill('MOCKFORD')
    await expect(page.getByText(/view Act now, 1 filter on/)).toBeVisible()
    expect(decodeURIComponent(page.url())).not.toMatch(/mockford/i)
    await page.getByRole('button', { name: 'Clear filters' }).first().click()
    await page.getByRole('button', { name: /^Calcium/ }).click()
    await expect(page.getByRole('columnheader', { name: /^Calcium/ })).toHaveAttribute(
      'aria-sort',
      /ascending|descending/,
    )
  })

  test('keeps the filter when coming back from a patient', async ({ page, clinic }) => {
    await page.goto(`${clinic.url}/caseload`)
    await page.getByRole('link', { name: /^This week/ }).click()
    await expect(page.getByText(/of 40 patients shown, view This week/)).toBeVisible()
    await page.locator('a[data-row-link]').first().click()
    await page.getByRole('button', { name: 'Back to the caseload' }).click()
    await expect(page.getByText(/of 40 patients shown, view This week/)).toBeVisible()
    await page.goBack()
    await page.goBack()
    await expect(page.getByText(/of 40 patients shown, view This week/)).toBeVisible()
  })

  test('can switch single keys off, and then types nothing by accident', async ({ page, clinic }) => {
    await page.goto(`${clinic.url}/settings`)
    await page
      .getByRole('group', { name: /Single-letter keys/ })
      .getByRole('radio', { name: 'Off' })
      .check()
    await page.getByRole('link', { name: /^Caseload/ }).click()
    await expect(page.getByText('40 patients', { exact: true })).toBeVisible()
    await page.keyboard.press('j')
    await expect(page.locator('a[data-row-link]:focus')).toHaveCount(0)
  })
})

test.describe('an empty caseload', () => {
  test.use({ wishes: { scenario: 'empty', patients: 0, faults: [], config: {} } })

  test('a caseload without patients says so, and nothing of health', async ({ page, clinic }) => {
    await page.goto(`${clinic.url}/caseload`)
    await expect(page.getByText('No patients in this caseload yet.', { exact: false })).toBeVisible()
  })
})
