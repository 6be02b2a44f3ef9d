import { recordsOf, type BoneAgentRecords } from '../../bone-agent/bone-agent-course.ts'
import { atLeastOne, byId, uniqueIds, type AtLeastOne, type FactId } from '../../facts/record.ts'
import { BONE_AGENTS, type Dose, type MedicationOrder } from '../../facts/treatment.ts'
import type { Finding } from '../../findings/finding.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { byNewest } from '../../time/when.ts'
import { earliestDay, type Day } from '../../time/day.ts'
import type { UnknownStrength } from '../data-reason.ts'
import { BONE_AGENT_NEEDS } from './needs.ts'

const RULE = { rule: 'DQ-04', problem: 'data' } as const

/** Is there a bone agent that may be for cancer or for osteoporosis, because its strength is not known? */
export const strengthUnknown: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: BONE_AGENT_NEEDS,
  evaluate: (input) => {
    const unknown = atLeastOne(unknownOf(input))
    if (unknown !== undefined) return [raised(unknown, input)]
    const known = atLeastOne(boneAgentRecords(input))
    return known === undefined ? [] : [{ ...RULE, verdict: 'clear', evidence: uniqueIds(known) }]
  },
}

/** The newest dose and the newest order of any bone agent. */
function boneAgentRecords({ facts: { doses, orders } }: RuleInput): readonly FactId[] {
  const isAgent = ({ drug }: Pick<Dose, 'drug'>) => BONE_AGENTS.some((agent) => drug.classes.includes(agent))
  const [dose] = doses.filter(isAgent).toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))
  const [order] = orders
    .filter(isAgent)
    .toSorted((a, b) => (writtenOn(b) ?? 0) - (writtenOn(a) ?? 0) || byId(a.id, b.id))
  return [dose, order].flatMap((record) => (record === undefined ? [] : [record.id]))
}

function writtenOn({ start, authored }: MedicationOrder): Day | undefined {
  return start ?? authored?.day
}

type Unknown = { readonly id: FactId; readonly told: UnknownStrength }

/** As long as it can matter: ordered now, given in the last year, or nothing came after it. */
function unknownOf(input: RuleInput): readonly Unknown[] {
  const { facts, ruleset, now } = input
  const records = recordsOf(facts, ruleset, now)
  return records
    .filter((one, at) => !one.isKnown && (at === 0 || isRecent(one, input)))
    .flatMap(({ given, orders }) => [...given.map(ofDose), ...orders.map(ofOrder)])
}

function isRecent(
  { given: [last], orders: [order] }: BoneAgentRecords,
  { ruleset, now }: RuleInput,
): boolean {
  const earliest = now.day - numberOf(ruleset, 'follow-up.denosumab-stopped.until')
  return (
    order?.state === 'active' ||
    order?.state === 'on-hold' ||
    (last !== undefined && last.when.day >= earliest)
  )
}

function ofDose({ id, drug, strength, when }: Dose): Unknown {
  const written = strength && { strength: strength.text }
  return { id, told: { record: 'dose', named: drug.named, ...written, day: when.day } }
}

function ofOrder(order: MedicationOrder): Unknown {
  const { id, drug, strength } = order
  const day = writtenOn(order)
  const written = { ...(strength && { strength: strength.text }), ...(day !== undefined && { day }) }
  return { id, told: { record: 'order', named: drug.named, ...written } }
}

function raised([first, ...others]: AtLeastOne<Unknown>, { now }: RuleInput): Finding {
  const days = [first, ...others].flatMap(({ told: { day } }) => (day === undefined ? [] : [day]))
  return {
    ...RULE,
    verdict: 'raised',
    tier: 'this-week',
    reason: { id: 'strength-unknown', medicines: [first.told, ...others.map(({ told }) => told)] },
    evidence: uniqueIds([first.id, ...others.map(({ id }) => id)]),
    since: earliestDay(now.day, ...days),
    badges: [],
    missing: [{ kind: 'fact', needs: 'bone-agent-strength' }],
  }
}
