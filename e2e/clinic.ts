import { join } from 'node:path'

import { test as base, type Page } from '@playwright/test'

import { faultsNamed } from '../mocks/faults/registry.ts'
import { startMockServer } from '../mocks/http/server.ts'
import { DEFAULT_SEED, DEMO_EPOCH, scenarioNamed } from '../mocks/scenarios.ts'
import { createWorld, type World } from '../mocks/server/world.ts'
import { serveSite } from '../scripts/serve/site-server.ts'

/** What a test wants of its clinic: which records, how many, what goes wrong, what the configuration says besides. */
export type Wishes = {
  readonly scenario: string
  readonly patients: number
  readonly faults: readonly string[]
  readonly config: Readonly<Record<string, unknown>>
}

export type Clinic = {
  /** Where the page is. */
  readonly url: string
  readonly world: World
  /** The FHIR requests of the page so far, as path and query. */
  readonly requests: readonly string[]
  /** Moves the clinic's clock, that of the page and that of the server. */
  readonly setTime: (page: Page, instant: string) => Promise<void>
}

const CASELOAD = 'Group/bonewatch-caseload'
const EPOCH = Date.parse(DEMO_EPOCH)

/** A production build, its server and a FHIR server of its own for each test, in one process: no state is shared. */
export const test = base.extend<{ wishes: Wishes; clinic: Clinic; watch: undefined }>({
  wishes: [{ scenario: 'cohort', patients: 40, faults: [], config: {} }, { option: true }],
  clinic: async ({ page, wishes }, use) => {
    const clock = { now: EPOCH }
    const world = createWorld({
      resources: scenarioNamed(wishes.scenario).resources({
        patients: wishes.patients,
        epoch: DEMO_EPOCH,
        seed: DEFAULT_SEED,
      }),
      now: () => clock.now,
    })
    world.readAll()
    world.faults.add(...wishes.faults.flatMap((name) => faultsNamed(name)))
    const fhir = await startMockServer({ world })
    const config = {
      servers: { clinical: { baseUrl: fhir.url, auth: 'none' } },
      clinicTimeZone: 'Europe/London',
      caseload: CASELOAD,
      ...wishes.config,
    }
    const site = await serveSite({
      kind: 'production',
      folder: join(import.meta.dirname, '..', 'dist'),
      config: { text: JSON.stringify(config), servers: [fhir.url] },
      port: 0,
    })
    const requests: string[] = []
    page.on('request', (request) => {
      if (request.url().startsWith(fhir.url) && request.method() !== 'OPTIONS')
        requests.push(request.url().slice(fhir.url.length))
    })
    await page.clock.setFixedTime(EPOCH)
    await use({
      url: site.url,
      world,
      requests,
      setTime: async (on, instant) => {
        clock.now = Date.parse(instant)
        await on.clock.setFixedTime(clock.now)
      },
    })
    await Promise.all([site.close(), fhir.close()])
  },
  // Every journey runs under the strict policy and fails when anything breaks it, or when the page reports an error.
  watch: [
    async ({ page }, use) => {
      const faults: string[] = []
      page.on('pageerror', ({ message }) => faults.push(`error: ${message}`))
      page.on('console', (message) => {
        if (message.type() === 'error' && !isExpected(message.text()))
          faults.push(`console: ${message.text()}`)
      })
      await use(undefined)
      base.expect(faults).toEqual([])
    },
    { auto: true },
  ],
})

/** The browser itself tells of each answer that is no success; the journeys that make them say so on the screen. */
function isExpected(text: string): boolean {
  return text.startsWith('Failed to load resource:')
}

export { expect } from '@playwright/test'
