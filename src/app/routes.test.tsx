import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'

import type { CaseloadFeed, PatientFeed } from '#data/caseload-feed.ts'
import { SessionContext } from '#data/session/session-context.ts'
import { aStorage } from '#data/testing/a-storage.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import { momentFromMillis } from '#domain/time/when.ts'
import { aReview } from '#widgets/testing/build-review.ts'
import { aRow, TODAY } from '#widgets/testing/build-row.ts'

import { createLastVisit } from './last-visit.ts'
import { PreferencesProvider } from './preferences-provider.tsx'
import { createAppRouter } from './routes.tsx'

const NOW = { moment: momentFromMillis(1_795_425_120_000), day: TODAY, zone: 'Europe/London' }
const ROWS = ['a', 'b'].map((id) =>
  aRow({ patient: `Patient/${id}`, name: { family: `FAMILY-${id.toUpperCase()}`, given: ['Given'] } }),
)
const FEED: CaseloadFeed = {
  state: 'complete',
  rows: ROWS,
  expected: 2,
  problems: [],
  counts: { received: 2, used: 2, refused: 0, duplicate: 0, notYet: 0, unattributed: 0, outOfScope: 0 },
  now: NOW,
  ruleset: 'default@1',
}

const pageOf = (patient: string): PatientFeed => {
  const row = ROWS.find((one) => one.patient === patient)
  if (row === undefined) return { state: 'not-found' }
  return {
    state: 'found',
    review: aReview(row),
    now: NOW,
    ruleset: 'default@1',
    loadingMore: false,
    problems: [],
  }
}

function open(path: string) {
  window.history.replaceState(null, '', path)
  const router = createAppRouter({
    environment: 'Test',
    demo: undefined,
    rules: DEFAULT_RULESET,
    lastVisit: createLastVisit(),
    clinic: { zone: 'Europe/London', ruleset: 'default@1', server: 'https://fhir.test/r4' },
  })
  const session = {
    caseload: () => FEED,
    subscribe: () => () => undefined,
    openPatient: (patient: string) => Promise.resolve(pageOf(patient)),
    visit: () => () => undefined,
    onPatient: () => () => undefined,
    health: () => Promise.reject(new Error('not asked for here')),
    reload: () => undefined,
    close: () => undefined,
  }
  render(
    <PreferencesProvider storage={aStorage()}>
      <SessionContext value={session}>
        <QueryClientProvider client={new QueryClient()}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </SessionContext>
    </PreferencesProvider>,
  )
}

// jsdom lays nothing out: the list is given a height in which its rows are in view.
beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined)
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1366)
  Element.prototype.scrollTo = function scrollTo() {}
})

/** What comes on demand is there before anyone waits for it: to compile it takes longer than a person would. */
beforeAll(() => import('./pages-on-demand.tsx'), 60_000)

test('the start leads to the caseload', async () => {
  open('/')
  await screen.findByRole('heading', { name: 'Caseload' })
  expect(location.pathname).toBe('/caseload')
})

test('a row leads to its patient, by an address that names nobody, and back @H30', async () => {
  const user = userEvent.setup()
  open('/caseload')
  const [link] = await screen.findAllByRole('link', { name: /FAMILY-A/ })
  expect(link?.getAttribute('href')).toBe('/patients/a/summary')
  await user.click(link as HTMLElement)
  await screen.findByRole('heading', { name: /FAMILY-A/ })
  await waitFor(() => expect(location.pathname).toBe('/patients/a/summary'))
  expect(location.href).not.toContain('FAMILY')
  expect(document.title).not.toContain('FAMILY')
  await user.click(await screen.findByRole('button', { name: 'Back to the caseload' }))
  await screen.findByRole('heading', { name: 'Caseload' })
  expect(location.pathname).toBe('/caseload')
})

test('from a patient one goes on through the list, with the part of the page and the time kept', async () => {
  const user = userEvent.setup()
  open('/caseload')
  await user.click((await screen.findAllByRole('link', { name: /FAMILY-A/ }))[0] as HTMLElement)
  await user.click(await screen.findByRole('link', { name: 'Labs' }))
  await user.click(screen.getByRole('radio', { name: '12 months' }))
  await waitFor(() => expect(location.search).toBe('?range=12'))
  await user.keyboard(']')
  await screen.findByRole('heading', { name: /FAMILY-B/ })
  expect(location.pathname + location.search).toBe('/patients/b/labs?range=12')
  expect(screen.getByText('2 of 2')).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Next patient' })).toBeNull()
  await user.keyboard('[[')
  await screen.findByRole('heading', { name: /FAMILY-A/ })
})

test('an address with no part of the page leads to the summary', async () => {
  open('/patients/a')
  await screen.findByRole('heading', { name: /FAMILY-A/ })
  expect(location.pathname).toBe('/patients/a/summary')
})

test('a part of the page that there is none of says so', async () => {
  open('/patients/a/astrology')
  expect(await screen.findByText('There is no page at this address')).toBeVisible()
})

test('an address of nobody says so', async () => {
  open('/patients/nobody')
  expect(await screen.findByText('Patient not found')).toBeVisible()
})

test('an address that is none says so', async () => {
  open('/somewhere')
  expect(await screen.findByText('There is no page at this address')).toBeVisible()
})

test('g, then a letter, leads to a screen from every other', async () => {
  const user = userEvent.setup()
  open('/caseload')
  await screen.findByRole('heading', { name: 'Caseload' })
  await user.keyboard('gr')
  expect(await screen.findByRole('heading', { name: 'Rules' })).toBeVisible()
  await user.keyboard('gc')
  expect(await screen.findByRole('heading', { name: 'Caseload' })).toBeVisible()
})
