import type { Concept, ConceptCoverage, Coverage } from '#domain/facts/coverage.ts'
import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import type { FactId } from '#domain/facts/record.ts'

import type { Load } from './load/create-load.ts'

/** Which round of loading speaks for whom: the newest once it has all of them, until then the one before. */
export type Holding = {
  readonly newest: () => Load
  readonly renew: (load: Load) => void
  readonly facts: (patient: FactId) => PatientFacts | undefined
  /** All rounds that still speak for someone. */
  readonly loads: () => ReadonlySet<Load>
}

export function createHolding(first: Load): Holding {
  const held = new Map<FactId, Load>()
  let newest = first

  function isWhole(patient: FactId): boolean {
    return isRead(newest, patient) && newest.coverage.failuresOf(patient).length === 0
  }

  return {
    newest: () => newest,
    renew: (load) => {
      newest = load
    },
    facts: (patient) => {
      const before = held.get(patient)
      if (before === undefined || before === newest || isWhole(patient)) {
        if (isSeen(newest, patient)) held.set(patient, newest)
        return isSeen(newest, patient) ? newest.records.facts(patient) : undefined
      }
      const failed = isRead(newest, patient) ? failedIn(newest.coverage.of(patient)) : []
      return before.records.facts(patient, new Map([...before.coverage.of(patient), ...failed]))
    },
    loads: () => new Set([newest, ...held.values()]),
  }
}

/** At a page everything shows as it comes; in the list from when the first look is over. */
function isSeen(load: Load, patient: FactId): boolean {
  const { progress } = load
  return progress.isOverFor(patient, 'head') || progress.isOutFor(patient, 'page') || isRead(load, patient)
}

function isRead({ progress }: Load, patient: FactId): boolean {
  return progress.isOverFor(patient, 'record') || progress.isOverFor(patient, 'page')
}

/** What could not be read again is no longer known: an old bad result stays bad, an old good one becomes unknown. */
function failedIn(coverage: Coverage): readonly (readonly [Concept, ConceptCoverage])[] {
  return [...coverage].filter(([, { state }]) => state !== 'complete' && state !== 'loading')
}
