import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { Booking, Examination, ServiceOrder } from '../../facts/plan.ts'
import { byId, type FactId } from '../../facts/record.ts'
import { numberOf, type Ruleset } from '../../rules/ruleset.ts'
import type { Clinic } from '../../time/clinic.ts'
import { addDays, type Day } from '../../time/day.ts'
import type { Now } from '../../time/when.ts'
import { isAttended } from '../booking-state.ts'
import { isPlan } from '../plans.ts'
import { satisfies } from './scan-match.ts'

/** How far a scan has come, from asked for to read. */
export const SCAN_STEPS = [
  'requested',
  'missed',
  'booked',
  'attended',
  'performed',
  'not-reviewed',
  'reviewed-elsewhere',
  'reviewed',
] as const
export type ScanStep = (typeof SCAN_STEPS)[number]

/** One scan on its way: what was asked for, what was booked for it, what came of it. */
export type ScanCourse = {
  readonly step: ScanStep
  readonly named: string
  /** Of the step: asked on, booked for, done on, reported on. */
  readonly day?: Day
  readonly orders: readonly FactId[]
  readonly examination?: FactId
  /** For which it was booked, also where it has been done meanwhile. */
  readonly booking?: FactId
  /** It has been done, and a booking for it stands still. */
  readonly stillBookedFor?: Day
  readonly reviewed?: FactId
}

type Facts = Pick<PatientFacts, 'services' | 'bookings' | 'examinations' | 'tasks'>
type Terms = { readonly facts: Facts; readonly clinic: Clinic; readonly today: Day; readonly oldest: Day }

/** Every scan that was asked for, booked or done, each once. What is only due by a plan its obligation tells. */
export function scanPipeline(
  facts: Facts,
  { clinic, ruleset, now }: { readonly clinic: Clinic; readonly ruleset: Ruleset; readonly now: Now },
): readonly ScanCourse[] {
  const { day: today } = now
  const oldest = addDays(today, -numberOf(ruleset, 'data.window'))
  const terms = { facts, clinic, today, oldest }
  const asked = askedScans(terms)
  const done = doneScans(asked, terms)
  const waiting = asked
    .filter(({ examination }) => examination === undefined)
    .flatMap((one) => waitingScan(one, terms))
  const bookings = facts.bookings.filter(({ kind }) => kind === 'imaging')
  const known = new Set(asked.flatMap((one) => one.bookings.map(({ id }) => id)))
  const unasked = bookings.filter(({ id }) => !known.has(id)).flatMap((booking) => bookedScan(booking, terms))
  return [...waiting, ...unasked, ...done].toSorted(byStep)
}

/** The step first that waits longest for somebody; within a step the oldest first. */
function byStep(a: ScanCourse, b: ScanCourse): number {
  return (
    SCAN_STEPS.indexOf(a.step) - SCAN_STEPS.indexOf(b.step) ||
    (a.day ?? 0) - (b.day ?? 0) ||
    byId(keyOf(a), keyOf(b))
  )
}

function keyOf({ orders, booking, examination }: ScanCourse): string {
  return [examination ?? booking ?? '', ...orders].join(' ')
}

type Asked = {
  readonly order: ServiceOrder
  readonly bookings: readonly Booking[]
  readonly examination?: Examination
}

/** Single scans. One that was completed and of which nothing else is known was done, and its report is awaited. */
function askedScans({ facts, today, oldest }: Terms): readonly Asked[] {
  return facts.services
    .filter((order) => order.kind === 'imaging' && !isPlan(order, today))
    .filter(({ state }) => state === 'active' || state === 'on-hold' || state === 'completed')
    .map((order) => {
      const examination = examinationFor(order, facts.examinations, today)
      const bookings = facts.bookings.filter((booking) => isBookedFor(booking, order)).toSorted(byDay)
      return { order, bookings, ...(examination && { examination }) }
    })
    .filter(
      ({ order, examination }) =>
        order.state !== 'completed' || examination !== undefined || (askedOn(order) ?? 0) >= oldest,
    )
}

function byDay(a: Booking | Examination, b: Booking | Examination): number {
  return a.when.day - b.when.day || byId(a.id, b.id)
}

function askedOn({ authored, start }: ServiceOrder): Day | undefined {
  return authored?.day ?? start
}

function isSince(day: Day, order: ServiceOrder): boolean {
  return day >= (askedOn(order) ?? day)
}

/** By its order, the newest; else the first that fits and names no other order. */
function examinationFor(
  order: ServiceOrder,
  examinations: readonly Examination[],
  today: Day,
): Examination | undefined {
  const fitting = examinations
    .filter(({ when }) => when.day <= today && isSince(when.day, order))
    .filter((examination) => satisfies(examination, order))
    .toSorted(byDay)
  return fitting.findLast(({ basedOn }) => basedOn.includes(order.id)) ?? fitting[0]
}

