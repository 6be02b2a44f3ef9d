import type { PatientId } from '#data/caseload-feed.ts'
import type { CaseloadSearch } from '#data/caseload-search.ts'

/** Where the list was left, so that it can be come back to. Kept in memory, for this page only. */
export type LastVisit = {
  /** Whose page was open last. */
  readonly patient: () => PatientId | undefined
  /** How the list was filtered and sorted. */
  readonly search: () => CaseloadSearch
  readonly notePatient: (patient: PatientId) => void
  readonly noteSearch: (search: CaseloadSearch) => void
}

export function createLastVisit(): LastVisit {
  let patient: PatientId | undefined
  let search: CaseloadSearch = {}
  return {
    patient: () => patient,
    search: () => search,
    notePatient: (opened) => {
      patient = opened
    },
    noteSearch: (shown) => {
      search = shown
    },
  }
}
