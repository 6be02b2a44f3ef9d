import type { LabCell as Newest } from '#domain/review/caseload-row.ts'
import type { Day } from '#domain/time/day.ts'
import { Value } from '#ui/text/value.tsx'
import { wordBound, wordNumber, wordUnit } from '#wording/amount.ts'
import { wordNearDay } from '#wording/day.ts'

import { PositionFlag } from '../calcium/position-flag.tsx'
import { CellLines } from '../record/cell-lines.tsx'
import { Unit } from '../record/unit.tsx'

type LabCellProps = {
  readonly result: Newest | undefined
  readonly today: Day | undefined
  /** Such results are not completely read. */
  readonly isOpen: boolean
}

/** The newest result of one measure and its day, or why there is none. Its one unit stands in the head of the column. */
export function LabCell({ result, today, isOpen }: LabCellProps) {
  if (result === undefined) {
    return isOpen ? (
      <CellLines value="Not loaded" tone="unknown" />
    ) : (
      <CellLines value="None" tone="quiet" second="no result" />
    )
  }
  const { value, unit, comparator, position, day, computed, preliminary } = result
  return (
    <CellLines
      tone="value"
      value={
        <Value>
          {wordBound(comparator)}
          {computed ? Math.round(value) : wordNumber(value)} <Unit inHead>{wordUnit(unit)}</Unit>{' '}
          <PositionFlag position={position} />
        </Value>
      }
      second={
        <>
          <Value>{wordNearDay(day, today)}</Value>
          {computed && ' · computed'}
          {preliminary && ' · prelim.'}
        </>
      }
    />
  )
}
