import type { BoneAgent } from '../../facts/treatment.ts'
import { followUpDays, numberOf } from '../../rules/ruleset.ts'
import { addDays, type Day } from '../../time/day.ts'
import { addInterval } from '../../time/interval.ts'
import { bookingStateOf } from '../booking-state.ts'
import { planExemptionOf } from '../exemption.ts'
import type { Dated, Expectation, Timing } from '../expectation.ts'
import { firstDue, type Row } from '../first-due.ts'
import { KIND_NEEDS } from '../obligation-needs.ts'
import type { Situation } from '../situation.ts'
import { boneAgentDose } from './bone-agent-dose.ts'
import { startOfBlood } from './calcium.ts'
import { laboratoryBookings, laboratoryPlan, lastResult } from './laboratory.ts'

const OTHERWISE: Row = { row: 'creatinine', applies: () => true, isOtherwise: true }

const INTRAVENOUS: ReadonlySet<BoneAgent> = new Set(['zoledronate', 'pamidronate'])

const isCreatinine = (measure: string) => measure === 'creatinine'

/** Before each dose of an intravenous bisphosphonate; else every few weeks. */
export function creatinine(situation: Situation): readonly Expectation[] {
  const lastDone = lastResult(situation, isCreatinine)
  const dose = nextInfusion(situation)
  const plan = dose ? undefined : laboratoryPlan(situation, isCreatinine)
  const timing = dose
    ? beforeDose(dose, lastDone, situation)
    : firstDue([OTHERWISE], situation, { lastDone, startedOn: startOfBlood(situation), plan })
  if (timing === undefined) return []
  const exempt = plan && planExemptionOf(plan, situation.now)
  return [
    {
      kind: 'creatinine',
      timing,
      ...(lastDone && { lastDone }),
      bookings: laboratoryBookings(situation, isCreatinine),
      ...(exempt && { exempt }),
      evidence: [],
      remarks: [],
      needs: dose ? [...KIND_NEEDS.creatinine, ...KIND_NEEDS.dose] : KIND_NEEDS.creatinine,
    },
  ]
}

function nextInfusion(situation: Situation): Expectation | undefined {
  const { course } = situation
  if (course === undefined || !INTRAVENOUS.has(course.agent)) return undefined
  const [dose] = boneAgentDose(situation)
  return dose?.exempt === undefined ? dose : undefined
}

/** Due with the dose. Once a value counts for that dose, the next is due with the one after it. */
function beforeDose(
  { timing, bookings, lastDone: lastDose }: Expectation,
  lastDone: Dated | undefined,
  { ruleset, now }: Situation,
): Timing {
  const { due: doseDue, interval, countedFrom } = timing
  const common = {
    row: 'creatinine-before-dose',
    ...(interval && { interval }),
    intervalSource: 'protocol',
    evidence: [...(countedFrom?.evidence ?? []), ...timing.evidence],
  } as const
  if (doseDue === undefined || interval === undefined) return common
  const { booking } = bookingStateOf(bookings, { today: now.day, lastDone: lastDose?.day })
  const doseDay = expectedDay(doseDue, booking?.when.day, now.day)
  const isDone =
    lastDone !== undefined &&
    lastDone.day >= doseDay - numberOf(ruleset, 'follow-up.creatinine-before-dose.counts')
  const due = isDone ? addInterval(doseDay, interval) : doseDue
  return {
    ...common,
    ...(countedFrom && { countedFrom }),
    due: addDays(due, followUpDays(ruleset, 'creatinine-before-dose').interval),
  }
}

/** The day on which the dose can be given: booked, due, or today when that has passed. */
function expectedDay(due: Day, booked: Day | undefined, today: Day): Day {
  if (booked !== undefined && booked >= today) return booked
  return due > today ? due : today
}
