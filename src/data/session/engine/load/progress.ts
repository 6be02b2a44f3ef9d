import type { FactId } from '#domain/facts/record.ts'
import type { Search } from '#fhir/client/search.ts'

/**
 * `members`: who is in the caseload. `head`: the first look at each. `record`: all of it. `page`: one patient, now.
 * `changes`: what was written since. `server`: what it can do.
 */
export type Phase = 'members' | 'head' | 'record' | 'page' | 'changes' | 'server'

/** Which searches are still out, for whom and for what. */
export type Progress = {
  readonly begin: (phase: Phase, searches: readonly Search[]) => void
  readonly end: (search: Search) => void
  /** As if it had never begun: whoever it was for is not done with. */
  readonly forget: (search: Search) => void
  readonly phaseOf: (search: Search) => Phase | undefined
  readonly isOver: (...phases: readonly Phase[]) => boolean
  /** Whether it has begun for this patient, and nothing of it is out. */
  readonly isOverFor: (patient: FactId, phase: Phase) => boolean
  readonly isOutFor: (patient: FactId, phase: Phase) => boolean
  readonly out: (phase: Phase) => readonly Search[]
  /** Those that are out for this patient and nobody else. */
  readonly outFor: (patient: FactId, phase: Phase) => readonly Search[]
}

export function createProgress(): Progress {
  const phases = new Map<string, { readonly phase: Phase; readonly search: Search }>()
  const open = new Map<string, number>()

  function count(phase: Phase, { patients }: Search, by: 1 | -1): void {
    for (const key of [phase, ...patients.map((patient) => `${phase} ${patient}`)])
      open.set(key, (open.get(key) ?? 0) + by)
  }

  function out(of: Phase): readonly Search[] {
    return [...phases.values()].flatMap(({ phase, search }) => (phase === of ? [search] : []))
  }

  return {
    begin: (phase, searches) => {
      for (const search of searches) {
        phases.set(search.id, { phase, search })
        count(phase, search, 1)
      }
    },
    end: (search) => {
      const phase = phases.get(search.id)?.phase
      if (phase !== undefined && phases.delete(search.id)) count(phase, search, -1)
    },
    forget: (search) => {
      const phase = phases.get(search.id)?.phase
      if (phase === undefined || !phases.delete(search.id)) return
      count(phase, search, -1)
      for (const patient of search.patients)
        if (open.get(`${phase} ${patient}`) === 0) open.delete(`${phase} ${patient}`)
    },
    phaseOf: ({ id }) => phases.get(id)?.phase,
    isOver: (...of) => of.every((phase) => (open.get(phase) ?? 0) === 0),
    isOverFor: (patient, phase) => open.get(`${phase} ${patient}`) === 0,
    isOutFor: (patient, phase) => (open.get(`${phase} ${patient}`) ?? 0) > 0,
    out,
    outFor: (patient, phase) => out(phase).filter(({ patients }) => patients.every((one) => one === patient)),
  }
}
