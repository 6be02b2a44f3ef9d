import { SEARCH_PARAMETERS } from './parameters/table.ts'
import type { JsonObject } from './resource.ts'
import { instantText } from './time.ts'

const INTERACTIONS = ['read', 'vread', 'update', 'delete', 'history-instance', 'create', 'search-type']

/** What this server can do, made from the table that it works by. */
export function capabilityStatement(base: string, now: number): JsonObject {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: instantText(now),
    kind: 'instance',
    software: { name: 'Bonewatch mock server' },
    implementation: { description: 'Invented patients, for demonstration and tests', url: base },
    fhirVersion: '4.0.1',
    format: ['json'],
    rest: [
      {
        mode: 'server',
        resource: [...SEARCH_PARAMETERS.keys()].map((type) => resourceOf(type)),
        interaction: [{ code: 'transaction' }, { code: 'batch' }],
      },
    ],
  }
}

function resourceOf(type: string): JsonObject {
  const parameters = [...(SEARCH_PARAMETERS.get(type)?.values() ?? [])]
  const references = parameters.filter((parameter) => parameter.type === 'reference')
  return {
    type,
    interaction: INTERACTIONS.map((code) => ({ code })),
    versioning: 'versioned-update',
    readHistory: true,
    updateCreate: true,
    conditionalCreate: true,
    conditionalRead: 'not-match',
    conditionalUpdate: false,
    conditionalDelete: 'not-supported',
    referencePolicy: ['literal'],
    ...(references.length > 0 && { searchInclude: references.map(({ name }) => `${type}:${name}`) }),
    searchParam: parameters.map(({ name, type: kind }) => ({ name, type: kind })),
  }
}
