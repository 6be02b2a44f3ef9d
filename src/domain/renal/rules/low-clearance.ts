import type { Finding } from '../../findings/finding.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { clearanceFrom, creatinineClearance, isBelow, type KnownClearance } from '../creatinine-clearance.ts'
import { creatininePicture } from '../creatinine.ts'
import { forHypercalcemia } from '../for-hypercalcemia.ts'
import { infusionOf, statedInfusion, type Infusion } from '../infusion.ts'
import { doubtOf, evidenceOf, KIDNEY_RULE_NEEDS, statedClearance, unknownOf } from './verdicts.ts'

const RULE = { rule: 'B-02', problem: 'bone-agent' } as const

/** Is clearance too low for the intravenous bisphosphonate that is to be given? */
export const lowClearance: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: KIDNEY_RULE_NEEDS,
  evaluate: (input) => {
    const infusion = infusionOf(input, ['zoledronate', 'pamidronate'])
    if (infusion === undefined) return []
    return [forHypercalcemia(RULE, infusion, input) ?? answer(infusion, input)]
  },
}

function answer(infusion: Infusion, input: RuleInput): Finding {
  const { facts, ruleset, now } = input
  const limit = numberOf(ruleset, 'kidney.zoledronate.lowest-from')
  const picture = creatininePicture(facts, ruleset, now)
  const early = picture.preliminary && clearanceFrom(picture.preliminary, facts, ruleset, now)
  if (early?.state === 'known' && isBelow(early, limit) === true) return raised(early, limit, infusion)
  const clearance = creatinineClearance(facts, ruleset, now)
  const looked = [...(picture.doubt ? [picture.doubt.evidence] : []), ...infusion.evidence]
  if (clearance.state === 'unknown') return unknownOf(RULE, clearance.missing, looked)
  const below = isBelow(clearance, limit)
  if (below === true) return raised(clearance, limit, infusion)
  const needs = below === undefined ? 'creatinine-number' : doubtOf(picture, input)
  if (needs !== undefined) return unknownOf(RULE, [needs], [...clearance.evidence, ...looked])
  return {
    ...RULE,
    verdict: 'clear',
    ...told('kidney-clearance-sufficient', clearance, limit, infusion),
    evidence: clearance.evidence,
  }
}

function raised(clearance: KnownClearance, limit: number, infusion: Infusion): Finding {
  const { creatinine } = clearance
  return {
    ...RULE,
    verdict: 'raised',
    tier: 'same-day',
    ...told('kidney-clearance-low', clearance, limit, infusion),
    evidence: evidenceOf(clearance.evidence, infusion.evidence),
    since: creatinine.when.day,
    badges: creatinine.status === 'preliminary' ? ['preliminary'] : [],
    missing: [],
  }
}

function told(
  id: 'kidney-clearance-low' | 'kidney-clearance-sufficient',
  clearance: KnownClearance,
  limit: number,
  infusion: Infusion,
) {
  return {
    reason: { id, dose: statedInfusion(infusion), clearance: statedClearance(clearance), limit },
    measure: 'creatinine-clearance',
    value: clearance.value,
    unit: 'mL/min',
  } as const
}
