import type { FactId } from '#domain/facts/record.ts'

import { addressIn } from '../address/address.ts'
import type { AddressBook } from '../address/address-book.ts'
import type { Arrival } from '../arrival/arrival.ts'

/** Which resources say of each other that they are of one examination. */
export type Links = readonly (readonly [from: FactId, to: FactId])[]

const LINKING: ReadonlyMap<string, string> = new Map([
  ['DiagnosticReport', 'imagingStudy'],
  ['ImagingStudy', 'procedureReference'],
  ['Procedure', 'report'],
])

export function linksIn(members: readonly Arrival[], { resolve }: AddressBook): Links {
  const links: (readonly [FactId, FactId])[] = []
  for (const { id, type, json } of members) {
    const element = LINKING.get(type)
    if (element === undefined) continue
    for (const reference of [json[element]].flat()) {
      const address = addressIn(reference)
      const to = address === undefined ? undefined : resolve(address)
      if (to !== undefined) links.push([id, to])
    }
  }
  return links
}
