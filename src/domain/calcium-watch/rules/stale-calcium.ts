import { boneAgentHistory, type BoneAgentCourse } from '../../bone-agent/bone-agent-course.ts'
import { atLeastOne, uniqueIds } from '../../facts/record.ts'
import type { Finding } from '../../findings/finding.ts'
import { isLate } from '../../follow-up/is-late.ts'
import { KIND_NEEDS } from '../../follow-up/obligation-needs.ts'
import type { Obligation } from '../../follow-up/obligation.ts'
import type { Rule } from '../../rules/rule.ts'

const RULE = { rule: 'H-11', problem: 'bone-agent' } as const

/** Is calcium overdue in a patient who is on a bone agent? */
export const staleCalcium: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [...KIND_NEEDS.calcium, ...KIND_NEEDS.clearance],
  evaluate: ({ facts, obligations, ruleset, now }) => {
    const history = boneAgentHistory(facts, ruleset, now)
    const calcium = obligations.find(({ kind }) => kind === 'calcium')
    if (history.state !== 'known' || !history.course.isOn || calcium === undefined) return []
    return findingOf(history.course, calcium)
  },
}

function findingOf({ agent }: BoneAgentCourse, calcium: Obligation): readonly Finding[] {
  const { status, due, lastDone, countedFrom, daysOverdue, interval } = calcium
  const evidence = atLeastOne(calcium.evidence)
  if (status === 'exempt' || evidence === undefined) return []
  if (status === 'unknown')
    return [
      { ...RULE, verdict: 'unknown', needs: [{ kind: 'fact', needs: 'current-calcium-result' }], evidence },
    ]
  const clock = {
    agent,
    ...(lastDone !== undefined && { lastCalcium: lastDone }),
    ...(countedFrom !== undefined && { countedFrom }),
    ...(due !== undefined && { due }),
    ...(daysOverdue !== undefined && { daysOverdue }),
    ...(interval && { interval }),
  }
  if (!isLate(calcium) || due === undefined)
    return [
      {
        ...RULE,
        verdict: 'clear',
        reason: { id: 'watch-calcium-current', ...clock },
        evidence: uniqueIds(evidence),
      },
    ]
  return [
    {
      ...RULE,
      verdict: 'raised',
      tier: 'this-week',
      reason: { id: 'watch-calcium-stale', ...clock },
      evidence: uniqueIds(evidence),
      since: due,
      badges: [],
      missing: [],
    },
  ]
}
