import type { PatientFacts } from '../facts/patient-facts.ts'
import type { Finding } from '../findings/finding.ts'
import { assessObligations } from '../follow-up/assess-obligations.ts'
import type { Rule } from '../rules/rule.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { evaluateWithCoverage } from '../rules/with-coverage.ts'
import { factsOf, nowOn, TODAY } from './build-facts.ts'

/** What a rule says of these facts, with what is due worked out from them, as for a patient. */
export function judge(rule: Rule, given: Partial<PatientFacts>, now = nowOn(TODAY)): readonly Finding[] {
  const facts = factsOf(given)
  const ruleset = DEFAULT_RULESET
  const obligations = assessObligations(facts, ruleset, now)
  return evaluateWithCoverage(rule, { facts, obligations, ruleset, now })
}

/** In short: `raised same-day`, `unknown weight`, `clear`, or nothing where the rule does not apply. */
export function verdictsOf(rule: Rule, given: Partial<PatientFacts>, now = nowOn(TODAY)): readonly string[] {
  return judge(rule, given, now).map(inShort)
}

function inShort(finding: Finding): string {
  if (finding.verdict === 'raised') return `raised ${finding.tier}`
  if (finding.verdict === 'clear') return 'clear'
  const needs = finding.needs.map((need) =>
    need.kind === 'fact' ? need.needs : `${need.concept} not loaded`,
  )
  return `unknown ${needs.join(', ')}`
}
