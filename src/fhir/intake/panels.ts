import type { FactId } from '#domain/facts/record.ts'
import { text } from '#fhir/json/raw.ts'

import { addressIn, type Address } from './address/address.ts'
import type { AddressBook } from './address/address-book.ts'
import type { Arrival } from './arrival/arrival.ts'
import { addTo } from './attribution.ts'

const LISTING: ReadonlyMap<string, string> = new Map([
  ['Observation', 'hasMember'],
  ['DiagnosticReport', 'result'],
])

/** The results that a panel or report lists. What was entered in error lists nothing. */
export function listedIn({ type, json }: Arrival): readonly Address[] {
  const element = LISTING.get(type)
  const listed = element === undefined ? undefined : json[element]
  const status = text(json['status'])
  if (!Array.isArray(listed) || status === 'entered-in-error' || status === 'cancelled') return []
  return listed.flatMap((reference: unknown) => addressIn(reference) ?? [])
}

/** Panels and reports that are about nobody: laboratories leave the subject to the results that they list. */
export type LoosePanels = {
  /** Puts a panel in its place, or takes it away; returns the results concerned. */
  readonly place: (id: FactId, panel: Arrival | undefined) => readonly FactId[]
  readonly has: (panel: FactId) => boolean
  readonly listing: (result: FactId) => readonly FactId[]
  /** Those that list something by this address, or by one on this server. */
  readonly listingBy: (place: string) => Iterable<FactId>
}

export function createLoosePanels({ resolve }: AddressBook): LoosePanels {
  const results = new Map<FactId, readonly FactId[]>()
  const panels = new Map<FactId, Set<FactId>>()
  const waiting = new Map<string, Set<FactId>>()

  return {
    place: (id, panel) => {
      const before = results.get(id) ?? []
      for (const result of before) panels.get(result)?.delete(id)
      const addresses = panel === undefined ? [] : listedIn(panel)
      for (const address of addresses) {
        if (address.kind !== 'absolute') continue
        addTo(waiting, address.url, id)
        if (address.server !== undefined) addTo(waiting, address.server, id)
      }
      const now = addresses.flatMap((address) => resolve(address) ?? [])
      for (const result of now) addTo(panels, result, id)
      if (now.length > 0) results.set(id, now)
      else results.delete(id)
      return [...before, ...now]
    },
    has: (panel) => results.has(panel),
    listing: (result) => [...(panels.get(result) ?? [])],
    listingBy: (place) => waiting.get(place) ?? [],
  }
}
