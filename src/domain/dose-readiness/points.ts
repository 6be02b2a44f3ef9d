import type { Finding } from '../findings/finding.ts'
import { evaluateWithCoverage } from '../rules/with-coverage.ts'
import type { Rule, RuleInput } from '../rules/rule.ts'
import {
  CHECK_STATES,
  type CheckName,
  type CheckState,
  type ReadinessCheck,
  type ReadinessPoint,
} from './dose-readiness.ts'

/** What a rule says, also one that a site has switched off: the check is not the flag. */
export function pointsOf(rule: Rule, raisedIs: CheckState, input: RuleInput): readonly ReadinessPoint[] {
  return evaluateWithCoverage(rule, input).map((finding) => ({
    state: stateOf(finding, raisedIs),
    of: { id: 'finding', finding },
    evidence: finding.evidence,
  }))
}

function stateOf({ verdict }: Finding, raisedIs: CheckState): CheckState {
  if (verdict === 'raised') return raisedIs
  return verdict === 'clear' ? 'met' : 'not-known'
}

export function checkOf(name: CheckName, points: readonly ReadinessPoint[]): ReadinessCheck {
  const ordered = points.toSorted((a, b) => graver(a.state, b.state))
  return { name, state: ordered[0]?.state ?? 'not-applicable', points: ordered }
}

function graver(a: CheckState, b: CheckState): number {
  return CHECK_STATES.indexOf(a) - CHECK_STATES.indexOf(b)
}
