import type { Ref } from 'react'

import type { CaseloadFeed, PatientId } from '#data/caseload-feed.ts'
import type { CaseloadSearch, ColumnName } from '#data/caseload-search.ts'
import { SkeletonRows } from '#ui/feedback/skeleton-rows.tsx'
import type { VirtualTableHandle } from '#ui/table/virtual-table.tsx'
import { calciumHead } from '#widgets/calcium/calcium-head.ts'
import { lookAlikes } from '#widgets/patient/look-alikes.ts'

import { CaseloadTable } from '../columns/caseload-table.tsx'
import type { Asked } from '../filters/filter-rows.ts'
import type { HeldOrder } from '../order/use-held-order.ts'
import type { Peek } from '../peek/use-peek.ts'
import styles from './caseload-list.module.css'
import { EmptyList } from './caseload-state.tsx'

type CaseloadListProps = {
  readonly feed: CaseloadFeed
  readonly asked: Asked
  readonly list: HeldOrder
  readonly columns: readonly ColumnName[]
  readonly isCompact: boolean
  readonly onSearch: (next: CaseloadSearch) => void
  readonly onOpen: (patient: PatientId) => void
  readonly hrefOfPatient: (patient: PatientId) => string
  readonly peeked: PatientId | undefined
  readonly peek: Peek
  readonly onClear: () => void
  readonly tableRef: Ref<VirtualTableHandle>
}

/** The rows, or why there are none. Whoever is at a row works through the list: from then on it keeps its order. */
export function CaseloadList({
  feed,
  asked,
  list,
  isCompact,
  tableRef,
  peek,
  onClear,
  ...shared
}: CaseloadListProps) {
  return (
    <div
      className={styles.list}
      onFocus={({ target }) => {
        list.begin()
        peek.follow(target)
      }}
      onPointerDown={list.begin}
    >
      {list.rows.length > 0 ? (
        <CaseloadTable
          {...shared}
          ref={tableRef}
          search={asked.search}
          today={asked.today}
          rows={list.rows}
          calciumHead={calciumHead(feed.rows)}
          lookAlikes={lookAlikes(feed.rows)}
          compact={isCompact}
          onPeek={peek.toggle}
        />
      ) : (
        <NoRows {...{ feed, asked, onClear }} />
      )}
    </div>
  )
}

function NoRows({ feed, asked, onClear }: Pick<CaseloadListProps, 'feed' | 'asked' | 'onClear'>) {
  if (feed.state === 'loading') return <SkeletonRows rows={10} label="Loading patients" />
  if (feed.state === 'failed' && feed.rows.length === 0) return null
  return (
    <div className={styles.empty}>
      <EmptyList feed={feed} asked={asked} onClear={onClear} />
    </div>
  )
}
