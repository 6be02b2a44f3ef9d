import { isObject, text } from '#fhir/json/raw.ts'
import { escaped, type Search } from '#fhir/client/search.ts'

/** The Medication that a resource names by reference to this server; contained ones have come with it. */
export function medicationNamed(resource: unknown): string | undefined {
  const reference = isObject(resource) ? resource['medicationReference'] : undefined
  const address = isObject(reference) ? text(reference['reference']) : undefined
  const [, id] = /(?:^|\/)Medication\/([^/?#]+)/.exec(address ?? '') ?? []
  return id
}

const AT_ONCE = 40

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
