import { uniqueIds, type AtLeastOne, type FactId } from '../../facts/record.ts'
import type { BoneAgent } from '../../facts/treatment.ts'
import type { Finding } from '../../findings/finding.ts'
import { KIND_NEEDS } from '../../follow-up/obligation-needs.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { addDays, earliestDay, type Day } from '../../time/day.ts'
import { bloodObligation, evidenceOf, openCalcium, openCreatinine } from '../blood-before-dose.ts'
import { doseAhead, type DoseAhead } from '../dose-ahead.ts'
import { isDoseImminent, isDoseNear } from '../next-dose.ts'
import type { DoseReason } from '../dose-reason.ts'
import { statedDose } from '../stated-dose.ts'

const RULE = { rule: 'B-10', problem: 'bone-agent' } as const

const INTRAVENOUS: ReadonlySet<BoneAgent> = new Set(['zoledronate', 'pamidronate'])

/** Is the blood taken that each infusion of a bisphosphonate needs before it? */
export const bloodBeforeInfusion: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [...KIND_NEEDS.dose, ...KIND_NEEDS.creatinine, ...KIND_NEEDS.calcium],
  evaluate: (input) => {
    const dose = doseAhead(input)
    if (dose === undefined || !INTRAVENOUS.has(dose.agent)) return []
    return isDoseNear(dose, input.ruleset, input.now) ? answer(dose, input) : []
  },
}

type Open = Pick<Extract<DoseReason, { id: 'dose-blood-open' }>, 'noCreatinine' | 'noCalcium'>

function answer(dose: DoseAhead, input: RuleInput): readonly Finding[] {
  const [creatinine, calcium] = [bloodObligation('creatinine', input), bloodObligation('calcium', input)]
  const noCreatinine = creatinine && openCreatinine(creatinine, dose, input)
  const noCalcium = calcium && openCalcium(calcium, dose)
  const [first = input.facts.patient.id, ...others] = dose.evidence
  const evidence = uniqueIds([first, ...others, ...evidenceOf(creatinine, calcium)])
  const open = { ...(noCreatinine && { noCreatinine }), ...(noCalcium && { noCalcium }) }
  if (noCreatinine !== undefined || noCalcium !== undefined) return [raised(open, dose, evidence, input)]
  const [creatinineOn, calciumOn] = [creatinine?.lastDone, calcium?.lastDone]
  if (creatinineOn === undefined || calciumOn === undefined) return []
  const reason = { id: 'dose-blood-done', dose: statedDose(dose), creatinineOn, calciumOn } as const
  return [{ ...RULE, verdict: 'clear', reason, evidence }]
}

function raised(open: Open, dose: DoseAhead, evidence: AtLeastOne<FactId>, input: RuleInput): Finding {
  return {
    ...RULE,
    verdict: 'raised',
    tier: isDoseImminent(dose, input.ruleset, input.now) ? 'same-day' : 'this-week',
    reason: { id: 'dose-blood-open', dose: statedDose(dose), ...open },
    evidence,
    since: nearSince(dose, input),
    badges: [],
    missing: [],
  }
}

/** The first day on which the dose was near. */
function nearSince({ due, when }: DoseAhead, { ruleset, now }: RuleInput): Day {
  const within = numberOf(ruleset, 'bone-agent.dose-near-within')
  return earliestDay(addDays(earliestDay(due, when.day), -within), now.day)
}
