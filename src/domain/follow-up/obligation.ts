import type { Concept } from '../facts/coverage.ts'
import type { LabMeasure } from '../facts/laboratory.ts'
import type { FactId } from '../facts/record.ts'
import type { Interval } from '../facts/treatment.ts'
import type { ObligationKind } from '../findings/problem.ts'
import type { Tier } from '../findings/tier.ts'
import type { Day } from '../time/day.ts'

export const OBLIGATION_STATUSES = [
  'exempt',
  'unknown',
  'not-due',
  'due-soon',
  'due',
  'overdue',
  'critical',
] as const
export type ObligationStatus = (typeof OBLIGATION_STATUSES)[number]

export const BOOKING_STATES = ['none', 'booked', 'booked-late', 'missed'] as const
export type BookingState = (typeof BOOKING_STATES)[number]

export const EXEMPT_REASONS = [
  'deceased',
  'comfort-care',
  'no-further-imaging',
  'plan-revoked',
  'plan-on-hold',
  'bone-agent-stopped',
] as const

/** What is to be known beside the days. */
export const OBLIGATION_REMARKS = [
  /** The last one was done and has no report yet: done for the clock, not reviewed. */
  'last-without-report',
  /** Creatinine clearance cannot be computed: it may be low, and the interval shorter. */
  'clearance-not-known',
  /** The plan's own interval lies beyond what is accepted, and the nearest that is accepted stands for it. */
  'interval-limited',
  /** A referral that has been sent, and nobody has said yet that they will see the patient. */
  'referral-sent',
  'referral-accepted',
  'referral-rejected',
] as const
export type ObligationRemark = (typeof OBLIGATION_REMARKS)[number]

/** Where the interval comes from; `assumed` is local policy and says so. */
export type IntervalSource = 'order' | 'plan' | 'last-doses' | 'protocol' | 'assumed'

/** Something that is due: a scan, a test, a dose, a visit, a review. */
export type Obligation = {
  readonly kind: ObligationKind
  /** What exactly, for showing: the plan's or order's own text. */
  readonly named?: string
  /** Which of several blood tests, where the kind does not tell. */
  readonly measures?: readonly LabMeasure[]
  readonly status: ObligationStatus
  readonly exempt?: { readonly why: (typeof EXEMPT_REASONS)[number]; readonly until?: Day }
  readonly due?: Day
  readonly graceEnds?: Day
  readonly criticalAfter?: Day
  /** From the due day, not from the end of grace. Only when overdue or critical. */
  readonly daysOverdue?: number
  /** Set when overdue or critical. */
  readonly tier?: Tier
  readonly booking: BookingState
  readonly bookedFor?: Day
  readonly lastDone?: Day
  readonly countedFrom?: Day
  readonly interval?: Interval
  readonly intervalSource?: IntervalSource
  /** Why the status is unknown, when it is because these are not completely read. */
  readonly notLoaded?: readonly Concept[]
  readonly remarks?: readonly ObligationRemark[]
  /** Plan, last done, booking: whatever this was worked out from. */
  readonly evidence: readonly FactId[]
}
