import { expect, test } from '../clinic.ts'

test("AC-D3: a calcium is shown in the viewer's unit beside the reported one, and no flag changes @H1", async ({
  page,
  clinic,
}) => {
  const rows = page.locator('tbody tr[data-index]')
  const views = page.getByRole('navigation', { name: 'Views of the caseload' })
  await page.goto(`${clinic.url}/caseload`)
  await expect(page.getByText('40 patients', { exact: true })).toBeVisible()
  await expect(page.locator('progress')).toHaveCount(0)
  const before = { rows: await rows.allInnerTexts(), views: await views.innerText() }
  expect(before.rows.join()).not.toContain('mg/dL]')

  await page.getByRole('link', { name: 'Settings' }).click()
  await page
    .getByRole('group', { name: 'Units of results' })
    .getByRole('radio', { name: /mg\/dL$/ })
    .check()
  await page.getByRole('link', { name: /^Caseload/ }).click()
  await expect(rows.first()).toContainText(/mmol\/L.*\[\d+\.\d mg\/dL\]/s)
  const after = await rows.allInnerTexts()
  expect(await views.innerText()).toBe(before.views)
  const withoutBrackets = (text: string) => text.replaceAll(/\s*\[[^\]]*\]/g, '').replaceAll(/\s+/g, ' ')
  expect(after.map(withoutBrackets)).toEqual(before.rows.map(withoutBrackets))

  const kept = await page.evaluate(() => Object.keys(localStorage).toSorted())
  expect(kept.filter((key) => !/^bonewatch\.(density|single-keys|theme)$/.test(key))).toEqual([])
  await page.reload()
  await expect(rows.first()).toBeVisible()
  await expect(page.getByText(/\[\d+\.\d mg\/dL\]/)).toHaveCount(0)
})
