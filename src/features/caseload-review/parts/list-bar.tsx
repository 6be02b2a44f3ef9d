import type { ComponentProps } from 'react'

import { CaseloadFilters } from '../filters/caseload-filters.tsx'
import type { HeldOrder } from '../order/use-held-order.ts'
import { Arrivals } from './arrivals.tsx'
import styles from './list-bar.module.css'

type ListBarProps = ComponentProps<typeof CaseloadFilters> & { readonly list: HeldOrder }

/** What narrows the list at its start; what has arrived at its end. */
export function ListBar({ list, ...filters }: ListBarProps) {
  return (
    <div className={styles.bar}>
      <CaseloadFilters {...filters} />
      <Arrivals list={list} />
    </div>
  )
}
