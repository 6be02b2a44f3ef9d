import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

import type { PatientId } from '#data/caseload-feed.ts'
import { usePatientReview, usePatientsAhead } from '#data/patient-review.ts'
import { PATIENT_TABS, USUAL_RANGE, type PatientRange, type PatientTab } from '#data/patient-search.ts'
import { useCaseload } from '#data/use-caseload.ts'
import type { RuleId } from '#domain/findings/rule-id.ts'
import { RuleLinksContext } from '#widgets/rule/rule-links.ts'

import { PatientScreen } from '../../features/clinic-visit/patient-screen.tsx'
import { NotFound } from '../not-found.tsx'
import { patientOf, toBrief, toPatient } from '../patient-address.ts'
import { usePlaceInList } from './use-place-in-list.ts'

const route = getRouteApi('/patients/$id/$tab')

export function PatientRoute() {
  const { id, tab } = route.useParams()
  const known = PATIENT_TABS.find((one) => one === tab)
  if (known === undefined) return <NotFound />
  // The key makes a new screen for another patient: nothing of the one before can linger in it.
  return <OnePatient key={id} patient={patientOf(id)} tab={known} />
}

function OnePatient({ patient, tab }: { readonly patient: PatientId; readonly tab: PatientTab }) {
  const { rules, lastVisit, demo } = route.useRouteContext()
  const caseload = useCaseload()
  const feed = usePatientReview(patient)
  const place = usePlaceInList(patient, lastVisit, caseload)
  const ahead = [place?.next, place?.previous].filter((one) => one !== undefined)
  usePatientsAhead(ahead, feed.state === 'found' && !feed.loadingMore)
  useEffect(() => lastVisit.notePatient(patient), [lastVisit, patient])
  const { ways, ruleLinks } = useWays(patient, tab)
  return (
    <RuleLinksContext value={ruleLinks}>
      <PatientScreen
        patient={patient}
        listed={caseload.rows.find((row) => row.patient === patient)}
        feed={feed}
        rules={rules}
        tab={tab}
        range={route.useSearch().range ?? USUAL_RANGE}
        place={place}
        reader={() => demo?.reader()}
        {...ways}
      />
    </RuleLinksContext>
  )
}

/** Where the page leads to. */
function useWays(patient: PatientId, tab: PatientTab) {
  const search = route.useSearch()
  const { lastVisit } = route.useRouteContext()
  const navigate = route.useNavigate()
  const router = useRouter()
  const toTab = (to: PatientTab) => ({ ...toPatient(patient, to), search })
  const toOther = (other: PatientId) => ({ ...toPatient(other, tab), search })
  const toRule = (rule: RuleId) => ({ to: '/rules/$rule', params: { rule } }) as const
  return {
    ways: {
      hrefOfTab: (to: PatientTab) => router.buildLocation(toTab(to)).publicHref,
      onTab: (to: PatientTab) => void navigate(toTab(to)),
      onRange: (range: PatientRange) =>
        void navigate({
          ...toPatient(patient, tab),
          search: range === USUAL_RANGE ? {} : { range },
          replace: true,
        }),
      hrefOfPatient: (other: PatientId) => router.buildLocation(toOther(other)).publicHref,
      // Going through a list is one visit: back leads to the list, not through everyone before.
      onPatient: (other: PatientId) => void navigate({ ...toOther(other), replace: true }),
      onPrint: () => void navigate(toBrief(patient)),
      onBack: () => void navigate({ to: '/caseload', search: lastVisit.search() }),
    },
    ruleLinks: {
      hrefOf: (rule: RuleId) => router.buildLocation(toRule(rule)).publicHref,
      open: (rule: RuleId) => void navigate(toRule(rule)),
    },
  }
}
