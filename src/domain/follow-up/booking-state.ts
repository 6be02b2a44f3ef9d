import type { Booking } from '../facts/plan.ts'
import { byId } from '../facts/record.ts'
import type { Day } from '../time/day.ts'
import type { BookingState } from './obligation.ts'

export type Booked = { readonly state: BookingState; readonly booking?: Booking }

type Days = { readonly today: Day; readonly lastDone?: Day | undefined; readonly graceEnds?: Day | undefined }

/**
 * The next booking ahead; without one, the last that passed with nothing done since. Cancelled and no-show count for
 * nothing, and what is not yet confirmed is not booked.
 */
export function bookingStateOf(bookings: readonly Booking[], { today, lastDone, graceEnds }: Days): Booked {
  const booked = bookings
    .filter(({ state }) => state === 'booked')
    .toSorted((a, b) => a.when.day - b.when.day || byId(a.id, b.id))
  const next = booked.find(({ when }) => when.day >= today)
  if (next !== undefined) {
    const isLate = graceEnds !== undefined && next.when.day > graceEnds
    return { state: isLate ? 'booked-late' : 'booked', booking: next }
  }
  const missed = booked.findLast(({ when }) => lastDone === undefined || when.day > lastDone)
  return missed === undefined ? { state: 'none' } : { state: 'missed', booking: missed }
}

/** The patient was there, as far as the booking tells. */
export function isAttended({ state, when }: Booking, today: Day): boolean {
  return (state === 'fulfilled' || state === 'arrived') && when.day <= today
}
