import { useTable } from '@tanstack/react-table'

import type { CaseloadSearch } from '#data/caseload-search.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'

import { columns, features } from './columns.ts'

/** The rows in the order that was asked for; in the order of priority where none was. Equals keep that order. */
export function useSortedRows(
  rows: readonly CaseloadRow[],
  { sort, descending }: CaseloadSearch,
): readonly CaseloadRow[] {
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: ({ patient }) => patient,
    state: { sorting: sort === undefined ? [] : [{ id: sort, desc: descending ?? false }] },
  })
  return table.getRowModel().rows.map(({ original }) => original)
}
