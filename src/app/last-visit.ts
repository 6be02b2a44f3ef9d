import type { PatientId } from '#data/caseload-feed.ts'

/** Whose page was open last, so that the list can come back to them. Kept in memory, for this page only. */
export type LastVisit = {
  readonly patient: () => PatientId | undefined
  readonly note: (patient: PatientId) => void
}

export function createLastVisit(): LastVisit {
  let last: PatientId | undefined
  return {
    patient: () => last,
    note: (patient) => {
      last = patient
    },
  }
}
