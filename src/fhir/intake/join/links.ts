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
  return members.flatMap(({ id, type, json }) => {
    const element = LINKING.get(type)
    const references: unknown = element === undefined ? undefined : json[element]
    return [references].flat().flatMap((reference: unknown) => {
      const address = addressIn(reference)
      const to = address === undefined ? undefined : resolve(address)
      return to === undefined ? [] : [[id, to] as const]
    })
  })
}
