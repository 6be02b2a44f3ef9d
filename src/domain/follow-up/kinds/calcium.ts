import type { BoneAgentCourse } from '../../bone-agent/bone-agent-course.ts'
import { firstDoseToCheck, mayRebound, reboundTier } from '../../bone-agent/denosumab.ts'
import { isBelow } from '../../renal/creatinine-clearance.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { planExemptionOf } from '../exemption.ts'
import type { Dated, Expectation } from '../expectation.ts'
import { firstDue, type Row } from '../first-due.ts'
import { KIND_NEEDS } from '../obligation-needs.ts'
import type { Situation } from '../situation.ts'
import { isCalcium, laboratoryBookings, laboratoryPlan, lastResult } from './laboratory.ts'
import { newTreatment } from './new-treatment.ts'

const ROWS: readonly Row[] = [
  {
    row: 'calcium-bone-agent-low-clearance',
    applies: ({ onBoneAgent, ruleset }) =>
      onBoneAgent?.clearance.state === 'known' &&
      isBelow(onBoneAgent.clearance, numberOf(ruleset, 'kidney.clearance-low')) === true,
    evidence: ({ onBoneAgent }) =>
      onBoneAgent?.clearance.state === 'known' ? onBoneAgent.clearance.evidence : [],
  },
  {
    row: 'calcium-bone-agent-4-weekly',
    applies: ({ onBoneAgent }) => onBoneAgent?.rhythm === '4-weekly',
    evidence: boneAgentEvidence,
  },
  {
    row: 'calcium-bone-agent-12-weekly',
    applies: ({ onBoneAgent }) => onBoneAgent?.rhythm === '12-weekly',
    evidence: boneAgentEvidence,
  },
  {
    row: 'calcium-first-denosumab',
    applies: (situation) => uncheckedFirstDenosumab(situation) !== undefined,
    event: uncheckedFirstDenosumab,
  },
  {
    row: 'calcium-denosumab-stopped',
    applies: ({ denosumabEnded }) => denosumabEnded !== undefined,
    evidence: ({ denosumabEnded }) => denosumabEnded?.evidence ?? [],
  },
  {
    row: 'calcium-new-treatment',
    applies: (situation) => newTreatment(situation) !== undefined,
    evidence: (situation) => newTreatment(situation)?.evidence ?? [],
  },
  { row: 'calcium', applies: () => true, isOtherwise: true },
]

/** Of all rows that fit, the one by which calcium is due first. */
export function calcium(situation: Situation): readonly Expectation[] {
  const { onBoneAgent, now } = situation
  const lastDone = lastCalcium(situation)
  const plan = laboratoryPlan(situation, isCalcium)
  const timing = firstDue(ROWS, situation, { lastDone, startedOn: startOfBlood(situation), plan })
  if (timing === undefined) return []
  const exempt = plan && planExemptionOf(plan, now)
  return [
    {
      kind: 'calcium',
      timing,
      ...lateTierOf(situation),
      ...(lastDone && { lastDone }),
      bookings: laboratoryBookings(situation, isCalcium),
      ...(exempt && { exempt }),
      evidence: [],
      remarks: onBoneAgent?.clearance.state === 'unknown' ? ['clearance-not-known'] : [],
      needs: onBoneAgent ? [...KIND_NEEDS.calcium, ...KIND_NEEDS.clearance] : KIND_NEEDS.calcium,
    },
  ]
}

/** While calcium may rebound after denosumab it is for this week, once the stop is on record for planning. */
function lateTierOf({ denosumabEnded, ruleset }: Situation): Pick<Expectation, 'lateTier'> {
  if (denosumabEnded === undefined || !mayRebound(denosumabEnded, ruleset)) return {}
  return { lateTier: reboundTier(denosumabEnded) }
}

export function lastCalcium(situation: Pick<Situation, 'facts' | 'ruleset'>): Dated | undefined {
  return lastResult(situation, isCalcium)
}

/** Never done: on a bone agent from its first dose or its order, else from the start of follow-up. */
export function startOfBlood({ onBoneAgent, course, followUpSince }: Situation): Dated | undefined {
  const byAgent = course && startOfCourse(course)
  return onBoneAgent ? (byAgent ?? followUpSince) : (followUpSince ?? byAgent)
}

/** Its first dose, else its order. */
export function startOfCourse({ given, order }: BoneAgentCourse): Dated | undefined {
  const first = given.at(-1)
  if (first) return { day: first.when.day, evidence: [first.id] }
  const day = order?.start ?? order?.authored?.day
  return order === undefined || day === undefined ? undefined : { day, evidence: [order.id] }
}

function boneAgentEvidence({ course }: Situation): readonly string[] {
  const last = course?.given[0]
  return [
    ...(course?.stop ? [course.stop.id] : []),
    ...(last ? [last.id] : []),
    ...(course?.interval.evidence ?? []),
  ]
}

/** The first denosumab of all that asks for a check, with no calcium after it. */
function uncheckedFirstDenosumab(situation: Situation): Dated | undefined {
  const { facts, ruleset, now } = situation
  const first = firstDoseToCheck(facts, ruleset, now)
  if (first === undefined) return undefined
  const last = lastCalcium(situation)
  const { day } = first.when
  return last !== undefined && last.day > day ? undefined : { day, evidence: [first.id] }
}
