import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'

import type { PatientFeed, PatientId } from './caseload-feed.ts'
import { reviewKey } from './patient-updates.ts'
import { useSession } from './session/session-context.ts'
import type { Session } from './session/session.ts'

function patientReview(session: Session, patient: PatientId) {
  return queryOptions<PatientFeed>({
    queryKey: reviewKey(patient),
    queryFn: ({ signal }) => session.openPatient(patient, signal),
    staleTime: 'static',
  })
}

export function usePatientReview(patient: PatientId): PatientFeed {
  const session = useSession()
  useEffect(() => session.visit(patient), [session, patient])
  const { data } = useQuery(patientReview(session, patient))
  return data === undefined ? { state: 'loading' } : ofPatient(data, patient)
}

/** Asks for those who may be next, once the one who is here is read: to go on to them then takes no time. */
export function usePatientsAhead(patients: readonly PatientId[], isTime: boolean): void {
  const session = useSession()
  const cache = useQueryClient()
  const ask = useEffectEvent(() => {
    for (const patient of patients) void cache.prefetchQuery(patientReview(session, patient))
  })
  const whom = patients.join(' ')
  useEffect(() => {
    if (isTime && whom !== '') ask()
  }, [isTime, whom])
}

/** The last gate before the screen: a record that is not the one asked for is never shown. */
function ofPatient(feed: PatientFeed, patient: PatientId): PatientFeed {
  if (feed.state !== 'found' || feed.review.row.patient === patient) return feed
  return { state: 'failed', why: 'rejected', detail: 'The answer was about another patient and is not shown' }
}
