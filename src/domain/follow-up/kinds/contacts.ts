import type { Visit } from '../../facts/plan.ts'
import type { FactId } from '../../facts/record.ts'
import type { Day } from '../../time/day.ts'
import { isAttended } from '../booking-state.ts'
import type { Situation } from '../situation.ts'

export type Contact = { readonly id: FactId; readonly day: Day }

/** Seen in clinic or by telephone. An emergency or an admission is no follow-up. */
const COUNTS: ReadonlySet<Visit['kind']> = new Set(['clinic', 'telephone'])

/** Every time a patient was seen: visits that ended, and those booked that were kept. */
export function contactsOf({ facts, now }: Situation): readonly Contact[] {
  const seen = facts.visits.flatMap(({ id, kind, state, when }) =>
    COUNTS.has(kind) && state === 'finished' && when && when.day <= now.day ? [{ id, day: when.day }] : [],
  )
  const attended = facts.bookings
    .filter((booking) => booking.kind === 'visit' && isAttended(booking, now.day))
    .map(({ id, when }) => ({ id, day: when.day }))
  return [...seen, ...attended]
}
