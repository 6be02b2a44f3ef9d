import type { Concept, Need } from '#domain/facts/coverage.ts'
import type { FactId } from '#domain/facts/record.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import type { Search } from '#fhir/client/search.ts'
import { planLoad, type PlanOptions } from '#fhir/load/load-plan.ts'

import { HEAD_NEEDS, recordNeeds } from './needs.ts'

export type Stage = { readonly phase: 'head' | 'record'; readonly searches: readonly Search[] }

export type StageOptions = Omit<PlanOptions, 'stage' | 'isAhead'> & {
  readonly ruleset: Ruleset
  /** Rows are there already: they keep what they show until the whole has come. */
  readonly isAgain: boolean
  /** Everyone was received when they were listed. */
  readonly arePatientsKnown: boolean
}

/** So few that one page of each kind holds them: the first rows appear, and the server shows what it understands. */
const FIRST = 12
const SOON = 25

const STAGES = { first: 0, soon: 1, later: 2, record: 3 }

export function planFirst(order: readonly FactId[], options: StageOptions): readonly Stage[] {
  const first = order.slice(0, FIRST)
  return options.isAgain
    ? [recordOf(neededOf(options), first, options)]
    : [headOf(first, STAGES.first, options)]
}

/** The first 25 at a glance, then everyone at a glance, then all that is needed of them in the same order. */
export function planRest(order: readonly FactId[], options: StageOptions): readonly Stage[] {
  const [first, soon, later] = [order.slice(0, FIRST), order.slice(FIRST, SOON), order.slice(SOON)]
  if (options.isAgain) return [recordOf(neededOf(options), [...soon, ...later], options)]
  const left = neededOf(options, WHOLE_IN_HEAD)
  if (options.several) {
    const glances = [headOf(soon, STAGES.soon, options), headOf(later, STAGES.later, options)]
    return [...glances, recordOf(left, order, options)]
  }
  // Where each patient is a search of their own, a second look at the same costs too much: the first takes it whole.
  return [
    wholeHeadOf(soon, STAGES.soon, options),
    wholeHeadOf(later, STAGES.later, options),
    recordOf(left, first, options),
    recordOf(neededOf(options, IN_HEAD), [...soon, ...later], options),
  ]
}

const WHOLE_IN_HEAD: readonly Concept[] = ['patient', 'conditions']
const IN_HEAD: readonly Concept[] = HEAD_NEEDS.map(({ concept }) => concept)

function neededOf(
  { ruleset, arePatientsKnown }: StageOptions,
  without: readonly Concept[] = [],
): readonly Need[] {
  const isAsked = (concept: Concept) =>
    !without.includes(concept) && !(arePatientsKnown && concept === 'patient')
  return recordNeeds(ruleset).filter(({ concept }) => isAsked(concept))
}

/** 25 after 25, so that each is done with as soon as can be. */
function recordOf(needs: readonly Need[], patients: readonly FactId[], options: StageOptions): Stage {
  const stage = (place: number) => STAGES.record + Math.floor(place / SOON)
  return { phase: 'record', searches: planLoad(needs, patients, { ...options, stage }) }
}

function wholeHeadOf(patients: readonly FactId[], stage: number, options: StageOptions): Stage {
  const needs = neededOf(options).filter(({ concept }) => IN_HEAD.includes(concept))
  return { phase: 'head', searches: planLoad(needs, patients, { ...options, stage: () => stage }) }
}

function headOf(patients: readonly FactId[], stage: number, options: StageOptions): Stage {
  const needs = HEAD_NEEDS.filter(({ concept }) => !(options.arePatientsKnown && concept === 'patient'))
  return {
    phase: 'head',
    searches: planLoad(needs, patients, { ...options, isAhead: true, stage: () => stage }),
  }
}
