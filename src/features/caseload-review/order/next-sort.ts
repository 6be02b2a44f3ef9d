import { SORT_COLUMNS, type CaseloadSearch, type SortColumn, type SortKey } from '#data/caseload-search.ts'

import { sortOf } from '../views/caseload-views.ts'

/** Columns whose first press puts the greatest, or the newest, on top. */
const GREATEST_FIRST: ReadonlySet<SortColumn> = new Set([
  'calcium',
  'pain',
  'overdue',
  'risk',
  'alkaline-phosphatase',
  'performance',
  'data-age',
])

export type Sort = { readonly id: SortColumn; readonly desc: boolean }

export function sortsOf(keys: readonly SortKey[]): readonly Sort[] {
  return keys.flatMap((key) =>
    SORT_COLUMNS.filter((id) => key === id || key === `-${id}`).map((id) => ({ id, desc: key !== id })),
  )
}

function keyOf({ id, desc }: Sort): SortKey {
  return desc ? `-${id}` : id
}

/**
 * What the next press on a column's head asks for: one way, the other way, then no longer by it. Alone it takes the place
 * of what was asked before; `adds` keeps that and comes after it. The order of the view itself is no part of an address.
 */
export function nextSort(search: CaseloadSearch, column: SortColumn, adds: boolean): CaseloadSearch {
  const before = sortsOf(sortOf(search))
  const at = before.findIndex(({ id }) => id === column)
  const next = turned(before[at], column)
  const others = adds ? before.filter(({ id }) => id !== column) : []
  const after = next === undefined ? others : others.toSpliced(at === -1 ? others.length : at, 0, next)
  const { sort: _, ...unsorted } = search
  const sort = after.map(keyOf)
  const isUsual = sort.length === 0 || String(sort) === String(sortOf(unsorted))
  return isUsual ? unsorted : { ...unsorted, sort }
}

function turned(sort: Sort | undefined, column: SortColumn): Sort | undefined {
  const startsDescending = GREATEST_FIRST.has(column)
  if (sort === undefined) return { id: column, desc: startsDescending }
  return sort.desc === startsDescending ? { id: column, desc: !startsDescending } : undefined
}

type Sorted = {
  readonly direction: 'ascending' | 'descending' | undefined
  /** From 1. */
  readonly place: number
}

export function sortedBy(keys: readonly SortKey[], column: SortColumn): Sorted {
  const sorts = sortsOf(keys)
  const place = sorts.findIndex(({ id }) => id === column) + 1
  const sort = sorts[place - 1]
  if (sort === undefined) return { direction: undefined, place }
  // The first rank is the most urgent: what counts up in ranks goes down in priority.
  const isDescending = sort.desc !== (column === 'priority')
  return { direction: isDescending ? 'descending' : 'ascending', place }
}
