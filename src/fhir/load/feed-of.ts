import { CONCEPTS, type Concept } from '#domain/facts/coverage.ts'
import { feedOf, type Feed } from '#domain/facts/feeds.ts'
import { isObject, node, nodes, text } from '#fhir/json/raw.ts'

import { SOURCES } from './sources.ts'

/** Everything that is recorded in resources of one type, or with one code of an Observation. */
const [BY_TYPE, BY_CODE] = indexed()

function indexed(): readonly [ReadonlyMap<string, readonly Concept[]>, ReadonlyMap<string, Concept>] {
  const [types, codes] = [new Map<string, Concept[]>(), new Map<string, Concept>()]
  for (const concept of CONCEPTS) {
    for (const source of SOURCES[concept]) {
      types.set(source.type, [...(types.get(source.type) ?? []), concept])
      for (const code of source.codes ?? []) codes.set(code, concept)
    }
  }
  return [types, codes]
}

/** The types that records of the caseload are asked for in. */
export const LOADED_TYPES: readonly string[] = [...BY_TYPE.keys()]

/** Of which feeds something is missing when a type is. */
export function feedsOfType(type: string): ReadonlySet<Feed> {
  return new Set((BY_TYPE.get(type) ?? []).map((concept) => feedOf(concept)))
}

/** Which feed brought a resource; undefined for one that none of them is asked for. */
export function feedOfResource(resource: unknown): Feed | undefined {
  const type = isObject(resource) ? text(resource['resourceType']) : undefined
  if (!isObject(resource) || type === undefined) return undefined
  const concept = type === 'Observation' ? conceptOfCodes(resource['code']) : ownConcept(type)
  return concept === undefined ? undefined : feedOf(concept)
}

function conceptOfCodes(code: unknown): Concept | undefined {
  for (const { code: own } of nodes<{ code: unknown }>(node<{ coding: unknown }>(code)?.coding)) {
    const concept = BY_CODE.get(text(own) ?? '')
    if (concept !== undefined) return concept
  }
  return undefined
}

/** Procedures and Encounters also stand for scans and bookings, but that is not what they are. */
const OWN: ReadonlyMap<string, Concept> = new Map([
  ['Procedure', 'procedures'],
  ['Encounter', 'visits'],
])

function ownConcept(type: string): Concept | undefined {
  return OWN.get(type) ?? BY_TYPE.get(type)?.[0]
}
