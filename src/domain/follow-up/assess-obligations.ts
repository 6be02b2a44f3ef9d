import { isCovered, isAged, type Concept } from '../facts/coverage.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import type { FactId } from '../facts/record.ts'
import type { ObligationKind } from '../findings/problem.ts'
import type { Tier } from '../findings/tier.ts'
import type { FollowUpRow } from '../rules/settings/follow-up-settings.ts'
import { followUpDays, type Ruleset } from '../rules/ruleset.ts'
import { daysBetween, type Day } from '../time/day.ts'
import { daysOfInterval } from '../time/interval.ts'
import { isOlderThanHours, type Now } from '../time/when.ts'
import { bookingStateOf, type Booked } from './booking-state.ts'
import { exemptionOf, type Exemption } from './exemption.ts'
import type { Expectation } from './expectation.ts'
import { boneAgentDose } from './kinds/bone-agent-dose.ts'
import { calcium } from './kinds/calcium.ts'
import { creatinine } from './kinds/creatinine.ts'
import { imaging } from './imaging/imaging.ts'
import { dentalReview } from './kinds/dental-review.ts'
import { dxa } from './kinds/dxa.ts'
import { radiotherapyResponse } from './kinds/radiotherapy-response.ts'
import { repeatCalcium } from './kinds/repeat-calcium.ts'
import { tumorMarker } from './kinds/tumor-marker.ts'
import { visit } from './kinds/visit.ts'
import { vitaminD } from './kinds/vitamin-d.ts'
import { referral } from './referral/referral.ts'
import type { BookingState, Obligation } from './obligation.ts'
import { isLate } from './is-late.ts'
import {
  criticalAfterOf,
  graceEndOf,
  statusOn,
  tierOf,
  type Clock,
  type ClockStatus,
} from './obligation-status.ts'
import { situationOf, type Situation } from './situation.ts'

const KINDS = [
  imaging,
  calcium,
  repeatCalcium,
  creatinine,
  tumorMarker,
  visit,
  boneAgentDose,
  dentalReview,
  vitaminD,
  radiotherapyResponse,
  dxa,
  referral,
] as const

/** All that is due to a patient, in the order of the kinds. Each stands whether late, exempt or unknown. */
export function assessObligations(facts: PatientFacts, ruleset: Ruleset, now: Now): readonly Obligation[] {
  const situation = situationOf(facts, ruleset, now)
  return KINDS.flatMap((kind) => kind(situation)).map((expected) => obligationOf(expected, situation))
}

function obligationOf(expected: Expectation, situation: Situation): Obligation {
  const { kind, named, measures, timing, remarks } = expected
  const clock = clockOf(expected, situation)
  const booked = bookedOf(expected, clock, situation.now)
  const exempt = exemptionOf(situation.facts, situation.now) ?? expected.exempt
  return {
    kind,
    ...(named !== undefined && named !== '' && { named }),
    ...(measures && measures.length > 0 && { measures }),
    ...standingOf(expected, { clock, exempt, booking: booked.state }, situation),
    booking: booked.state,
    ...(booked.booking && { bookedFor: booked.booking.when.day }),
    ...(timing.interval && { interval: timing.interval }),
    intervalSource: timing.intervalSource,
    ...(remarks.length > 0 && { remarks }),
    evidence: evidenceOf(expected, booked, exempt),
  }
}

type Judged = {
  readonly clock: Clock | undefined
  readonly exempt: Exemption | undefined
  readonly booking: BookingState
}

