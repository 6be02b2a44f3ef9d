import { getRouteApi } from '@tanstack/react-router'

import { usePatientReview } from '#data/patient-review.ts'

import { PatientScreen } from '../features/clinic-visit/patient-screen.tsx'
import { patientOf } from './patient-address.ts'

const route = getRouteApi('/patients/$id')

export function PatientRoute() {
  const { id } = route.useParams()
  // The key makes a new screen for another patient: nothing of the one before can linger in it.
  return <OnePatient key={id} id={id} />
}

function OnePatient({ id }: { readonly id: string }) {
  const navigate = route.useNavigate()
  const feed = usePatientReview(patientOf(id))
  return (
    <PatientScreen patient={patientOf(id)} feed={feed} onBack={() => void navigate({ to: '/caseload' })} />
  )
}
