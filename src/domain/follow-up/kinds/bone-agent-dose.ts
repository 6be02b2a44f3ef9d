import type { BoneAgentCourse } from '../../bone-agent/bone-agent-course.ts'
import { nearerRhythm } from '../../bone-agent/dose-interval.ts'
import type { BoneAgent } from '../../facts/treatment.ts'
import { daysOfInterval } from '../../time/interval.ts'
import { planExemptionOf, type Exemption } from '../exemption.ts'
import type { Dated, Expectation } from '../expectation.ts'
import { counted } from '../first-due.ts'
import { KIND_NEEDS } from '../obligation-needs.ts'
import { isPlan, standingPlan } from '../plans.ts'
import type { Situation } from '../situation.ts'

/** Those that are given at intervals of weeks. */
const AT_INTERVALS: ReadonlySet<BoneAgent> = new Set(['denosumab', 'zoledronate', 'pamidronate'])

/** The next dose of the bone agent that was last given or ordered. */
export function boneAgentDose(situation: Situation): readonly Expectation[] {
  const { course, facts, now, ruleset } = situation
  if (course === undefined || !AT_INTERVALS.has(course.agent) || isStatedOnly(course)) return []
  const { interval, source, evidence } = course.interval
  const lastDone = lastDoseOf(course)
  const exempt = exemptionOf(situation, course)
  const rhythm = nearerRhythm(daysOfInterval(now.day, interval), ruleset)
  return [
    {
      kind: 'bone-agent-dose',
      named: nameOf(course),
      timing: counted({
        row: `bone-agent-dose-${rhythm}`,
        interval,
        intervalSource: source,
        countedFrom: lastDone ?? startOf(course),
        evidence,
      }),
      ...(lastDone && { lastDone }),
      bookings: facts.bookings.filter(({ kind }) => kind === 'bone-agent-dose'),
      ...(exempt && { exempt }),
      evidence: [],
      remarks: [],
      needs: KIND_NEEDS.dose,
    },
  ]
}

/** The patient is said to take it and nothing was given or ordered here: when the next is due, others know. */
function isStatedOnly({ given, order }: BoneAgentCourse): boolean {
  return given.length === 0 && order?.origin !== 'order'
}

function lastDoseOf({ lastCounted }: BoneAgentCourse): Dated | undefined {
  return lastCounted && { day: lastCounted.when.day, evidence: [lastCounted.id] }
}

function startOf({ order }: BoneAgentCourse): Dated | undefined {
  const day = order?.start ?? order?.authored?.day
  return order === undefined || day === undefined ? undefined : { day, evidence: [order.id] }
}

/** The order's own text, else that of the last dose. */
function nameOf({ order, given: [last], agent }: BoneAgentCourse): string {
  const { drug, strength } = order ?? last ?? {}
  return [drug?.named ?? agent, strength?.text ?? last?.strength?.text]
    .filter((part) => part !== undefined)
    .join(' ')
}

function exemptionOf({ facts, now }: Situation, { stop, order }: BoneAgentCourse): Exemption | undefined {
  if (stop) return { why: 'bone-agent-stopped', evidence: [stop.id] }
  if (order?.state === 'on-hold') return { why: 'plan-on-hold', evidence: [order.id] }
  const plans = facts.services.filter(
    (service) =>
      service.kind === 'bone-agent-dose' && isPlan(service, now.day) && service.state !== 'revoked',
  )
  const plan = standingPlan(plans)
  return plan && planExemptionOf(plan, now)
}
