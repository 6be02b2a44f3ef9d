import { isCovered, type Concept } from '../facts/coverage.ts'
import type { AtLeastOne } from '../facts/record.ts'
import type { Finding, Missing, Raised } from '../findings/finding.ts'
import type { Rule, RuleInput } from './rule.ts'

/** An incomplete load can raise, never clear: what has come stands, what has not come makes silence unknown. */
export function evaluateWithCoverage(rule: Rule, input: RuleInput): readonly Finding[] {
  const findings = rule.evaluate(input)
  const [first, ...others] = notLoaded(rule, input)
  if (first === undefined) return findings
  const missing: AtLeastOne<Missing> = [first, ...others]
  const raised = findings.filter((finding) => finding.verdict === 'raised')
  if (raised.length > 0) return raised.map((finding) => lacking(finding, missing))
  return [{ rule: rule.id, problem: rule.problem, verdict: 'unknown', needs: missing, evidence: [] }]
}

function lacking(finding: Raised, missing: readonly Missing[]): Raised {
  return { ...finding, missing: [...finding.missing, ...missing] }
}

function notLoaded({ needs }: Rule, { facts, now }: RuleInput): readonly Missing[] {
  const concepts: ReadonlySet<Concept> = new Set(
    needs.filter((need) => !isCovered(facts.coverage, need, now.day)).map(({ concept }) => concept),
  )
  return [...concepts].map((concept) => ({ kind: 'not-loaded', concept }))
}
