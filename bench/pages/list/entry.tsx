import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'

import type { CaseloadFeed } from '#data/caseload-feed.ts'
import { SessionContext } from '#data/session/session-context.ts'
import type { Session } from '#data/session/session.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import '#ui/styles/index.css'
import { NOW } from '#widgets/testing/build-row.ts'

import { createLastVisit } from '../../../src/app/last-visit.ts'
import { PreferencesProvider } from '../../../src/app/preferences-provider.tsx'
import { createAppRouter } from '../../../src/app/routes.tsx'
import { manyRows, markedRows } from './rows.ts'

/** The whole app on a caseload that is all there. `?rows=N`: so many; without, each given row once, to be taken down. */
async function show(place: HTMLElement): Promise<void> {
  const answer = await fetch('/rows.json')
  const given: readonly CaseloadRow[] = await answer.json()
  const wanted = new URLSearchParams(location.search).get('rows')
  const session = sessionOf(wanted === null ? markedRows(given) : manyRows(given, Number(wanted)))
  history.replaceState(null, '', '/caseload')
  const router = createAppRouter({
    environment: undefined,
    demo: undefined,
    rules: DEFAULT_RULESET,
    lastVisit: createLastVisit(),
    clinic: { zone: 'Europe/London', ruleset: 'default@1', server: location.origin },
  })
  performance.mark('begin')
  createRoot(place).render(
    <PreferencesProvider storage={localStorage}>
      <SessionContext value={session}>
        <QueryClientProvider client={new QueryClient()}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </SessionContext>
    </PreferencesProvider>,
  )
}

function sessionOf(rows: readonly CaseloadRow[]): Session {
  const feed: CaseloadFeed = {
    state: 'complete',
    rows,
    expected: rows.length,
    problems: [],
    counts: { received: 0, used: 0, refused: 0, duplicate: 0, notYet: 0, unattributed: 0, outOfScope: 0 },
    now: NOW,
    ruleset: 'default@1',
  }
  return {
    caseload: () => feed,
    subscribe: () => () => {},
    openPatient: () => new Promise(() => {}),
    onPatient: () => () => {},
    visit: () => () => {},
    health: () => Promise.reject(new Error('not asked for here')),
    reload: () => {},
    close: () => {},
  }
}

const place = document.getElementById('app')
if (place !== null) void show(place)
