import { useEffect, useState } from 'react'

import type { CaseloadFeed, PatientId } from '#data/caseload-feed.ts'

import type { PlaceInList } from '../../features/clinic-visit/frame/place-in-list.tsx'
import type { LastVisit } from '../last-visit.ts'

/** Where a patient stands in the list that the reader came from; without one, in the caseload, once it is all there. */
export function usePlaceInList(
  patient: PatientId,
  lastVisit: LastVisit,
  { state, rows }: CaseloadFeed,
): PlaceInList | undefined {
  const [left] = useState(() => lastVisit.list())
  const isThere = state === 'complete' || state === 'partial'
  const list = left ?? (isThere ? rows.map((row) => row.patient) : undefined)
  useEffect(() => {
    // Whatever is added or ranked anew later: who goes through a list goes through this one.
    if (list !== undefined && lastVisit.list() === undefined) lastVisit.noteList(list)
  }, [list, lastVisit])
  const at = list?.indexOf(patient) ?? -1
  if (list === undefined || at < 0) return undefined
  return { at: at + 1, of: list.length, previous: list[at - 1], next: list[at + 1] }
}
