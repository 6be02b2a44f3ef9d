import type { CaseloadRow } from '#domain/review/caseload-row.ts'

import { filterRows, type Asked } from '../filters/filter-rows.ts'
import { sortOf } from '../views/caseload-views.ts'
import { useHeldOrder, type HeldOrder } from './use-held-order.ts'
import { useSortedRows } from './use-sorted-rows.ts'

export type Worklist = { readonly list: HeldOrder; readonly undecided: number }

/** The rows that match, in the order asked for, held still once someone works through them. */
export function useWorklist(all: readonly CaseloadRow[], asked: Asked): Worklist {
  const { rows, undecided } = filterRows(all, asked)
  const ranked = useSortedRows(rows, sortOf(asked.search))
  // How the list looks, and whose summary is open, is no other list.
  const { density: _, columns: __, peek: ___, ...search } = asked.search
  return { list: useHeldOrder(ranked, all, JSON.stringify([search, asked.text])), undecided }
}
