import { getRouteApi, useRouter } from '@tanstack/react-router'
import { lazy, useEffect } from 'react'

import type { CaseloadSearch } from '#data/caseload-search.ts'
import type { PatientId } from '#data/caseload-feed.ts'
import { useSession } from '#data/session/session-context.ts'
import { useCaseload } from '#data/use-caseload.ts'

import { CaseloadScreen } from '../features/caseload-review/caseload-screen.tsx'
import { idOf, patientOf, toPatient } from './patient-address.ts'
import { usePreferences } from './preferences-context.ts'

const route = getRouteApi('/caseload')

const Peek = lazy(async () => ({ default: (await import('./pages-on-demand.tsx')).CaseloadPeek }))

export function CaseloadRoute() {
  const search = route.useSearch()
  const { lastVisit, rules } = route.useRouteContext()
  const navigate = route.useNavigate()
  const router = useRouter()
  const session = useSession()
  const feed = useCaseload()
  const { preferences } = usePreferences()
  useEffect(() => lastVisit.noteSearch(search), [lastVisit, search])
  const go = (next: CaseloadSearch) => void navigate({ search: next, replace: true })
  const { peek, ...unpeeked } = search
  return (
    <CaseloadScreen
      feed={feed}
      rules={rules}
      search={search}
      density={preferences.density}
      onSearch={go}
      peeked={peek === undefined ? undefined : patientOf(peek)}
      onPeek={(patient) => go(patient === undefined ? unpeeked : { ...unpeeked, peek: idOf(patient) })}
      peek={Peek}
      onOpen={(patient: PatientId, among) => {
        lastVisit.noteList(among)
        void navigate(toPatient(patient))
      }}
      onReload={session.reload}
      startAt={lastVisit.patient()}
      health={{
        href: router.buildLocation({ to: '/data-health' }).publicHref,
        onGo: () => void navigate({ to: '/data-health' }),
      }}
      hrefOfPatient={(patient: PatientId) => router.buildLocation(toPatient(patient)).publicHref}
      hrefOfSearch={(next: CaseloadSearch) =>
        router.buildLocation({ to: '/caseload', search: next }).publicHref
      }
    />
  )
}
