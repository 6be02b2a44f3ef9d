import type { FactId } from '#domain/facts/record.ts'

import { serverOf } from './address/address.ts'
import type { AddressBook } from './address/address-book.ts'
import { nameSubject, subjectOf, type Named, type Subject } from './address/subject.ts'
import type { Arrival } from './arrival/arrival.ts'
import type { Standing } from './arrival/versions.ts'

/** Whose each resource is, by what it says itself. */
export type Attribution = {
  /** Places it anew; returns the patients whose record has changed by that. */
  readonly place: (id: FactId, standing: Standing) => readonly FactId[]
  /** Which resources name their patient by this address, or by one on this server. */
  readonly namingBy: (place: string) => Iterable<FactId>
  readonly membersOf: (patient: FactId) => Iterable<FactId>
  /** One for each version: a conflict may be about several. */
  readonly namedIn: (id: FactId) => readonly Named[]
}

export function createAttribution(book: AddressBook): Attribution {
  const named = new Map<FactId, readonly Named[]>()
  const members = new Map<FactId, Set<FactId>>()
  const waiting = new Map<string, Set<FactId>>()

  function leave(id: FactId): readonly FactId[] {
    const before = named.get(id)
    if (before === undefined) return []
    const patients = patientsIn(before)
    for (const patient of patients) members.get(patient)?.delete(id)
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

  return {
    place: (id, standing) => {
      const left = leave(id)
      const versions = standing.kind === 'one' ? [standing.arrival] : standing.versions
      const now = versions.map((version) => {
        const subject = subjectOf(version.json)
        wait(id, subject)
        return nameSubject(subject, book, originOf(version))
      })
      named.set(id, now)
      const entered = patientsIn(now)
      for (const patient of entered) addTo(members, patient, id)
      return left.length === 0 ? entered : [...left, ...entered]
    },
    namingBy: (place) => waiting.get(place) ?? [],
    membersOf: (patient) => members.get(patient) ?? [],
    namedIn: (id) => named.get(id) ?? [],
  }
}

/** Tasks may be kept on a server of their own, and speak of the patients of another. */
function originOf({ type, address }: Arrival): string | undefined {
  return type === 'Task' ? undefined : serverOf(address)
}

function patientsIn(named: readonly Named[]): readonly FactId[] {
  const patients = named.flatMap((one) => (one.kind === 'patient' ? [one.patient] : []))
  return patients.length < 2 ? patients : [...new Set(patients)]
}

export function addTo<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, new Set([value]))
  else known.add(value)
}
