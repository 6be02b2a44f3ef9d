import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Navigate,
  Outlet,
} from '@tanstack/react-router'

import { parseCaseloadSearch } from '#data/caseload-search.ts'
import { useCaseload } from '#data/use-caseload.ts'

import { CaseloadRoute } from './caseload-route.tsx'
import { NotFound } from './not-found.tsx'
import { PatientRoute } from './patient-route.tsx'
import { SettingsRoute } from './settings-route.tsx'
import { Shell } from './shell/shell.tsx'

/** What the composition root hands to every route. */
export type RouteContext = {
  readonly environment: string | undefined
  readonly demo: { readonly clock: string } | undefined
  readonly clinic: { readonly zone: string; readonly ruleset: string; readonly server: string }
}

const root = createRootRouteWithContext<RouteContext>()({ component: Frame, notFoundComponent: NotFound })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: () => <Navigate to="/caseload" replace />,
})

const caseload = createRoute({
  getParentRoute: () => root,
  path: '/caseload',
  validateSearch: parseCaseloadSearch,
  component: CaseloadRoute,
})

const patient = createRoute({
  getParentRoute: () => root,
  path: '/patients/$id',
  component: PatientRoute,
})

const settings = createRoute({ getParentRoute: () => root, path: '/settings', component: SettingsRoute })

const routeTree = root.addChildren([home, caseload, patient, settings])

export function createAppRouter(context: RouteContext) {
  return createRouter({ routeTree, context, defaultPreload: false, scrollRestoration: false })
}

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- the router is registered by declaration merging
  interface Register {
    readonly router: ReturnType<typeof createAppRouter>
  }
}

function Frame() {
  const { environment, demo } = root.useRouteContext()
  const { expected, rows, state } = useCaseload()
  const patients = state === 'loading' ? undefined : (expected ?? rows.length)
  return (
    <Shell patients={patients} environment={environment} demo={demo}>
      <Outlet />
    </Shell>
  )
}
