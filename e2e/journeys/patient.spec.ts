import { STORY_PATIENTS } from '../../mocks/stories/registry.ts'
import { expect, test } from '../clinic.ts'

const RELAPSE = STORY_PATIENTS[0]?.id ?? ''

test.describe('a doctor with one patient', () => {
  test('reads who it is, what needs attention, and what each finding rests on @H39', async ({
    page,
    clinic,
  }) => {
    await page.goto(`${clinic.url}/patients/${RELAPSE}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText('Act now').first()).toBeVisible()
    const finding = page.getByText(/Calcium 2\.80 mmol\/L with confusion/).first()
    await finding.click()
    await expect(page.getByText('Clears when').first()).toBeVisible()
    await expect(page.getByText(/H-02 version 1/).first()).toBeVisible()
    for (const [tab, title] of [
      ['Labs', 'Calcium'],
      ['Pain', 'Pain diary'],
      ['Sites', 'Sites'],
      ['Treatment', 'Systemic treatment'],
      ['Follow-up', 'Follow-up'],
    ] as const) {
      await page.getByRole('link', { name: tab, exact: true }).click()
      await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible()
    }
    await expect(page).toHaveTitle('Bonewatch')
  })

  test('an address of nobody says so', async ({ page, clinic }) => {
    await page.goto(`${clinic.url}/patients/nobody-at-all`)
    await expect(page.getByRole('heading', { name: /not found/i })).toBeVisible({ timeout: 30_000 })
  })

  test('shows one person only, however fast another is opened @H4', async ({ page, clinic }) => {
    await page.goto(`${clinic.url}/caseload`)
    await expect(page.getByText('40 patients', { exact: true })).toBeVisible()
    const links = page.locator('a[data-row-link]')
    for (let at = 0; at < 8; at++) {
      const link = links.nth(at % (await links.count()))
      const name = await link.innerText()
      await link.click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
      await page.goBack()
      await expect(links.first()).toBeVisible()
    }
  })
})

for (const zone of ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland']) {
  test.describe(`on a device in ${zone}`, () => {
    test.use({ timezoneId: zone })
    test('the page shows the days of the clinic @H13', async ({ page, clinic }) => {
      await page.goto(`${clinic.url}/patients/${RELAPSE}`)
      await expect(page.getByText('checked 23-Nov-2026 09:12', { exact: false })).toBeVisible()
      await expect(page.getByText(/on 22-Nov-2026: CTCAE grade 1/).first()).toBeVisible()
    })
  })
}
