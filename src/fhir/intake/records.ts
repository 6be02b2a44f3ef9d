import { completeCoverage, type Coverage } from '#domain/facts/coverage.ts'
import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import type { FactId } from '#domain/facts/record.ts'
import type { Now } from '#domain/time/when.ts'
import { readPatient } from '#fhir/read/person/patient.ts'
import { refused } from '#fhir/read/reading.ts'
import type { Zone } from '#fhir/time/zone.ts'

import type { AddressBook } from './address/address-book.ts'
import { nameSubject, subjectOf, type Named } from './address/subject.ts'
import type { Archive, Held } from './archive.ts'
import type { Arrival, Json } from './arrival/arrival.ts'
import { addTo, type Attribution } from './attribution.ts'
import type { LoosePanels } from './panels.ts'
import type { People } from './people.ts'
import { contextsOf, type Surroundings } from './record/context.ts'
import { sortRefusals } from './record/fact-lists.ts'
import { readRecord, type PatientRecord } from './record/read-record.ts'
import { isSameCoverage } from './record/same-coverage.ts'

/** The records of the patients, each read when it is asked for and something of it has changed. */
export type Records = {
  /** Whatever was read of this patient is out of date. */
  readonly forget: (patient: FactId) => void
  /** Whoever depended on what stands under this id or address. */
  readonly dependentsOf: (place: string) => Iterable<FactId>
  readonly read: (patient: FactId) => KnownRecord | undefined
  readonly facts: (patient: FactId, coverage: Coverage | undefined) => PatientFacts | undefined
}

export type KnownRecord = Pick<PatientRecord, 'fates'> & {
  readonly facts: PatientFacts
  /** What was followed and used, and what would have been. */
  readonly followed: ReadonlySet<FactId>
  readonly sought: ReadonlySet<FactId>
}

/** The instant of evaluation and the clinic's zone. */
export type Terms = { readonly now: Now; readonly zone: Zone }

export type Sources = Terms & {
  readonly book: AddressBook
  readonly people: People
  readonly attribution: Attribution
  readonly panels: LoosePanels
  readonly own: Archive
  readonly lent: Archive
}

const COMPLETE = completeCoverage()

export function createRecords(sources: Sources): Records {
  const { people } = sources
  const known = new Map<FactId, KnownRecord>()
  const dependents = new Map<string, Set<FactId>>()

  function read(patient: FactId): KnownRecord | undefined {
    const before = known.get(patient)
    if (before !== undefined) return before
    const person = people.get(patient)
    if (person === undefined) return undefined
    const record = readPerson(patient, person, sources, (place) => addTo(dependents, place, patient))
    known.set(patient, record)
    return record
  }

  return {
    read,
    forget: (patient) => known.delete(patient),
    dependentsOf: (place) => dependents.get(place) ?? [],
    facts: (patient, coverage = COMPLETE) => {
      const record = read(patient)
      if (record === undefined || isSameCoverage(record.facts.coverage, coverage)) return record?.facts
      const facts = { ...record.facts, coverage }
      known.set(patient, { ...record, facts })
      return facts
    },
  }
}

function readPerson(
  id: FactId,
  json: Json,
  sources: Sources,
  dependsOn: (place: string) => void,
): KnownRecord {
  const { now, zone, book, own } = sources
  const [followed, sought] = [new Set<FactId>(), new Set<FactId>()]
  const around: Surroundings = {
    now,
    zone,
    book,
    find: (target) => {
      sought.add(target)
      return findFor(id, target, sources)
    },
    hasFollowed: (target) => followed.add(target),
    dependsOn,
    loosePanels: (result) => {
      dependsOn(listingOf(result))
      return sources.panels.listing(result).flatMap((panel) => arrivalOf(panel, own) ?? [])
    },
  }
  const record = readRecord(membersIn(id, sources), around)
  const context = contextsOf(around, () => undefined)({ id, json })
  const { patient, refusals } = readPatient(json, context)
  const isConflict = own.get(id)?.standing.kind === 'conflict'
  const all = [
    ...(isConflict ? refused(context, 'conflicting-duplicate').refusals : []),
    ...refusals,
    ...record.refusals,
  ]
  const facts = { patient, ...record.lists, refusals: sortRefusals(all), coverage: COMPLETE }
  return { facts, fates: record.fates, followed, sought }
}

/** Under which name a record depends on the panels that list one of its results. */
export function listingOf(result: FactId): string {
  return `listing of ${result}`
}

function arrivalOf(id: FactId, own: Archive): Arrival | undefined {
  const standing = own.get(id)?.standing
  return standing?.kind === 'one' ? standing.arrival : undefined
}

function membersIn(patient: FactId, sources: Sources): readonly Held[] {
  const [person, ...others] = sources.people.merges().standsFor(patient)
  const members = person === undefined ? [] : membersOf(person, sources)
  if (others.length === 0) return members
  // A conflict may be about several of them.
  return [...new Set([...members, ...others.flatMap((other) => membersOf(other, sources))])]
}

function membersOf(person: FactId, { people, attribution }: Sources): readonly Held[] {
  const members: Held[] = []
  for (const held of attribution.membersOf(person))
    if (held.named.some((one) => names(one, person) && people.areNamedBy(one))) members.push(held)
  return members
}

function names(named: Named, person: FactId): boolean {
  return named.kind === 'patient' && named.patient === person
}

/** A resource that is about someone else, or about nobody knows whom, is not followed. */
function findFor(patient: FactId, id: FactId, { own, lent, people, book }: Sources): Json | undefined {
  const standing = (own.get(id) ?? lent.get(id))?.standing
  if (standing?.kind !== 'one' || standing.arrival.fault !== undefined) return undefined
  const { json } = standing.arrival
  const named = nameSubject(subjectOf(json), book)
  if (named.kind === 'nobody') return named.why === 'subject-missing' ? json : undefined
  return people.merges().survivorOf(named.patient) === patient ? json : undefined
}
