import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'

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
  const { rules, lastVisit } = route.useRouteContext()
  const patient = patientOf(id)
  const feed = usePatientReview(patient)
  useEffect(() => lastVisit.notePatient(patient), [lastVisit, patient])
  return (
    <PatientScreen
      patient={patient}
      feed={feed}
      rules={rules}
      onBack={() => void navigate({ to: '/caseload', search: lastVisit.search() })}
    />
  )
}
