import { readFile } from 'node:fs/promises'

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { STORY_PATIENTS } from '../../mocks/stories/registry.ts'
import { expect, test } from '../clinic.ts'

const rowsOf = (page: Page) => page.locator('tbody tr[data-index]')

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(rowsOf(page).first()).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('progress')).toHaveCount(0, { timeout: 60_000 })
}

async function firstPatients(page: Page, count: number): Promise<readonly (string | undefined)[]> {
  const links = await page.locator('a[data-row-link]').all()
  const addresses = await Promise.all(links.slice(0, count).map((link) => link.getAttribute('href')))
  return addresses.map((address) => /\/patients\/([^/]+)/.exec(address ?? '')?.[1])
}

// The others of the 240 come after these: what makes them urgent is less urgent.
test.describe('the people of the stories', () => {
  test.use({ wishes: { scenario: 'cohort', patients: STORY_PATIENTS.length, faults: [], config: {} } })

  // As docs/caseload-views.md has them.
  const FIRST = [
    'story-low-severe',
    'story-calcium-first',
    'story-first-denosumab',
    'story-friday-evening',
    'story-friday-answered',
  ]

  test.slow()

  test('AC-N1 begins with the documented patients, in order, and again after a reload', async ({
    page,
    clinic,
  }) => {
    await open(page, `${clinic.url}/caseload`)
    expect(await firstPatients(page, FIRST.length)).toEqual(FIRST)
    await page.reload()
    await expect(page.locator('progress')).toHaveCount(0, { timeout: 60_000 })
    expect(await firstPatients(page, FIRST.length)).toEqual(FIRST)
    // AC-G1: the rows in view, not all of them, are in the page.
    expect(await rowsOf(page).count()).toBeLessThan(100)
    await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', String(STORY_PATIENTS.length + 1))
  })
})

test('AC-N2 each reason has a day and its rule, and the summary shows what it rests on @H39', async ({
  page,
  clinic,
}) => {
  await open(page, `${clinic.url}/caseload?view=same-day`)
  for (const text of await rowsOf(page).allInnerTexts())
    expect(text).toMatch(/\d{2}-[A-Z][a-z]{2}[\s\S]*(?:[A-Z]{1,2}-\d\d|bone-agent-dose|imaging|[a-z]+)/)
  await page.keyboard.press('j')
  await page.keyboard.press('Space')
  const summary = page.getByRole('complementary', { name: /^Summary of/ })
  await expect(summary.getByText('Clears when').first()).toBeVisible()
  await expect(summary.getByRole('row').first()).toContainText(/\d{2}-[A-Z][a-z]{2}-\d{4}/)
})

test('AC-N3 several findings of one patient are one row, with the worst reason and how many more', async ({
  page,
  clinic,
}) => {
  await open(page, `${clinic.url}/caseload`)
  await page.getByRole('searchbox').fill('FAUXLEY')
  await expect(rowsOf(page)).toHaveCount(1)
  await expect(rowsOf(page)).toContainText('Calcium 3.20 mmol/L, CTCAE grade 3')
  await expect(rowsOf(page)).toContainText('+3')
})

test('AC-N3 the summary follows the list by keys, is in the address, and names nobody there @H4 @H30', async ({
  page,
  clinic,
}) => {
  await open(page, `${clinic.url}/caseload`)
  await page.keyboard.press('j')
  await page.keyboard.press('Space')
  const summary = page.getByRole('complementary', { name: /^Summary of/ })
  for (const _ of [1, 2, 3]) {
    await page.keyboard.press('j')
    const name = await page.locator('a[data-row-link]:focus').innerText()
    await expect(summary.getByRole('heading', { level: 2 })).toHaveText(name)
  }
  await expect(summary).not.toContainText('Allergies: loading')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  const name = await summary.getByRole('heading', { level: 2 }).innerText()
  expect(decodeURIComponent(page.url()).toUpperCase()).not.toContain(name.split(',')[0])
  await page.reload()
  await expect(summary.getByRole('heading', { level: 2 })).toHaveText(name, { timeout: 60_000 })
  await page.getByRole('button', { name: /^Close/ }).click()
  await expect(summary).toHaveCount(0)
  await expect(page.locator('a[data-row-link]:focus')).toHaveText(name)
})

test('on a phone the summary takes the whole page, and Escape gives it back', async ({ page, clinic }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, `${clinic.url}/caseload`)
  await page
    .getByRole('button', { name: /^Summary of/ })
    .first()
    .click()
  const sheet = page.getByRole('dialog', { name: /^Summary of/ })
  await expect(sheet.getByRole('heading', { level: 2 })).toBeFocused()
  expect((await sheet.boundingBox())?.width).toBe(390)
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
})

test('view, filter, order and columns are kept by back, forward and reload', async ({ page, clinic }) => {
  await open(page, `${clinic.url}/caseload?view=calcium-watch&columns=["egfr","calcium"]`)
  await page.getByRole('button', { name: 'Primary' }).click()
  await page.getByRole('checkbox', { name: /^Breast/ }).check()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Patient', exact: true }).click()
  const said = page.getByText(/view Calcium watch, 1 filter on/)
  await expect(said).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Patient' })).toHaveAttribute('aria-sort', 'ascending')
  const heads = await page.getByRole('columnheader').allInnerTexts()
  await page.locator('a[data-row-link]').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(',')
  await page.goBack()
  await expect(said).toBeVisible()
  expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(heads)
  await page.goForward()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(',')
  await page.goBack()
  await page.reload()
  await expect(said).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Remove the filter Primary' }).click()
  await expect(page.getByText(/view Calcium watch$/)).toBeVisible()
})

test('the list is saved as CSV, made in this page and asked of no server', async ({ page, clinic }) => {
  await open(page, `${clinic.url}/caseload?view=immediate`)
  const count = await rowsOf(page).count()
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByText(`This file will contain ${count} patients’ identifiable data.`)).toBeVisible()
  const asked = clinic.requests.length
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('caseload_2026-11-23_0912.csv')
  const text = await readFile(await download.path(), 'utf8')
  expect(text.startsWith('\uFEFF"As of","Patient"')).toBe(true)
  expect(text.trim().split('\r\n')).toHaveLength(count + 1)
  expect(text).toContain('"23-Nov-2026 09:12 Europe/London"')
  expect(clinic.requests.length).toBe(asked)
})

test('on paper stands every row, with units, and as of when', async ({ page, clinic }) => {
  await open(page, `${clinic.url}/caseload`)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(rowsOf(page)).toHaveCount(40)
  await expect(page.getByText(/checked 23-Nov-2026 09:12/)).toBeVisible()
  for (const cell of await page.locator('td[data-label="Calcium"]').allInnerTexts())
    expect(cell).toMatch(/mmol\/L|mg\/dL|None|Refused|Not loaded/)
})
