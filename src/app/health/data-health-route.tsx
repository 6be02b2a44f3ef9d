import { getRouteApi, useRouter } from '@tanstack/react-router'

import type { PatientId } from '#data/caseload-feed.ts'
import { useDataHealth } from '#data/data-health.ts'
import { useSession } from '#data/session/session-context.ts'
import { useCaseload } from '#data/use-caseload.ts'

import { DataHealthScreen } from '../../features/data-health/data-health-screen.tsx'
import { toPatient } from '../patient-address.ts'

const route = getRouteApi('/data-health')

export function DataHealthRoute() {
  const feed = useCaseload()
  const session = useSession()
  const navigate = route.useNavigate()
  const router = useRouter()
  const links = {
    hrefOf: (patient: PatientId) => router.buildLocation(toPatient(patient)).publicHref,
    open: (patient: PatientId) => void navigate(toPatient(patient)),
  }
  return <DataHealthScreen feed={feed} health={useDataHealth(feed)} links={links} onReload={session.reload} />
}
