import type { Interval } from '#domain/facts/treatment.ts'
import type { ObligationKind } from '#domain/findings/problem.ts'
import type { Obligation } from '#domain/follow-up/obligation.ts'
import type { Day } from '#domain/time/day.ts'
import { wordDay } from '#wording/day.ts'

import { wordNearDay } from '../record/near-day.ts'

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

export function wordObligation({ named, kind }: Obligation): string {
  return named ?? OBLIGATION_WORDS[kind]
}

/** When, and how it stands with the booking, in a few words: `14-Nov, 9 d over`, `30-Nov, booked`. */
export function wordDue(obligation: Obligation, today: Day | undefined): string {
  const { due, daysOverdue, bookedFor, booking, status, exempt } = obligation
  if (status === 'exempt') return exempt === undefined ? 'Not due' : `Not due: ${EXEMPT_WORDS[exempt.why]}`
  const slot = bookedFor === undefined ? '' : `${wordNearDay(bookedFor, today)}, `
  if (daysOverdue !== undefined) return wordLate(obligation, daysOverdue, today)
  if (booking !== 'none') return `${slot}${BOOKING_WORDS[booking]}`
  if (due === undefined) return status === 'unknown' ? 'Cannot tell when' : 'No date'
  return status === 'due' ? `${wordNearDay(due, today)}, due` : wordNearDay(due, today)
}

/** Lateness first; a booking does not take it away. */
function wordLate({ due, booking, bookedFor }: Obligation, days: number, today: Day | undefined): string {
  const late = due === undefined ? `${days} d over` : `${wordNearDay(due, today)}, ${days} d over`
  if (booking === 'missed') return `${late}, missed`
  return bookedFor === undefined ? late : `${days} d over, ${wordNearDay(bookedFor, today)} booked`
}

const BOOKING_WORDS: Readonly<Record<Exclude<Obligation['booking'], 'none'>, string>> = {
  booked: 'booked',
  'booked-late': 'booked late',
  missed: 'missed',
}

/** Why it is due then: counted from what, how often, by whose word, with which grace. */
export function wordWhyDue({
  lastDone,
  countedFrom,
  interval,
  intervalSource,
  graceEnds,
  booking,
  bookedFor,
}: Obligation): string {
  const parts = [
    ...(lastDone === undefined ? ['never done on record'] : [`last ${wordDay(lastDone)}`]),
    ...(countedFrom !== undefined && countedFrom !== lastDone
      ? [`counted from ${wordDay(countedFrom)}`]
      : []),
    ...(interval === undefined
      ? []
      : [
          `${wordInterval(interval)}${intervalSource === undefined ? '' : `, ${SOURCE_WORDS[intervalSource]}`}`,
        ]),
    ...(graceEnds === undefined ? [] : [`grace to ${wordDay(graceEnds)}`]),
    booking === 'none'
      ? 'not booked'
      : `${booking.replace('-', ' ')}${bookedFor === undefined ? '' : ` for ${wordDay(bookedFor)}`}`,
  ]
  return parts.join('; ')
}

export function wordInterval({ count, unit }: Interval): string {
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`
}
