import { lazy, Suspense } from 'react'

import type { ColumnName } from '#data/caseload-search.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { isFollowUpOpen, isOpen } from '#domain/review/views/row-gaps.ts'
import type { Day } from '#domain/time/day.ts'
import { CalciumCell } from '#widgets/calcium/calcium-cell.tsx'
import type { CalciumHead } from '#widgets/calcium/calcium-head.ts'
import { SiteChips } from '#widgets/disease/site-chips.tsx'
import { DueCell } from '#widgets/follow-up/due-cell.tsx'
import { PainCell } from '#widgets/pain/pain-cell.tsx'
import { CellLines } from '#widgets/record/cell-lines.tsx'

export type ColumnCellProps = {
  readonly column: ColumnName
  readonly row: CaseloadRow
  readonly today: Day | undefined
  readonly calciumHead: CalciumHead | undefined
}

const FIRST_COLUMNS = ['calcium', 'pain', 'sites', 'next-due', 'next-dose'] as const
type FirstColumn = (typeof FIRST_COLUMNS)[number]
export type FurtherColumn = Exclude<ColumnName, FirstColumn>

/** Columns that are asked for come when they are. */
const FurtherCell = lazy(async () => ({ default: (await import('./further-cell.tsx')).FurtherCell }))

/** What one column says of one patient. */
export function ColumnCell({ column, row, today, calciumHead }: ColumnCellProps) {
  if (!isFirst(column)) {
    return (
      <Suspense fallback={null}>
        <FurtherCell column={column} row={row} today={today} />
      </Suspense>
    )
  }
  switch (column) {
    case 'calcium':
      return <CalciumCell calcium={row.calcium} today={today} head={calciumHead} />
    case 'pain':
      return <PainCell pain={row.pain} today={today} />
    case 'sites':
      return <SiteChips sites={row.sites} isOpen={isOpen(row, ['conditions'])} />
    case 'next-due':
      return <Due row={row} obligation={row.nextDue} today={today} none="nothing planned" />
    case 'next-dose':
      return <Due row={row} obligation={row.boneAgent?.next} today={today} none="no dose planned" />
  }
}

function isFirst(column: ColumnName): column is FirstColumn {
  const first: readonly ColumnName[] = FIRST_COLUMNS
  return first.includes(column)
}

type DueProps = Pick<ColumnCellProps, 'row' | 'today'> & {
  readonly obligation: CaseloadRow['nextDue']
  readonly none: string
}

function Due({ row, obligation, today, none }: DueProps) {
  if (obligation !== undefined) return <DueCell obligation={obligation} today={today} />
  return isFollowUpOpen(row) ? (
    <CellLines value="Not loaded" tone="unknown" second="follow-up" />
  ) : (
    <CellLines value="None" tone="quiet" second={none} />
  )
}
