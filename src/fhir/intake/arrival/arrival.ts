import type { FactId } from '#domain/facts/record.ts'
import { digestOf } from '#fhir/json/digest.ts'
import { isObject, shown, text } from '#fhir/json/raw.ts'

import { parseAddress, typeIn, type Address } from '../address/address.ts'

export type Json = Readonly<Record<string, unknown>>

/** A resource as it came, under the name by which others refer to it. */
export type Arrival = {
  readonly id: FactId
  readonly type: string
  readonly json: Json
  /** Where its entry says that it stands. */
  readonly address: Address | undefined
  /** Why it has no name that can be relied on. */
  readonly fault?: string | undefined
}

/** What is no resource at all, and can only be counted. */
export type Shapeless = { readonly resource: FactId; readonly detail: string }

const TYPE = /^[A-Z][A-Za-z]{0,63}$/
/** Wider than FHIR has it, 64 of `[A-Za-z0-9-.]`, since servers are; but nothing that could be taken for an address. */
const ID = /^[\w.:~-]{1,256}$/

export function arrivalOf(resource: unknown, fullUrl?: string): Arrival | Shapeless {
  const type = isObject(resource) ? resource['resourceType'] : undefined
  const place = text(fullUrl)
  if (!isObject(resource) || typeof type !== 'string' || !TYPE.test(type)) {
    const detail = isObject(resource) ? `resourceType ${shown(type)}`.trimEnd() : shown(resource)
    return { resource: place ?? 'unknown', detail }
  }
  const address = place === undefined ? undefined : parseAddress(place)
  const { id, fault } = nameOf(type, resource, address)
  return { id, type, json: resource, address, fault }
}

export function isShapeless(arrival: Arrival | Shapeless): arrival is Shapeless {
  return 'resource' in arrival
}

/**
 * Its own id, else the one that its entry's address ends with. A resource with neither is named by what it says: nobody
 * can refer to it, and two that say the same are one.
 */
function nameOf(type: string, json: Json, address: Address | undefined): Pick<Arrival, 'id' | 'fault'> {
  const { id } = json
  const fromAddress = idIn(address, type)
  if (id === undefined || id === null) return { id: fromAddress ?? `${type}/without-id-${digestOf(json)}` }
  if (typeof id !== 'string' || !ID.test(id))
    return { id: `${type}/without-id-${digestOf(json)}`, fault: `id ${shown(id)}` }
  const own = `${type}/${id}`
  const isElsewhere = address?.kind === 'absolute' && address.id !== undefined && address.id !== own
  return isElsewhere ? { id: own, fault: `id ${id} at ${address.id}` } : { id: own }
}

const UUID = /^urn:uuid:([0-9a-f-]{36})$/i

function idIn(address: Address | undefined, type: string): FactId | undefined {
  if (address?.kind !== 'absolute') return undefined
  if (address.id !== undefined) return typeIn(address.id) === type ? address.id : undefined
  const [, uuid] = UUID.exec(address.url) ?? []
  return uuid === undefined ? undefined : `${type}/${uuid}`
}
