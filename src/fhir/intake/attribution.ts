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
  readonly membersOf: (patient: FactId) => Iterable<Held>
}

export function createAttribution(book: AddressBook): Attribution {
  const members = new Map<FactId, Set<Held>>()
  const waiting = new Map<string, Set<FactId>>()

  function leave(held: Held): readonly FactId[] {
    const patients = patientsIn(held.named)
    for (const patient of patients) members.get(patient)?.delete(held)
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
      const left = leave(held)
      const { standing } = held
      held.named = standing.kind === 'one' ? [nameIn(standing.arrival)] : standing.versions.map(nameIn)
      const entered = patientsIn(held.named)
      for (const patient of entered) addTo(members, patient, held)
      return left.length === 0 ? entered : [...left, ...entered]
    },
    namingBy: (place) => waiting.get(place) ?? [],
    membersOf: (patient) => members.get(patient) ?? [],
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
  if (first === undefined) return NOBODY
  return named.length === 1 ? patientIn(first) : [...new Set(named.flatMap(patientIn))]
}

export function addTo<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, new Set([value]))
  else known.add(value)
}
