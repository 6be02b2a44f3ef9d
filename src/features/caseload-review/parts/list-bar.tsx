import type { ComponentProps } from 'react'

import { CaseloadFilters } from '../filters/caseload-filters.tsx'
import type { HeldOrder } from '../order/use-held-order.ts'
import { Arrivals } from './arrivals.tsx'
import styles from './list-bar.module.css'
import { ListTools, type ListToolsProps } from './list-tools.tsx'

type ListBarProps = ComponentProps<typeof CaseloadFilters> &
  Pick<ListToolsProps, 'feed' | 'columns' | 'isCompact'> & { readonly list: HeldOrder }

/** What narrows the list at its start; what has arrived, and what can be done with the list, at its end. */
export function ListBar({ list, feed, columns, isCompact, ...filters }: ListBarProps) {
  const { asked, onSearch } = filters
  return (
    <div className={styles.bar}>
      <CaseloadFilters {...filters} />
      <div className={styles.end}>
        <Arrivals list={list} />
        <ListTools {...{ feed, columns, isCompact, onSearch }} rows={list.rows} search={asked.search} />
      </div>
    </div>
  )
}
