import type { FactId } from '#domain/facts/record.ts'
import type { Now } from '#domain/time/when.ts'
import { nodes } from '#fhir/json/raw.ts'
import type { Context } from '#fhir/read/reading.ts'
import type { Zone } from '#fhir/time/zone.ts'

import { addressIn, type Address } from '../address/address.ts'
import { targetIn, type AddressBook } from '../address/address-book.ts'
import type { Arrival, Json } from '../arrival/arrival.ts'
import type { PanelTimes } from './panel-times.ts'

/** What reading one patient's record may ask of the rest of the scope. */
export type Surroundings = {
  readonly now: Now
  readonly zone: Zone
  readonly book: AddressBook
  /** What stands under an id, if it may be seen from this patient's record. */
  readonly find: (id: FactId) => Json | undefined
  /** Told of each id and address outside of the record on which it depends what is read. */
  readonly dependsOn: (place: string) => void
  /** Panels that are about nobody and list this result. */
  readonly loosePanels: (result: FactId) => readonly Arrival[]
  /** Told of each resource that was followed. */
  readonly hasFollowed: (id: FactId) => void
}

/** Makes the contexts of one record: what they share is made once. */
export function contextsOf(around: Surroundings, panelTimes: PanelTimes): (arrival: Named) => Context {
  const { now, zone, book } = around

  function idAt(address: Address): FactId | undefined {
    if (address.kind === 'absolute') {
      around.dependsOn(address.url)
      if (address.server !== undefined) around.dependsOn(address.server)
    }
    return book.resolve(address)
  }

  function stored(address: Address): unknown {
    const target = idAt(address)
    if (target === undefined) return undefined
    around.dependsOn(target)
    const found = around.find(target)
    if (found !== undefined) around.hasFollowed(target)
    return found
  }

  const target = (reference: unknown) => targetIn(reference, { resolve: idAt })

  return ({ id, json }) => ({
    id,
    now,
    zone,
    target,
    follow: (reference) => {
      const address = addressIn(reference)
      if (address === undefined) return undefined
      return address.kind === 'contained' ? containedIn(json, address.id) : stored(address)
    },
    inherited: () => panelTimes(id),
  })
}

type Named = Pick<Arrival, 'id' | 'json'>

function containedIn({ contained }: Json, id: string): unknown {
  return nodes<{ id: unknown }>(contained).find((resource) => resource.id === id)
}
