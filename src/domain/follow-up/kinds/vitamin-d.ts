import { planExemptionOf } from '../exemption.ts'
import type { Expectation } from '../expectation.ts'
import { firstDue, type Row } from '../first-due.ts'
import { KIND_NEEDS } from '../obligation-needs.ts'
import type { Situation } from '../situation.ts'
import { startOfCourse } from './calcium.ts'
import { laboratoryBookings, laboratoryPlan, lastResult } from './laboratory.ts'

const ROW: Row = { row: 'vitamin-d', applies: () => true, isOtherwise: true }

const isVitaminD = (measure: string) => measure === 'vitamin-d'

/** On a bone agent, once a year; never measured, from its first dose. */
export function vitaminD(situation: Situation): readonly Expectation[] {
  const { course, onBoneAgent, now } = situation
  if (course === undefined || onBoneAgent === undefined) return []
  const lastDone = lastResult(situation, isVitaminD)
  const plan = laboratoryPlan(situation, isVitaminD)
  const timing = firstDue([ROW], situation, { lastDone, startedOn: startOfCourse(course), plan })
  if (timing === undefined) return []
  const exempt = plan && planExemptionOf(plan, now)
  return [
    {
      kind: 'vitamin-d',
      timing,
      ...(lastDone && { lastDone }),
      bookings: laboratoryBookings(situation, isVitaminD),
      ...(exempt && { exempt }),
      evidence: [],
      remarks: [],
      needs: KIND_NEEDS.vitaminD,
    },
  ]
}
