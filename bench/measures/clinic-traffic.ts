import { gzipSync } from 'node:zlib'

import { patientId } from '../../mocks/cohort/cohort.ts'
import { EPOCH, PATIENTS, type Clinic } from '../browser/clinic.ts'
import { openTab, type Tab } from '../browser/tab.ts'
import { shiftClock } from '../browser/watch.ts'
import type { Lab } from '../lab.ts'
import type { Figure } from '../report/figure.ts'
import { watchFirstRow } from '../row-watch.ts'

/** S6, S7: what is asked for, and how much comes, before the first row, until the last, and for one patient. */
export async function trafficFigures({ browser, clinic }: Lab): Promise<readonly Figure[]> {
  const tab = await openTab(browser)
  await tab.page.addInitScript(shiftClock, EPOCH)
  const figures = [...(await ofCaseload(tab, clinic)), await ofPatient(tab, clinic)]
  await tab.close()
  return figures
}

async function ofCaseload({ page }: Tab, { site, fhir }: Clinic): Promise<readonly Figure[]> {
  let all = 0
  const bodies = new Map<string, Promise<Buffer>>()
  const watch = await watchFirstRow(page)
  page.on('request', (request) => {
    if (request.method() !== 'OPTIONS') all += 1
  })
  page.on('response', (response) => {
    if (!response.url().startsWith(fhir) || response.request().method() !== 'GET') return
    const body = response.body().catch(() => Buffer.alloc(0))
    bodies.set(response.url(), body)
  })
  await page.goto(`${site}/caseload`)
  await page
    .locator(`table[aria-rowcount="${PATIENTS + 1}"]`)
    .locator('[data-row-link]')
    .first()
    .waitFor({ timeout: 120_000 })
  await page.waitForFunction(() => document.querySelector('progress') === null, undefined, {
    timeout: 120_000,
  })
  const requests = watch.before()
  const records = await Promise.all(
    requests.filter(isAboutPatients).flatMap((address) => bodies.get(address) ?? []),
  )
  const kibibytes = gzipSync(Buffer.concat(records)).length / 1024
  return [
    counted('S6', 'requestsBeforeFirstRow', 'requests before the first row', requests.length),
    counted('S6', 'requestsUntilComplete', `requests until ${PATIENTS} patients are read`, all),
    {
      ...counted('S7', 'firstStagePerPatient', 'records a patient before the first row', NaN),
      unit: 'KiB gzip',
      ours: [kibibytes / patientsIn(requests)],
    },
  ]
}

async function ofPatient({ page }: Tab, { site, fhir }: Clinic): Promise<Figure> {
  const id = patientId(0)
  const asked = new Set<string>()
  page.on('request', (request) => {
    if (request.url().startsWith(fhir) && isAboutOnly(id, request.url())) asked.add(request.url())
  })
  await page.goto(`${site}/patients/${id}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  return counted('S6', 'requestsOfPatientPage', 'requests of a patient page', asked.size)
}

function counted(id: string, metric: string, what: string, value: number): Figure {
  return { id, metric, what, kind: 'counts', unit: '1', ours: [value] }
}

/** The list of who is in the caseload is not theirs alone. */
function isAboutPatients(address: string): boolean {
  const { searchParams } = new URL(address)
  return searchParams.has('_id') || searchParams.has('patient')
}

/** The caseload that loads beside a page asks for many patients at once. */
function isAboutOnly(id: string, address: string): boolean {
  const { pathname, searchParams } = new URL(address)
  const named = searchParams.get('patient') ?? searchParams.get('_id') ?? ''
  return pathname.endsWith(`/Patient/${id}`) || named === id || named === `Patient/${id}`
}

/** How many patients were asked for by name. */
function patientsIn(requests: readonly string[]): number {
  const named = requests.flatMap((address) => new URL(address).searchParams.get('_id')?.split(',') ?? [])
  return new Set(named).size
}
