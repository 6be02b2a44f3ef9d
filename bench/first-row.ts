import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { chromium, type Page } from '@playwright/test'

import { startMockServer } from '../mocks/http/server.ts'
import { DEFAULT_PATIENTS, DEFAULT_SEED, DEMO_EPOCH, scenarioNamed } from '../mocks/scenarios.ts'
import { createWorld } from '../mocks/server/world.ts'
import { serveSite } from '../scripts/serve/site-server.ts'

export type FirstRow = {
  /** Everything that the page asks for before its first evaluated row: page, scripts, styles, fonts, configuration, records. */
  readonly requests: number
  /** The same, until every patient of the caseload is read. */
  readonly all: number
  /** KiB of records after gzip before the first row, for each patient of the first stage. */
  readonly bytesPerPatient: number
}

const FIRST_STAGE = 25

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
  let requests = 0
  const bodies: Promise<Buffer>[] = []
  await page.clock.setFixedTime(Date.parse(DEMO_EPOCH))
  page.on('request', (request) => {
    if (request.method() !== 'OPTIONS') requests++
  })
  page.on('response', (response) => {
    if (response.url().startsWith(base) && response.request().method() === 'GET') bodies.push(response.body())
  })
  await page.goto(`${url}/caseload`)
  await page.locator('[data-row-link]').first().waitFor()
  const before = requests
  const records = await Promise.all(bodies.slice())
  const bytes = gzipSync(Buffer.concat(records)).length
  await page.getByText(`${DEFAULT_PATIENTS} patients`, { exact: true }).waitFor({ timeout: 120_000 })
  await page.waitForLoadState('networkidle')
  return {
    requests: before,
    all: requests,
    bytesPerPatient: Math.round((bytes / 1024 / FIRST_STAGE) * 100) / 100,
  }
}
