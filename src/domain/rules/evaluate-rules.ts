import type { Finding } from '../findings/finding.ts'
import type { RuleInput } from './rule.ts'
import { RULES } from './registry.ts'
import { evaluateWithCoverage } from './with-coverage.ts'

/** All findings in the order of the registry, each rule's own order within. The deceased raise nothing. */
export function evaluateRules(input: RuleInput): readonly Finding[] {
  if (input.facts.patient.deceased) return []
  const { disabledRules } = input.ruleset
  return RULES.filter(({ id }) => !disabledRules.includes(id)).flatMap((rule) =>
    evaluateWithCoverage(rule, input),
  )
}
