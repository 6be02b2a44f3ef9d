import type { BoneAgent, MedicationOrder } from '../facts/treatment.ts'
import { oncePer } from '../rules/once.ts'
import type { RuleInput } from '../rules/rule.ts'
import type { Day } from '../time/day.ts'
import type { Now } from '../time/when.ts'
import { boneAgentHistory, type BoneAgentCourse } from './bone-agent-course.ts'
import { nextDose, type NextDose } from './next-dose.ts'
import { bookedStart, plannedStart } from './planned-start.ts'

/** The next dose of which the drug is known: also the first one, which no interval leads to. */
export type DoseAhead = Pick<NextDose, 'due' | 'when' | 'isAnyDay' | 'evidence'> & {
  readonly agent: BoneAgent
  /** What it is ordered by, where that stands. */
  readonly order?: MedicationOrder
  /** None of this agent was ever given. */
  readonly isFirst: boolean
}

/** None where the agent is stopped or on hold, or where its strength, and so its interval, is not known. */
export const doseAhead = oncePer((input: RuleInput): DoseAhead | undefined => {
  const { facts, ruleset, now } = input
  const history = boneAgentHistory(facts, ruleset, now)
  if (history.state === 'strength-unknown') return undefined
  if (history.state === 'none') return firstPlanned(input)
  const next = nextDose(input)
  if (next === undefined) return undefined
  const { course } = history
  return course.given.length === 0 ? firstOrdered(course, next, input) : ofCourse(course, next)
})

function ofCourse({ agent, order }: BoneAgentCourse, { due, when, isAnyDay, evidence }: NextDose): DoseAhead {
  const standing = order?.state === 'active' ? { order } : {}
  return { agent, ...standing, due, when, isAnyDay, isFirst: false, evidence }
}

/** The first dose is due on the day for which it was ordered; the interval begins with it. */
function firstOrdered(course: BoneAgentCourse, next: NextDose, { now }: RuleInput): DoseAhead {
  const dose = { ...ofCourse(course, next), isFirst: true }
  const due = course.order?.start ?? course.order?.authored?.day
  if (due === undefined) return dose
  const isBooked = next.obligation.booking === 'booked' || next.obligation.booking === 'booked-late'
  return isBooked ? { ...dose, due } : { ...dose, ...unbooked(due, now) }
}

/** Planned, and not yet ordered. */
function firstPlanned({ facts, ruleset, now }: RuleInput): DoseAhead | undefined {
  const start = plannedStart(facts, ruleset, now)
  const booked = bookedStart(facts, now)
  const day = start?.day ?? booked?.when.day
  if (start?.agent === undefined || day === undefined) return undefined
  const { agent, order, evidence } = start
  const timing = booked ? { due: day, when: booked.when, isAnyDay: false } : unbooked(day, now)
  return {
    agent,
    ...(order && { order }),
    ...timing,
    isFirst: true,
    evidence: [...evidence, ...(booked ? [booked.id] : [])],
  }
}

function unbooked(due: Day, { day: today }: Now): Pick<DoseAhead, 'due' | 'when' | 'isAnyDay'> {
  const isAnyDay = due < today
  return { due, when: { day: isAnyDay ? today : due }, isAnyDay }
}
