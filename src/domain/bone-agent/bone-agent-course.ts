import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId, type FactId } from '../facts/record.ts'
import { BONE_AGENTS, type BoneAgent, type Dose, type MedicationOrder } from '../facts/treatment.ts'
import { oncePerPatient } from '../rules/once.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'
import { addDays, type Day } from '../time/day.ts'
import { daysOfInterval } from '../time/interval.ts'
import type { Now } from '../time/when.ts'
import { givenDoses, withoutLoadingDoses } from './counted-doses.ts'
import { doseInterval, type DoseInterval } from './dose-interval.ts'
import { createRegimens } from './regimen.ts'
import { byNewestPlan } from '../follow-up/plans.ts'

/** How a patient stands with the bone agent that was last begun or given. */
export type BoneAgentCourse = {
  readonly agent: BoneAgent
  /** Every dose given, newest first, one a day. */
  readonly given: readonly Dose[]
  /** The newest dose that the clock counts from: no loading dose. */
  readonly lastCounted?: Dose
  /** The newest order, those that stand now first. */
  readonly order?: MedicationOrder
  /** The order that was stopped for a reason, with nothing ordered or given since. */
  readonly stop?: MedicationOrder
  readonly interval: DoseInterval
  /** An order stands or a dose was given within two intervals, and no stop is on record. */
  readonly isOn: boolean
  /** Nothing given for longer than two intervals. */
  readonly isMissed: boolean
  /** The first day of that. */
  readonly missedSince?: Day
}

/** `strength-unknown`: a denosumab that may be for cancer or for osteoporosis. */
export type BoneAgentHistory =
  | { readonly state: 'none' }
  | { readonly state: 'strength-unknown'; readonly evidence: readonly FactId[] }
  | { readonly state: 'known'; readonly course: BoneAgentCourse }

type Facts = Pick<PatientFacts, 'doses' | 'orders' | 'services'>

/** That of the agent that was begun or given last. */
export const boneAgentHistory = oncePerPatient((facts: Facts, ruleset, now): BoneAgentHistory => {
  const [latest] = recordsOf(facts, ruleset, now)
  if (latest === undefined) return { state: 'none' }
  if (!latest.isKnown)
    return { state: 'strength-unknown', evidence: [...latest.given, ...latest.orders].map(({ id }) => id) }
  return { state: 'known', course: courseOf(latest, facts, ruleset, now.day) }
})

/** One of each agent that was ever begun or given, newest first. */
export const boneAgentCourses = oncePerPatient((facts: Facts, ruleset, now): readonly BoneAgentCourse[] =>
  recordsOf(facts, ruleset, now)
    .filter(({ isKnown }) => isKnown)
    .map((records) => courseOf(records, facts, ruleset, now.day)),
)

export function courseOfAgent(
  agent: BoneAgent,
  facts: Facts,
  ruleset: Ruleset,
  now: Now,
): BoneAgentCourse | undefined {
  return boneAgentCourses(facts, ruleset, now).find((course) => course.agent === agent)
}

export type BoneAgentRecords = {
  readonly agent: BoneAgent
  /** Whether it is known to be for cancer. */
  readonly isKnown: boolean
  readonly given: readonly Dose[]
  readonly orders: readonly MedicationOrder[]
}

/** By agent, the one that was begun or given last first. */
export const recordsOf = oncePerPatient((facts: Facts, ruleset): readonly BoneAgentRecords[] =>
  recordsByAgent(facts, ruleset).toSorted((a, b) => latestDay(b) - latestDay(a)),
)

/** Osteoporosis is another matter and has no course here. */
function recordsByAgent(facts: Facts, ruleset: Ruleset): readonly BoneAgentRecords[] {
  const regimenOf = createRegimens(facts, ruleset)
  return BONE_AGENTS.flatMap((agent) => {
    const doses = facts.doses.filter(({ drug }) => drug.classes.includes(agent))
    const orders = facts.orders.filter(
      ({ drug, state }) => drug.classes.includes(agent) && state !== 'planned',
    )
    return (['cancer', 'unknown'] as const).flatMap((regimen): readonly BoneAgentRecords[] => {
      const given = givenDoses(doses.filter((dose) => regimenOf(dose) === regimen))
      const ordered = orders.filter((order) => regimenOf(order) === regimen).toSorted(byStanding)
      if (given.length === 0 && ordered.length === 0) return []
      return [{ agent, isKnown: regimen === 'cancer', given, orders: ordered }]
    })
  })
}

function latestDay({ given, orders }: BoneAgentRecords): number {
  return Math.max(given[0]?.when.day ?? -Infinity, ...orders.map((order) => dayOf(order) ?? -Infinity))
}

function dayOf({ start, authored }: MedicationOrder): Day | undefined {
  return start ?? authored?.day
}

/** An active order before one on hold, and both before all that have ended; then the newest, stopped before run out. */
function byStanding(a: MedicationOrder, b: MedicationOrder): number {
  return (
    Number(b.state === 'active') - Number(a.state === 'active') ||
    Number(b.state === 'on-hold') - Number(a.state === 'on-hold') ||
    Math.sign((dayOf(b) ?? 0) - (dayOf(a) ?? 0)) ||
    Number(b.state === 'stopped') - Number(a.state === 'stopped') ||
    byId(a.id, b.id)
  )
}

function courseOf(
  { agent, given, orders }: BoneAgentRecords,
  { services }: Facts,
  ruleset: Ruleset,
  today: Day,
): BoneAgentCourse {
  const counted = agent === 'denosumab' ? withoutLoadingDoses(given, ruleset) : given
  const plans = services
    .filter(({ kind, state }) => kind === 'bone-agent-dose' && state === 'active')
    .toSorted(byNewestPlan)
  const interval = doseInterval({ orders, plans, doses: counted }, ruleset, today)
  const [order] = orders
  const [last] = given
  const stop = stopOf(orders, last)
  const lapsed = last && addDays(last.when.day, Math.floor(lapse(last.when.day, interval, ruleset)) + 1)
  const isMissed = lapsed !== undefined && today >= lapsed
  const isActive = order?.state === 'active' || (last !== undefined && !isMissed)
  return {
    agent,
    given,
    ...(counted[0] && { lastCounted: counted[0] }),
    ...(order && { order }),
    ...(stop && { stop }),
    interval,
    isOn: isActive && stop === undefined,
    isMissed,
    ...(isMissed && { missedSince: lapsed }),
  }
}

/** A stop needs its reason. A later order, or a dose after the last day of the one that was stopped, undoes it. */
function stopOf([order]: readonly MedicationOrder[], last: Dose | undefined): MedicationOrder | undefined {
  if (order?.state !== 'stopped' || (order.stopReason ?? '').trim() === '') return undefined
  return order.end !== undefined && last !== undefined && last.when.day > order.end ? undefined : order
}

function lapse(from: Day, { interval }: DoseInterval, ruleset: Ruleset): number {
  return numberOf(ruleset, 'bone-agent.on-within-intervals') * daysOfInterval(from, interval)
}
