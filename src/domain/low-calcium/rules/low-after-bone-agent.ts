import { urgencyLow } from '../../calcium/grading.ts'
import { scaleOfEntry } from '../../calcium/reference-interval.ts'
import { stated } from '../../calcium/series/stated.ts'
import { standingLow, type StandingLow } from '../../calcium/standing-low.ts'
import { uniqueIds } from '../../facts/record.ts'
import type { BoneAgent } from '../../facts/treatment.ts'
import type { Raised } from '../../findings/finding.ts'
import { mostUrgent, shift, type Tier } from '../../findings/tier.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf, type SettingKey } from '../../rules/ruleset.ts'
import { daysAfter, liftsOf } from '../lifts.ts'
import { boneAgentDoses, type BoneAgentDose } from '../recent-dose.ts'

const RULE = { rule: 'L-02', problem: 'calcium-low' } as const

/** Is a low calcium that of the weeks after a bone agent, and more urgent for it? */
export const lowAfterBoneAgent: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'calcium', window: { kind: 'days', days: 400, newest: true } },
    { concept: 'symptoms', window: { kind: 'days', days: 400, newest: true } },
    { concept: 'medication-doses', window: { kind: 'all' } },
    { concept: 'medication-orders', window: { kind: 'now' } },
    { concept: 'kidney', window: { kind: 'days', days: 400, newest: true } },
    { concept: 'weight', window: { kind: 'days', days: 90, newest: false } },
  ],
  evaluate: (input) => {
    const low = standingLow(input)
    const given = low && doseBefore(low, input)
    return low === undefined || given === undefined ? [] : [raised(low, given, input)]
  },
}

const WINDOWS: Readonly<Partial<Record<BoneAgent, SettingKey>>> = {
  denosumab: 'low-calcium.after-denosumab',
  zoledronate: 'low-calcium.after-bisphosphonate',
  pamidronate: 'low-calcium.after-bisphosphonate',
}

/** The newest dose in its window before the sample, or given since. */
function doseBefore({ entry }: StandingLow, { facts, ruleset, now }: RuleInput): BoneAgentDose | undefined {
  return boneAgentDoses(facts).find(({ agent, dose }) => {
    const window = WINDOWS[agent]
    const days = daysAfter(dose.when.day, entry.day, now.day)
    return window !== undefined && days <= numberOf(ruleset, window)
  })
}

function raised(low: StandingLow, given: BoneAgentDose, input: RuleInput): Raised {
  const { entry, since } = low
  const { grade = 1, measure, value, unit, badges } = entry
  const { agent, dose } = given
  const { lifted, evidence, missing } = liftsOf(entry, given, input)
  return {
    ...RULE,
    verdict: 'raised',
    tier: lifted.length === 0 ? low.tier : liftedTier(low, input),
    reason: {
      id: 'low-after-bone-agent',
      calcium: stated(entry),
      grade,
      agent,
      given: dose.when.day,
      lifted,
    },
    evidence: uniqueIds([...entry.evidence, dose.id, ...evidence]),
    since: dose.when.day > since ? dose.when.day : since,
    badges,
    grade,
    measure,
    value,
    unit,
    missing,
  }
}

/** One tier up, to same-day at most unless the value or a symptom makes it graver. */
function liftedTier({ entry, tier, tetany, red }: StandingLow, { ruleset }: RuleInput): Tier {
  const up = shift(tier, 1)
  const isGrave = urgencyLow(entry, entry.grade ?? 1, scaleOfEntry(entry), ruleset) === 'immediate'
  const isFelt = tetany.length > 0 || red.length > 0
  return isGrave || isFelt ? up : mostUrgent(tier, 'same-day')
}
