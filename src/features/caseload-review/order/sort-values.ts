import type { CaseloadSearch, SortColumn } from '#data/caseload-search.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'

/** Columns whose first press puts the greatest on top. */
const GREATEST_FIRST: ReadonlySet<SortColumn> = new Set(['calcium', 'pain', 'overdue', 'risk'])

/**
 * By how far a calcium lies above the middle of its own range, in ranges: so that units and measures that cannot be
 * compared as numbers still fall into one order. Old ones keep their place; none and refused come last.
 */
export function calciumValue({ calcium }: CaseloadRow): number | undefined {
  if (calcium.state !== 'value' || calcium.high <= calcium.low) return undefined
  return (calcium.value - (calcium.low + calcium.high) / 2) / (calcium.high - calcium.low)
}

export function painValue({ pain }: CaseloadRow): number | undefined {
  return pain.worst
}

export function nextScanValue({ nextScan }: CaseloadRow): number | undefined {
  switch (nextScan.state) {
    case 'booked':
      return nextScan.day
    case 'asked':
      return nextScan.obligation?.due ?? nextScan.asked
    case 'due':
      return nextScan.obligation.due
    case 'none':
    case 'not-loaded':
      return undefined
  }
}

export function nextDueValue({ nextDue }: CaseloadRow): number | undefined {
  return nextDue?.due ?? nextDue?.bookedFor
}

/** The longest wait of those that are late. */
export function overdueValue({ overdue }: CaseloadRow): number | undefined {
  if (overdue.length === 0) return undefined
  return Math.max(...overdue.map(({ daysOverdue = 0 }) => daysOverdue))
}

/** What the next press on a column's head asks for: one way, the other way, then the order of priority again. */
export function nextSort(
  { sort, descending, ...search }: CaseloadSearch,
  column: SortColumn,
): CaseloadSearch {
  const startsDescending = GREATEST_FIRST.has(column)
  if (sort !== column) return { ...search, sort: column, ...(startsDescending && { descending: true }) }
  const isStart = (descending ?? false) === startsDescending
  if (!isStart) return search
  return { ...search, sort: column, ...(!startsDescending && { descending: true }) }
}
