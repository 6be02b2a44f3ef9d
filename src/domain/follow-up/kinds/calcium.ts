import type { BoneAgentCourse } from '../../bone-agent/bone-agent-course.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { planExemptionOf } from '../exemption.ts'
import type { Dated, Expectation } from '../expectation.ts'
import { firstDue, type Row } from '../first-due.ts'
import { KIND_NEEDS } from '../obligation-needs.ts'
import type { Situation } from '../situation.ts'
import { laboratoryBookings, laboratoryPlan, lastResult } from './laboratory.ts'
import { newTreatment } from './new-treatment.ts'

const ROWS: readonly Row[] = [
  {
    row: 'calcium-bone-agent-low-clearance',
    applies: ({ onBoneAgent, ruleset }) =>
      onBoneAgent?.clearance.state === 'known' &&
      onBoneAgent.clearance.value < numberOf(ruleset, 'kidney.clearance-low'),
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
    applies: isAfterDenosumab,
    evidence: boneAgentEvidence,
  },
  {
    row: 'calcium-new-treatment',
    applies: (situation) => newTreatment(situation) !== undefined,
    evidence: (situation) => newTreatment(situation)?.evidence ?? [],
  },
  { row: 'calcium', applies: () => true, isOtherwise: true },
]

const isCalcium = (measure: string) => measure.startsWith('calcium')

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
      ...(lastDone && { lastDone }),
      bookings: laboratoryBookings(situation, isCalcium),
      ...(exempt && { exempt }),
      evidence: [],
      remarks: onBoneAgent?.clearance.state === 'unknown' ? ['clearance-not-known'] : [],
      needs: onBoneAgent ? [...KIND_NEEDS.calcium, ...KIND_NEEDS.clearance] : KIND_NEEDS.calcium,
    },
  ]
}

function lastCalcium(situation: Situation): Dated | undefined {
  return lastResult(situation, isCalcium)
}

/** Never done: on a bone agent from its first dose or its order, else from the start of follow-up. */
export function startOfBlood({ onBoneAgent, course, followUpSince }: Situation): Dated | undefined {
  const byAgent = course && startOfCourse(course)
  return onBoneAgent ? (byAgent ?? followUpSince) : (followUpSince ?? byAgent)
}

function startOfCourse({ given, order }: BoneAgentCourse): Dated | undefined {
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

/** The first denosumab of all, with no calcium after it and no second dose before that was due. */
function uncheckedFirstDenosumab(situation: Situation): Dated | undefined {
  const { course, ruleset } = situation
  if (course?.agent !== 'denosumab') return undefined
  const [first, second] = course.given.toReversed()
  if (first === undefined) return undefined
  const { day } = first.when
  const check = numberOf(ruleset, 'follow-up.calcium-first-denosumab.interval')
  if (second !== undefined && second.when.day - day <= check) return undefined
  const last = lastCalcium(situation)
  return last !== undefined && last.day > day ? undefined : { day, evidence: [first.id] }
}

/** Stopped or missed, until a year after the last dose: calcium may rebound. */
function isAfterDenosumab({ course, ruleset, now }: Situation): boolean {
  const last = course?.given[0]
  if (course?.agent !== 'denosumab' || last === undefined) return false
  const until = last.when.day + numberOf(ruleset, 'follow-up.denosumab-stopped.until')
  return (course.stop !== undefined || course.isMissed) && now.day <= until
}
