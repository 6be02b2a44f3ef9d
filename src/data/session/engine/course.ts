import type { Ended } from '#fhir/client/arrival.ts'
import { isPassing, type FhirError } from '#fhir/client/fhir-error.ts'
import type { CaseloadMembers } from '#fhir/intake/scope.ts'

import type { Phase, Progress } from './progress.ts'
import type { Members, Roll } from './roll.ts'
import { planFirst, planRest, type Stage, type StageOptions } from './stages.ts'

/** What comes next. `hopeless`: the server has not answered anything, so there is no use in asking it for the rest. */
export type Step = { readonly stages: readonly Stage[]; readonly hopeless?: FhirError }

/** The way of a load: who, the first of them, the rest. */
export type Course = {
  /** Undefined while something is out on which the next step depends, and at the end. */
  readonly advance: (named: () => readonly CaseloadMembers[]) => Step | undefined
  readonly end: (ended: Ended, phase: Phase) => void
  /** The server wants one patient at a time, as the first of them have shown. */
  readonly split: () => void
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
        return { stages: planFirst(members.order, settings()) }
      }
      if (at !== 'first' || !progress.isOver('head', 'record')) return undefined
      at = 'rest'
      return { stages: planRest(members.order, settings()), ...hopeless() }
    },
    end: (ended, phase) => {
      if (at !== 'first' || phase === 'page') return
      if (ended.kind === 'failed' && isPassing(ended.error)) errors.push(ended.error)
      else hasAnswered = true
    },
    split: () => {
      if (at === 'first') several = false
    },
    members: () => members,
    takesSeveral: () => several,
    isAtEnd: () => at === 'rest' && progress.isOver('head', 'record'),
  }
}
