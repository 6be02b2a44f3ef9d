import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { Root } from 'react-dom/client'

import type { Config } from '#data/config/config.ts'
import { SessionContext } from '#data/session/session-context.ts'
import type { Clock } from '#data/session/session.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import { momentFromMillis } from '#domain/time/when.ts'

import { createLastVisit } from '../last-visit.ts'
import { Lockable, type OpenApp } from '../lock/lockable.tsx'
import { PreferencesProvider } from '../preferences-provider.tsx'
import { createAppRouter, type RouteContext } from '../routes.tsx'
import { applyRuleset } from './apply-ruleset.ts'
import { evictServiceWorkers } from './evict-service-workers.ts'
import { loadConfig } from './load-config.ts'
import { openSession } from './open-session.ts'
import { BrokenConfigPage, ForeignWorkerPage } from './stopped-page.tsx'

/** docs/config.schema.json names it too. */
const IDLE_LOCK_MINUTES = 5
const DEVICE_CLOCK: Clock = { now: () => momentFromMillis(Date.now()) }

/** Decides what this page is, a demo or a clinic's, and shows the app or the one reason why it cannot be shown. */
export async function start(root: Root): Promise<void> {
  if (__DEMO__) return startAsDemo(root)
  const eviction = await evictServiceWorkers({
    serviceWorker: navigator.serviceWorker,
    caches: globalThis.caches,
    session: sessionStorage,
  })
  if (eviction === 'reload') return location.reload()
  if (eviction === 'refuse') return root.render(<ForeignWorkerPage />)
  const read = await loadConfig()
  if (!read.ok) return root.render(<BrokenConfigPage problems={read.problems} />)
  show(root, read.config, DEVICE_CLOCK, undefined)
}

async function startAsDemo(root: Root): Promise<void> {
  const { startDemo } = await import('./start-demo.ts')
  const demo = await startDemo()
  if (!demo.ok) return root.render(<BrokenConfigPage problems={demo.problems} />)
  show(root, demo.config, demo.clock, demo.frame)
}

/** Nothing is asked of any server before the rules are known to be sound. */
function show(root: Root, config: Config, clock: Clock, demo: RouteContext['demo']): void {
  const applied = applyRuleset(config)
  if (!applied.ok) return root.render(<BrokenConfigPage problems={applied.problems} />)
  const minutes = config.idleLockMinutes ?? IDLE_LOCK_MINUTES
  const open = () => openApp({ config, ruleset: applied.ruleset, clock, demo })
  root.render(
    <PreferencesProvider storage={localStorage} displayUnits={config.displayUnits}>
      <Lockable minutes={minutes} open={open} />
    </PreferencesProvider>,
  )
}

type AppParts = {
  readonly config: Config
  readonly ruleset: Ruleset
  readonly clock: Clock
  readonly demo: RouteContext['demo']
}

/** A session, and the screens that show it. */
function openApp({ config, ruleset, clock, demo }: AppParts): OpenApp {
  const session = openSession(config, ruleset, clock)
  const cache = new QueryClient()
  const router = createAppRouter({
    environment: config.environmentLabel,
    demo,
    rules: ruleset,
    lastVisit: createLastVisit(),
    clinic: {
      zone: config.clinicTimeZone,
      ruleset: session.caseload().ruleset,
      server: config.servers.clinical.baseUrl,
    },
  })
  return {
    element: (
      <SessionContext value={session}>
        <QueryClientProvider client={cache}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </SessionContext>
    ),
    close: () => {
      session.close()
      cache.clear()
    },
  }
}
