import { memo, type Ref } from 'react'

import type { CaseloadSearch } from '#data/caseload-search.ts'
import type { FactId } from '#domain/facts/record.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import type { Day } from '#domain/time/day.ts'
import { SortHead } from '#ui/table/sort-head.tsx'
import { VirtualTable, type VirtualTableHandle } from '#ui/table/virtual-table.tsx'

import { nextSort } from '../order/sort-values.ts'
import { CaseloadCells } from './caseload-cells.tsx'
import styles from './caseload-table.module.css'
import { HEADS } from './columns.ts'

type CaseloadTableProps = {
  readonly rows: readonly CaseloadRow[]
  readonly today: Day | undefined
  readonly search: CaseloadSearch
  readonly compact: boolean
  readonly onSearch: (next: CaseloadSearch) => void
  readonly onOpen: (patient: FactId) => void
  readonly hrefOfPatient: (patient: FactId) => string
  readonly ref: Ref<VirtualTableHandle>
}

const ROW_HEIGHT = { cosy: 53, compact: 33 }

/** Cells whose row has not changed are not drawn again while the list is scrolled. */
const Cells = memo(CaseloadCells)

export function CaseloadTable({
  rows,
  today,
  search,
  compact,
  onSearch,
  onOpen,
  hrefOfPatient,
  ref,
}: CaseloadTableProps) {
  return (
    <div className={styles.table} data-compact={compact}>
      <VirtualTable
        ref={ref}
        caption="Caseload, one patient a row"
        keys={rows.map(({ patient }) => patient)}
        rowHeight={compact ? ROW_HEIGHT.compact : ROW_HEIGHT.cosy}
        head={<Heads search={search} onSearch={onSearch} />}
        renderCells={(index) => {
          const row = rows[index]
          return row && <Cells row={row} today={today} onOpen={onOpen} href={hrefOfPatient(row.patient)} />
        }}
      />
    </div>
  )
}

type HeadsProps = Pick<CaseloadTableProps, 'search' | 'onSearch'>

function Heads({ search, onSearch }: HeadsProps) {
  return HEADS.map(({ id, text, unit, sort }) => {
    if (sort === undefined) {
      return (
        <th key={id} scope="col" className={styles[id]}>
          {text}
        </th>
      )
    }
    const sorted = sortedBy(search, sort)
    return (
      <th key={id} scope="col" className={styles[id]} aria-sort={sorted ?? 'none'}>
        <SortHead
          text={text}
          {...(unit !== undefined && { unit })}
          sorted={sorted}
          onSort={() => onSearch(nextSort(search, sort))}
        />
      </th>
    )
  })
}

function sortedBy({ sort = 'priority', descending }: CaseloadSearch, column: string) {
  if (sort !== column) return undefined
  // The first rank is the most urgent: what counts up in ranks goes down in priority.
  const isDescending = (descending === true) !== (column === 'priority')
  return isDescending ? 'descending' : 'ascending'
}
