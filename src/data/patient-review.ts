import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import type { PatientFeed, PatientId } from './caseload-feed.ts'
import { useSession } from './session/session-context.ts'
import type { Session } from './session/session.ts'

/** Keys of anything about a patient start with the patient: one record can be dropped whole, and never be mistaken. */
export function patientReview(session: Session, patient: PatientId) {
  return queryOptions({
    queryKey: ['patient', patient, 'review'],
    queryFn: ({ signal }) => session.openPatient(patient, signal),
    staleTime: 'static',
  })
}

export function usePatientReview(patient: PatientId): PatientFeed {
  const session = useSession()
  const cache = useQueryClient()
  useEffect(
    () =>
      session.onPatient((changed, feed) => {
        cache.setQueryData(patientReview(session, changed).queryKey, feed)
      }),
    [session, cache],
  )
  const { data } = useQuery(patientReview(session, patient))
  return data === undefined ? { state: 'loading' } : ofPatient(data, patient)
}

/** The last gate before the screen: a record that is not the one asked for is never shown. */
function ofPatient(feed: PatientFeed, patient: PatientId): PatientFeed {
  if (feed.state !== 'found' || feed.review.row.patient === patient) return feed
  return { state: 'failed', why: 'rejected', detail: 'The answer was about another patient and is not shown' }
}
