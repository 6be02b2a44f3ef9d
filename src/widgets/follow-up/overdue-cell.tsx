import type { Obligation } from '#domain/follow-up/obligation.ts'
import { Value } from '#ui/text/value.tsx'
import { wordObligation } from '#wording/obligation.ts'

import { CellLines } from '../record/cell-lines.tsx'
import { OpenCount } from '../record/open-count.tsx'

type OverdueCellProps = { readonly overdue: readonly Obligation[]; readonly isOpen: boolean }

/** How many things are late, and by how much the latest of them. */
export function OverdueCell({ overdue, isOpen }: OverdueCellProps) {
  if (overdue.length === 0) {
    return isOpen ? (
      <CellLines value={<OpenCount />} tone="unknown" />
    ) : (
      <CellLines value="None" tone="quiet" />
    )
  }
  const longest = Math.max(...overdue.map(({ daysOverdue = 0 }) => daysOverdue))
  return (
    <div title={overdue.map(wordObligation).join(', ')}>
      <CellLines value={<Value>{overdue.length}</Value>} tone="value" second={<Value>{longest} d</Value>} />
    </div>
  )
}
