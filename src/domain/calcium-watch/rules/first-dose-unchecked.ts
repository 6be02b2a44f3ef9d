import { firstDoseToCheck } from '../../bone-agent/denosumab.ts'
import { uniqueIds } from '../../facts/record.ts'
import type { Dose } from '../../facts/treatment.ts'
import type { Finding } from '../../findings/finding.ts'
import { isLate } from '../../follow-up/is-late.ts'
import { KIND_NEEDS } from '../../follow-up/obligation-needs.ts'
import type { Obligation } from '../../follow-up/obligation.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { followUpDays } from '../../rules/ruleset.ts'
import { addDays } from '../../time/day.ts'
import { denosumabRisks } from '../risks.ts'

const RULE = { rule: 'L-07', problem: 'bone-agent' } as const

/** Was calcium measured within two weeks after the first denosumab? */
export const firstDoseUnchecked: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    ...KIND_NEEDS.calcium,
    ...KIND_NEEDS.clearance,
    { concept: 'bone-laboratory', window: { kind: 'days', days: 400, newest: true } },
    { concept: 'lesions', window: { kind: 'all' } },
    { concept: 'conditions', window: { kind: 'all' } },
  ],
  evaluate: (input) => {
    const { facts, obligations, ruleset, now } = input
    const first = firstDoseToCheck(facts, ruleset, now)
    const { interval } = followUpDays(ruleset, 'calcium-first-denosumab')
    if (first === undefined || now.day - first.when.day <= interval) return []
    const calcium = obligations.find(({ kind }) => kind === 'calcium')
    return calcium === undefined ? [] : findingOf(first, calcium, input)
  },
}

/** Exempt, or not completely read: nothing is said of it. */
function findingOf(first: Dose, calcium: Obligation, input: RuleInput): readonly Finding[] {
  const { lastDone } = calcium
  const given = first.when.day
  if (lastDone !== undefined && lastDone > given) {
    const reason = { id: 'watch-first-dose-checked', given, lastCalcium: lastDone } as const
    return [{ ...RULE, verdict: 'clear', reason, evidence: uniqueIds([first.id, ...calcium.evidence]) }]
  }
  return isLate(calcium) ? [raised(first, calcium, input)] : []
}

function raised(first: Dose, { lastDone, evidence }: Obligation, input: RuleInput): Finding {
  const { ruleset, now } = input
  const given = first.when.day
  const due = addDays(given, followUpDays(ruleset, 'calcium-first-denosumab').interval)
  const risks = denosumabRisks(input)?.found ?? []
  return {
    ...RULE,
    verdict: 'raised',
    tier: risks.length > 0 ? 'same-day' : 'this-week',
    reason: {
      id: 'watch-first-dose-unchecked',
      given,
      due,
      days: now.day - given,
      ...(lastDone !== undefined && { lastCalcium: lastDone }),
      risks: risks.map(({ risk }) => risk),
    },
    evidence: uniqueIds([first.id, ...evidence, ...risks.flatMap((risk) => risk.evidence)]),
    since: due,
    badges: [],
    missing: [],
  }
}
