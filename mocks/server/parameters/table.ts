import { CLINICAL } from './clinical.ts'
import { date, token, type SearchParameter } from './define.ts'
import { WORKFLOW } from './workflow.ts'

const COMMON = [token('_id', 'id'), date('_lastUpdated', 'meta.lastUpdated')]

const byType = new Map(
  Object.entries({ ...WORKFLOW, ...CLINICAL })
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([type, own]) => [type, new Map([...COMMON, ...own].map((it) => [it.name, it]))] as const),
)

/** The one table that searches, indexes and the CapabilityStatement are made from. */
export const SEARCH_PARAMETERS: ReadonlyMap<string, ReadonlyMap<string, SearchParameter>> = byType

export function isServed(type: string): boolean {
  return byType.has(type)
}

export function parameterOf(type: string, name: string): SearchParameter | undefined {
  return byType.get(type)?.get(name)
}
