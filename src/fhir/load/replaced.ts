import type { PatientLink } from 'fhir/r4'

import type { FactId } from '#domain/facts/record.ts'
import { isObject, node, nodes, text } from '#fhir/json/raw.ts'
import type { Search } from '#fhir/client/search.ts'

/**
 * The records that a Patient says it replaces: they may still hold what was written before they were merged, and are to
 * be consulted for it (https://hl7.org/fhir/R4/valueset-link-type.html).
 */
export function replacedIn(resource: unknown): readonly FactId[] {
  if (!isObject(resource) || resource['resourceType'] !== 'Patient') return []
  return nodes<PatientLink>(resource['link']).flatMap(({ type, other }) => {
    const address = text(node<{ reference: string }>(other)?.reference) ?? ''
    const [, id] = /(?:^|\/)Patient\/([^/?#]+)/.exec(address) ?? []
    return type === 'replaces' && id !== undefined ? [`Patient/${id}`] : []
  })
}

/** A search in a record that was replaced, on behalf of the one who stands for it. */
export function onBehalfOf(survivor: FactId, replaced: FactId, search: Search): Search {
  return { ...search, patients: [survivor], replaced }
}
