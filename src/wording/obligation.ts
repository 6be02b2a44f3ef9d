import type { Interval } from '#domain/facts/treatment.ts'
import type { ObligationKind } from '#domain/findings/problem.ts'
import type { BookingState, Obligation, ObligationRemark } from '#domain/follow-up/obligation.ts'
import type { Day } from '#domain/time/day.ts'

import { wordDay, wordNearDay } from './day.ts'
import { capitalized, wordDays, wordList } from './list.ts'
import { wordLabMeasure } from './measure.ts'
import { needsText } from './terms.ts'

const OBLIGATION_WORDS: Readonly<Record<ObligationKind, string>> = {
  imaging: 'Scan',
  calcium: 'Calcium',
  'repeat-calcium': 'Repeat calcium',
  creatinine: 'Creatinine',
  'tumor-marker': 'Tumor marker',
  visit: 'Clinic visit',
  'bone-agent-dose': 'Bone agent',
  'dental-review': 'Dental review',
  'vitamin-d': 'Vitamin D',
  'radiotherapy-response': 'Radiotherapy response',
  dxa: 'DXA',
  referral: 'Referral',
}

const EXEMPT_WORDS: Readonly<Record<NonNullable<Obligation['exempt']>['why'], string>> = {
  deceased: 'deceased',
  'comfort-care': 'comfort care',
  'no-further-imaging': 'no further imaging',
  'plan-revoked': 'plan withdrawn',
  'plan-on-hold': 'plan on hold',
  'bone-agent-stopped': 'bone agent stopped',
}

const SOURCE_WORDS: Readonly<Record<NonNullable<Obligation['intervalSource']>, string>> = {
  order: 'from the order',
  plan: 'from the plan',
  'last-doses': 'from the last doses',
  protocol: 'from the protocol',
  assumed: 'assumed here, not ordered',
}

const REMARK_WORDS: Readonly<Record<ObligationRemark, string>> = {
  'last-without-report': 'the last has no report yet',
  'clearance-not-known': 'creatinine clearance cannot be computed',
  'interval-limited': 'the plan says another interval, which is not accepted here',
  'referral-sent': 'sent, no answer yet',
  'referral-accepted': 'accepted, not yet seen',
  'referral-rejected': 'not accepted',
}

const BOOKING_WORDS: Readonly<Record<BookingState, string>> = {
  none: 'not booked',
  booked: 'booked',
  'booked-late': 'booked late',
  missed: 'missed',
}

export function wordObligationKind(kind: ObligationKind): string {
  return OBLIGATION_WORDS[kind]
}

/** What they are about is not what is due: the response to a radiotherapy, the visit that a referral asks for. */
const NAMED_AFTER: ReadonlySet<ObligationKind> = new Set(['radiotherapy-response', 'referral'])

export function wordObligation({ named, measures = [], kind }: Obligation): string {
  if (named !== undefined)
    return NAMED_AFTER.has(kind) ? `${OBLIGATION_WORDS[kind]}: ${named}` : capitalized(named)
  return measures.length === 0 ? OBLIGATION_WORDS[kind] : capitalized(measures.map(wordLabMeasure).join(', '))
}

/** `MRI whole spine 9 days overdue, not booked`. */
export function wordLateness(obligation: Obligation): string {
  const { daysOverdue, booking } = obligation
  const late = daysOverdue === undefined ? 'due' : wordOverdue(daysOverdue)
  return `${wordObligation(obligation)} ${late}, ${BOOKING_WORDS[booking]}`
}

/** By hours something can be overdue on the very day on which it was due; after a year nobody counts days. */
function wordOverdue(days: number): string {
  const years = fullYears(days)
  if (years > 0) return `more than ${years === 1 ? 'a year' : `${years} years`} overdue`
  return days === 0 ? 'overdue' : `${wordDays(days)} overdue`
}

function wordOver(days: number): string {
  const years = fullYears(days)
  return years > 0 ? `over ${years} y late` : `${days} d over`
}

function fullYears(days: number): number {
  return Math.floor(days / 365.25)
}

/** When, and how it stands with the booking, in a few words: `14-Nov, 9 d over`, `30-Nov, booked`. */
export function wordDue(obligation: Obligation, today: Day | undefined): string {
  const { due, daysOverdue, bookedFor, booking, status, exempt } = obligation
  if (status === 'exempt') return exempt === undefined ? 'Not due' : `Not due: ${EXEMPT_WORDS[exempt.why]}`
  if (daysOverdue !== undefined) return wordLate(obligation, daysOverdue, today)
  const slot = bookedFor === undefined ? '' : `${wordNearDay(bookedFor, today)}, `
  if (booking !== 'none') return `${slot}${BOOKING_WORDS[booking]}`
  if (due === undefined) return status === 'unknown' ? 'Cannot tell when' : 'No date'
  return status === 'due' ? `${wordNearDay(due, today)}, due` : wordNearDay(due, today)
}

