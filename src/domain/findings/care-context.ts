import type { PatientFacts } from '../facts/patient-facts.ts'
import type { CarePlanFact } from '../facts/plan.ts'
import type { Now } from '../time/when.ts'
import type { Finding, Raised } from './finding.ts'
import type { Problem } from './problem.ts'
import type { Badge } from './reason.ts'
import { shift, type Tier } from './tier.ts'

/** Never lowered: what cannot wait wherever the patient is. */
const NEVER_LOWERED: ReadonlySet<Problem> = new Set(['cord', 'infection', 'data'])

const LOWERED_IN_COMFORT_CARE: ReadonlySet<Problem> = new Set([
  'calcium-high',
  'calcium-low',
  'bone-agent',
  'fracture',
  'follow-up',
])

const LOWERED_TIERS: ReadonlySet<Tier> = new Set(['same-day', 'this-week'])

/**
 * A patient in hospital or in comfort care is seen by others and by other aims: what is for today or this week goes
 * one tier down, once. It is labeled and never hidden, and `immediate` stays.
 */
export function inCareContext(
  findings: readonly Finding[],
  facts: Pick<PatientFacts, 'visits' | 'carePlans'>,
  now: Now,
): readonly Finding[] {
  const context = {
    inHospital: facts.visits.some(({ kind, state }) => kind === 'inpatient' && state === 'in-progress'),
    comfortCare: facts.carePlans.some((plan) => isComfortCare(plan, now)),
  }
  if (!context.inHospital && !context.comfortCare) return findings
  return findings.map((finding) => (finding.verdict === 'raised' ? retiered(finding, context) : finding))
}

/** Past its review date a plan of comfort care is still shown, but lowers nothing. */
export function isComfortCare({ kind, from, reviewOn }: CarePlanFact, now: Now): boolean {
  if (kind !== 'comfort-care' && kind !== 'hospice' && kind !== 'ceiling-of-care') return false
  return (from === undefined || from <= now.day) && (reviewOn === undefined || reviewOn >= now.day)
}

type Context = { readonly inHospital: boolean; readonly comfortCare: boolean }

function retiered(finding: Raised, context: Context): Raised {
  const labels: readonly Badge[] = [
    ...(context.inHospital ? (['in-hospital'] as const) : []),
    ...(context.comfortCare ? (['comfort-care'] as const) : []),
  ]
  const badges = [...finding.badges, ...labels.filter((label) => !finding.badges.includes(label))]
  return { ...finding, badges, tier: isLowered(finding, context) ? shift(finding.tier, -1) : finding.tier }
}

function isLowered({ tier, problem }: Raised, { inHospital, comfortCare }: Context): boolean {
  if (!LOWERED_TIERS.has(tier) || NEVER_LOWERED.has(problem)) return false
  // Comfort care is for comfort: pain is never put off for it, in hospital or not.
  if (comfortCare && problem === 'pain') return false
  return inHospital || (comfortCare && LOWERED_IN_COMFORT_CARE.has(problem))
}
