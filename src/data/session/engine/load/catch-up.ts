import type { FactId } from '#domain/facts/record.ts'
import type { Ended, Received } from '#fhir/client/arrival.ts'
import type { FhirError } from '#fhir/client/fhir-error.ts'
import type { Search } from '#fhir/client/search.ts'
import { isSameJson } from '#fhir/json/same-json.ts'
import { planChanges } from '#fhir/load/load-plan.ts'
import { OVERLAP, type RecentRecords } from '#fhir/load/recent-records.ts'
import { writeInstant } from '#fhir/time/fhir-time.ts'

import { createChanges, type CaughtUp, type Changes } from './changes.ts'
import { membersSearch, type Caseload } from './members.ts'

/** Asks, round by round, only for what the server has written since the newest that is known. */
export type CatchUp = {
  readonly begin: (patients: readonly FactId[], types: readonly string[]) => readonly Search[]
  readonly note: (search: Search, resources: readonly Received[], now: number) => void
  readonly end: (ended: Ended) => void
  /** Why there is no use in waiting for the rest: the first answer was that the server cannot be reached or fails. */
  readonly hopeless: () => FhirError | undefined
  readonly outcome: () => CaughtUp
}

type CatchUpParts = {
  readonly base: string
  readonly caseload: Caseload
  readonly newId: () => string
  readonly recent: RecentRecords
}

export function createCatchUp({ base, caseload, newId, recent }: CatchUpParts): CatchUp {
  let changes: Changes = createChanges()
  let caseloadRecord: unknown

  function changesOf(type: string, patients: readonly FactId[]): readonly Search[] {
    const newest = recent.newest(type)
    if (newest === undefined) return []
    const from = newest - OVERLAP
    const searches = planChanges(type, writeInstant(from), patients, { base, newId })
    for (const search of searches) {
      const known = recent.since(type, from, search.patients)
      changes.expect(search, { from, known: known.map(({ id }) => id) })
    }
    return searches
  }

  /** Whoever has joined or left the caseload is seen when everything is read again. */
  function noteCaseload(resource: unknown): void {
    if (caseloadRecord !== undefined && !isSameJson(caseloadRecord, resource)) changes.miss()
    caseloadRecord = resource
  }

  return {
    begin: (patients, types) => {
      changes = createChanges()
      const members = membersSearch(caseload, newId())
      const own = members?.read === undefined ? [] : [{ ...members, once: true } as const]
      return [...own, ...types.flatMap((type) => changesOf(type, patients))]
    },
    note: (search, resources, now) => {
      const isNew = recent.note(resources, now)
      if (search.read !== undefined && caseload === `${search.type}/${search.read}`)
        for (const { resource } of resources) noteCaseload(resource)
      changes.note(search, resources, isNew)
    },
    end: (ended) => changes.end(ended),
    hopeless: () => changes.hopeless(),
    outcome: () => changes.outcome(),
  }
}
