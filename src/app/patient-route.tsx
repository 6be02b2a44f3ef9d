import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

import { usePatientReview } from '#data/patient-review.ts'
import type { RuleId } from '#domain/findings/rule-id.ts'
import { RuleLinksContext } from '#widgets/rule/rule-links.ts'

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
  const router = useRouter()
  const { rules, lastVisit } = route.useRouteContext()
  const patient = patientOf(id)
  const feed = usePatientReview(patient)
  useEffect(() => lastVisit.notePatient(patient), [lastVisit, patient])
  const toRule = (rule: RuleId) => ({ to: '/rules/$rule', params: { rule } }) as const
  const ruleLinks = {
    hrefOf: (rule: RuleId) => router.buildLocation(toRule(rule)).publicHref,
    open: (rule: RuleId) => void navigate(toRule(rule)),
  }
  return (
    <RuleLinksContext value={ruleLinks}>
      <PatientScreen
        patient={patient}
        feed={feed}
        rules={rules}
        onBack={() => void navigate({ to: '/caseload', search: lastVisit.search() })}
      />
    </RuleLinksContext>
  )
}
