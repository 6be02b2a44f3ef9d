import { isObject, text } from '#fhir/json/raw.ts'
import type { Received } from '#fhir/client/arrival.ts'
import { escaped, type Search } from '#fhir/client/search.ts'

/** The Medications that resources name by reference to this server. */
export type Medications = {
  readonly note: (search: Search, resources: readonly Received[]) => void
  /** What is still to be asked of what a search has brought. */
  readonly namedIn: (search: Search) => readonly Search[]
}

export function createMedications(newId: () => string): Medications {
  const named = new Map<string, Set<string>>()
  return {
    note: ({ id }, resources) => {
      for (const { resource } of resources) {
        const medication = medicationNamed(resource)
        if (medication === undefined) continue
        const ids = named.get(id) ?? new Set()
        named.set(id, ids.add(medication))
      }
    },
    namedIn: (search) => medicationSearches(search, [...(named.get(search.id) ?? [])], newId),
  }
}

/** Contained ones have come with what names them. */
export function medicationNamed(resource: unknown): string | undefined {
  const reference = isObject(resource) ? resource['medicationReference'] : undefined
  const address = isObject(reference) ? text(reference['reference']) : undefined
  const [, id] = /(?:^|\/)Medication\/([^/?#]+)/.exec(address ?? '') ?? []
  return id
}

/** Ids have up to 64 characters, and an address is not to pass 1,800. */
const AT_ONCE = 24

/** What named them is not completely read before they have come. */
export function medicationSearches(
  named: Search,
  ids: readonly string[],
  newId: () => string,
): readonly Search[] {
  const { patients, serves, stage } = named
  const chunks = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, at) =>
    ids.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  )
  return chunks.map((chunk) => {
    const parameters = [{ name: '_id', values: chunk.map((medication) => escaped(medication)) }]
    return { id: newId(), type: 'Medication', parameters, patients, serves, stage }
  })
}
