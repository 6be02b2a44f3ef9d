import { byId } from '../../facts/record.ts'
import type { Visit } from '../../facts/plan.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { isAttended } from '../booking-state.ts'
import { planExemptionOf } from '../exemption.ts'
import type { Dated, Expectation } from '../expectation.ts'
import { firstDue, type Row } from '../first-due.ts'
import { KIND_NEEDS } from '../obligation-needs.ts'
import { isPlan, standingPlan } from '../plans.ts'
import type { Situation } from '../situation.ts'

const ROWS: readonly Row[] = [
  {
    row: 'visit-first-months',
    applies: ({ followUpSince, ruleset, now }) =>
      followUpSince !== undefined &&
      now.day - followUpSince.day <= numberOf(ruleset, 'follow-up.first-months'),
    evidence: ({ followUpSince }) => followUpSince?.evidence ?? [],
  },
  { row: 'visit', applies: () => true, isOtherwise: true },
]

/** Seen in clinic or by telephone. An emergency or an admission is no follow-up. */
const COUNTS: ReadonlySet<Visit['kind']> = new Set(['clinic', 'telephone'])

export function visit(situation: Situation): readonly Expectation[] {
  const { facts, now, followUpSince } = situation
  const plan = standingPlan(
    facts.services.filter((service) => service.kind === 'visit' && isPlan(service, now.day)),
  )
  const lastDone = lastVisit(situation)
  const timing = firstDue(ROWS, situation, { lastDone, startedOn: followUpSince, plan })
  if (timing === undefined) return []
  const exempt = plan && planExemptionOf(plan, now)
  return [
    {
      kind: 'visit',
      ...(plan && { named: plan.named }),
      timing,
      ...(lastDone && { lastDone }),
      bookings: facts.bookings.filter(({ kind }) => kind === 'visit'),
      ...(exempt && { exempt }),
      evidence: plan ? [plan.id] : [],
      remarks: [],
      needs: KIND_NEEDS.visit,
    },
  ]
}

function lastVisit({ facts, now }: Situation): Dated | undefined {
  const seen = facts.visits.flatMap(({ id, kind, state, when }) =>
    COUNTS.has(kind) && state === 'finished' && when && when.day <= now.day ? [{ id, day: when.day }] : [],
  )
  const attended = facts.bookings
    .filter((booking) => booking.kind === 'visit' && isAttended(booking, now.day))
    .map(({ id, when }) => ({ id, day: when.day }))
  const [last] = [...seen, ...attended].toSorted((a, b) => b.day - a.day || byId(a.id, b.id))
  return last && { day: last.day, evidence: [last.id] }
}
