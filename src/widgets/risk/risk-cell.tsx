import type { RiskFactor } from '#domain/risk/risk-factor.ts'
import { Popover } from '#ui/control/popover.tsx'

import { CellLines } from '../record/cell-lines.tsx'
import { OpenCount } from '../record/open-count.tsx'
import { RiskList } from './risk-list.tsx'
import styles from './risk-cell.module.css'

type RiskCellProps = {
  readonly factors: readonly RiskFactor[]
  /** Not everything is read: there may be more. */
  readonly isOpen: boolean
  /** Whose they are, for the name of the button. */
  readonly patient: string
}

/** How many risk factors are known; the list on demand. A count, never a score. */
export function RiskCell({ factors, isOpen, patient }: RiskCellProps) {
  if (factors.length === 0) {
    return isOpen ? (
      <CellLines value={<OpenCount />} tone="unknown" />
    ) : (
      <CellLines value="None" tone="quiet" />
    )
  }
  const count = `${factors.length}${isOpen ? '+' : ''}`
  return (
    <span className={styles.cell}>
      <Popover look="count" label={count} name={`${count} risk factors of ${patient}`}>
        <RiskList factors={factors} />
      </Popover>
    </span>
  )
}
