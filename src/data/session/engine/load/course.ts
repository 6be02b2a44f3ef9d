import type { Ended } from '#fhir/client/arrival.ts'
import type { FhirError } from '#fhir/client/fhir-error.ts'
import { asksForSeveral, type Search } from '#fhir/client/search.ts'
import type { CaseloadMembers } from '#fhir/intake/scope.ts'

import type { Phase, Progress } from './progress.ts'
import type { Members, Roll } from './roll.ts'
import { planFirst, planRest, type Stage, type StageOptions } from './stages.ts'

/** What comes next. `hopeless`: of the first nothing at all could be read, so there is no use in asking for the rest. */
export type Step = {
  readonly stages: readonly Stage[]
  readonly isLast: boolean
  readonly hopeless?: FhirError
}

/** The way of a load: who, the first of them, the rest. */
export type Course = {
  /** Undefined while something is out on which the next step depends, and at the end. */
  readonly advance: (named: () => readonly CaseloadMembers[]) => Step | undefined
  readonly end: (ended: Ended, phase: Phase) => void
  /** Whether it may be the number of patients that the server did not like; by themselves they will tell. */
  readonly isAboutTooMany: (ended: Ended) => boolean
  /** They have taken the place of a search for several patients. */
  readonly split: (single: readonly Search[]) => void
  readonly members: () => Members
  readonly takesSeveral: () => boolean
  readonly isAtEnd: () => boolean
}

export function createCourse(
  roll: Roll,
  progress: Progress,
  options: Omit<StageOptions, 'arePatientsKnown'>,
): Course {
  let at: 'members' | 'first' | 'rest' = 'members'
  let several = options.several
  let members: Members = { patients: undefined, order: [], error: undefined, leftOut: 0 }
  const errors: FhirError[] = []
  const single = new Set<string>()
  let hasAnswered = false

  function settings(): StageOptions {
    return { ...options, several, arePatientsKnown: roll.listsPatients }
  }

  function hopeless(): Pick<Step, 'hopeless'> {
    const [error] = errors
    return hasAnswered || error === undefined ? {} : { hopeless: error }
  }

  return {
    advance: (named) => {
      if (at === 'members' && progress.isOver('members')) {
        members = roll.close(named())
        at = 'first'
        return { stages: planFirst(members.order, settings()), isLast: false }
      }
      if (at !== 'first' || !progress.isOver('head', 'record')) return undefined
      at = 'rest'
      return { stages: planRest(members.order, settings()), isLast: true, ...hopeless() }
    },
    end: (ended, phase) => {
      if (at !== 'first' || phase === 'page') return
      if (ended.kind === 'failed') errors.push(ended.error)
      else hasAnswered = true
      // What failed for several and is answered for one shows what the server wants.
      if (ended.kind !== 'failed' && single.has(ended.search.id)) several = false
    },
    isAboutTooMany: (ended) => {
      if (ended.kind === 'complete' || !asksForSeveral(ended.search)) return false
      const { why, ignored } = ended.error
      if (why === 'parameters-ignored') return ignored?.includes('patient') ?? at === 'first'
      return why === 'rejected'
    },
    split: (searches) => {
      if (at === 'first') for (const { id } of searches) single.add(id)
    },
    members: () => members,
    takesSeveral: () => several,
    isAtEnd: () => at === 'rest' && progress.isOver('head', 'record'),
  }
}
