import { memo, type Ref } from 'react'

import type { CaseloadSearch, ColumnName } from '#data/caseload-search.ts'
import type { FactId } from '#domain/facts/record.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import type { Day } from '#domain/time/day.ts'
import { VirtualTable, type VirtualTableHandle } from '#ui/table/virtual-table.tsx'
import type { CalciumHead } from '#widgets/calcium/calcium-head.ts'

import { CaseloadCells } from './caseload-cells.tsx'
import { CaseloadHeads } from './caseload-heads.tsx'
import styles from './caseload-table.module.css'

type CaseloadTableProps = {
  readonly rows: readonly CaseloadRow[]
  readonly columns: readonly ColumnName[]
  readonly calciumHead: CalciumHead | undefined
  readonly lookAlikes: ReadonlySet<FactId>
  readonly today: Day | undefined
  readonly search: CaseloadSearch
  readonly compact: boolean
  readonly onSearch: (next: CaseloadSearch) => void
  readonly onOpen: (patient: FactId) => void
  /** Whose summary is open. */
  readonly peeked: FactId | undefined
  readonly onPeek: (patient: FactId) => void
  readonly hrefOfPatient: (patient: FactId) => string
  readonly ref: Ref<VirtualTableHandle>
}

const ROW_HEIGHT = { cosy: 52, compact: 32 }
/** Fewer stand side by side without scrolling. */
const FEW_COLUMNS = 4

/** Cells whose row has not changed are not drawn again while the list is scrolled. */
const Cells = memo(CaseloadCells)

export function CaseloadTable({ ref, rows, columns, lookAlikes, compact, ...shared }: CaseloadTableProps) {
  const { calciumHead, today, search, onSearch, hrefOfPatient, onOpen, peeked, onPeek } = shared
  return (
    <div className={styles.table} data-compact={compact} data-wide={columns.length > FEW_COLUMNS}>
      <VirtualTable
        ref={ref}
        caption="Caseload, one patient a row"
        keys={rows.map(({ patient }) => patient)}
        rowHeight={compact ? ROW_HEIGHT.compact : ROW_HEIGHT.cosy}
        head={<CaseloadHeads {...{ columns, calciumHead, search, onSearch }} />}
        renderCells={(index) => {
          const row = rows[index]
          return (
            row && (
              <Cells
                {...{ row, columns, calciumHead, today, onOpen, onPeek }}
                isPeeked={row.patient === peeked}
                looksAlike={lookAlikes.has(row.patient)}
                href={hrefOfPatient(row.patient)}
              />
            )
          )
        }}
      />
    </div>
  )
}
