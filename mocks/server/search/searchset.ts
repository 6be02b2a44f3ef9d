import { notSupported, Refusal } from '../refusal.ts'
import { isServed } from '../parameters/table.ts'
import type { JsonObject, Resource } from '../resource.ts'
import type { Pages } from './pages.ts'
import { included } from './include.ts'
import { matchesOf } from './matches.ts'
import { planSearch, type SearchResult } from './plan.ts'
import { withElements } from './elements.ts'
import { writeQuery, type QueryPair } from './query.ts'
import { sorted } from './sort.ts'
import type { Store } from '../store/store.ts'

export type SearchContext = { readonly store: Store; readonly pages: Pages; readonly base: string }

export function search(context: SearchContext, type: string, pairs: readonly QueryPair[]): JsonObject {
  const plan = planSearch(type, pairs, context.base)
  const matches = sorted(matchesOf(context.store, type, plan.criteria), plan.sort)
  const self = pairs.length === 0 ? `${context.base}/${type}` : `${context.base}/${type}?${writeQuery(pairs)}`
  if (plan.count === 0) return searchset(matches.length, [{ relation: 'self', url: self }], undefined)
  return page(context, { plan, matches, self }, 0)
}

/** A further page of a search that was made before: the same matches, whatever has been written since. */
export function nextPage(context: SearchContext, type: string, token: string): JsonObject {
  const found = context.pages.open(token)
  if (found?.result.plan.type !== type) {
    throw new Refusal(410, 'processing', 'This page is gone: make the search again')
  }
  return page(context, found.result, found.offset, token)
}

/** The resources that meet the criteria of a conditional create or of a single question. */
export function matching(
  context: SearchContext,
  type: string,
  pairs: readonly QueryPair[],
): readonly Resource[] {
  if (!isServed(type)) throw notSupported(`${type} is not served here`)
  return matchesOf(context.store, type, planSearch(type, pairs, context.base).criteria)
}

function page({ store, pages, base }: SearchContext, result: SearchResult, offset: number, token?: string) {
  const { plan, matches } = result
  const shown = matches.slice(offset, offset + plan.count)
  const after = offset + plan.count
  const here = token === undefined ? result.self : `${base}/${plan.type}?_page=${token}`
  const next =
    after < matches.length
      ? [{ relation: 'next', url: `${base}/${plan.type}?_page=${pages.keep(result, after, token)}` }]
      : []
  const entry = [
    ...shown.map((resource) => entryOf(base, withElements(resource, plan.elements), 'match')),
    ...included(store, plan.includes, shown).map((resource) => entryOf(base, resource, 'include')),
  ]
  return searchset(matches.length, [{ relation: 'self', url: here }, ...next], entry)
}

function entryOf(base: string, resource: Resource, mode: 'match' | 'include'): JsonObject {
  return { fullUrl: `${base}/${resource.resourceType}/${resource.id}`, resource, search: { mode } }
}

/** FHIR forbids an empty list: a page without entries has none. */
function searchset(
  total: number,
  link: readonly JsonObject[],
  entry: readonly JsonObject[] | undefined,
): JsonObject {
  const entries = entry === undefined || entry.length === 0 ? {} : { entry }
  return { resourceType: 'Bundle', type: 'searchset', total, link, ...entries }
}
