import { boneAgentHistory, type BoneAgentCourse } from '../bone-agent/bone-agent-course.ts'
import { endedDenosumab, type EndedDenosumab } from '../bone-agent/denosumab.ts'
import { nearerRhythm, type Rhythm } from '../bone-agent/dose-interval.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import { creatinineClearance, type Clearance } from '../renal/creatinine-clearance.ts'
import type { Ruleset } from '../rules/ruleset.ts'
import { daysOfInterval } from '../time/interval.ts'
import type { Now } from '../time/when.ts'
import type { Dated } from './expectation.ts'
import { startOf } from './plans.ts'

/** What the rows ask of a patient, worked out once. */
export type Situation = {
  readonly facts: PatientFacts
  readonly ruleset: Ruleset
  readonly now: Now
  readonly course?: BoneAgentCourse
  /** On a bone agent: how often, and with which clearance of creatinine. */
  readonly onBoneAgent?: { readonly rhythm: Rhythm; readonly clearance: Clearance }
  readonly denosumabEnded?: EndedDenosumab
  readonly followUpSince?: Dated
}

export function situationOf(facts: PatientFacts, ruleset: Ruleset, now: Now): Situation {
  const history = boneAgentHistory(facts, ruleset, now)
  const course = history.state === 'known' ? history.course : undefined
  const denosumabEnded = endedDenosumab(facts, ruleset, now)
  const followUpSince = startOfFollowUp(facts)
  return {
    facts,
    ruleset,
    now,
    ...(course && { course }),
    ...(course?.isOn === true && {
      onBoneAgent: {
        rhythm: nearerRhythm(daysOfInterval(now.day, course.interval.interval), ruleset),
        clearance: creatinineClearance(facts, ruleset, now),
      },
    }),
    ...(denosumabEnded && { denosumabEnded }),
    ...(followUpSince && { followUpSince }),
  }
}

/** The plan of follow-up, else the first plan of anything. */
function startOfFollowUp({ carePlans, services }: PatientFacts): Dated | undefined {
  const byCarePlan = carePlans
    .filter(({ kind }) => kind === 'follow-up')
    .flatMap(({ id, from }) => (from === undefined ? [] : [{ day: from, evidence: [id] }]))
  const byPlan = services
    .filter(
      ({ intent, interval, state }) => state !== 'draft' && (intent === 'plan' || interval !== undefined),
    )
    .flatMap((plan) => {
      const day = plan.authored?.day ?? startOf(plan)
      return day === undefined ? [] : [{ day, evidence: [plan.id] }]
    })
  return earliest(byCarePlan) ?? earliest(byPlan)
}

export function earliest(days: readonly Dated[]): Dated | undefined {
  return days.toSorted((a, b) => a.day - b.day || (String(a.evidence) < String(b.evidence) ? -1 : 1))[0]
}
