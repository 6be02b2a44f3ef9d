import type { FactId } from '#domain/facts/record.ts'
import { node, text } from '#fhir/json/raw.ts'
import type { Search } from '#fhir/client/search.ts'
import type { CaseloadMembers } from '#fhir/intake/scope.ts'

import type { EngineSettings } from '../../worker-messages.ts'

export type Caseload = EngineSettings['caseload']

/** Who is in the caseload: one read of the record that names them, or everyone whom the server lists. */
export function membersSearch(caseload: Caseload, id: string): Search | undefined {
  if (caseload !== undefined && typeof caseload !== 'string') return undefined
  const [type = 'Patient', read] = (caseload ?? 'Patient').split('/')
  const search = { id, type, parameters: [], patients: [], serves: [], stage: 0 }
  return read === undefined ? search : { ...search, read }
}

/** In the order of the configuration, of the record that names them, or of the server. */
export function membersIn(
  caseload: Caseload,
  listed: readonly unknown[],
  named: readonly CaseloadMembers[],
): readonly FactId[] {
  if (caseload === undefined) return [...new Set(listed.flatMap((resource) => patientIn(resource) ?? []))]
  if (typeof caseload !== 'string') return [...new Set(caseload)]
  return named.find(({ id }) => id === caseload)?.patients ?? []
}

function patientIn(resource: unknown): FactId | undefined {
  const patient = node<{ resourceType: string; id: string }>(resource)
  const id = text(patient?.id)
  return patient?.resourceType === 'Patient' && id !== undefined ? `Patient/${id}` : undefined
}
