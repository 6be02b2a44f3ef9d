import { worstOfStrip } from '#domain/review/worst-of-strip.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'

/**
 * By how far a calcium lies above the middle of its own range, in ranges: so that units and measures that cannot be
 * compared as numbers still fall into one order. Old ones keep their place; none and refused come last.
 */
export function calciumValue({ calcium }: CaseloadRow): number | undefined {
  if (calcium.state !== 'value' || calcium.high <= calcium.low) return undefined
  return (calcium.value - (calcium.low + calcium.high) / 2) / (calcium.high - calcium.low)
}

export function painValue({ pain }: CaseloadRow): number | undefined {
  return worstOfStrip(pain)
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

export function nextDoseValue({ boneAgent }: CaseloadRow): number | undefined {
  return boneAgent?.next?.due ?? boneAgent?.next?.bookedFor
}

/** The older of the two counts: a diary of today makes no old laboratory fresh. */
export function dataAgeValue({ newest: { laboratory, diary } }: CaseloadRow): number | undefined {
  if (laboratory === undefined || diary === undefined) return undefined
  return -Math.min(laboratory, diary)
}

/** The longest wait of those that are late. */
export function overdueValue({ overdue }: CaseloadRow): number | undefined {
  if (overdue.length === 0) return undefined
  return Math.max(...overdue.map(({ daysOverdue = 0 }) => daysOverdue))
}
