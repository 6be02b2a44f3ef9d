import { getRouteApi } from '@tanstack/react-router'

import type { PatientId } from '#data/caseload-feed.ts'
import { usePatientReview } from '#data/patient-review.ts'

import { BriefScreen } from '../../features/clinic-visit/brief/brief-screen.tsx'
import { patientOf, toPatient } from '../patient-address.ts'

const route = getRouteApi('/print/brief/$id')

export function BriefRoute() {
  const { id } = route.useParams()
  // The key makes a new page for another patient: nothing of the one before can linger on it.
  return <OneBrief key={id} patient={patientOf(id)} />
}

function OneBrief({ patient }: { readonly patient: PatientId }) {
  const { rules, demo } = route.useRouteContext()
  const navigate = route.useNavigate()
  return (
    <BriefScreen
      patient={patient}
      feed={usePatientReview(patient)}
      rules={rules}
      printedBy={demo?.reader()}
      isInvented={demo !== undefined}
      onBack={() => void navigate(toPatient(patient))}
      onPrint={() => window.print()}
    />
  )
}