/** Lateness first; a booking does not take it away. */
function wordLate({ due, booking, bookedFor }: Obligation, days: number, today: Day | undefined): string {
  const late = due === undefined ? wordOver(days) : `${wordNearDay(due, today)}, ${wordOver(days)}`
  if (booking === 'missed') return `${late}, missed`
  return bookedFor === undefined ? late : `${wordOver(days)}, ${wordNearDay(bookedFor, today)} booked`
}

/** Why it is due then: counted from what, how often, by whose word, with which grace. */
export function wordWhyDue(obligation: Obligation): string {
  const { notLoaded, exempt, graceEnds, remarks = [] } = obligation
  if (notLoaded !== undefined) {
    return `cannot tell: ${wordList(notLoaded.map((concept) => needsText({ kind: 'not-loaded', concept })))}`
  }
  return [
    ...(exempt === undefined ? [] : [wordExempt(exempt)]),
    ...wordCounting(obligation),
    ...(graceEnds === undefined ? [] : [`grace to ${wordDay(graceEnds)}`]),
    ...remarks.map((remark) => REMARK_WORDS[remark]),
    wordBooking(obligation),
  ].join('; ')
}

/** `comfort care, review 07-Dec-2026`, `plan on hold, until 07-Dec-2026`. */
function wordExempt({ why, until }: NonNullable<Obligation['exempt']>): string {
  if (until === undefined) return EXEMPT_WORDS[why]
  return `${EXEMPT_WORDS[why]}, ${why === 'plan-on-hold' ? 'until' : 'review'} ${wordDay(until)}`
}

/** From what it is counted, and how often it is due. */
export function wordCounted(obligation: Obligation): string {
  return capitalized(wordCounting(obligation).join('; '))
}

function wordCounting(obligation: Obligation): readonly string[] {
  const { kind, lastDone, countedFrom, interval, intervalSource } = obligation
  if (kind === 'radiotherapy-response') return wordStep(interval, countedFrom, lastDone)
  if (kind === 'repeat-calcium') return wordControl(obligation)
  const last = lastDone === undefined ? 'never done on record' : `last ${wordDay(lastDone)}`
  if (interval === undefined && intervalSource === 'order') {
    return [...(countedFrom === undefined ? [] : [`asked for on ${wordDay(countedFrom)}`]), last]
  }
  const source = intervalSource === undefined ? '' : `, ${SOURCE_WORDS[intervalSource]}`
  return [
    last,
    ...(countedFrom === undefined || countedFrom === lastDone
      ? []
      : [`counted from ${wordDay(countedFrom)}`]),
    ...(interval === undefined ? [] : [`${wordInterval(interval)}${source}`]),
  ]
}

/** It is due once and not every so many days. */
function wordStep(
  interval: Obligation['interval'],
  ended: Day | undefined,
  lastDone: Day | undefined,
): readonly string[] {
  if (interval === undefined || ended === undefined) return []
  return [
    `${wordDays(interval.count)} after the end of radiotherapy on ${wordDay(ended)}`,
    lastDone === undefined ? 'nobody asked since' : `asked last on ${wordDay(lastDone)}`,
  ]
}

/** What is done once, and not at intervals. */
function wordControl({ lastDone, countedFrom, interval }: Obligation): readonly string[] {
  return [
    lastDone === undefined ? 'not repeated yet' : `last ${wordDay(lastDone)}`,
    ...(countedFrom === undefined ? [] : [`counted from ${wordDay(countedFrom)}`]),
    ...(interval?.unit === 'day' ? [`within ${wordDays(interval.count)}, from the protocol`] : []),
  ]
}

const STATUS_WORDS: Readonly<Record<Obligation['status'], string>> = {
  exempt: 'Not due',
  unknown: 'Cannot tell',
  'not-due': 'Not yet due',
  'due-soon': 'Due soon',
  due: 'Due, within grace',
  overdue: 'Overdue',
  critical: 'Overdue, critical',
}

/** `Overdue`, `Not due: comfort care`. */
export function wordStatus({ status, exempt }: Obligation): string {
  return exempt === undefined ? STATUS_WORDS[status] : `Not due: ${EXEMPT_WORDS[exempt.why]}`
}

/** `Booked 30-Nov-2026`, `Not booked`. */
export function wordBookingShort({ booking, bookedFor }: Obligation): string {
  const words = capitalized(BOOKING_WORDS[booking])
  return booking === 'none' || bookedFor === undefined ? words : `${words} ${wordDay(bookedFor)}`
}

function wordBooking({ booking, bookedFor }: Obligation): string {
  return booking === 'none' || bookedFor === undefined
    ? BOOKING_WORDS[booking]
    : `${BOOKING_WORDS[booking]} for ${wordDay(bookedFor)}`
}

export function wordInterval({ count, unit }: Interval): string {
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`
}
