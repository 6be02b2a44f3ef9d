import type { PatientId } from '#data/caseload-feed.ts'
import type { CaseloadSearch } from '#data/caseload-search.ts'

/** Where the list was left, so that it can be come back to and gone through. Kept in memory, for this page only. */
export type LastVisit = {
  /** Whose page was open last. */
  readonly patient: () => PatientId | undefined
  /** How the list was filtered and sorted. */
  readonly search: () => CaseloadSearch
  /** The patients of the list that the reader came from, in its order. It stays as it was when it was left. */
  readonly list: () => readonly PatientId[] | undefined
  readonly notePatient: (patient: PatientId) => void
  readonly noteSearch: (search: CaseloadSearch) => void
  readonly noteList: (patients: readonly PatientId[]) => void
}

export function createLastVisit(): LastVisit {
  let patient: PatientId | undefined
  let search: CaseloadSearch = {}
  let list: readonly PatientId[] | undefined
  return {
    patient: () => patient,
    search: () => search,
    list: () => list,
    notePatient: (opened) => {
      patient = opened
    },
    noteSearch: (shown) => {
      search = shown
    },
    noteList: (shown) => {
      list = shown
    },
  }
}
