import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import type { PatientId } from './caseload-feed.ts'
import { useSession } from './session/session-context.ts'

/** Keys of anything about a patient start with the patient: one record can be dropped whole, and never be mistaken. */
export const reviewKey = (patient: PatientId) => ['patient', patient, 'review'] as const

/** For as long as the app is there: a record that was left and is opened again must not be as it was when it was left. */
export function usePatientUpdates(): void {
  const session = useSession()
  const cache = useQueryClient()
  useEffect(
    () =>
      session.onPatient((changed, feed) => {
        const key = reviewKey(changed)
        if (cache.getQueryState(key) !== undefined) cache.setQueryData(key, feed)
      }),
    [session, cache],
  )
}
