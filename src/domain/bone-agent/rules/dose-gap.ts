import { uniqueIds } from '../../facts/record.ts'
import type { Finding } from '../../findings/finding.ts'
import { KIND_NEEDS } from '../../follow-up/obligation-needs.ts'
import type { Obligation } from '../../follow-up/obligation.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { addDays, daysBetween } from '../../time/day.ts'
import { daysOfInterval } from '../../time/interval.ts'
import { boneAgentHistory, type BoneAgentCourse } from '../bone-agent-course.ts'

const RULE = { rule: 'B-09', problem: 'bone-agent' } as const

/** Has a bone agent not been given for more than two intervals, with no stop and its reason on record? */
export const doseGap: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: KIND_NEEDS.dose,
  evaluate: (input) => {
    const history = boneAgentHistory(input.facts, input.ruleset, input.now)
    const obligation = input.obligations.find(({ kind }) => kind === 'bone-agent-dose')
    // A stop, a pause and comfort care exempt; an agent that is not given at intervals has no gap.
    if (history.state !== 'known' || obligation === undefined || obligation.exempt !== undefined) return []
    return answer(history.course, obligation, input)
  },
}

function answer(
  { agent, given }: BoneAgentCourse,
  obligation: Obligation,
  { ruleset, now }: RuleInput,
): readonly Finding[] {
  const { status, due, interval, intervalSource, lastDone } = obligation
  const [newest] = given
  if (newest === undefined || lastDone === undefined) return []
  if (due === undefined || interval === undefined || intervalSource === undefined) return []
  const isLate = status === 'overdue' || status === 'critical'
  const evidence = uniqueIds([newest.id, ...obligation.evidence])
  const days = daysBetween(lastDone, now.day)
  const longest = numberOf(ruleset, 'bone-agent.on-within-intervals') * daysOfInterval(lastDone, interval)
  if (!isLate || days <= longest) {
    return [
      { ...RULE, verdict: 'clear', reason: { id: 'dose-no-gap', agent, last: lastDone, due }, evidence },
    ]
  }
  return [
    {
      ...RULE,
      verdict: 'raised',
      tier: 'this-week',
      reason: { id: 'dose-gap', agent, last: lastDone, days, interval, intervalSource },
      evidence,
      since: addDays(lastDone, Math.floor(longest) + 1),
      badges: [],
      missing: [],
    },
  ]
}
