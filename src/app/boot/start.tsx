import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { Root } from 'react-dom/client'

import type { Config } from '#data/config/config.ts'
import { SessionContext } from '#data/session/session-context.ts'
import type { Clock, Session } from '#data/session/session.ts'
import { momentFromMillis } from '#domain/time/when.ts'

import { PreferencesProvider } from '../preferences-provider.tsx'
import { createAppRouter, type RouteContext } from '../routes.tsx'
import { evictServiceWorkers } from './evict-service-workers.ts'
import { loadConfig } from './load-config.ts'
import { openSession } from './open-session.ts'
import { BrokenConfigPage, ForeignWorkerPage } from './stopped-page.tsx'

const DEVICE_CLOCK: Clock = { now: () => momentFromMillis(Date.now()) }

/** Decides what this page is, a demo or a clinic's, and shows the app or the one reason why it cannot be shown. */
export async function start(root: Root): Promise<void> {
  if (__DEMO__) {
    const { startDemo } = await import('./start-demo.ts')
    const { config, clock, clockText } = await startDemo()
    root.render(<App config={config} session={openSession(config, clock)} demo={{ clock: clockText }} />)
    return
  }
  const eviction = await evictServiceWorkers({
    serviceWorker: navigator.serviceWorker,
    caches: globalThis.caches,
    session: sessionStorage,
  })
  if (eviction === 'reload') return location.reload()
  if (eviction === 'refuse') return root.render(<ForeignWorkerPage />)
  const read = await loadConfig()
  if (!read.ok) return root.render(<BrokenConfigPage problems={read.problems} />)
  root.render(<App config={read.config} session={openSession(read.config, DEVICE_CLOCK)} demo={undefined} />)
}

type AppProps = {
  readonly config: Config
  readonly session: Session
  readonly demo: RouteContext['demo']
}

function App({ config, session, demo }: AppProps) {
  const router = createAppRouter({
    environment: config.environmentLabel,
    demo,
    clinic: {
      zone: config.clinicTimeZone,
      ruleset: session.caseload().ruleset,
      server: config.servers.clinical.baseUrl,
    },
  })
  return (
    <PreferencesProvider storage={localStorage}>
      <SessionContext value={session}>
        <QueryClientProvider client={new QueryClient()}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </SessionContext>
    </PreferencesProvider>
  )
}
