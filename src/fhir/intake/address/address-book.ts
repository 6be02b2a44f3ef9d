import type { FactId } from '#domain/facts/record.ts'

import { addressIn, type Address } from './address.ts'

/** Which resource stands at which address, by the `fullUrl` of entries. */
export type AddressBook = {
  /** Returns what can be resolved otherwise from now on: an address, and a server when it is the first from there. */
  readonly enter: (address: Address, id: FactId) => readonly string[]
  readonly resolve: (address: Address) => FactId | undefined
}

/**
 * A relative reference means this scope. An absolute one means it only if an entry stood at that address, or another
 * entry came from that server: `Patient/1` of an unknown server is someone else.
 */
export function createAddressBook(): AddressBook {
  /** Undefined where entries disagree on what stands there. */
  const entries = new Map<string, FactId | undefined>()
  const servers = new Set<string>()

  return {
    enter: (address, id) => {
      if (address.kind !== 'absolute') return []
      const changed: string[] = []
      if (!entries.has(address.url)) {
        entries.set(address.url, id)
        changed.push(address.url)
      } else if (entries.get(address.url) !== id && entries.get(address.url) !== undefined) {
        entries.set(address.url, undefined)
        changed.push(address.url)
      }
      if (address.server !== undefined && !servers.has(address.server)) {
        servers.add(address.server)
        changed.push(address.server)
      }
      return changed
    },
    resolve: (address) => {
      if (address.kind === 'relative') return address.id
      if (address.kind !== 'absolute') return undefined
      if (entries.has(address.url)) return entries.get(address.url)
      return address.server !== undefined && servers.has(address.server) ? address.id : undefined
    },
  }
}

/** `Type/id` of what a Reference points to, whether or not it has come; its address where nobody knows better. */
export function targetIn(reference: unknown, { resolve }: Pick<AddressBook, 'resolve'>): FactId | undefined {
  const address = addressIn(reference)
  if (address?.kind === 'contained') return `#${address.id}`
  if (address === undefined || address.kind === 'search') return undefined
  return resolve(address) ?? (address.kind === 'absolute' ? address.url : undefined)
}
