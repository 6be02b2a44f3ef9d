import { STORY_PATIENTS } from '../../mocks/stories/registry.ts'
import { expect, test } from '../clinic.ts'

const RELAPSE = STORY_PATIENTS[0]?.id ?? ''

const SITE = {
  ruleset: {
    overrides: {
      'calcium.range.high.total.mmol/L': { value: 2.65, unit: 'mmol/L', source: 'Northmere laboratory' },
    },
    disabledRules: ['P-07'],
  },
}

test.describe('a clinician who reviews the rules', () => {
  test('finds a rule, reads its numbers and examples, and whom it concerns now @H39', async ({
    page,
    clinic,
  }) => {
    await page.goto(`${clinic.url}/rules`)
    await page.getByRole('searchbox').fill('rapid rise')
    await page.getByRole('link', { name: 'Rapid rise of calcium' }).click()
    await expect(page).toHaveURL(/\/rules\/H-05$/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('H-05 Rapid rise of calcium')
    const numbers = page.getByRole('table', { name: 'Numbers' })
    await expect(numbers.getByRole('row', { name: /rapid rise, rise/ })).toContainText('0.25 mmol/L')
    const example = page.getByRole('row', { name: /A rise of 0\.25 within 14 days/ })
    await expect(example).toContainText('Today')
    const raised = page.getByRole('region', { name: /^Raised for [1-9]/ })
    const patient = raised.getByRole('link').first()
    const name = (await patient.textContent()) ?? ''
    await patient.click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('H-05')
  })

  test('comes to a rule from what it said of a patient', async ({ page, clinic }) => {
    await page.goto(`${clinic.url}/patients/${RELAPSE}`)
    const basis = page.getByText(/H-01 version \d/).first()
    await page
      .getByText(/Calcium 2\.80 mmol\/L with confusion/)
      .first()
      .click()
    const link = page.getByRole('link', { name: /version \d/ }).first()
    await expect(link).toBeVisible()
    await link.click()
    await expect(page).toHaveURL(/\/rules\/[A-Z]/)
    await expect(page.getByRole('table', { name: 'Examples' })).toBeVisible()
    await expect(basis).toHaveCount(0)
  })

  test('narrows the list by problem, and the address keeps it', async ({ page, clinic }) => {
    await page.goto(`${clinic.url}/rules`)
    await page.getByRole('button', { name: 'Problem' }).click()
    await page.getByRole('checkbox', { name: /^Pain/ }).check()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('link', { name: 'Severe pain', exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: 'High calcium', exact: true })).toHaveCount(0)
    await page.reload()
    await expect(page.getByRole('link', { name: 'Severe pain', exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: 'High calcium', exact: true })).toHaveCount(0)
  })

  test('an address of no rule says so', async ({ page, clinic }) => {
    await page.goto(`${clinic.url}/rules/H-99`)
    await expect(page.getByRole('heading', { name: 'Rule not found' })).toBeVisible()
  })

  test('works with the keyboard alone', async ({ page, clinic }) => {
    await page.goto(`${clinic.url}/rules`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('DQ-02')
    await page.keyboard.press(']')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('DQ-03')
  })
})

test.describe('a site with numbers of its own', () => {
  test.use({ wishes: { scenario: 'cohort', patients: 40, faults: [], config: SITE } })

  test('sees what it changed, and is told on every list what it switched off @H31', async ({
    page,
    clinic,
  }) => {
    const off = page.getByText(/Switched off by this site, nobody is checked for it: P-07/)
    await page.goto(`${clinic.url}/caseload`)
    await expect(off).toBeVisible()
    await expect(page.getByText(/default@1\+site/).first()).toBeVisible()
    await page.goto(`${clinic.url}/patients/${RELAPSE}`)
    await expect(off).toBeVisible()
    await page.goto(`${clinic.url}/rules`)
    await expect(off).toBeVisible()
    await expect(page.getByRole('row', { name: /Pain diary silent/ })).toContainText('not checked')
    await page.goto(`${clinic.url}/rules/H-01`)
    const number = page.getByRole('row', { name: /range\.high\.total\.mmol/ })
    await expect(number).toContainText('2.65 mmol/L')
    await expect(number).toContainText('by default 2.6 mmol/L')
    await expect(page.getByRole('row', { name: /Just above the upper limit/ })).toContainText(
      'By default: This week, grade 1',
    )
  })
})
