import type { Finding, Missing } from '../findings/finding.ts'
import { inCareContext } from '../findings/care-context.ts'
import { assessObligations } from '../follow-up/assess-obligations.ts'
import type { Needed, Outcome, RuleExample } from './example.ts'
import { factsGiven } from './given/facts.ts'
import { EXAMPLE_NOW } from './given/when.ts'
import type { Rule } from './rule.ts'
import type { Ruleset } from './ruleset.ts'
import { evaluateWithCoverage } from './with-coverage.ts'

/** All that the rule finds, as the list and the page would show it. */
export function runExample(
  rule: Rule,
  { given, obligations }: RuleExample,
  ruleset: Ruleset,
): readonly Finding[] {
  const [facts, now] = [factsGiven(given), EXAMPLE_NOW]
  if (facts.patient.deceased) return []
  const due = obligations ?? assessObligations(facts, ruleset, now)
  return inCareContext(evaluateWithCoverage(rule, { facts, obligations: due, ruleset, now }), facts, now)
}

export function outcomeOf(finding: Finding): Outcome {
  const { verdict } = finding
  const site = finding.site === undefined ? {} : { site: finding.site }
  if (verdict === 'clear') return { verdict, ...site }
  if (verdict === 'raised') {
    const { tier, grade } = finding
    return { verdict, tier, ...(grade !== undefined && { grade }), ...site }
  }
  const [first, ...others] = finding.needs
  return { verdict, needs: [neededOf(first), ...others.map(neededOf)], ...site }
}

function neededOf(missing: Missing): Needed {
  return missing.kind === 'fact' ? missing.needs : 'not-loaded'
}
