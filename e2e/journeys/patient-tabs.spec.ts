import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import type { Observation } from 'fhir/r4'

import { expect, test, type Clinic } from '../clinic.ts'

test.use({ wishes: { scenario: 'cohort', patients: 50, faults: [], config: {} } })

const RELAPSE = 'story-calcium-relapse'
const RESPONSE = 'story-radiotherapy-response'
const FEMUR = 'story-threatened-femur'

async function open(page: Page, clinic: Clinic, patient: string, tab: string): Promise<void> {
  await page.goto(`${clinic.url}/patients/${patient}/${tab}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('progress, [data-loading]')).toHaveCount(0, { timeout: 60_000 })
}

function isObservation(resource: { readonly resourceType: string }): resource is Observation {
  return resource.resourceType === 'Observation'
}

/** The newest result of a test, as the server has it. */
function newestOf(clinic: Clinic, patient: string, code: string): Observation {
  const [newest] = [...clinic.world.store.all('Observation')]
    .filter((resource) => isObservation(resource))
    .filter(({ subject }) => subject?.reference === `Patient/${patient}`)
    .filter((one) => one.code.coding?.some((coding) => coding.code === code))
    .toSorted((a, b) => (b.effectiveDateTime ?? '').localeCompare(a.effectiveDateTime ?? ''))
  if (newest === undefined) throw new Error(`${patient} has no ${code}`)
  return newest
}

const CREATININE = '14682-9'
const TOTAL_CALCIUM = '2000-8'
const IONIZED = '1995-0'

const rowOf = (table: Locator, name: RegExp) => table.getByRole('row', { name })

test.describe('results', () => {
  test('AC-D3 every number has its unit, its day and its status', async ({ page, clinic }) => {
    await open(page, clinic, RELAPSE, 'labs')
    const rows = page.getByRole('table', { name: 'Creatinine, newest first' }).locator('tbody tr')
    await expect(rows.first()).toBeVisible()
    for (const text of await rows.allInnerTexts()) {
      expect(text).toMatch(/\d\d-[A-Z][a-z]{2}-\d{4}/)
      expect(text).toMatch(/\d+\s\u00b5mol\/L/)
      expect(text).toMatch(/Final|Preliminary|Corrected|Amended/)
    }
  })

  test('AC-D4 a corrected calcium has its formula, its albumin and the day of it', async ({
    page,
    clinic,
  }) => {
    await open(page, clinic, RELAPSE, 'labs')
    const table = page.getByRole('table', { name: 'Calcium by day, newest first' })
    const newest = rowOf(table, /22-Nov-2026/)
    await expect(newest).toContainText('2.50 mmol/L')
    await expect(newest).toContainText('29 g/L')
    await expect(newest).toContainText('2.72 mmol/L')
    await expect(newest).toContainText('Corrected here, from total and albumin')
    await expect(page.getByText('total + 0.02 \u00d7 (40 \u2212 albumin in g/L), in mmol/L')).toBeVisible()
  })

  test('AC-D4 where ionized calcium is there the rules read that, and it is said', async ({
    page,
    clinic,
  }) => {
    const total = newestOf(clinic, RELAPSE, TOTAL_CALCIUM)
    clinic.world.store.write('Observation', 'ionized', {
      ...total,
      id: 'ionized',
      code: { coding: [{ system: 'http://loinc.org', code: IONIZED }], text: 'Ionized calcium' },
      valueQuantity: { value: 1.42, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' },
      referenceRange: [{ low: { value: 1.15 }, high: { value: 1.32 } }],
    })
    await open(page, clinic, RELAPSE, 'labs')
    const newest = rowOf(page.getByRole('table', { name: 'Calcium by day, newest first' }), /22-Nov-2026/)
    await expect(newest.getByRole('cell').last()).toContainText('1.42 mmol/L')
    await expect(newest.getByRole('cell').last()).toContainText('Ionized')
  })

  test('AC-D5 the course is told with its slope, its results and its days, or as too few', async ({
    page,
    clinic,
  }) => {
    await open(page, clinic, 'story-rising', 'labs')
    await expect(
      page.getByText(/^Corrected calcium rising 0\.\d+ mmol\/L per week over \d+ results, \d+ d\.$/),
    ).toBeVisible()
  })

  test('AC-D6 preliminary is marked, corrected replaces, entered in error is gone and counted', async ({
    page,
    clinic,
  }) => {
    const creatinine = newestOf(clinic, RELAPSE, CREATININE)
    const write = (id: string, day: string, status: Observation['status'], value: number) =>
      clinic.world.store.write('Observation', id, {
        ...creatinine,
        id,
        status,
        effectiveDateTime: `2026-11-${day}T08:00:00Z`,
        valueQuantity: { ...creatinine.valueQuantity, value },
      })
    write('preliminary', '21', 'preliminary', 91)
    write('corrected', '20', 'corrected', 92)
    write('withdrawn', '19', 'entered-in-error', 987)
    await open(page, clinic, RELAPSE, 'labs')
    const table = page.getByRole('table', { name: 'Creatinine, newest first' })
    await expect(rowOf(table, /21-Nov-2026/)).toContainText('Preliminary')
    await expect(rowOf(table, /20-Nov-2026/)).toContainText('Corrected, replaces an earlier value')
    await expect(table).not.toContainText('987')
    const aside = page.getByRole('region', { name: 'Not in the series of creatinine' })
    await expect(aside).toContainText('1 withdrawn')
  })
})

test.describe('pain', () => {
  test('AC-D7 a day without an entry is a gap, a 0 is a 0, and the axis says that higher is worse', async ({
    page,
    clinic,
  }) => {
    await open(page, clinic, RESPONSE, 'pain')
    const card = page.getByRole('region', { name: 'Pain diary' })
    await expect(card).toContainText('0 to 10, higher is worse; a gap is a day without entry')
    await expect(
      card.getByRole('gridcell', { name: 'Worst pain, 22-Nov-2026: 0 of 10, no pain' }),
    ).toHaveText('0')
    await expect(card.getByRole('gridcell', { name: 'Worst pain, 23-Nov-2026: no entry' })).toHaveText(
      '\u00b7',
    )
    const picture = card.getByRole('img', { name: /^Pain from .* 0 to 10/ })
    await expect(picture.getByText('0', { exact: true }).first()).toBeVisible()
    await expect(picture.getByText('10', { exact: true })).toBeVisible()
    await expect(card).toContainText('27/28 (96 %)')
  })

  test('the diary is walked through with the arrow keys alone', async ({ page, clinic }) => {
    await open(page, clinic, RESPONSE, 'pain')
    const last = page.getByRole('gridcell', { name: /^Worst pain, 23-Nov-2026/ })
    await last.focus()
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByRole('gridcell', { name: /^Worst pain, 22-Nov-2026/ })).toBeFocused()
    await page.keyboard.press('Home')
    await expect(page.getByRole('gridcell', { name: /^Worst pain, 27-Oct-2026/ })).toBeFocused()
  })

  test('a flare after radiotherapy and what the patient answered are told', async ({ page, clinic }) => {
    await open(page, clinic, RESPONSE, 'pain')
    await page.getByRole('radio', { name: '28 days' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('gridcell', { name: 'Worst pain, 14-Oct-2026: 8 of 10, severe' })).toHaveText(
      '8',
    )
    await expect(page.getByText(/^pain: PRO grade 1 of 3, was 3/)).toBeVisible()
    await expect(page.getByText(/^fatigue: no PRO grade, not all of it was answered/)).toBeVisible()
  })
})

test('a site that has the focus is the one that is drawn, and has the edge of its flag', async ({
  page,
  clinic,
}) => {
  await open(page, clinic, FEMUR, 'sites')
  const card = page.getByRole('region', { name: 'Sites' })
  await card.getByRole('button', { name: /Proximal femur R/ }).focus()
  await expect(card.locator('path[data-lit][data-tier="same-day"]')).toHaveCount(2)
  await expect(card.getByRole('row', { name: /Proximal femur R/ })).toContainText('Mirels 11')
})

test('the parts of a record with every kind of answer have no barrier that axe can find @H37', async ({
  page,
  clinic,
}) => {
  await page.addInitScript(() => localStorage.setItem('bonewatch.theme', 'dark'))
  for (const tab of ['labs', 'pain', 'sites', 'treatment', 'follow-up']) {
    await open(page, clinic, RESPONSE, tab)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map(
        ({ id, nodes }) => `${tab} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      ),
    ).toEqual([])
  }
})

test('on a narrow screen both sides of the skeleton stay in sight', async ({ page, clinic }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, clinic, FEMUR, 'sites')
  const card = page.getByRole('region', { name: 'Sites' })
  const [frame, drawing] = [await edgesOf(card), await edgesOf(card.getByRole('img').first())]
  expect(drawing.start).toBeGreaterThanOrEqual(frame.start)
  expect(drawing.end).toBeLessThanOrEqual(frame.end)
})

async function edgesOf(part: Locator): Promise<{ readonly start: number; readonly end: number }> {
  const box = await part.boundingBox()
  if (box === null) throw new Error('not on the screen')
  return { start: box.x, end: box.x + box.width }
}
