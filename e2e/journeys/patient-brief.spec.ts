import { STORY_PATIENTS } from '../../mocks/stories/registry.ts'
import { expect, test } from '../clinic.ts'
import { pdfPages } from '../pdf-text.ts'

const RELAPSE = STORY_PATIENTS[0]?.id ?? ''
const BUSY = ['story-quiet-one', 'story-first-denosumab', RELAPSE]

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('AC-D1 the visit stands on one screen, without scrolling', async ({ page, clinic }) => {
  await page.goto(`${clinic.url}/patients/${RELAPSE}/summary`)
  await expect(page.getByRole('button', { name: 'Copy as text' })).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('progress, [data-loading]')).toHaveCount(0, { timeout: 30_000 })
  for (const name of ['Needs attention', 'Trends', 'Sites', 'Bone agent', 'Imaging', 'Follow-up']) {
    const box = await page.getByRole('region', { name, exact: true }).boundingBox()
    expect((box?.y ?? 9999) + (box?.height ?? 9999), name).toBeLessThanOrEqual(768)
  }
  for (const text of ['No known allergies', /ECOG 1 on/, /CTCAE grade 1/])
    await expect(page.getByText(text).first()).toBeInViewport()
})

for (const patient of BUSY) {
  test(`AC-D1 the brief of ${patient} is one page, with whose it is and when it was printed on it`, async ({
    page,
    clinic,
  }) => {
    await page.goto(`${clinic.url}/patients/${patient}/summary`)
    await expect(page.getByRole('button', { name: 'Copy as text' })).toBeVisible({ timeout: 30_000 })
    await expect(page.locator('progress, [data-loading]')).toHaveCount(0, { timeout: 30_000 })
    const name = await page.getByRole('heading', { level: 1 }).innerText()
    const born = await page
      .locator('dd', { hasText: /\d{2}-[A-Z][a-z]{2}-\d{4}/ })
      .first()
      .innerText()
    await page.keyboard.press('p')
    await expect(page).toHaveURL(new RegExp(`/print/brief/${patient}$`))
    await expect(page.getByRole('button', { name: 'Print' })).toBeFocused()
    const pages = pdfPages(await page.pdf({ preferCSSPageSize: true }))
    expect(pages).toHaveLength(1)
    for (const text of [name, born, 'Page 1 of 1', 'Printed 23-Nov-2026 09:12', 'as of 23-Nov-2026 09:12'])
      expect(squeezed(pages[0] ?? '')).toContain(squeezed(text))
  })
}

/** A line that ends leaves no space in a PDF. */
function squeezed(text: string): string {
  return text.replaceAll(/\s/g, '')
}

test('AC-D10 the patient is copied as text, with the values of the screen', async ({ page, clinic }) => {
  await page.goto(`${clinic.url}/patients/${RELAPSE}/summary`)
  await expect(page.getByRole('button', { name: 'Copy as text' })).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('progress, [data-loading]')).toHaveCount(0, { timeout: 30_000 })
  await page.keyboard.press('y')
  await expect(page.getByText('Copied as text')).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text.split('\n').length).toBeLessThan(25)
  expect(text).toContain('Data as of 23-Nov-2026 09:12')
  const bone = await page.getByRole('region', { name: 'Trends' }).innerText()
  const [, creatinine = ''] = /Creatinine\s+\S+\s+(\d+ µmol\/L)/.exec(bone) ?? []
  expect(creatinine).not.toBe('')
  expect(text).toContain(`Creatinine ${creatinine}`)
})

test('AC-D12 the chart has a table with the same numbers and a sentence, by keyboard', async ({
  page,
  clinic,
}) => {
  await page.goto(`${clinic.url}/patients/${RELAPSE}/summary`)
  await expect(page.getByRole('button', { name: 'Copy as text' })).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('progress, [data-loading]')).toHaveCount(0, { timeout: 30_000 })
  const card = page.getByRole('region', { name: 'Trends' })
  await expect(
    card.getByText(/^Calcium corrected here: \d+ values from .* above the range\.$/),
  ).toBeAttached()
  const slider = card.getByRole('slider', { name: 'Day on the time axis' })
  await slider.focus()
  await page.keyboard.press('End')
  await expect(slider).toHaveAttribute('aria-valuetext', /2\.80 mmol\/L/)
  await page.keyboard.press('Home')
  await expect(slider).not.toHaveAttribute('aria-valuetext', /2\.80 mmol\/L/)
  await card.getByRole('radio', { name: 'Chart' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(card.getByRole('table', { name: 'Trends, newest first' })).toContainText('2.80 mmol/L')
})
