import type { BoneAgentCourse } from '../../bone-agent/bone-agent-course.ts'
import { atLeastOne, uniqueIds } from '../../facts/record.ts'
import type { Finding } from '../../findings/finding.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import type { Day } from '../../time/day.ts'
import { denosumabRisks, type DenosumabRisks } from '../risks.ts'

const RULE = { rule: 'L-05', problem: 'bone-agent' } as const

/** Is there something that makes a low calcium on denosumab more likely? */
export const highRiskOnDenosumab: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'medication-doses', window: { kind: 'all' } },
    { concept: 'medication-orders', window: { kind: 'all' } },
    { concept: 'service-orders', window: { kind: 'all' } },
    { concept: 'calcium', window: { kind: 'days', days: 400, newest: true } },
    { concept: 'kidney', window: { kind: 'days', days: 400, newest: true } },
    { concept: 'weight', window: { kind: 'days', days: 90, newest: false } },
    { concept: 'bone-laboratory', window: { kind: 'days', days: 400, newest: true } },
    { concept: 'lesions', window: { kind: 'all' } },
    { concept: 'conditions', window: { kind: 'all' } },
  ],
  evaluate: (input) => {
    const risks = denosumabRisks(input)
    return risks === undefined ? [] : findingOf(risks, input)
  },
}

function findingOf(risks: DenosumabRisks, { now }: RuleInput): readonly Finding[] {
  const { course, found, looked, needs } = risks
  const missing = needs.map((one) => ({ kind: 'fact', needs: one }) as const)
  const stated = atLeastOne(found.map(({ risk }) => risk))
  const evidence = atLeastOne(stated ? found.flatMap((one) => one.evidence) : looked)
  if (stated !== undefined && evidence !== undefined) {
    return [
      {
        ...RULE,
        verdict: 'raised',
        tier: 'info',
        reason: { id: 'watch-high-risk', risks: stated },
        evidence: uniqueIds(evidence),
        since: begunOn(course) ?? now.day,
        badges: [],
        missing,
      },
    ]
  }
  const unknown = atLeastOne(missing)
  if (unknown !== undefined) return [{ ...RULE, verdict: 'unknown', needs: unknown, evidence: looked }]
  if (evidence === undefined) return []
  return [{ ...RULE, verdict: 'clear', reason: { id: 'watch-no-high-risk' }, evidence: uniqueIds(evidence) }]
}

function begunOn({ given, order }: BoneAgentCourse): Day | undefined {
  return given.at(-1)?.when.day ?? order?.start ?? order?.authored?.day
}
