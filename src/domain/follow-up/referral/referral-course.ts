import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { Booking, ServiceOrder } from '../../facts/plan.ts'
import { byId, type FactId } from '../../facts/record.ts'
import type { Day } from '../../time/day.ts'
import { isAttended } from '../booking-state.ts'
import type { Dated } from '../expectation.ts'
import { isPlan } from '../plans.ts'

/** How far a referral has come. Rejected is open still: the patient has not been seen. */
export type ReferralStep = 'sent' | 'rejected' | 'accepted' | 'seen'

export type Referral = {
  readonly order: ServiceOrder
  readonly step: ReferralStep
  readonly bookings: readonly Booking[]
  /** When the patient was seen, where the record tells. */
  readonly seen?: Dated
  /** The Task or the booking that says so. */
  readonly evidence: readonly FactId[]
}

type Facts = Pick<PatientFacts, 'services' | 'bookings' | 'visits' | 'procedures' | 'tasks'>

/** All that was asked of others and still stands, or was done. */
export function referralsIn(facts: Facts, today: Day): readonly Referral[] {
  return facts.services
    .filter((order) => order.isReferral === true && !isPlan(order, today))
    .filter(({ state }) => state !== 'draft' && state !== 'revoked')
    .map((order) => courseOf(order, facts, today))
}

function courseOf(order: ServiceOrder, facts: Facts, today: Day): Referral {
  const bookings = facts.bookings.filter((booking) => isFor(booking, order))
  const seen = seenOn(order, bookings, facts, today)
  if (seen !== undefined || order.state === 'completed')
    return { order, step: 'seen', bookings, ...(seen && { seen }), evidence: seen?.evidence ?? [] }
  const answer = answerTo(order, bookings, facts)
  return { order, bookings, ...answer }
}

/** By its order; a review of one kind also by that kind, from the day of the request on. */
function isFor({ basedOn, review, when }: Booking, order: ServiceOrder): boolean {
  if (basedOn.length > 0) return basedOn.includes(order.id)
  return review !== undefined && review === order.review && isSince(when.day, order)
}

function isSince(day: Day, { authored, start }: ServiceOrder): boolean {
  const asked = authored?.day ?? start
  return asked === undefined || day >= asked
}

function seenOn(
  order: ServiceOrder,
  bookings: readonly Booking[],
  { visits, procedures }: Facts,
  today: Day,
): Dated | undefined {
  const ids = new Set([order.id, ...bookings.map(({ id }) => id)])
  const isBasedOnIt = (basedOn: readonly FactId[] = []) => basedOn.some((id) => ids.has(id))
  const done = [
    ...bookings.filter((booking) => isAttended(booking, today)),
    ...visits.filter(({ state, basedOn }) => state === 'finished' && isBasedOnIt(basedOn)),
    ...procedures.filter(
      ({ state, kind, when, basedOn = [] }) =>
        state === 'completed' &&
        (basedOn.length > 0
          ? isBasedOnIt(basedOn)
          : kind === order.review && when !== undefined && isSince(when.day, order)),
    ),
  ]
  const [first] = done
    .flatMap(({ id, when }) => (when === undefined || when.day > today ? [] : [{ id, day: when.day }]))
    .toSorted((a, b) => a.day - b.day || byId(a.id, b.id))
  return first && { day: first.day, evidence: [first.id] }
}

/** A booking is an answer; else what the newest Task on the request says. */
function answerTo(
  { id }: ServiceOrder,
  bookings: readonly Booking[],
  { tasks }: Facts,
): Pick<Referral, 'step' | 'evidence'> {
  const booked = bookings.find(({ state }) => state === 'booked')
  if (booked) return { step: 'accepted', evidence: [booked.id] }
  const task = tasks.find(({ focus, state }) => focus === id && ANSWERS.has(state))
  return { step: (task && ANSWERS.get(task.state)) ?? 'sent', evidence: task ? [task.id] : [] }
}

const ANSWERS: ReadonlyMap<string, ReferralStep> = new Map([
  ['accepted', 'accepted'],
  ['ready', 'accepted'],
  ['in-progress', 'accepted'],
  ['on-hold', 'accepted'],
  ['completed', 'accepted'],
  ['rejected', 'rejected'],
  ['failed', 'rejected'],
  ['requested', 'sent'],
  ['received', 'sent'],
])
