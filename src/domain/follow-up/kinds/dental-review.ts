import { dentalAssessments } from '../../jaw/dental-assessment.ts'
import { planExemptionOf } from '../exemption.ts'
import type { Expectation } from '../expectation.ts'
import { firstDue, type Row } from '../first-due.ts'
import { KIND_NEEDS } from '../obligation-needs.ts'
import { isPlan, standingPlan } from '../plans.ts'
import type { Situation } from '../situation.ts'
import { startOfCourse } from './calcium.ts'

const ROW: Row = { row: 'dental-review', applies: () => true, isOtherwise: true }

/** On a bone agent, twice a year; never assessed, from its first dose. */
export function dentalReview(situation: Situation): readonly Expectation[] {
  const { facts, now, course, onBoneAgent } = situation
  if (course === undefined || onBoneAgent === undefined) return []
  const plan = standingPlan(
    facts.services.filter((service) => service.kind === 'dental-review' && isPlan(service, now.day)),
  )
  const [last] = dentalAssessments(facts)
  const lastDone = last?.when && { day: last.when.day, evidence: [last.id] }
  const timing = firstDue([ROW], situation, { lastDone, startedOn: startOfCourse(course), plan })
  if (timing === undefined) return []
  const exempt = plan && planExemptionOf(plan, now)
  return [
    {
      kind: 'dental-review',
      timing,
      ...(lastDone && { lastDone }),
      bookings: facts.bookings.filter(({ kind }) => kind === 'dental-review'),
      ...(exempt && { exempt }),
      evidence: plan ? [plan.id] : [],
      remarks: [],
      needs: KIND_NEEDS.dental,
    },
  ]
}
