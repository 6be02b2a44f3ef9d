import { isObject, type JsonObject } from '../resource.ts'

/**
 * The same JSON with every Reference that points at an entry of the bundle pointing at the resource it became. Only
 * `reference` is rewritten: a urn:uuid in an identifier is a name of its own and stays.
 */
export function withReferences(value: JsonObject, addresses: ReadonlyMap<string, string>): JsonObject {
  const members = Object.entries(value).map(([name, member]) => {
    const address = name === 'reference' && typeof member === 'string' ? addresses.get(member) : undefined
    return [name, address ?? rewritten(member, addresses)]
  })
  return Object.fromEntries(members)
}

function rewritten(value: unknown, addresses: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => rewritten(item, addresses))
  return isObject(value) ? withReferences(value, addresses) : value
}
