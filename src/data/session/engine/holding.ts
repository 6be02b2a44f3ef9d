import type { Concept, ConceptCoverage, Coverage } from '#domain/facts/coverage.ts'
import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import type { FactId } from '#domain/facts/record.ts'
import { isPassing } from '#fhir/client/fhir-error.ts'
import { node, text } from '#fhir/json/raw.ts'
import type { Failure } from '#fhir/load/coverage.ts'
import { SOURCES } from '#fhir/load/sources.ts'

import type { Load } from './load/create-load.ts'
import { NOBODY } from './load/records.ts'

/** Which round of loading speaks for whom: the newest once it has all of them, until then the one before. */
export type Holding = {
  readonly newest: () => Load
  /** The one that speaks for this patient, if one does. */
  readonly of: (patient: FactId) => Load | undefined
  /** Whether all that is asked for of this patient has come, or has failed. */
  readonly isSettled: (patient: FactId) => boolean
  readonly renew: (load: Load) => void
  readonly facts: (patient: FactId) => PatientFacts | undefined
  /** All rounds that still speak for someone. */
  readonly loads: () => ReadonlySet<Load>
}

/** What is no longer known of kinds of record, though records of them are there. */
export type Doubtful = () => ReadonlyMap<Concept, ConceptCoverage>

type Kept = ReadonlyMap<Concept, ConceptCoverage>

export function createHolding(first: Load, doubtful: Doubtful): Holding {
  const held = new Map<FactId, Load>()
  const kept = new Map<FactId, Kept>()
  const lent = new WeakSet<Load>()
  let newest = first

  /** Coverage of a patient, with what an older round still vouches for and without what is in doubt now. */
  function coverage(patient: FactId, load: Load): Coverage {
    const own = load.coverage.of(patient)
    const [still, lost] = [kept.get(patient), doubtful()]
    if (still === undefined && lost.size === 0) return own
    return new Map([...own, ...(still ?? []), ...lost])
  }

  /**
   * What the newest round could not read stays as the one before had it: refused, it counts as no longer known; not
   * answered for the moment, it is as old as its feed says.
   */
  function moveTo(patient: FactId, before: Load): void {
    const failures = newest.coverage.failuresOf(patient)
    const vouched = new Map([...before.coverage.of(patient), ...(kept.get(patient) ?? [])])
    const types = typesOf(failures)
    newest.records.add(before.records.of(patient).filter(isOneOf(types)))
    if (types.has('MedicationRequest') && !lent.has(newest)) {
      newest.records.add(before.records.of(NOBODY))
      lent.add(newest)
    }
    const passing = failures.flatMap(
      ({ concept, error }): readonly (readonly [Concept, ConceptCoverage])[] => {
        const known = vouched.get(concept)
        return isPassing(error) && known !== undefined ? [[concept, known]] : []
      },
    )
    if (passing.length === 0) kept.delete(patient)
    else kept.set(patient, new Map(passing))
    held.set(patient, newest)
  }

  function speaker(patient: FactId): Load | undefined {
    const before = held.get(patient)
    if (before === undefined && isSeen(newest, patient)) held.set(patient, newest)
    else if (before !== undefined && before !== newest && isRead(newest, patient)) moveTo(patient, before)
    const load = held.get(patient)
    return load === newest && !isSeen(newest, patient) ? undefined : load
  }

  return {
    newest: () => newest,
    of: speaker,
    isSettled: (patient) => {
      const load = speaker(patient)
      return load !== undefined && isRead(load, patient)
    },
    renew: (load) => {
      newest = load
    },
    facts: (patient) => {
      const load = speaker(patient)
      return load?.records.facts(patient, coverage(patient, load))
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

function typesOf(failures: readonly Failure[]): ReadonlySet<string> {
  return new Set(failures.flatMap(({ concept }) => SOURCES[concept].map(({ type }) => type)))
}

function isOneOf(types: ReadonlySet<string>) {
  return ({ resource }: { readonly resource: unknown }) =>
    types.has(text(node<{ resourceType: string }>(resource)?.resourceType) ?? '')
}
