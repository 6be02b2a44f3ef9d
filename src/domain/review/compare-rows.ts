import { byId } from '../facts/record.ts'
import { gradeOfFlag } from '../flags/flag-order.ts'
import type { CaseloadRow } from './caseload-row.ts'
import { STANDING_ORDER } from './standing.ts'

/**
 * Whom to deal with first: by standing, then the gravest grade, then whoever has waited longest, then what is overdue
 * longest. Ids decide the rest, so the order is total and the same everywhere. The deceased come last.
 */
export function compareRows(a: CaseloadRow, b: CaseloadRow): number {
  return (
    Number(a.deceased) - Number(b.deceased) ||
    STANDING_ORDER.indexOf(a.standing) - STANDING_ORDER.indexOf(b.standing) ||
    gradeOf(b) - gradeOf(a) ||
    olderFirst(a.since, b.since) ||
    longestOverdue(b) - longestOverdue(a) ||
    byId(a.patient, b.patient)
  )
}

/** Of the flags that it stands for. */
function gradeOf({ flags, standing }: CaseloadRow): number {
  return Math.max(0, ...flags.filter(({ tier }) => tier === standing).map(gradeOfFlag))
}

/** What has no day comes after what has one. */
function olderFirst(a: number | undefined, b: number | undefined): number {
  if (a === b) return 0
  return (a ?? Infinity) < (b ?? Infinity) ? -1 : 1
}

function longestOverdue({ overdue }: CaseloadRow): number {
  return Math.max(0, ...overdue.map(({ daysOverdue = 0 }) => daysOverdue))
}
