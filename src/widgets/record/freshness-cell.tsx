import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { daysBetween, type Day } from '#domain/time/day.ts'
import { Value } from '#ui/text/value.tsx'

import { CellLines } from './cell-lines.tsx'
import { wordAge } from './moment-words.ts'

type FreshnessCellProps = {
  readonly newest: CaseloadRow['newest']
  readonly today: Day | undefined
  readonly isOpen: boolean
}

/** How old the newest result is, and the newest diary entry. */
export function FreshnessCell({ newest: { laboratory, diary }, today, isOpen }: FreshnessCellProps) {
  if (today === undefined) return <CellLines value="Not loaded" tone="unknown" />
  const ageOf = (day: Day | undefined) => {
    if (day === undefined) return isOpen ? 'not loaded' : 'none'
    return <Value>{wordAge(daysBetween(day, today))}</Value>
  }
  return <CellLines tone="text" value={<>Lab {ageOf(laboratory)}</>} second={<>Diary {ageOf(diary)}</>} />
}
