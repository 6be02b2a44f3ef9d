import { use } from 'react'

import type { SortKey } from '#data/caseload-search.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'

type Rows = readonly CaseloadRow[]
type Sorter = (rows: Rows, keys: readonly SortKey[]) => Rows

let sorter: Sorter | undefined
let loading: Promise<Sorter> | undefined

/** Loaded when another order is asked for than that in which the rows come. */
export function loadSorter(): Promise<Sorter> {
  loading ??= import('./sort-rows.ts').then(
    ({ sortRows }) => (sorter = sortRows),
    (failure: unknown) => {
      // Asked for once more, it may come.
      loading = undefined
      throw failure
    },
  )
  return loading
}

/** The rows in the order that was asked for. They come in the order of priority, in which no two are equal. */
export function useSortedRows(rows: Rows, keys: readonly SortKey[]): Rows {
  const [first = 'priority'] = keys
  if (first === 'priority' || rows.length === 0) return rows
  const sort = sorter ?? use(loadSorter())
  return sortOnce(sort, rows, keys)
}

let last: { readonly rows: Rows; readonly by: string; readonly sorted: Rows } | undefined

/** A list is drawn more often than its order changes. */
function sortOnce(sort: Sorter, rows: Rows, keys: readonly SortKey[]): Rows {
  const by = keys.join(' ')
  if (last?.rows !== rows || last.by !== by) last = { rows, by, sorted: sort(rows, keys) }
  return last.sorted
}
