import { MANDATORY } from '../write/rules.ts'
import { listOf, type Resource } from '../resource.ts'

export const SUBSETTED = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue',
  code: 'SUBSETTED',
}

/** The elements asked for and those a resource cannot be without, marked as a part so that nobody writes it back. */
export function withElements(resource: Resource, elements: readonly string[] | undefined): Resource {
  if (elements === undefined) return resource
  const wanted = new Set([...elements, 'resourceType', 'id', ...(MANDATORY.get(resource.resourceType) ?? [])])
  const kept = Object.fromEntries(Object.entries(resource).filter(([name]) => wanted.has(name)))
  const meta = { ...resource.meta, tag: [...listOf(resource.meta['tag']), SUBSETTED] }
  return { ...kept, resourceType: resource.resourceType, id: resource.id, meta }
}
