import { depletesHormones } from '../../facts/systemic-treatment.ts'
import { byId } from '../../facts/record.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { isAttended } from '../booking-state.ts'
import { planExemptionOf } from '../exemption.ts'
import type { Dated, Expectation } from '../expectation.ts'
import { firstDue, type Row } from '../first-due.ts'
import { KIND_NEEDS } from '../obligation-needs.ts'
import { isPlan, standingPlan } from '../plans.ts'
import { earliest, type Situation } from '../situation.ts'

const ROW: Row = { row: 'dxa', applies: () => true }

/** Bone density, for whom treatment takes the hormones that keep bone. */
export function dxa(situation: Situation): readonly Expectation[] {
  const { facts, now, followUpSince } = situation
  const treatment = depletionOf(situation)
  const plan = standingPlan(
    facts.services.filter((service) => service.kind === 'dxa' && isPlan(service, now.day)),
  )
  if (treatment === undefined && plan === undefined) return []
  const lastDone = lastDensity(situation)
  const timing = firstDue([ROW], situation, { lastDone, startedOn: followUpSince ?? treatment?.since, plan })
  if (timing === undefined) return []
  const exempt = plan && planExemptionOf(plan, now)
  return [
    {
      kind: 'dxa',
      ...(plan && { named: plan.named }),
      timing,
      ...(lastDone && { lastDone }),
      bookings: facts.bookings.filter(({ kind }) => kind === 'dxa'),
      ...(exempt && { exempt }),
      evidence: treatment?.evidence ?? [],
      remarks: [],
      needs: KIND_NEEDS.dxa,
    },
  ]
}

type Depletion = { readonly since?: Dated; readonly evidence: readonly string[] }

/** Ordered, or given not long ago: a depot lasts for months. */
function depletionOf({ facts, ruleset, now }: Situation): Depletion | undefined {
  const lately = now.day - numberOf(ruleset, 'risk.hormone-dose-within')
  const orders = facts.orders.filter((order) => order.state === 'active' && depletesHormones(order))
  const doses = facts.doses.filter(depletesHormones)
  const recent = doses.filter(({ when }) => when.day >= lately)
  if (orders.length === 0 && recent.length === 0) return undefined
  const since = earliest([
    ...doses.map(({ id, when }) => ({ day: when.day, evidence: [id] })),
    ...orders.flatMap(({ id, start, authored }) => {
      const day = start ?? authored?.day
      return day === undefined ? [] : [{ day, evidence: [id] }]
    }),
  ])
  const newest = recent.toSorted((a, b) => b.when.day - a.when.day || byId(a.id, b.id))[0]
  const [evidence] = [...orders.map(({ id }) => id).toSorted(), ...(newest ? [newest.id] : [])]
  return { ...(since && { since }), evidence: evidence === undefined ? [] : [evidence] }
}

function lastDensity({ facts, now }: Situation): Dated | undefined {
  const done = [
    ...facts.examinations.filter(({ modality }) => modality === 'dxa'),
    ...facts.bookings.filter((booking) => booking.kind === 'dxa' && isAttended(booking, now.day)),
  ].filter(({ when }) => when.day <= now.day)
  const [last] = done.toSorted((a, b) => b.when.day - a.when.day || byId(a.id, b.id))
  return last && { day: last.when.day, evidence: [last.id] }
}
