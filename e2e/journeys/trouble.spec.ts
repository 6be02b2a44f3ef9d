import type { Page } from '@playwright/test'

import { expect, test } from '../clinic.ts'

const PATIENTS = 12

function under(...faults: readonly string[]) {
  test.use({ wishes: { scenario: 'cohort', patients: PATIENTS, faults, config: {} } })
}

async function loaded(page: Page): Promise<void> {
  await expect(page.locator('progress')).toHaveCount(0, { timeout: 60_000 })
}

test.describe('one kind of record is forbidden', () => {
  under('forbidden-403')
  test('the list says so, and nobody is free of flags for it @H17', async ({ page, clinic }) => {
    await page.goto(`${clinic.url}/caseload?view=none`)
    await loaded(page)
    await expect(page.getByText('This list is not complete.', { exact: false })).toBeVisible()
    await expect(page.getByText(/not permitted/i).first()).toBeVisible()
    await expect(page.getByRole('link', { name: /^None raised/ })).toContainText('0')
  })
})

test.describe('the server fails', () => {
  under('error-500')
  test('no patient is shown, and none is said to be well @H8', async ({ page, clinic }) => {
    await page.goto(`${clinic.url}/caseload`)
    await expect(page.getByText('The caseload could not be loaded. No patient is shown.')).toBeVisible({
      timeout: 60_000,
    })
    await expect(page.getByRole('button', { name: 'Load again' })).toBeVisible()
    await expect(page.locator('a[data-row-link]')).toHaveCount(0)
  })
})

test.describe('pages are lost', () => {
  under('page-lost')
  test('the list says that it is not complete @H9', async ({ page, clinic }) => {
    await page.goto(`${clinic.url}/caseload`)
    await loaded(page)
    await expect(page.getByText('This list is not complete.', { exact: false })).toBeVisible()
  })
})

test.describe('the server forgets what it was asked', () => {
  under('amnesiac-codes')
  test('finding nothing is not taken for having nothing @H10', async ({ page, clinic }) => {
    await page.goto(`${clinic.url}/caseload?view=none`)
    await loaded(page)
    await expect(page.getByRole('link', { name: /^None raised/ })).toContainText('0')
    await page.getByRole('link', { name: /^All/ }).click()
    await expect(page.locator('a[data-row-link]').first()).toBeVisible()
  })
})

test.describe.parallel('AC-G6 what is wrong is read out where the numbers are', () => {
  const CASES = [
    ['truncated-json', /could not be loaded\. No patient is shown\..*not FHIR \(damaged or cut JSON\)/s],
    ['outcome-with-200', /could not be loaded\. No patient is shown\..*\(No answer\)/s],
    ['signed-out-401', /could not be loaded\. No patient is shown\..*you are not signed in/s],
    ['next-elsewhere', /not complete\..*pointed to an address that is not configured/s],
    ['next-loop', /not complete\..*cut short \(its pages go in a circle\)/s],
    ['total-too-high', /not complete\..*cut short/s],
  ] as const
  for (const [fault, words] of CASES) {
    test.describe(fault, () => {
      under(fault)
      test('is said in a live region, in words @H9 @H17', async ({ page, clinic }) => {
        await page.goto(`${clinic.url}/caseload`)
        await expect(page.getByRole('status').filter({ hasText: words }).first()).toBeVisible({
          timeout: 60_000,
        })
      })
    })
  }
})

test.describe('the server is slow', () => {
  under('slow')
  test('rows wait for their records, and nobody seems well before @H8', async ({ page, clinic }) => {
    await page.goto(`${clinic.url}/caseload`)
    await expect(page.getByText('Loading patients').first()).toBeVisible()
    await expect(page.getByText('No patients in this caseload yet', { exact: false })).toHaveCount(0)
    await expect(page.locator('a[data-row-link]').first()).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText('Nothing raised', { exact: true })).toHaveCount(0)
  })
})

test.describe('a login page answers', () => {
  under('login-page')
  test('it is not taken for an empty caseload @H8', async ({ page, clinic }) => {
    await page.goto(`${clinic.url}/caseload`)
    await expect(page.getByText('The caseload could not be loaded. No patient is shown.')).toBeVisible({
      timeout: 60_000,
    })
  })
})

test.describe('one patient a search', () => {
  under('one-patient-per-search')
  test('the list is whole all the same', async ({ page, clinic }) => {
    await page.goto(`${clinic.url}/caseload`)
    await loaded(page)
    await expect(page.getByText(`${PATIENTS} patients`, { exact: true })).toBeVisible()
    await expect(page.getByText('This list is not complete.', { exact: false })).toHaveCount(0)
  })
})

test.describe('the configuration is wrong', () => {
  test.use({
    wishes: { scenario: 'empty', patients: 0, faults: [], config: { clinicTimezone: 'Europe/London' } },
  })
  test('the page names the key and asks for no record @H35', async ({ page, clinic }) => {
    await page.goto(clinic.url)
    await expect(page.getByRole('heading', { name: 'Bonewatch is not set up correctly' })).toBeVisible()
    await expect(page.getByText('clinicTimezone')).toBeVisible()
    expect(clinic.requests).toEqual([])
  })
})
