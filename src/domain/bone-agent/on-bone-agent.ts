import type { PatientFacts } from '../facts/patient-facts.ts'
import { uniqueIds, type AtLeastOne, type FactId } from '../facts/record.ts'
import type { RuleInput } from '../rules/rule.ts'
import { numberOf } from '../rules/ruleset.ts'
import type { Day } from '../time/day.ts'
import { boneAgentCourses, boneAgentHistory } from './bone-agent-course.ts'
import { agentOf } from './planned-start.ts'
import { createRegimens } from './regimen.ts'

/** A bone agent that a patient is on, for cancer or for osteoporosis; since the first of any, as far as is known. */
export type OnBoneAgent = { readonly since?: Day; readonly evidence: AtLeastOne<FactId> }

type Begun = { readonly id: FactId; readonly day?: Day | undefined }

export function onBoneAgent(input: RuleInput): OnBoneAgent | undefined {
  const { doses, orders } = input.facts
  const given = doses.filter((dose) => agentOf(dose) !== undefined)
  const ordered = orders.filter((order) => agentOf(order) !== undefined && order.state !== 'planned')
  const [first] = [
    ...given.map(({ id, when }): Begun => ({ id, day: when.day })),
    ...ordered.map(({ id, start, authored }): Begun => ({ id, day: start ?? authored?.day })),
  ].toSorted((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity))
  if (first === undefined || !isOn(input)) return undefined
  return {
    ...(first.day !== undefined && { since: first.day }),
    evidence: uniqueIds([first.id, ...given.slice(0, 1).map(({ id }) => id)]),
  }
}

/** By any course for cancer; else by what may be, or is, for osteoporosis, which has no course and is given half-yearly. */
function isOn(input: RuleInput): boolean {
  const { facts, ruleset, now } = input
  if (boneAgentCourses(facts, ruleset, now).some((course) => course.isOn)) return true
  return boneAgentHistory(facts, ruleset, now).state === 'strength-unknown' || isOnAnother(input)
}

function isOnAnother({ facts, ruleset, now }: RuleInput): boolean {
  const regimenOf = createRegimens(facts, ruleset)
  const isAnother = (one: PatientFacts['doses'][number] | PatientFacts['orders'][number]) =>
    agentOf(one) !== undefined && regimenOf(one) !== 'cancer'
  const orders = facts.orders.filter((order) => isAnother(order))
  if (orders.some(({ state }) => state === 'active')) return true
  const stops = orders.filter(({ state, stopReason }) => state === 'stopped' && stopReason !== undefined)
  const oldest = now.day - numberOf(ruleset, 'bone-agent.interval.longest')
  // A dose after the last day of what was stopped undoes the stop.
  const isAfterStops = (day: Day) => stops.every(({ end }) => end !== undefined && day > end)
  return facts.doses.some((dose) => isAnother(dose) && dose.when.day >= oldest && isAfterStops(dose.when.day))
}
