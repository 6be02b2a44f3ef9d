import { join } from 'node:path'

import { expect, test as base } from '@playwright/test'

import { serveSite } from '../../scripts/serve/site-server.ts'

/** The demo as `npm start` serves it: its own build, with the service worker that answers in place of a server. */
const test = base.extend<{ demo: string }>({
  demo: async ({ page }, use) => {
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(message))
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource:'))
        faults.push(message.text())
    })
    const site = await serveSite({
      kind: 'demo',
      folder: join(import.meta.dirname, '..', '..', 'dist-demo'),
      port: 0,
    })
    await use(site.url)
    await site.close()
    expect(faults).toEqual([])
  },
})

test('a stranger opens the demo and reviews 240 invented patients @H34', async ({ page, demo }) => {
  await page.goto(demo)
  await expect(page.getByText('DEMO', { exact: true })).toBeVisible()
  await expect(page.getByText('Invented patients.')).toBeVisible()
  await expect(
    page.getByRole('button', { name: /^Clock: Mon 23-Nov-2026 09:1\d, Europe\/London$/ }),
  ).toBeVisible()
  await expect(page.locator('a[data-row-link]').first()).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('progress')).toHaveCount(0, { timeout: 60_000 })
  await expect(page.getByText('240 patients', { exact: true })).toBeVisible()
  await page.locator('a[data-row-link]').first().click()
  await expect(page.getByText('DEMO', { exact: true })).toBeVisible()
  await expect(page.getByText('Act now').first()).toBeVisible()
})

test('a story can be opened by its name', async ({ page, demo }) => {
  await page.goto(`${demo}/caseload?scenario=friday-evening`)
  await expect(page.getByText(/^\d patients$/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('New leg weakness', { exact: false }).first()).toBeVisible()
})

test('its clock moves to the next morning, other patients can be chosen, and it starts again', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo}/caseload`)
  await page.getByRole('button', { name: /^Clock:/ }).click()
  await page.getByRole('link', { name: /^The next morning/ }).click()
  await expect(page.getByRole('button', { name: /^Clock: Tue 24-Nov-2026 08:0\d/ })).toBeVisible()
  await page.getByRole('button', { name: /^Scenario:/ }).click()
  await page.getByRole('link', { name: /^Empty/i }).click()
  await expect(page.getByText('No patients in this caseload yet.', { exact: false })).toBeVisible({
    timeout: 30_000,
  })
  await page.getByRole('button', { name: /^Clock: Mon 23-Nov-2026/ }).click()
  await page.getByRole('button', { name: 'Start again' }).click()
  await expect(page.getByRole('button', { name: 'Scenario: whole caseload' })).toBeVisible()
})

test('whoever reads is shown, and chosen in the strip', async ({ page, demo }) => {
  await page.goto(`${demo}/caseload`)
  await expect(page.getByText('R. VALE-DEMO')).toBeVisible()
  await page.getByLabel(/^Role/).selectOption('Coordinator')
  await expect(page.getByText('K. SLOTSON')).toBeVisible()
})
