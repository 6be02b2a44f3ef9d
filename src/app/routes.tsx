import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
  redirect,
} from '@tanstack/react-router'

import { parseCaseloadSearch } from '#data/caseload-search.ts'
import { parsePatientSearch } from '#data/patient-search.ts'
import { usePatientUpdates } from '#data/patient-updates.ts'
import { parseRuleSearch } from '#data/rule-search.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import { useCaseload } from '#data/use-caseload.ts'
import { FeedStatus } from '#widgets/record/feed-status.tsx'

import type { DemoFrame } from './boot/start-demo.ts'
import { CaseloadRoute } from './caseload-route.tsx'
import type { LastVisit } from './last-visit.ts'
import { NotFound } from './not-found.tsx'
import { patientOf, toPatient } from './patient-address.ts'
import { Shell } from './shell/shell.tsx'

/** What the composition root hands to every route. */
export type RouteContext = {
  readonly environment: string | undefined
  /** What the demo has around its screens; a clinic's build has none of it. */
  readonly demo: DemoFrame | undefined
  readonly lastVisit: LastVisit
  /** The numbers that the findings are made with. */
  readonly rules: Ruleset
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

const patientHome = createRoute({
  getParentRoute: () => root,
  path: '/patients/$id',
  beforeLoad: ({ params }) => {
    throw redirect({ ...toPatient(patientOf(params.id)), replace: true })
  },
})

const patient = createRoute({
  getParentRoute: () => root,
  path: '/patients/$id/$tab',
  validateSearch: parsePatientSearch,
  component: lazyRouteComponent(() => import('./pages-on-demand.tsx'), 'PatientRoute'),
})

const brief = createRoute({
  getParentRoute: () => root,
  path: '/print/brief/$id',
  component: lazyRouteComponent(() => import('./pages-on-demand.tsx'), 'BriefRoute'),
})

const rules = createRoute({
  getParentRoute: () => root,
  path: '/rules',
  validateSearch: parseRuleSearch,
  component: lazyRouteComponent(() => import('./pages-on-demand.tsx'), 'RulesRoute'),
})

const numbers = createRoute({
  getParentRoute: () => root,
  path: '/rules/numbers',
  component: lazyRouteComponent(() => import('./pages-on-demand.tsx'), 'NumbersRoute'),
})

const rule = createRoute({
  getParentRoute: () => root,
  path: '/rules/$rule',
  component: lazyRouteComponent(() => import('./pages-on-demand.tsx'), 'RuleRoute'),
})

const dataHealth = createRoute({
  getParentRoute: () => root,
  path: '/data-health',
  component: lazyRouteComponent(() => import('./pages-on-demand.tsx'), 'DataHealthRoute'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings-route.tsx'), 'SettingsRoute'),
})

/** Parts in all their states, for whoever works on them. A build drops it, and what it would load. */
const inDevelopment = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => root,
        path: '/gallery',
        component: lazyRouteComponent(
          () => import('../features/gallery/gallery-screen.tsx'),
          'GalleryScreen',
        ),
      }),
    ]
  : []

const routeTree = root.addChildren([
  home,
  caseload,
  patientHome,
  patient,
  brief,
  rules,
  numbers,
  rule,
  dataHealth,
  settings,
  ...inDevelopment,
])

export function createAppRouter(context: RouteContext) {
  return createRouter({
    routeTree,
    context,
    basepath: import.meta.env.BASE_URL,
    defaultPreload: false,
    scrollRestoration: false,
  })
}

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- the router is registered by declaration merging
  interface Register {
    readonly router: ReturnType<typeof createAppRouter>
  }
}

function Frame() {
  const { environment, demo } = root.useRouteContext()
  const { expected, rows, state, feeds = [], now, offline = false, clockAhead } = useCaseload()
  usePatientUpdates()
  const patients = state === 'loading' ? undefined : (expected ?? rows.length)
  return (
    <Shell patients={patients} environment={environment} demo={demo}>
      <FeedStatus {...{ feeds, now, offline, clockAhead }} />
      <Outlet />
    </Shell>
  )
}
