import type { CaseloadSearch, ColumnName } from '#data/caseload-search.ts'
import { SortHead } from '#ui/table/sort-head.tsx'
import { wordCalciumHead, type CalciumHead } from '#widgets/calcium/calcium-head.ts'

import { nextSort, sortedBy } from '../order/next-sort.ts'
import { sortOf } from '../views/caseload-views.ts'
import styles from './caseload-table.module.css'
import { FIXED_COLUMNS, HEADS, type AnyColumn } from './heads.ts'

type CaseloadHeadsProps = {
  readonly columns: readonly ColumnName[]
  readonly calciumHead: CalciumHead | undefined
  readonly search: CaseloadSearch
  readonly onSearch: (next: CaseloadSearch) => void
}

/** A press sorts by one column; a press with Shift adds it to those that the list is sorted by. */
export function CaseloadHeads({ columns, calciumHead, search, onSearch }: CaseloadHeadsProps) {
  const sorts = sortOf(search)
  return [...FIXED_COLUMNS, ...columns].map((column: AnyColumn) => {
    const { text, unit: usual, sort } = HEADS[column]
    const unit = column === 'calcium' && calciumHead ? wordCalciumHead(calciumHead) : usual
    if (sort === undefined) {
      return (
        <th key={column} scope="col" className={styles[column]}>
          {text}
        </th>
      )
    }
    const { direction, place } = sortedBy(sorts, sort)
    return (
      <th
        key={column}
        data-head={unit === undefined ? text : `${text}, ${unit}`}
        scope="col"
        className={styles[column]}
        aria-sort={(place === 1 && direction) || 'none'}
      >
        <SortHead
          text={text}
          {...(unit !== undefined && { unit })}
          sorted={direction}
          place={sorts.length > 1 ? place : undefined}
          onSort={(adds) => onSearch(nextSort(search, sort, adds))}
        />
      </th>
    )
  })
}
