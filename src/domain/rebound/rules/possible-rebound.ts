import type { EndedDenosumab } from '../../bone-agent/denosumab.ts'
import { urgencyHigh } from '../../calcium/grading.ts'
import { scaleOfEntry } from '../../calcium/reference-interval.ts'
import { calciumSeries } from '../../calcium/series/calcium-series.ts'
import { standingCalcium, type StandingCalcium } from '../../calcium/series/standing-calcium.ts'
import { stated } from '../../calcium/series/stated.ts'
import { uniqueIds } from '../../facts/record.ts'
import type { Finding } from '../../findings/finding.ts'
import { mostUrgent } from '../../findings/tier.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { REBOUND_NEEDS, reboundAfter, statedEnd } from '../ended.ts'

const RULE = { rule: 'H-08b', problem: 'calcium-high' } as const

/** Is calcium high within a year after denosumab ended? */
export const possibleRebound: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: REBOUND_NEEDS,
  evaluate: (input) => {
    const { facts, ruleset } = input
    const ended = reboundAfter(input)
    const high = standingCalcium(calciumSeries(facts, ruleset, 'high'), 'high', ruleset)
    return ended === undefined || high === undefined ? [] : [raised(ended, high, input)]
  },
}

/** One tier above its grade, and no more than today unless the value asks for more by itself. */
function raised(ended: EndedDenosumab, { entry, since }: StandingCalcium, input: RuleInput): Finding {
  const { grade = 1, measure, value, unit, badges } = entry
  const { missedSince = since } = ended
  const own = urgencyHigh(entry, grade, scaleOfEntry(entry), input.ruleset)
  return {
    ...RULE,
    verdict: 'raised',
    tier: mostUrgent(own, 'same-day'),
    reason: { id: 'rebound-possible', ...statedEnd(ended, input), calcium: stated(entry), grade },
    evidence: uniqueIds([...entry.evidence, ...ended.evidence]),
    since: missedSince > since ? missedSince : since,
    badges,
    grade,
    measure,
    value,
    unit,
    missing: [],
  }
}
