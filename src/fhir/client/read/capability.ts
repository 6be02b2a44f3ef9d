import type { CapabilityStatement, CapabilityStatementRest } from 'fhir/r4'

import { clip, node, nodes, text } from '#fhir/json/raw.ts'

/** What a server says of itself. It is a claim: what follows from it is proven by its answers. */
export type Capability = {
  readonly software?: string
  readonly fhirVersion?: string
  readonly types: ReadonlySet<string>
  /** Those of which it says that they can be asked for what was written since a moment. */
  readonly changesOf: ReadonlySet<string>
}

/** Undefined for anything but a CapabilityStatement: some servers answer the question for it with an empty list. */
export function readCapability(json: unknown): Capability | undefined {
  const statement = node<CapabilityStatement>(json)
  if (statement?.resourceType !== 'CapabilityStatement') return undefined
  const name = text(node<{ name: string }>(statement.software)?.name)
  const version = text(node<{ version: string }>(statement.software)?.version)
  const software = [name, version].filter((part) => part !== undefined).join(' ')
  const fhirVersion = text(statement.fhirVersion)
  const rest = nodes<CapabilityStatementRest>(statement.rest).filter(({ mode }) => mode !== 'client')
  return {
    ...(software !== '' && { software: clip(software) }),
    ...(fhirVersion !== undefined && { fhirVersion: clip(fhirVersion) }),
    types: new Set(rest.flatMap(({ resource }) => typesIn(resource))),
    changesOf: new Set(rest.flatMap((server) => typesWithChanges(server))),
  }
}

function typesIn(resource: unknown): readonly string[] {
  return nodes<{ type: string }>(resource).flatMap(({ type }) => text(type) ?? [])
}

function typesWithChanges(rest: { resource?: unknown; searchParam?: unknown }): readonly string[] {
  const isForAll = namesLastUpdated(rest.searchParam)
  return nodes<{ type: string; searchParam: unknown }>(rest.resource).flatMap(({ type, searchParam }) =>
    isForAll || namesLastUpdated(searchParam) ? (text(type) ?? []) : [],
  )
}

function namesLastUpdated(parameters: unknown): boolean {
  return nodes<{ name: string }>(parameters).some(({ name }) => name === '_lastUpdated')
}
