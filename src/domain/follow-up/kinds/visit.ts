import { byId } from '../../facts/record.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { planExemptionOf } from '../exemption.ts'
import type { Dated, Expectation } from '../expectation.ts'
import { firstDue, type Row } from '../first-due.ts'
import { KIND_NEEDS } from '../obligation-needs.ts'
import { isPlan, standingPlan } from '../plans.ts'
import type { Situation } from '../situation.ts'
import { contactsOf } from './contacts.ts'

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

function lastVisit(situation: Situation): Dated | undefined {
  const [last] = contactsOf(situation).toSorted((a, b) => b.day - a.day || byId(a.id, b.id))
  return last && { day: last.day, evidence: [last.id] }
}
