import type { PatientFacts } from '../facts/patient-facts.ts'
import type { CarePlanFact, ServiceOrder } from '../facts/plan.ts'
import { byId, type FactId } from '../facts/record.ts'
import { isComfortCare } from '../findings/care-context.ts'
import type { Now } from '../time/when.ts'
import type { Obligation } from './obligation.ts'

/** Why something is not to be chased, and by which record. It is shown with its reason, never dropped. */
export type Exemption = NonNullable<Obligation['exempt']> & { readonly evidence: readonly FactId[] }

type Facts = Pick<PatientFacts, 'patient' | 'carePlans'>

/** For whatever is due: death, comfort or hospice care. Past its review date a plan of care exempts no longer. */
export function exemptionOf({ patient, carePlans }: Facts, now: Now): Exemption | undefined {
  if (patient.deceased) return { why: 'deceased', evidence: [patient.id] }
  return byCarePlan(
    'comfort-care',
    carePlans.filter((plan) => plan.kind !== 'ceiling-of-care' && isComfortCare(plan, now)),
  )
}

export function imagingExemptionOf({ carePlans }: Facts, { day: today }: Now): Exemption | undefined {
  return byCarePlan(
    'no-further-imaging',
    carePlans.filter(
      ({ kind, from = today, reviewOn = today }) =>
        kind === 'no-further-imaging' && from <= today && reviewOn >= today,
    ),
  )
}

/** Of several plans the one that lasts longest. */
function byCarePlan(
  why: 'comfort-care' | 'no-further-imaging',
  plans: readonly CarePlanFact[],
): Exemption | undefined {
  const [plan] = plans.toSorted(
    (a, b) => (b.reviewOn ?? Infinity) - (a.reviewOn ?? Infinity) || byId(a.id, b.id),
  )
  return plan && { why, ...(plan.reviewOn !== undefined && { until: plan.reviewOn }), evidence: [plan.id] }
}

/** A pause ends on its day; one without a day lasts until somebody ends it. */
export function planExemptionOf(
  { id, state, pausedUntil }: ServiceOrder,
  { day: today }: Now,
): Exemption | undefined {
  if (state === 'revoked') return { why: 'plan-revoked', evidence: [id] }
  if (pausedUntil === undefined)
    return state === 'on-hold' ? { why: 'plan-on-hold', evidence: [id] } : undefined
  return pausedUntil > today ? { why: 'plan-on-hold', until: pausedUntil, evidence: [id] } : undefined
}
