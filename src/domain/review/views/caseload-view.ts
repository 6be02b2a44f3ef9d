import { awaitsRecords } from '../../flags/doubts.ts'
import { addDays, type Day } from '../../time/day.ts'
import type { CaseloadRow, NextScan, Standing } from '../caseload-row.ts'
import { isFollowUpOpen, isOpen } from './row-gaps.ts'

/** What a clinic looks for through the whole caseload, whatever is most urgent. A patient may be in several. */
export const NAMED_VIEWS = [
  'calcium-watch',
  'bone-agent-due',
  'silent-diaries',
  'upcoming-scans',
  'overdue',
  'data-gaps',
] as const

export type NamedView = (typeof NAMED_VIEWS)[number]

/** One of the standings, of which each patient has exactly one, or one of the named views. */
export type CaseloadView = Standing | NamedView

/** Whether a patient belongs to a view or filter. What is not completely read may leave it open. */
export type Belongs = 'in' | 'out' | 'open'

/** How far ahead a dose counts as due, and a scan as upcoming. */
export const DOSE_DAYS_AHEAD = 7
export const SCAN_DAYS_AHEAD = 28

export function belongsTo(row: CaseloadRow, view: CaseloadView, today: Day): Belongs {
  const named = NAMED_VIEWS.find((one) => one === view)
  if (named === undefined) return row.standing === view ? 'in' : 'out'
  // Nobody has anything to do for the deceased.
  return row.deceased ? 'out' : MEMBERS[named](row, today)
}

const MEMBERS: Readonly<Record<NamedView, (row: CaseloadRow, today: Day) => Belongs>> = {
  'calcium-watch': (row) => decide(isCalciumWatched(row), isOpen(row, ['calcium'])),
  'bone-agent-due': (row, today) => decide(isDoseDue(row, today), isFollowUpOpen(row)),
  'silent-diaries': ({ pain }) => decide(pain.state === 'silent', pain.state === 'not-loaded'),
  'upcoming-scans': (row, today) => decide(isScanAhead(row, today), isFollowUpOpen(row)),
  overdue: (row) => decide(row.overdue.length > 0, isFollowUpOpen(row)),
  'data-gaps': (row) => decide(hasGap(row), row.gaps.length > 0),
}

export function decide(isIn: boolean, isStillOpen = false): Belongs {
  if (isIn) return 'in'
  return isStillOpen ? 'open' : 'out'
}

const OF_CALCIUM: ReadonlySet<string> = new Set(['calcium-high', 'calcium-low'])

function isCalciumWatched({ calcium, flags, doubts }: CaseloadRow): boolean {
  const isOutside = calcium.state === 'value' && (calcium.position === 'high' || calcium.position === 'low')
  const isUnreadable =
    calcium.state === 'refused' || (calcium.state === 'value' && calcium.newerRefusal !== undefined)
  return (
    isOutside ||
    isUnreadable ||
    flags.some(({ problem, parts }) => OF_CALCIUM.has(problem) || parts.some(isOfCalciumRule)) ||
    doubts.some((doubt) => OF_CALCIUM.has(doubt.problem) && !awaitsRecords(doubt))
  )
}

/** Those of high and of low calcium also speak where the flag is that of a bone agent: a rebound, blood that is late. */
function isOfCalciumRule(part: CaseloadRow['flags'][number]['parts'][number]): boolean {
  return part.kind === 'finding' && /^[HL]-/.test(part.finding.rule)
}

function isDoseDue({ boneAgent }: CaseloadRow, today: Day): boolean {
  const next = boneAgent?.next
  if (next === undefined || next.status === 'exempt') return false
  if (next.tier !== undefined || next.status === 'due') return true
  return isBefore(next.bookedFor ?? next.due, addDays(today, DOSE_DAYS_AHEAD))
}

function isScanAhead({ nextScan, overdue }: CaseloadRow, today: Day): boolean {
  const last = addDays(today, SCAN_DAYS_AHEAD)
  return overdue.some(({ kind }) => kind === 'imaging') || isScanBefore(nextScan, last)
}

function isScanBefore(scan: NextScan, last: Day): boolean {
  switch (scan.state) {
    case 'booked':
      return isBefore(scan.day, last)
    case 'asked':
      return true
    case 'due':
      return scan.obligation.status !== 'exempt' && isBefore(scan.obligation.due, last)
    case 'none':
    case 'not-loaded':
      return false
  }
}

function isBefore(day: Day | undefined, last: Day): boolean {
  return day !== undefined && day <= last
}

/** Refused, failed, cut short or not permitted; or something that a rule needs and nobody recorded. */
function hasGap({ refusals, doubts, gaps }: CaseloadRow): boolean {
  return (
    refusals.length > 0 ||
    doubts.some((doubt) => !awaitsRecords(doubt)) ||
    gaps.some(({ coverage: { state } }) => state !== 'loading' && state !== 'not-loaded')
  )
}
