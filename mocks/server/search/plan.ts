import { parameterOf } from '../parameters/table.ts'
import { notSupported, Refusal } from '../refusal.ts'
import type { Resource } from '../resource.ts'
import { type Criterion, criterionOf } from './criterion.ts'
import { type Include, includeOf } from './include.ts'
import type { QueryPair } from './query.ts'
import { type SortKey, sortKeysOf } from './sort.ts'

/** What a search asks for, every part of it understood. */
export type SearchPlan = {
  readonly type: string
  readonly criteria: readonly Criterion[]
  readonly sort: readonly SortKey[]
  readonly count: number
  readonly elements: readonly string[] | undefined
  readonly includes: readonly Include[]
  /** The parameters that were used, for the self link. */
  readonly pairs: readonly QueryPair[]
}

/** A search that was made: its matches as they were then, and the address that it understood. */
export type SearchResult = {
  readonly plan: SearchPlan
  readonly matches: readonly Resource[]
  readonly self: string
}

const PAGE_SIZE = 20
const PAGE_SIZE_AT_MOST = 200

/** Reads a query and refuses whatever it does not implement, so that no filter is ever thought to have been applied. */
export function planSearch(type: string, pairs: readonly QueryPair[], base: string): SearchPlan {
  const controls = new Map<string, string>()
  const criteria: Criterion[] = []
  const includes: Include[] = []
  for (const { name, value } of pairs) {
    if (name === '_include' || name === '_revinclude') includes.push(includeOf(type, name, value))
    else if (CONTROLS.has(name)) {
      if (controls.has(name)) throw new Refusal(400, 'value', `${name} may be given once`)
      controls.set(name, value)
    } else criteria.push(readCriterion(type, name, value, base))
  }
  checkFormat(controls.get('_format'))
  return {
    type,
    criteria,
    includes,
    pairs,
    sort: sortKeysOf(type, controls.get('_sort')),
    count: isCountOnly(controls.get('_summary')) ? 0 : countOf(controls.get('_count')),
    elements: controls.get('_elements')?.split(','),
  }
}

const CONTROLS = new Set(['_sort', '_count', '_elements', '_summary', '_format'])

function readCriterion(type: string, name: string, value: string, base: string): Criterion {
  if (name.includes(':')) throw notSupported(`The modifier in ${name} is not supported`)
  if (name.includes('.')) throw notSupported(`The chained parameter ${name} is not supported`)
  const parameter = parameterOf(type, name)
  if (parameter === undefined) throw notSupported(`${type} has no search parameter ${name}`)
  return criterionOf(parameter, value, base)
}

function isCountOnly(summary: string | undefined): boolean {
  if (summary === undefined || summary === 'false') return false
  if (summary === 'count') return true
  throw notSupported(`_summary=${summary} is not supported`)
}

function countOf(count: string | undefined): number {
  if (count === undefined) return PAGE_SIZE
  if (!/^\d{1,9}$/.test(count)) throw new Refusal(400, 'value', `_count must be a whole number, not ${count}`)
  return Math.min(Number(count), PAGE_SIZE_AT_MOST)
}

function checkFormat(format: string | undefined): void {
  if (format === undefined || ['json', 'application/json', 'application/fhir+json'].includes(format)) return
  throw new Refusal(406, 'not-supported', `Only JSON is served, not ${format}`)
}
