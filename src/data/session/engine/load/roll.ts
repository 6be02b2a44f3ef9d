import type { FactId } from '#domain/facts/record.ts'
import type { Ended, Received } from '#fhir/client/arrival.ts'
import type { FhirError } from '#fhir/client/fhir-error.ts'
import type { Search } from '#fhir/client/search.ts'
import type { CaseloadMembers } from '#fhir/intake/scope.ts'
import { openTasks, urgentFirst } from '#fhir/load/urgent-first.ts'

import { membersIn, membersSearch, type Caseload } from './members.ts'

export type Members = {
  /** In the order of the caseload. Undefined until they are known. */
  readonly patients: readonly FactId[] | undefined
  /** In the order in which they are loaded. */
  readonly order: readonly FactId[]
  readonly error: FhirError | undefined
  /** Members who are no longer active, or are no patient to be found. */
  readonly leftOut: number
}

/** Finds out who is in the caseload, and who of them comes first. */
export type Roll = {
  readonly searches: readonly Search[]
  /** Whether these are for the roll alone. Tasks here only tell an order: they are asked for again with the records. */
  readonly note: (search: Search, resources: readonly Received[]) => boolean
  readonly end: (ended: Ended) => void
  readonly close: (named: readonly CaseloadMembers[]) => Members
  /** Everyone was received when they were listed. */
  readonly listsPatients: boolean
}

export function createRoll(caseload: Caseload, newId: () => string): Roll {
  const naming = membersSearch(caseload, newId())
  const tasks = openTasks(newId(), 0)
  const [listed, open]: [unknown[], unknown[]] = [[], []]
  let error: FhirError | undefined

  return {
    searches: naming === undefined ? [tasks] : [naming, tasks],
    listsPatients: caseload === undefined,
    note: ({ id }, resources) => {
      const place = id === tasks.id ? open : id === naming?.id ? listed : []
      for (const { resource } of resources) place.push(resource)
      return id === tasks.id
    },
    end: (ended) => {
      if (ended.search.id === naming?.id && ended.kind !== 'complete') error = ended.error
    },
    close: (named) => {
      const patients = membersIn(caseload, listed, named)
      const naming = named.find(({ id }) => id === caseload)
      if (typeof caseload === 'string' && naming === undefined)
        error ??= { why: 'not-fhir', detail: `${caseload} names no patients` }
      const isKnown = patients.length > 0 || error === undefined
      const order = urgentFirst(patients, open)
      return { patients: isKnown ? patients : undefined, order, error, leftOut: naming?.leftOut ?? 0 }
    },
  }
}
