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
  await expect(
    page.getByText(/Invented patients\. Clock: Mon 23-Nov-2026 09:12, Europe\/London/),
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
