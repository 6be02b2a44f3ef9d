import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import type { Day } from '#domain/time/day.ts'
import { Value } from '#ui/text/value.tsx'
import { wordNearDay } from '#wording/day.ts'

import { CellLines } from '../record/cell-lines.tsx'

type PerformanceCellProps = {
  readonly performance: CaseloadRow['performance']
  readonly today: Day | undefined
  readonly isOpen: boolean
}

/** How well the patient is, by the scale that was used. */
export function PerformanceCell({ performance, today, isOpen }: PerformanceCellProps) {
  if (performance === undefined) {
    return isOpen ? (
      <CellLines value="Not loaded" tone="unknown" />
    ) : (
      <CellLines value="None" tone="quiet" second="on record" />
    )
  }
  const { scale, score, day } = performance
  return (
    <CellLines
      tone="value"
      value={<Value>{scale === 'ecog' ? score : `KPS ${score}`}</Value>}
      second={<Value>{wordNearDay(day, today)}</Value>}
    />
  )
}
