import type { Finding, MissingFact } from '../../findings/finding.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { creatininePicture, type CreatininePicture, type CreatinineResult } from '../creatinine.ts'
import { infusionOf, lastGiven, statedInfusion, type Infusion } from '../infusion.ts'
import { creatinineChange, isSettled, type CreatinineChange } from '../kidney-decline.ts'
import { doubtOf, evidenceOf, KIDNEY_RULE_NEEDS, statedCreatinine, unknownOf } from './verdicts.ts'

const RULE = { rule: 'B-01', problem: 'bone-agent' } as const

/** Has creatinine risen since before, with zoledronate to be given? Once it has, only a value near the baseline ends it. */
export const kidneyDecline: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: KIDNEY_RULE_NEEDS,
  evaluate: (input) => {
    const infusion = infusionOf(input, ['zoledronate'])
    if (infusion === undefined) return []
    const picture = creatininePicture(input.facts, input.ruleset, input.now)
    const standing = standingDecline(picture, input)
    return [standing ? raised(standing, infusion) : withoutDecline(picture, infusion, input)]
  },
}

type Standing = { readonly change: CreatinineChange; readonly notSettled?: CreatinineResult }

/**
 * By a preliminary value, by the latest, or by an earlier one since the last dose that none has come back from: that dose
 * was then held, and is to be until creatinine has settled.
 */
function standingDecline(
  { results, preliminary }: CreatininePicture,
  { facts, ruleset }: RuleInput,
): Standing | undefined {
  const early = preliminary && creatinineChange(preliminary, facts, ruleset)
  if (early?.isDecline === true) return { change: early }
  const lastDose = lastGiven(facts, 'zoledronate')?.when.day ?? -Infinity
  const [latest] = results
  const considered = results.filter((result) => result === latest || result.when.day > lastDose)
  for (const [index, result] of considered.entries()) {
    const change = creatinineChange(result, facts, ruleset)
    if (change?.isDecline !== true) continue
    const newer = considered.slice(0, index)
    if (newer.some((later) => isSettled(later, change, ruleset))) return undefined
    return { change, ...(newer[0] && { notSettled: newer[0] }) }
  }
  return undefined
}

function raised({ change, notSettled }: Standing, infusion: Infusion): Finding {
  const { result, baseline, values, rise, riseFrom, evidence } = change
  const { value, unit } = (notSettled ?? result).amount
  return {
    ...RULE,
    verdict: 'raised',
    tier: infusion.isNear ? 'same-day' : 'this-week',
    reason: {
      id: 'kidney-decline',
      dose: statedInfusion(infusion),
      result: statedCreatinine(result),
      baseline,
      values,
      rise,
      riseFrom,
      ...(notSettled && { notSettled: statedCreatinine(notSettled) }),
    },
    evidence: evidenceOf(evidence, [...(notSettled ? [notSettled.id] : []), ...infusion.evidence]),
    since: result.when.day,
    badges: result.status === 'preliminary' ? ['preliminary'] : [],
    measure: 'creatinine',
    value,
    unit,
    missing: [],
  }
}

function withoutDecline(picture: CreatininePicture, infusion: Infusion, input: RuleInput): Finding {
  const [latest] = picture.results
  const { doubt } = picture
  const looked = [...(doubt ? [doubt.evidence] : []), ...(latest ? [latest.id] : []), ...infusion.evidence]
  const unknown = (needs: MissingFact) => unknownOf(RULE, [needs], looked)
  if (latest === undefined) return unknown(doubt?.needs ?? 'creatinine-result')
  if (latest.comparator !== undefined) return unknown('creatinine-number')
  const change = creatinineChange(latest, input.facts, input.ruleset)
  if (change === undefined) return unknown('baseline-creatinine')
  const reason = doubtOf(picture, input)
  return reason === undefined ? clear(change) : unknown(reason)
}

function clear({ result, baseline, values, rise, evidence }: CreatinineChange): Finding {
  return {
    ...RULE,
    verdict: 'clear',
    reason: { id: 'kidney-steady', result: statedCreatinine(result), baseline, values, rise },
    evidence,
    measure: 'creatinine',
    value: result.amount.value,
    unit: result.amount.unit,
  }
}
