import { boneAgentHistory, type BoneAgentCourse } from '../bone-agent/bone-agent-course.ts'
import { bookedStart, plannedStart, type PlannedStart } from '../bone-agent/planned-start.ts'
import type { FactId } from '../facts/record.ts'
import type { BoneAgent, MedicationOrder } from '../facts/treatment.ts'
import type { RuleInput } from '../rules/rule.ts'
import { numberOf } from '../rules/ruleset.ts'
import type { Day } from '../time/day.ts'

/** A bone agent that has begun and is not stopped, or is about to begin. */
export type AgentStart = {
  readonly kind: 'planned' | 'started'
  /** Unknown where only the visit is planned. */
  readonly agent?: BoneAgent
  readonly day?: Day
  readonly evidence: readonly FactId[]
}

export function agentStart(input: RuleInput): AgentStart | undefined {
  const history = boneAgentHistory(input.facts, input.ruleset, input.now)
  // What it is for does not matter to the jaw until somebody knows.
  if (history.state === 'strength-unknown')
    return { kind: 'started', agent: 'denosumab', evidence: history.evidence }
  const begun = history.state === 'known' ? begunBy(history.course, input) : undefined
  return begun ?? planned(input)
}

function begunBy({ agent, given, order, stop }: BoneAgentCourse, input: RuleInput): AgentStart | undefined {
  if (stop !== undefined) return undefined
  const first = given.at(-1)
  if (first !== undefined) return { kind: 'started', agent, day: first.when.day, evidence: [first.id] }
  return order?.state === 'active' ? orderedBy(agent, order, input) : undefined
}

/** Ordered and, as far as is known, not yet given: begun once its day has passed. */
function orderedBy(agent: BoneAgent, order: MedicationOrder, input: RuleInput): AgentStart | undefined {
  const booked = bookedStart(input.facts, input.now)
  const day = booked?.when.day ?? order.start ?? order.authored?.day
  const evidence = [order.id, ...(booked ? [booked.id] : [])]
  if (day === undefined) return { kind: 'started', agent, evidence }
  if (day < input.now.day) return { kind: 'started', agent, day, evidence }
  return isSoon(day, input) ? { kind: 'planned', agent, day, evidence } : undefined
}

function planned(input: RuleInput): AgentStart | undefined {
  const { facts, ruleset, now } = input
  const start = plannedStart(facts, ruleset, now)
  const booked = bookedStart(facts, now)
  const day = booked?.when.day ?? start?.day
  if (day === undefined ? !isYoung(start, input) : !isSoon(day, input)) return undefined
  return {
    kind: 'planned',
    ...(start?.agent && { agent: start.agent }),
    ...(day !== undefined && { day }),
    evidence: [...(start?.evidence ?? []), ...(booked ? [booked.id] : [])],
  }
}

/** Planned without a day counts for as long as a plan is young. */
function isYoung(start: PlannedStart | undefined, { ruleset, now }: RuleInput): boolean {
  const written = start?.order?.authored?.day
  return written !== undefined && now.day - written <= numberOf(ruleset, 'jaw.start-within')
}

function isSoon(day: Day, { ruleset, now }: RuleInput): boolean {
  return day - now.day <= numberOf(ruleset, 'jaw.start-within')
}
