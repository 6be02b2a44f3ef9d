import { isPlausible } from '../../data-quality/plausible.ts'
import type { LabMeasure } from '../../facts/laboratory.ts'
import type { Booking, ServiceOrder } from '../../facts/plan.ts'
import { byId } from '../../facts/record.ts'
import { byNewest } from '../../time/when.ts'
import type { Dated } from '../expectation.ts'
import { isPlan, standingPlan } from '../plans.ts'
import type { Situation } from '../situation.ts'

/** The newest final result that can be true. A preliminary or an impossible one leaves the test to be done. */
export function lastResult(
  { facts, ruleset }: Pick<Situation, 'facts' | 'ruleset'>,
  isMeasure: (measure: LabMeasure) => boolean,
): Dated | undefined {
  const newest = facts.results
    .filter(({ measure, status }) => isMeasure(measure) && status !== 'preliminary')
    .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))
    .find((result) => isPlausible(result, ruleset))
  return newest && { day: newest.when.day, evidence: [newest.id] }
}

export function isCalcium(measure: string): boolean {
  return measure.startsWith('calcium')
}

type Asked = Pick<ServiceOrder, 'kind' | 'measures'>

/** A plan of blood tests that names the measure: `calcium`, or one of its kinds. */
export function laboratoryPlan(
  { facts, now }: Situation,
  isMeasure: (measure: string) => boolean,
): ServiceOrder | undefined {
  // A withdrawn plan leaves the protocol as it was: blood is still to be taken.
  const plans = facts.services.filter((service) => isFor(service, isMeasure) && service.state !== 'revoked')
  return standingPlan(plans.filter((plan) => isPlan(plan, now.day)))
}

export function laboratoryBookings(
  { facts }: Situation,
  isMeasure: (measure: string) => boolean,
): readonly Booking[] {
  return facts.bookings.filter((booking) => isFor(booking, isMeasure))
}

function isFor({ kind, measures }: Asked, isMeasure: (measure: string) => boolean): boolean {
  return kind === 'laboratory' && measures.some(isMeasure)
}
