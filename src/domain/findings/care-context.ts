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

/** Where a patient is, and to what end the care is. */
export type CareSetting = { readonly inHospital: boolean; readonly comfortCare: boolean }

type Facts = Pick<PatientFacts, 'visits' | 'carePlans'>

export function careSettingOf({ visits, carePlans }: Facts, now: Now): CareSetting {
  return {
    inHospital: visits.some(({ kind, state }) => kind === 'inpatient' && state === 'in-progress'),
    comfortCare: carePlans.some((plan) => isComfortCare(plan, now)),
  }
}

/**
 * A patient in hospital or in comfort care is seen by others and by other aims: what is for today or this week goes
 * one tier down, once. It is labeled and never hidden, and `immediate` stays.
 */
export function inCareContext(findings: readonly Finding[], facts: Facts, now: Now): readonly Finding[] {
  const labels = labelsOf(facts, now)
  if (labels.length === 0) return findings
  const setting = careSettingOf(facts, now)
  return findings.map((finding) =>
    finding.verdict === 'raised' ? retiered(finding, labels, setting) : finding,
  )
}

/** Past its review date a plan of comfort care is still shown, but lowers nothing. */
export function isComfortCare(plan: CarePlanFact, now: Now): boolean {
  const { from, reviewOn } = plan
  if (!isAimOfCare(plan)) return false
  return (from === undefined || from <= now.day) && (reviewOn === undefined || reviewOn >= now.day)
}

/** What is to be known beside each finding; the dates stand with the patient. */
function labelsOf(facts: Facts, now: Now): readonly Badge[] {
  const { inHospital } = careSettingOf(facts, now)
  const plans = facts.carePlans.filter(({ from = now.day }) => from <= now.day)
  const standing = plans.filter((plan) => isComfortCare(plan, now))
  const isPassed = standing.length === 0 && plans.some((plan) => isAimOfCare(plan))
  return [
    ...(inHospital ? (['in-hospital'] as const) : []),
    ...(standing.some(({ kind }) => kind !== 'ceiling-of-care') ? (['comfort-care'] as const) : []),
    ...(standing.some(({ kind }) => kind === 'ceiling-of-care') ? (['ceiling-of-care'] as const) : []),
    ...(isPassed ? (['care-review-passed'] as const) : []),
  ]
}

function isAimOfCare({ kind }: CarePlanFact): boolean {
  return kind === 'comfort-care' || kind === 'hospice' || kind === 'ceiling-of-care'
}

function retiered(finding: Raised, labels: readonly Badge[], setting: CareSetting): Raised {
  const badges = [...finding.badges, ...labels.filter((label) => !finding.badges.includes(label))]
  return { ...finding, badges, tier: tierInSetting(finding, setting) }
}

type Tiered = { readonly tier: Tier; readonly problem: Problem }

export function tierInSetting({ tier, problem }: Tiered, { inHospital, comfortCare }: CareSetting): Tier {
  if (!LOWERED_TIERS.has(tier) || NEVER_LOWERED.has(problem)) return tier
  // Comfort care is for comfort: pain is never put off for it, in hospital or not.
  if (comfortCare && problem === 'pain') return tier
  return inHospital || (comfortCare && LOWERED_IN_COMFORT_CARE.has(problem)) ? shift(tier, -1) : tier
}
