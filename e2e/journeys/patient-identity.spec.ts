import type { Page } from '@playwright/test'

import { DEFAULT_SEED, DEMO_EPOCH, scenarioNamed } from '../../mocks/scenarios.ts'
import { expect, test } from '../clinic.ts'

const SWITCHES = 200

type Owned = {
  readonly owners: Readonly<Record<string, string>>
  readonly numbers: Readonly<Record<string, string>>
}

/** Whose each record is, and the identifier by which the page names each person. */
function recordsOf(patients: number): Owned {
  const resources = [
    ...scenarioNamed('cohort').resources({ patients, epoch: DEMO_EPOCH, seed: DEFAULT_SEED }),
  ].filter((one) => isResource(one))
  const owners: Record<string, string> = {}
  const numbers: Record<string, string> = {}
  for (const { resourceType, id, subject, patient, identifier } of resources) {
    const owner = subject?.reference ?? patient?.reference
    if (resourceType === 'Patient') numbers[`Patient/${id}`] = digits(identifier?.[0]?.value ?? '')
    else if (owner !== undefined) owners[`${resourceType}/${id}`] = owner
  }
  return { owners, numbers }
}

type Resource = {
  readonly resourceType: string
  readonly id: string
  readonly subject?: { readonly reference?: string }
  readonly patient?: { readonly reference?: string }
  readonly identifier?: readonly { readonly value?: string }[]
}

function digits(text: string): string {
  return text.replaceAll(/\s/g, '')
}

function isResource(one: unknown): one is Resource {
  return typeof one === 'object' && one !== null && 'resourceType' in one && 'id' in one
}

/** From now on each change of the page is looked at before it is painted: all that is in it must be of one person. */
async function watchIdentity(page: Page, owned: Owned): Promise<void> {
  await page.evaluate(({ owners, numbers }) => {
    const wrong: string[] = []
    const patients = new Set<string>()
    let frames = 0
    const look = () => {
      const article = document.querySelector('article[aria-label="Patient"]')
      if (article === null) return
      const ids = [...article.querySelectorAll('[title]')].flatMap((one) => {
        const owner = owners[one.getAttribute('title') ?? '']
        return owner === undefined ? [] : [owner]
      })
      const shown = new Set(ids)
      const banner = article.querySelector('dl')?.textContent.replaceAll(/\s/g, '') ?? ''
      frames += 1
      if (shown.size > 1) wrong.push(`records of ${[...shown].join(' and ')} at once`)
      for (const owner of shown) {
        patients.add(owner)
        if (!banner.includes(numbers[owner] ?? 'no number')) wrong.push(`records of ${owner} under ${banner}`)
      }
      document.body.dataset['seen'] = JSON.stringify({ frames, wrong, patients: patients.size })
    }
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
  }, owned)
}

type Seen = { readonly frames: number; readonly wrong: readonly string[]; readonly patients: number }

async function seenIn(page: Page): Promise<Seen> {
  const seen: Seen = JSON.parse((await page.locator('body').getAttribute('data-seen')) ?? '{}')
  return seen
}

test('AC-D2 no frame shows one patient with the values of another, in 200 rapid switches @H4', async ({
  page,
  clinic,
}) => {
  test.setTimeout(180_000)
  let state = 7
  const random = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647
  await page.goto(`${clinic.url}/caseload`)
  await page.locator('a[data-row-link]').first().waitFor()
  // From here on the records of whoever is opened come when they come, and out of order.
  await page.route(/\/fhir\//, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, random() * 400))
    await route.continue().catch(() => undefined)
  })
  await page.locator('a[data-row-link]').first().click()
  await page.getByRole('navigation', { name: 'In the list' }).waitFor()
  await watchIdentity(page, recordsOf(40))
  for (let at = 0; at < SWITCHES; at += 1) {
    const roll = random()
    // More forward than back, so that many are passed, and now and then to where each record is named.
    await page.keyboard.press(roll < 0.55 ? ']' : roll < 0.85 ? '[' : roll < 0.93 ? '2' : '1')
    if (random() < 0.3) await page.waitForTimeout(random() * 120)
  }
  await page.waitForTimeout(800)
  const { frames, wrong, patients } = await seenIn(page)
  expect(wrong).toEqual([])
  expect(frames).toBeGreaterThan(SWITCHES / 2)
  expect(patients).toBeGreaterThan(5)
})
