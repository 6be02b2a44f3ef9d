import type { FactId } from '#domain/facts/record.ts'
import { READERS } from '#fhir/read/readers.ts'

import { createAddressBook } from './address/address-book.ts'
import { createArchive, type Held } from './archive.ts'
import type { Arrival } from './arrival/arrival.ts'
import { placesOf } from './arrival/places.ts'
import { createAttribution } from './attribution.ts'
import { createLoosePanels } from './panels.ts'
import { createPeople } from './people.ts'
import { createRecords, listingOf, type Records, type Sources, type Terms } from './records.ts'

/** Everything that has come, and what follows from it. What follows is worked out when it is asked for. */
export type Collection = {
  readonly sources: Sources
  readonly records: Records
  /** Makes the address of a resource known, before it is put into an archive. */
  readonly enter: (arrival: Arrival) => Arrival
  /** To be called before anything is asked: finds whose record has changed. */
  readonly settle: () => void
}

export function createCollection(terms: Terms): Collection {
  const book = createAddressBook()
  const [own, lent] = [createArchive(), createArchive()]
  const attribution = createAttribution(book)
  const people = createPeople(book)
  const panels = createLoosePanels(book)
  const sources = { ...terms, book, people, attribution, panels, own, lent }
  const records = createRecords(sources)
  const moved = new Set<string>()

  function touchedBy(held: Held): readonly FactId[] {
    if (held.type === 'Patient') {
      people.place(held)
      return [held.id]
    }
    if (!READERS.has(held.type)) return []
    const patients = attribution.place(held)
    const listed = touchedByPanel(held)
    return listed.length === 0 ? patients : [...patients, ...listed]
  }

  /** Whoever has a result that is listed, or was, by a panel about nobody. */
  function touchedByPanel(held: Held): readonly FactId[] {
    const panel = loosePanel(held)
    if (panel === undefined && !panels.has(held.id)) return []
    const listings = panels.place(held.id, panel).map(listingOf)
    return listings.flatMap((listing) => Array.from(records.dependentsOf(listing)))
  }

  function touchedByMove(place: string): readonly FactId[] {
    const naming = [...attribution.namingBy(place)].flatMap((id) => own.get(id) ?? [])
    const subjects = naming.flatMap((held) => attribution.place(held))
    const listing = [...panels.listingBy(place)].flatMap((id) => own.get(id) ?? [])
    const listed = listing.flatMap(touchedByPanel)
    return [...subjects, ...listed, ...records.dependentsOf(place)]
  }

  function touched(): ReadonlySet<FactId> {
    const patients = new Set<FactId>()
    for (const held of own.settle()) {
      addAll(patients, touchedBy(held))
      addAll(patients, records.dependentsOf(held.id))
    }
    for (const { id } of lent.settle()) addAll(patients, records.dependentsOf(id))
    for (const place of moved) addAll(patients, touchedByMove(place))
    moved.clear()
    return patients
  }

  return {
    sources,
    records,
    enter: (arrival) => {
      for (const address of placesOf(arrival))
        for (const place of book.enter(address, arrival.id)) moved.add(place)
      return arrival
    },
    settle: () => {
      const patients = touched()
      for (const patient of [...patients, ...people.settleMerges()]) {
        records.forget(patient)
        records.forget(people.merges().survivorOf(patient))
      }
    },
  }
}

function loosePanel({ standing, named: [named] }: Held): Arrival | undefined {
  if (standing.kind !== 'one' || named?.kind !== 'nobody') return undefined
  return named.why === 'subject-missing' ? standing.arrival : undefined
}

function addAll<T>(set: Set<T>, more: Iterable<T>): void {
  for (const one of more) set.add(one)
}
