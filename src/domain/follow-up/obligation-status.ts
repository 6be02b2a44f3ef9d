import { shift, type Tier } from '../findings/tier.ts'
import { addDays, type Day } from '../time/day.ts'
import type { BookingState, ObligationStatus } from './obligation.ts'

/** All in days. Lead runs up to the due day, grace begins after it. */
export type Clock = {
  readonly due: Day
  readonly lead: number
  readonly grace: number
  /** How long the interval is that ends on the due day. */
  readonly interval: number
  /** Where its grace is one of hours: whether they have passed, which then decides before any day. */
  readonly isPast?: boolean
}

export type ClockStatus = Exclude<ObligationStatus, 'exempt' | 'unknown'>

/** The one decision on lateness. Due is not yet overdue: grace first. */
export function statusOn(today: Day, clock: Clock): ClockStatus {
  const { due, lead, isPast = today > graceEndOf(clock) } = clock
  if (isPast) return today <= criticalAfterOf(clock) ? 'overdue' : 'critical'
  if (today < due - lead) return 'not-due'
  return today <= due ? 'due-soon' : 'due'
}

export function graceEndOf({ due, grace }: Clock): Day {
  return addDays(due, grace)
}

/** Twice the grace, or half the interval where that is more. */
export function criticalAfterOf({ due, grace, interval }: Clock): Day {
  return addDays(due, Math.floor(Math.max(2 * grace, interval / 2)))
}

/** A booking ahead lowers lateness by one tier, never to nothing, and no longer once it is critical. */
export function tierOf(status: ObligationStatus, booking: BookingState, overdue: Tier): Tier | undefined {
  if (status === 'critical') return shift(overdue, 1)
  if (status !== 'overdue') return undefined
  return booking === 'booked' || booking === 'booked-late' ? shift(overdue, -1) : overdue
}
