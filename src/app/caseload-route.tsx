import { getRouteApi } from '@tanstack/react-router'

import type { CaseloadSearch } from '#data/caseload-search.ts'
import type { PatientId } from '#data/caseload-feed.ts'
import { useSession } from '#data/session/session-context.ts'
import { useCaseload } from '#data/use-caseload.ts'

import { CaseloadScreen } from '../features/caseload-review/caseload-screen.tsx'
import { idOf } from './patient-address.ts'
import { usePreferences } from './preferences-context.ts'

const route = getRouteApi('/caseload')

export function CaseloadRoute() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const session = useSession()
  const feed = useCaseload()
  const { preferences } = usePreferences()
  return (
    <CaseloadScreen
      feed={feed}
      search={search}
      compact={preferences.density === 'compact'}
      singleKeys={preferences.singleKeys}
      onSearch={(next: CaseloadSearch) => void navigate({ search: next, replace: true })}
      onOpen={(patient: PatientId) => void navigate({ to: '/patients/$id', params: { id: idOf(patient) } })}
      onReload={session.reload}
    />
  )
}
