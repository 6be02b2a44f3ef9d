import type { FactId } from '#domain/facts/record.ts'
import type { Search } from '#fhir/client/search.ts'

/** `members`: who is in the caseload. `head`: the first look at each. `record`: all of it. `page`: one patient, now. */
export type Phase = 'members' | 'head' | 'record' | 'page'

/** Which searches are still out, for whom and for what. */
export type Progress = {
  readonly begin: (phase: Phase, searches: readonly Search[]) => void
  readonly end: (search: Search) => void
  readonly phaseOf: (search: Search) => Phase | undefined
  readonly isOver: (...phases: readonly Phase[]) => boolean
  /** Whether it has begun for this patient, and nothing of it is out. */
  readonly isOverFor: (patient: FactId, phase: Phase) => boolean
  readonly isOutFor: (patient: FactId, phase: Phase) => boolean
}

export function createProgress(): Progress {
  const phases = new Map<string, Phase>()
  const open = new Map<string, number>()

  function count(phase: Phase, { patients }: Search, by: 1 | -1): void {
    for (const key of [phase, ...patients.map((patient) => `${phase} ${patient}`)])
      open.set(key, (open.get(key) ?? 0) + by)
  }

  return {
    begin: (phase, searches) => {
      for (const search of searches) {
        phases.set(search.id, phase)
        count(phase, search, 1)
      }
    },
    end: (search) => {
      const phase = phases.get(search.id)
      if (phase !== undefined && phases.delete(search.id)) count(phase, search, -1)
    },
    phaseOf: ({ id }) => phases.get(id),
    isOver: (...of) => of.every((phase) => (open.get(phase) ?? 0) === 0),
    isOverFor: (patient, phase) => open.get(`${phase} ${patient}`) === 0,
    isOutFor: (patient, phase) => (open.get(`${phase} ${patient}`) ?? 0) > 0,
  }
}
