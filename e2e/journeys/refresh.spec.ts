import type { Page } from '@playwright/test'

import { faultsNamed } from '../../mocks/faults/registry.ts'
import { STORY_PATIENTS } from '../../mocks/stories/registry.ts'
import { expect, test, type Clinic } from '../clinic.ts'

const START = '2026-11-23T09:12:00Z'
const later = (minutes: number) => new Date(Date.parse(START) + minutes * 60_000).toISOString()

test.use({ wishes: { scenario: 'cohort', patients: 12, faults: [], config: { idleLockMinutes: 15 } } })

async function open(page: Page, clinic: Clinic, path = '/caseload'): Promise<void> {
  await page.goto(clinic.url + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect(page.locator('progress')).toHaveCount(0, { timeout: 60_000 })
  await expect.poll(() => clinic.requests.some((url) => url.startsWith('/metadata'))).toBe(true)
  await quiet(clinic)
}

/** Until nothing has been asked for a while. */
async function quiet(clinic: Clinic, pause = 400): Promise<void> {
  let before = -1
  await expect
    .poll(
      () => {
        const isQuiet = clinic.requests.length === before
        before = clinic.requests.length
        return isQuiet
      },
      { intervals: [pause] },
    )
    .toBe(true)
}

/** As a browser says that the tab is in front, or is not. */
async function look(page: Page, state: 'visible' | 'hidden'): Promise<void> {
  await page.evaluate((seen) => {
    Object.defineProperty(document, 'visibilityState', { value: seen, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)
}

const howCurrent = (page: Page) => page.getByRole('status', { name: 'How current this is' })

test('a page that nobody sees asks for nothing, and at once when it is looked at again', async ({
  page,
  clinic,
}) => {
  await open(page, clinic)
  await look(page, 'hidden')
  const before = clinic.requests.length
  await clinic.setTime(page, later(10))
  await page.waitForTimeout(2500)
  expect(clinic.requests.length).toBe(before)
  await look(page, 'visible')
  await expect.poll(() => clinic.requests.length).toBeGreaterThan(before)
  await quiet(clinic)
  const asked = clinic.requests.slice(before)
  expect(asked.every((url) => url.includes('_lastUpdated=') || url.startsWith('/Group/'))).toBe(true)
  expect(asked.length).toBeLessThanOrEqual(20)
})

test('what changes on the server comes to the list by itself @H12', async ({ page, clinic }) => {
  await open(page, clinic)
  const [patient] = clinic.world.store.all('Patient')
  clinic.world.store.write('Patient', patient?.id ?? '', {
    ...patient,
    resourceType: 'Patient',
    name: [{ use: 'official', family: 'NEWNAME', given: ['Ada'] }],
  })
  await expect(page.getByText('NEWNAME, Ada')).toHaveCount(0)
  await clinic.setTime(page, later(3))
  await expect(page.getByText('NEWNAME, Ada').first()).toBeVisible()
})

test('AC-N2 a result that was withdrawn takes its flag with it, and the page says why @H7', async ({
  page,
  clinic,
}) => {
  await open(page, clinic, `/patients/${STORY_PATIENTS[0]?.id}`)
  const went = page.getByRole('region', { name: 'What went' })
  await expect(page.getByText(/Calcium corrected here 2\.80 mmol\/L/).first()).toBeVisible()
  await expect(went).toHaveCount(0)
  for (const result of clinic.world.store.all('Observation')) {
    const about = JSON.stringify(result['subject'] ?? '')
    const isRecent = JSON.stringify(result['effectiveDateTime'] ?? '') > '"2026-11-15'
    if (about.includes(`/${STORY_PATIENTS[0]?.id}"`) && isRecent)
      clinic.world.store.write('Observation', result.id, { ...result, status: 'entered-in-error' })
  }
  await clinic.setTime(page, later(3))
  await expect(went).toContainText(/what it rested on counts no longer: Observation\/.* withdrawn/)
})

test('a result that the server has no longer takes its flag with it, and the page says so @H12', async ({
  page,
  clinic,
}) => {
  await open(page, clinic, `/patients/${STORY_PATIENTS[0]?.id}`)
  await expect(page.getByText(/Calcium corrected here 2\.80 mmol\/L/).first()).toBeVisible()
  for (const result of clinic.world.store.all('Observation')) {
    const about = JSON.stringify(result['subject'] ?? '')
    const isRecent = JSON.stringify(result['effectiveDateTime'] ?? '') > '"2026-11-15'
    if (about.includes(`/${STORY_PATIENTS[0]?.id}"`) && isRecent)
      clinic.world.store.write('Observation', result.id, undefined)
  }
  // In steps that are shorter than the idle lock.
  for (const minute of [10, 20, 31]) {
    await clinic.setTime(page, later(minute))
    await page.mouse.move(minute, minute)
    await quiet(clinic, 1500)
  }
  await expect(page.getByRole('region', { name: 'What went' })).toContainText(
    /what it rested on is no longer in the record: Observation\//,
  )
})

test('the second failure is on the screen within five seconds, and goes with the next answer @H12', async ({
  page,
  clinic,
}) => {
  await open(page, clinic)
  clinic.world.faults.add(...faultsNamed('error-500'))
  const start = clinic.requests.length
  await clinic.setTime(page, later(3))
  await expect.poll(() => clinic.requests.length).toBeGreaterThan(start)
  await quiet(clinic)
  await expect(howCurrent(page)).toBeEmpty()
  const first = clinic.requests.length
  await clinic.setTime(page, later(4))
  await expect.poll(() => clinic.requests.length).toBeGreaterThan(first)
  await expect(howCurrent(page)).toHaveText(
    'The server cannot be reached. Showing data from 09:12 (4 min ago).',
    { timeout: 5000 },
  )
  expect(await page.locator('a[data-row-link]').count()).toBeGreaterThan(5)
  clinic.world.faults.clear()
  await clinic.setTime(page, later(5))
  await expect(howCurrent(page)).toBeEmpty()
})

test('one feed that fails is named with its age, and the others stay current @H17', async ({
  page,
  clinic,
}) => {
  await open(page, clinic, '/patients/story-relapse')
  clinic.world.faults.add({
    match: { type: 'Observation' },
    times: 'always',
    phase: 'before',
    effect: { kind: 'answer', status: 503 },
  })
  for (const minute of [3, 4]) {
    const before = clinic.requests.length
    await clinic.setTime(page, later(minute))
    await expect.poll(() => clinic.requests.length).toBeGreaterThan(before)
    await quiet(clinic)
  }
  await expect(howCurrent(page)).toContainText(
    'Laboratory feed last received 09:12 (4 min ago). Newer results may exist.',
  )
  await expect(howCurrent(page)).not.toContainText('Tasks')
})

test('offline is said at once, what is shown stays, and coming back asks at once', async ({
  page,
  clinic,
  context,
}) => {
  await open(page, clinic)
  await context.setOffline(true)
  await expect(howCurrent(page)).toHaveText('You are offline. Showing data from 09:12 (just now).')
  expect(await page.locator('a[data-row-link]').count()).toBeGreaterThan(5)
  const before = clinic.requests.length
  await context.setOffline(false)
  await expect(howCurrent(page)).toBeEmpty()
  await expect.poll(() => clinic.requests.length).toBeGreaterThan(before)
})

test('at midnight of the clinic everything is a day older @H13', async ({ page, clinic }) => {
  await clinic.setTime(page, '2026-11-23T23:57:00Z')
  await open(page, clinic)
  await expect(page.getByText('checked 23-Nov-2026 23:57', { exact: false })).toBeVisible()
  await clinic.setTime(page, '2026-11-24T00:01:00Z')
  await page.mouse.move(10, 10)
  await expect(page.getByText('checked 24-Nov-2026 00:01', { exact: false })).toBeVisible()
})

test('a device whose clock is behind goes by the server’s time, and says so @H15', async ({
  page,
  clinic,
}) => {
  await page.clock.setFixedTime(later(-20))
  await open(page, clinic)
  await expect(howCurrent(page)).toContainText('The clock of this device is 20 min behind the server’s')
  await expect(page.getByText('checked 23-Nov-2026 09:12', { exact: false })).toBeVisible()
})

test.describe('an unattended screen', () => {
  test.use({ wishes: { scenario: 'cohort', patients: 12, faults: [], config: { idleLockMinutes: 2 } } })

  test('AC-G8 is blank after the configured minutes, and reads anew when someone goes on @H26 @H30', async ({
    page,
    clinic,
  }) => {
    await open(page, clinic)
    const name = await page.locator('a[data-row-link]').first().innerText()
    await clinic.setTime(page, later(1.5))
    await expect(page.getByText(/Nobody has touched this screen/)).toBeVisible()
    await page.keyboard.press('Shift')
    await expect(page.getByText(/Nobody has touched this screen/)).toHaveCount(0)
    await clinic.setTime(page, later(4))
    await expect(page.getByRole('heading', { name: 'Bonewatch is locked' })).toBeVisible()
    expect(await page.content()).not.toContain(name)
    const before = clinic.requests.length
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(page.getByText(name).first()).toBeVisible()
    expect(clinic.requests.slice(before).some((url) => url.startsWith('/Group/'))).toBe(true)
  })
})

test.describe('the laboratory feed stopped 26 hours ago', () => {
  test.use({ wishes: { scenario: 'cohort', patients: 240, faults: ['laboratory-stopped'], config: {} } })

  test('AC-N12 no row reassures on calcium, and the strip shows the lag @H8 @H12', async ({
    page,
    clinic,
  }) => {
    test.slow()
    await open(page, clinic)
    await expect(howCurrent(page)).toContainText(
      /Laboratory feed: newest result received 2\d-Nov \d\d:\d\d \(\d+ [hd] ago\), longer ago than is usual/,
    )
    await page.goto(`${clinic.url}/caseload?view=none`)
    await expect(page.getByRole('link', { name: /^None raised \d+$/ })).toBeVisible({ timeout: 60_000 })
    const rows = page.locator('tbody tr[data-index]')
    for (const text of await rows.allInnerTexts()) expect(text).toContain('Deceased')
  })
})
