import type { Browser } from '@playwright/test'

import { STORY_PATIENTS } from '../../mocks/stories/registry.ts'
import { expect, test, type Clinic } from '../clinic.ts'

const ZONES = ['UTC', 'Europe/London', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland']
const NOW = Date.parse('2026-11-23T09:12:00Z')

/** All that the list and a page say, on a device in that zone. */
async function saidIn(timezoneId: string, browser: Browser, { url }: Clinic): Promise<readonly string[]> {
  const context = await browser.newContext({
    timezoneId,
    locale: 'en-GB',
    viewport: { width: 1366, height: 768 },
  })
  const page = await context.newPage()
  await page.clock.setFixedTime(NOW)
  const said: string[] = []
  for (const path of ['/caseload', `/patients/${STORY_PATIENTS[0]?.id}`]) {
    await page.goto(url + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expect(page.locator('progress, [data-loading]')).toHaveCount(0, { timeout: 60_000 })
    said.push(await page.locator('main').innerText())
  }
  await context.close()
  return said
}

test.use({ wishes: { scenario: 'cohort', patients: 12, faults: [], config: {} } })

test('AC-G7 the same records make the same list and the same page in five time zones @H13', async ({
  browser,
  clinic,
}) => {
  test.slow()
  const all: (readonly string[])[] = []
  for (const zone of ZONES) all.push(await saidIn(zone, browser, clinic))
  const [first, ...others] = all
  expect(first?.join('')).toContain('23-Nov-2026')
  for (const said of others) expect(said).toEqual(first)
})