/** Exempt before unknown, unknown before any day. */
function standingOf(expected: Expectation, { clock, exempt, booking }: Judged, situation: Situation) {
  const when = whenOf(expected, clock)
  if (exempt) {
    const { why, until } = exempt
    return { status: 'exempt', exempt: { why, ...(until !== undefined && { until }) }, ...when } as const
  }
  const notLoaded = notLoadedOf(expected, situation)
  const { day: today } = situation.now
  const status = clock && statusOn(today, clock)
  // What is only partly read may have been done later than it seems.
  const isOpen = notLoaded.length > 0 && !(areOnlyAged(notLoaded, situation) && status && isLate({ status }))
  if (isOpen) return { status: 'unknown', notLoaded } as const
  if (clock === undefined || status === undefined) return { status: 'unknown', ...when } as const
  return { status, ...when, ...latenessOf(expected, { clock, status, booking }, today) }
}

type Timed = { readonly clock: Clock; readonly status: ClockStatus; readonly booking: BookingState }

function latenessOf(
  { kind, timing, lateTier }: Expectation,
  { clock, status, booking }: Timed,
  today: Day,
): Pick<Obligation, 'tier' | 'daysOverdue'> {
  const own = tierOf(status, booking, overdueTier(kind, timing.row))
  const tier = own && (lateTier ?? own)
  return tier === undefined ? {} : { tier, daysOverdue: Math.max(daysBetween(clock.due, today), 0) }
}

function bookedOf(
  { bookings, lastDone }: Expectation,
  clock: Clock | undefined,
  { day: today }: Now,
): Booked {
  return bookingStateOf(bookings, {
    today,
    lastDone: lastDone?.day,
    graceEnds: clock && graceEndOf(clock),
  })
}

/** The plan or order, what it is counted from, the last one done, the booking, what exempts it: each once. */
function evidenceOf(
  { evidence, timing, lastDone }: Expectation,
  { booking }: Booked,
  exempt: Exemption | undefined,
): readonly FactId[] {
  return [
    ...new Set([
      ...evidence,
      ...timing.evidence,
      ...(timing.countedFrom?.evidence ?? []),
      ...(lastDone?.evidence ?? []),
      ...(booking ? [booking.id] : []),
      ...(exempt?.evidence ?? []),
    ]),
  ]
}

function clockOf({ timing }: Expectation, { ruleset, now }: Situation): Clock | undefined {
  const { row, due, interval, countedFrom, hoursFrom, length = 0 } = timing
  if (due === undefined) return undefined
  const { lead, grace } = followUpDays(ruleset, row)
  const long = interval && countedFrom ? daysOfInterval(countedFrom.day, interval) : length
  const isPast = hoursFrom && isOlderThanHours(hoursFrom, now, HOURS_A_DAY * (long + grace))
  return { due, lead, grace, interval: long, ...(isPast !== undefined && { isPast }) }
}

function whenOf(
  { timing, lastDone }: Expectation,
  clock: Clock | undefined,
): Pick<Obligation, 'due' | 'graceEnds' | 'criticalAfter' | 'lastDone' | 'countedFrom'> {
  return {
    ...(clock && { due: clock.due, graceEnds: graceEndOf(clock), criticalAfter: criticalAfterOf(clock) }),
    ...(lastDone && { lastDone: lastDone.day }),
    ...(timing.countedFrom && { countedFrom: timing.countedFrom.day }),
  }
}

function notLoadedOf({ needs }: Expectation, { facts, now }: Situation): readonly Concept[] {
  const concepts = needs
    .filter((need) => !isCovered(facts.coverage, need, now.day))
    .map(({ concept }) => concept)
  return [...new Set(concepts)]
}

/** What was late when it was last read stays late until something newer says otherwise. */
function areOnlyAged(notLoaded: readonly Concept[], { facts }: Situation): boolean {
  return notLoaded.every((concept) => isAged(facts.coverage, concept))
}

const HOURS_A_DAY = 24

const ROUTINE: ReadonlySet<ObligationKind> = new Set(['dental-review', 'vitamin-d', 'dxa'])

/** What nobody planned, and what can wait for the next visit, is for planning. */
function overdueTier(kind: ObligationKind, row: FollowUpRow): Tier {
  return ROUTINE.has(kind) || row === 'imaging-assumed' ? 'routine' : 'this-week'
}
