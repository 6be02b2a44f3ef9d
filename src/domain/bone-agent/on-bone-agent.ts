import type { PatientFacts } from '../facts/patient-facts.ts'
import { uniqueIds, type AtLeastOne, type FactId } from '../facts/record.ts'
import type { RuleInput } from '../rules/rule.ts'
import { numberOf } from '../rules/ruleset.ts'
import { earliestDay, type Day } from '../time/day.ts'
import { boneAgentCourses, boneAgentHistory } from './bone-agent-course.ts'
import { agentOf } from './planned-start.ts'

/** A bone agent that a patient is on, for cancer or for osteoporosis; since the first of any, as far as is known. */
export type OnBoneAgent = { readonly since?: Day; readonly evidence: AtLeastOne<FactId> }

export function onBoneAgent(input: RuleInput): OnBoneAgent | undefined {
  const { doses, orders } = input.facts
  const given = doses.filter((dose) => agentOf(dose) !== undefined)
  const ordered = orders.filter((order) => agentOf(order) !== undefined && order.state !== 'planned')
  const [first, ...others] = [
    ...given.map(({ id, when }) => ({ id, day: when.day as Day | undefined })),
    ...ordered.map(({ id, start, authored }) => ({ id, day: start ?? authored?.day })),
  ].toSorted((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity))
  if (first === undefined || !isOn(input)) return undefined
  const [newest] = given
  const [day, ...days] = [first, ...others].flatMap((record) => record.day ?? [])
  return {
    ...(day !== undefined && { since: earliestDay(day, ...days) }),
    evidence: uniqueIds([first.id, ...(newest === undefined ? [] : [newest.id])]),
  }
}

/** By any course for cancer; else by what may be, or is, for osteoporosis, which has no course and is given half-yearly. */
function isOn(input: RuleInput): boolean {
  const { facts, ruleset, now } = input
  const courses = boneAgentCourses(facts, ruleset, now)
  if (courses.some((course) => course.isOn)) return true
  if (boneAgentHistory(facts, ruleset, now).state === 'strength-unknown') return true
  return (
    courses.length === 0 && isOnAnother(facts, now.day - numberOf(ruleset, 'bone-agent.interval.longest'))
  )
}

function isOnAnother({ doses, orders }: Pick<PatientFacts, 'doses' | 'orders'>, oldest: number): boolean {
  const agents = orders.filter((order) => agentOf(order) !== undefined)
  if (agents.some(({ state }) => state === 'active')) return true
  if (agents.some(({ state, stopReason }) => state === 'stopped' && stopReason !== undefined)) return false
  return doses.some((dose) => agentOf(dose) !== undefined && dose.when.day >= oldest)
}
