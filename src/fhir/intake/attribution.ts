import type { FactId } from '#domain/facts/record.ts'

import { serverOf } from './address/address.ts'
import type { AddressBook } from './address/address-book.ts'
import { nameSubject, subjectOf, type Named, type Subject } from './address/subject.ts'
import type { Held } from './archive.ts'
import type { Arrival } from './arrival/arrival.ts'

/** Whose each resource is, by what it says itself. */
export type Attribution = {
  /** Places it anew; returns the patients whose record has changed by that. */
  readonly place: (held: Held) => readonly FactId[]
  /** Which resources name their patient by this address, or by one on this server. */
  readonly namingBy: (place: string) => Iterable<FactId>
  readonly membersOf: (patient: FactId) => Iterable<Placed>
  readonly of: (id: FactId) => Placed | undefined
  readonly all: () => Iterable<Placed>
}

/** A resource and whom it names: one for each version, since a conflict may be about several. */
export type Placed = { readonly held: Held; readonly named: readonly Named[] }

export function createAttribution(book: AddressBook): Attribution {
  const placed = new Map<FactId, Placed>()
  const members = new Map<FactId, Set<Placed>>()
  const waiting = new Map<string, Set<FactId>>()

  function leave(before: Placed): readonly FactId[] {
    const patients = patientsIn(before.named)
    for (const patient of patients) members.get(patient)?.delete(before)
    return patients
  }

  function wait(id: FactId, subject: Subject): void {
    if (subject.kind === 'nobody') return
    for (const address of subject.addresses) {
      if (address.kind !== 'absolute') continue
      addTo(waiting, address.url, id)
      if (address.server !== undefined) addTo(waiting, address.server, id)
    }
  }

  function nameIn(version: Arrival): Named {
    const subject = subjectOf(version.json)
    wait(version.id, subject)
    return nameSubject(subject, book, originOf(version))
  }

  return {
    place: (held) => {
      const { id, standing } = held
      const before = placed.get(id)
      const left = before === undefined ? NOBODY : leave(before)
      const named = standing.kind === 'one' ? [nameIn(standing.arrival)] : standing.versions.map(nameIn)
      const now = { held, named }
      placed.set(id, now)
      const entered = patientsIn(named)
      for (const patient of entered) addTo(members, patient, now)
      return left.length === 0 ? entered : [...left, ...entered]
    },
    namingBy: (place) => waiting.get(place) ?? [],
    membersOf: (patient) => members.get(patient) ?? [],
    of: (id) => placed.get(id),
    all: () => placed.values(),
  }
}

/** Tasks may be kept on a server of their own, and speak of the patients of another. */
function originOf({ type, address }: Arrival): string | undefined {
  return type === 'Task' ? undefined : serverOf(address)
}

const NOBODY: readonly FactId[] = []

function patientIn(named: Named): readonly FactId[] {
  return named.kind === 'patient' ? [named.patient] : NOBODY
}

function patientsIn(named: readonly Named[]): readonly FactId[] {
  const [first] = named
  if (first !== undefined && named.length === 1) return patientIn(first)
  return [...new Set(named.flatMap(patientIn))]
}

export function addTo<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, new Set([value]))
  else known.add(value)
}