function isBookedFor(booking: Booking, order: ServiceOrder): boolean {
  if (booking.kind !== 'imaging') return false
  if (booking.basedOn.includes(order.id)) return true
  return booking.basedOn.length === 0 && isSince(booking.when.day, order) && satisfies(booking, order)
}

/** Each examination once, with whatever asked for it. */
function doneScans(asked: readonly Asked[], terms: Terms): readonly ScanCourse[] {
  return terms.facts.examinations
    .filter(({ when, modality }) => when.day <= terms.today && modality !== 'dxa')
    .map((examination) => {
      const askers = asked.filter((one) => one.examination?.id === examination.id)
      const bookings = askers.flatMap((one) => one.bookings).toSorted(byDay)
      const ahead = bookings.find(({ state, when }) => state === 'booked' && when.day > terms.today)
      const booking = ahead ?? bookings.find(({ state }) => state !== 'cancelled' && state !== 'no-show')
      return {
        ...stateOf(examination, terms),
        named: examination.named,
        orders: askers.map(({ order }) => order.id),
        examination: examination.id,
        ...(booking && { booking: booking.id }),
        ...(ahead && { stillBookedFor: ahead.when.day }),
      }
    })
}

/** A preliminary report that someone has read still waits for the final one. */
function stateOf(
  { id, state, when, issued, reviewed }: Examination,
  { facts, clinic }: Terms,
): Pick<ScanCourse, 'step' | 'day' | 'reviewed'> {
  const known = issued?.day ?? when.day
  if (reviewed !== undefined && state === 'reported') return { step: 'reviewed', day: known, reviewed }
  const isAsked = facts.tasks.some(
    ({ code, focus, state: of }) => code === 'report-review' && focus === id && OPEN.has(of),
  )
  if (clinic.goLive !== undefined && known < clinic.goLive && !isAsked)
    return { step: 'reviewed-elsewhere', day: known }
  if (state === 'performed' || reviewed !== undefined) return { step: 'performed', day: when.day }
  return { step: 'not-reviewed', day: known }
}

/** Someone says that it is still to be read. */
const OPEN: ReadonlySet<string> = new Set([
  'requested',
  'received',
  'accepted',
  'ready',
  'in-progress',
  'on-hold',
])

function waitingScan({ order, bookings }: Asked, terms: Terms): readonly ScanCourse[] {
  const common = { named: order.named, orders: [order.id] }
  const { today, clinic } = terms
  const attended = bookings.findLast((booking) => isAttended(booking, today))
  if (attended)
    return [
      {
        ...common,
        booking: attended.id,
        day: attended.when.day,
        step: attendedStep(attended.when.day, clinic),
      },
    ]
  if (order.state === 'completed') {
    const day = askedOn(order)
    const step = day !== undefined && isElsewhere(day, clinic) ? 'reviewed-elsewhere' : 'performed'
    return [{ ...common, step, ...(day !== undefined && { day }) }]
  }
  const standing = bookings.filter(({ state }) => state === 'booked')
  const next = standing.find(({ when }) => when.day >= today)
  if (next) return [{ ...common, step: 'booked', booking: next.id, day: next.when.day }]
  const missed = standing.at(-1)
  if (missed) return [{ ...common, step: 'missed', booking: missed.id, day: missed.when.day }]
  const day = askedOn(order)
  return [{ ...common, step: 'requested', ...(day !== undefined && { day }) }]
}

function isElsewhere(day: Day, { goLive }: Clinic): boolean {
  return goLive !== undefined && day < goLive
}

function attendedStep(day: Day, clinic: Clinic): ScanStep {
  return isElsewhere(day, clinic) ? 'reviewed-elsewhere' : 'attended'
}

/** For a plan, or for nothing that is on record. One that passed is missed only if nothing was done since. */
function bookedScan(booking: Booking, { facts, today, clinic, oldest }: Terms): readonly ScanCourse[] {
  const { id, named, when, state } = booking
  const course = (step: ScanStep): readonly ScanCourse[] => [
    { step, named, day: when.day, orders: booking.basedOn, booking: id },
  ]
  if (state === 'booked' && when.day >= today) return course('booked')
  if (when.day < oldest || isDoneSince(booking, facts.examinations, today)) return []
  if (isAttended(booking, today)) return course(attendedStep(when.day, clinic))
  return state === 'booked' && !isElsewhere(when.day, clinic) ? course('missed') : []
}

function isDoneSince(
  { id, modality, regions, when, basedOn }: Booking,
  examinations: readonly Examination[],
  today: Day,
): boolean {
  const asked = { id, regions, ...(modality !== undefined && { modality }) }
  return examinations.some(
    (examination) =>
      examination.when.day >= when.day &&
      examination.when.day <= today &&
      (satisfies(examination, asked) || examination.basedOn.some((order) => basedOn.includes(order))),
  )
}
