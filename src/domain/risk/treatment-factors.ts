import { boneAgentHistory } from '../bone-agent/bone-agent-course.ts'
import { isCovered } from '../facts/coverage.ts'
import type { DrugClass } from '../facts/treatment.ts'
import { numberOf } from '../rules/ruleset.ts'
import { skeletalRecords } from '../skeletal-events/skeletal-records.ts'
import { dateOf, foundBy, type Found, type RiskInput } from './found.ts'
import { RISK_NEEDS } from './risk-needs.ts'

/** Fracture, compression, radiation to bone or surgery to bone; a high calcium is followed by itself. */
export function skeletalEvent({ facts }: RiskInput): Found | undefined {
  return foundBy(skeletalRecords(facts))
}

export function previousRadiotherapy({ facts }: RiskInput): Found | undefined {
  return foundBy(skeletalRecords(facts).filter(({ kind }) => kind === 'radiation-to-bone'))
}

/** A gap where doses ended without a stop. */
export function boneAgentGap({ facts, ruleset, now }: RiskInput): Found | undefined {
  const history = boneAgentHistory(facts, ruleset, now)
  if (history.state !== 'known' || history.course.stop || !history.course.isMissed) return undefined
  const [last] = history.course.given
  return last && foundBy([{ id: last.id, named: last.drug.named, since: dateOf(last.when.day) }])
}

/** None, or stopped: said only of bone metastases, and only when all that could tell otherwise has been read. */
export function noBoneAgent({ facts, ruleset, now }: RiskInput): Found | undefined {
  const isRead = RISK_NEEDS.filter(({ concept }) => concept.startsWith('medication-')).every((need) =>
    isCovered(facts.coverage, need, now.day),
  )
  const history = boneAgentHistory(facts, ruleset, now)
  if (!isRead || facts.sites.length === 0) return undefined
  if (history.state === 'none') return isOnAny(facts) ? undefined : { evidence: [] }
  if (history.state !== 'known' || history.course.stop === undefined) return undefined
  const { id, drug, stopReason } = history.course.stop
  return { evidence: [id], detail: [drug.named, stopReason].filter((part) => part !== undefined).join(': ') }
}

/** Denosumab for osteoporosis has no course here, yet it is a bone agent. */
function isOnAny({ doses, orders }: RiskInput['facts']): boolean {
  return [...doses, ...orders].some(({ drug }) => drug.classes.includes('denosumab'))
}

export function taking(...classes: readonly DrugClass[]) {
  return ({ facts }: RiskInput): Found | undefined =>
    foundBy(
      facts.orders
        .filter(({ state, drug }) => state === 'active' && drug.classes.some((of) => classes.includes(of)))
        .map(({ id, drug, start, authored }) => ({
          id,
          named: drug.named,
          since: dateOf(start ?? authored?.day),
        })),
    )
}

const HORMONES: ReadonlySet<DrugClass> = new Set(['endocrine', 'aromatase-inhibitor', 'androgen-deprivation'])

/** Ordered, or given not long ago: a depot lasts for months. */
export function hormoneTreatment(input: RiskInput): Found | undefined {
  const { facts, ruleset, now } = input
  const since = now.day - numberOf(ruleset, 'risk.hormone-dose-within')
  const depots = facts.doses
    .filter(({ drug, when }) => when.day >= since && drug.classes.some((of) => HORMONES.has(of)))
    .map(({ id, drug, when }) => ({ id, named: drug.named, since: dateOf(when.day) }))
  const ordered = taking(...HORMONES)(input)
  if (ordered === undefined) return foundBy(depots)
  return { ...ordered, evidence: [...new Set([...ordered.evidence, ...depots.map(({ id }) => id)])] }
}
