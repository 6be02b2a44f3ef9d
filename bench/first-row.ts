import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { chromium, type Page } from '@playwright/test'

import { startMockServer } from '../mocks/http/server.ts'
import { DEFAULT_PATIENTS, DEFAULT_SEED, DEMO_EPOCH, scenarioNamed } from '../mocks/scenarios.ts'
import { createWorld } from '../mocks/server/world.ts'
import { serveSite } from '../scripts/serve/site-server.ts'
import { watchFirstRow } from './row-watch.ts'

export type FirstRow = {
  /** Everything that the page asks for before its first evaluated row: page, scripts, styles, fonts, configuration, records. */
  readonly requests: number
  /** The same, until every patient of the caseload is read. */
  readonly all: number
  /** KiB of their records after gzip before the first row, for each patient who then has one. */
  readonly bytesPerPatient: number
}

/** Counted in a real browser on the production build, against the mock server over HTTP. */
export async function measureFirstRow(): Promise<FirstRow> {
  const world = createWorld({
    resources: scenarioNamed('cohort').resources({
      patients: DEFAULT_PATIENTS,
      epoch: DEMO_EPOCH,
      seed: DEFAULT_SEED,
    }),
    now: () => Date.parse(DEMO_EPOCH),
  })
  world.readAll()
  const fhir = await startMockServer({ world })
  const config = JSON.stringify({
    servers: { clinical: { baseUrl: fhir.url, auth: 'none' } },
    clinicTimeZone: 'Europe/London',
    caseload: 'Group/bonewatch-caseload',
  })
  const site = await serveSite({
    kind: 'production',
    folder: join(import.meta.dirname, '..', 'dist'),
    config: { text: config, servers: [fhir.url] },
    port: 0,
  })
  const executablePath = process.env['BONEWATCH_BROWSER']
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu'],
    ...(executablePath !== undefined && { executablePath }),
  })
  try {
    return await count(await browser.newPage(), site.url, fhir.url)
  } finally {
    await Promise.all([browser.close(), site.close(), fhir.close()])
  }
}

async function count(page: Page, url: string, base: string): Promise<FirstRow> {
  let all = 0
  const bodies = new Map<string, Promise<Buffer>>()
  await page.clock.setFixedTime(Date.parse(DEMO_EPOCH))
  const watch = await watchFirstRow(page)
  page.on('request', (request) => {
    if (request.method() !== 'OPTIONS') all++
  })
  page.on('response', (response) => {
    if (response.url().startsWith(base) && response.request().method() === 'GET')
      bodies.set(
        response.url(),
        response.body().catch(() => Buffer.alloc(0)),
      )
  })
  await page.goto(`${url}/caseload`)
  await page.locator('[data-row-link]').first().waitFor()
  await page.getByText(`${DEFAULT_PATIENTS} patients`, { exact: true }).waitFor({ timeout: 120_000 })
  await page.waitForFunction(() => document.querySelector('progress') === null, undefined, {
    timeout: 120_000,
  })
  const requests = watch.before()
  const records = await Promise.all(
    requests.filter(isAboutPatients).flatMap((address) => bodies.get(address) ?? []),
  )
  const bytes = gzipSync(Buffer.concat(records)).length
  return {
    requests: requests.length,
    all,
    bytesPerPatient: Math.round((bytes / 1024 / patientsIn(requests)) * 100) / 100,
  }
}

/** The list of who is in the caseload is not theirs alone. */
function isAboutPatients(address: string): boolean {
  const { searchParams } = new URL(address)
  return searchParams.has('_id') || searchParams.has('patient')
}

/** How many patients were asked for by name. */
function patientsIn(requests: readonly string[]): number {
  const named = requests.flatMap((address) => new URL(address).searchParams.get('_id')?.split(',') ?? [])
  return new Set(named).size
}
