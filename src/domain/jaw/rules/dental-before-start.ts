import { isCovered } from '../../facts/coverage.ts'
import { uniqueIds } from '../../facts/record.ts'
import type { Finding } from '../../findings/finding.ts'
import { KIND_NEEDS } from '../../follow-up/obligation-needs.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { addDays, earliestDay, type Day } from '../../time/day.ts'
import { agentStart, type AgentStart } from '../agent-start.ts'
import { dentalAssessments, unreadableAssessments } from '../dental-assessment.ts'

const RULE = { rule: 'B-04', problem: 'bone-agent' } as const

/** Has no dentist ever seen a patient whose bone agent is about to begin, or has begun? */
export const dentalBeforeStart: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [...KIND_NEEDS.dose, ...KIND_NEEDS.dental],
  evaluate: (input) => {
    // An assessment that has not come yet is none that is missing.
    const isRead = KIND_NEEDS.dental.every((need) => isCovered(input.facts.coverage, need, input.now.day))
    const start = agentStart(input)
    return start === undefined || !isRead ? [] : [answer(start, input)]
  },
}

function answer(start: AgentStart, input: RuleInput): Finding {
  const [assessment] = dentalAssessments(input.facts)
  if (assessment !== undefined) {
    const { id, when } = assessment
    const reason = { id: 'jaw-assessed', ...(when && { day: when.day }) } as const
    return { ...RULE, verdict: 'clear', reason, evidence: [id] }
  }
  const unreadable = unreadableAssessments(input.facts)
  if (unreadable.length > 0) {
    return {
      ...RULE,
      verdict: 'unknown',
      needs: [{ kind: 'fact', needs: 'readable-dental-assessment' }],
      evidence: unreadable.map(({ resource }) => resource),
    }
  }
  const { kind, agent, day } = start
  const [first = input.facts.patient.id, ...others] = start.evidence
  return {
    ...RULE,
    verdict: 'raised',
    tier: kind === 'planned' ? 'this-week' : 'routine',
    reason: {
      id: 'jaw-not-assessed',
      start: kind,
      ...(agent && { agent }),
      ...(day !== undefined && { day }),
    },
    evidence: uniqueIds([first, ...others]),
    since: sinceOf(start, input),
    badges: [],
    missing: [],
  }
}

/** Of a start that lies ahead, the day on which it came near. */
function sinceOf({ kind, day }: AgentStart, { ruleset, now }: RuleInput): Day {
  if (day === undefined) return now.day
  return kind === 'started' ? day : earliestDay(addDays(day, -numberOf(ruleset, 'jaw.start-within')), now.day)
}
