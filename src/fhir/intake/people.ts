import type { FactId } from '#domain/facts/record.ts'

import { addressIn, typeIn } from './address/address.ts'
import type { AddressBook } from './address/address-book.ts'
import type { Named } from './address/subject.ts'
import type { Held } from './archive.ts'
import type { Json } from './arrival/arrival.ts'
import { mergesOf, type Merges } from './arrival/merges.ts'
import { personIn, replacementIn } from './arrival/persons.ts'

/** The patients who have come, and who of them stands for whom. */
export type People = {
  readonly place: (held: Held) => void
  /** Whether it names a patient who has come, from the server that it means. */
  readonly areNamedBy: (named: Named) => boolean
  readonly get: (id: FactId) => Json | undefined
  readonly ids: () => Iterable<FactId>
  readonly merges: () => Merges
  /** To be called when anyone or any address has changed; returns those who stand for others than before. */
  readonly settleMerges: () => readonly FactId[]
}

export function createPeople(book: AddressBook): People {
  const people = new Map<FactId, Json>()
  /** The servers that each came from. */
  const homes = new Map<FactId, ReadonlySet<string>>()
  const linked = new Set<FactId>()
  let replacedBy: ReadonlyMap<FactId, FactId> = new Map()
  let merges = mergesOf(replacedBy)

  function replacementOf(id: FactId): FactId | undefined {
    const address = addressIn(replacementIn(people.get(id) ?? {}))
    const other = address === undefined ? undefined : book.resolve(address)
    if (other === undefined || other === id || typeIn(other) !== 'Patient') return undefined
    return people.has(other) ? other : undefined
  }

  return {
    place: ({ id, standing, servers }) => {
      const person = personIn(standing)
      homes.set(id, new Set(servers))
      if (person === undefined) people.delete(id)
      else people.set(id, person)
      if (person !== undefined && replacementIn(person) !== undefined) linked.add(id)
      else linked.delete(id)
    },
    areNamedBy: (named) => {
      if (named.kind === 'nobody' || !people.has(named.patient)) return false
      if (named.server === undefined) return true
      const home = homes.get(named.patient)
      return home === undefined || home.size === 0 || home.has(named.server)
    },
    get: (id) => people.get(id),
    ids: () => people.keys(),
    merges: () => merges,
    settleMerges: () => {
      if (linked.size === 0 && replacedBy.size === 0) return []
      const before = merges
      const concerned = [...replacedBy.keys()]
      replacedBy = new Map(
        [...linked].flatMap((id) => {
          const other = replacementOf(id)
          return other === undefined ? [] : [[id, other] as const]
        }),
      )
      merges = mergesOf(replacedBy)
      return [...concerned, ...replacedBy.keys()].flatMap((id) => {
        const [was, is] = [before.survivorOf(id), merges.survivorOf(id)]
        return was === is ? [] : [id, was, is]
      })
    },
  }
}
