import { AxeBuilder } from '@axe-core/playwright'

import { expect, test } from '../clinic.ts'

test.beforeEach(async ({ page, clinic }) => {
  await page.goto(`${clinic.url}/caseload`)
  await expect(page.getByText('40 patients', { exact: true })).toBeVisible()
})

test('by keys alone: list, patient, back to the same row, and each screen says what it is', async ({
  page,
}) => {
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the screen' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const focused = page.locator('a[data-row-link]:focus')
  const name = await focused.innerText()
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toContainText(name)
  await expect(heading).toBeFocused()
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await expect(focused).toHaveText(name)
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await expect(page.getByRole('heading', { level: 1, name: 'Rules' })).toBeFocused()
})

test('anyone is found by typing, and nothing typed enters an address or the browser @H5 @H30', async ({
  page,
}) => {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('searchbox', { name: 'Find patient or command' })
  await expect(field).toBeFocused()
  await page.keyboard.type('mockford')
  const first = page.getByRole('option').first()
  await expect(first).toContainText('MOCKFORD')
  await expect(first).toContainText(/Born \d{2}-[A-Z][a-z]{2}-\d{4}/)
  await expect(first).toContainText(/NHS No\.|MRN/)
  const address = page.url()
  expect(address).not.toMatch(/mockford/i)
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toContainText('MOCKFORD')
  await expect(heading).toBeFocused()
  expect(page.url()).not.toMatch(/mockford/i)
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toMatch(/mockford/i)
})

test('Escape closes what lies over the page and gives the focus back', async ({ page }) => {
  await page.keyboard.press('j')
  const row = page.locator('a[data-row-link]:focus')
  const name = await row.innerText()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Next patient')
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(row).toHaveText(name)
})

test('a command of the screen is given from the palette, and a view has its address', async ({ page }) => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('filter by')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('searchbox', { name: 'Name, number or site' })).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('act now')
  await page.getByRole('option', { name: 'Act now' }).click()
  await expect(page).toHaveURL(/view=immediate/)
})
