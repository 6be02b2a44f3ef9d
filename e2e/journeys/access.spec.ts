import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { STORY_PATIENTS } from '../../mocks/stories/registry.ts'
import { expect, test } from '../clinic.ts'

const SCREENS = [
  { name: 'caseload', path: '/caseload' },
  { name: 'patient', path: `/patients/${STORY_PATIENTS[0]?.id}` },
  { name: 'rules', path: '/rules' },
  { name: 'rule', path: '/rules/H-01' },
  { name: 'other numbers', path: '/rules/numbers' },
  { name: 'settings', path: '/settings' },
] as const
const THEMES = ['light', 'dark', 'hc'] as const

async function open(page: Page, address: string, theme: string): Promise<void> {
  await page.addInitScript((chosen) => localStorage.setItem('bonewatch.theme', chosen), theme)
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect(page.locator('progress, [data-loading]')).toHaveCount(0, { timeout: 30_000 })
}

for (const theme of THEMES) {
  for (const { name, path } of SCREENS) {
    test(`${name} in ${theme} has no barrier that axe can find @H37`, async ({ page, clinic }) => {
      await open(page, clinic.url + path, theme)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([])
    })
  }
}

test('an unknown address is answered with 404', async ({ page, clinic }) => {
  const response = await page.goto(`${clinic.url}/nowhere-at-all`)
  expect(response?.status()).toBe(404)
})

for (const width of [390, 1024, 1920]) {
  test(`nothing is cut off at ${width} pixels`, async ({ page, clinic }) => {
    await page.setViewportSize({ width, height: 844 })
    for (const { name, path } of SCREENS) {
      await open(page, clinic.url + path, 'light')
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, name).toBeLessThanOrEqual(0)
    }
  })
}
