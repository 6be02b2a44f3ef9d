import { byId } from '../../facts/record.ts'
import type { Procedure } from '../../facts/treatment.ts'
import { followUpDays, numberOf } from '../../rules/ruleset.ts'
import type { Day } from '../../time/day.ts'
import type { Dated, Expectation } from '../expectation.ts'
import { counted } from '../first-due.ts'
import { KIND_NEEDS } from '../obligation-needs.ts'
import type { Situation } from '../situation.ts'
import { contactsOf } from './contacts.ts'

const STEPS = [
  'radiotherapy-response-first',
  'radiotherapy-response-second',
  'radiotherapy-response-third',
] as const

/** How the pain answered to radiotherapy of bone: to be asked three times, for each day on which a course ended. */
export function radiotherapyResponse(situation: Situation): readonly Expectation[] {
  const { ruleset, now } = situation
  const until = numberOf(ruleset, 'follow-up.radiotherapy-response.until')
  return coursesEnded(situation)
    .filter(({ day }) => now.day - day <= until)
    .flatMap((ended) => nextStep(ended, situation))
}

type Ended = Dated & { readonly named: string }

/** Several places that were treated together are asked about together. */
function coursesEnded({ facts, now }: Situation): readonly Ended[] {
  const courses = facts.procedures
    .filter(
      ({ kind, state, regions }) => kind === 'radiotherapy' && state === 'completed' && regions.length > 0,
    )
    .flatMap((course) => {
      const day = endOf(course)
      return day === undefined || day > now.day ? [] : [{ day, course }]
    })
    .toSorted((a, b) => b.day - a.day || byId(a.course.id, b.course.id))
  return [...Map.groupBy(courses, ({ day }) => day)].map(([day, same]) => ({
    day,
    evidence: same.map(({ course }) => course.id),
    named: [...new Set(same.map(({ course }) => course.named))].join(', '),
  }))
}

function endOf({ ended, when }: Procedure): Day | undefined {
  return ended ?? when?.day
}

/** The first that nobody asked about: early within its lead, or later. One answer may be late for one and in time for the next. */
function nextStep({ day, evidence, named }: Ended, situation: Situation): readonly Expectation[] {
  const { ruleset, facts } = situation
  const lastDone = lastAnswer(day, situation)
  const row = STEPS.find((step) => {
    const { interval, lead } = followUpDays(ruleset, step)
    return lastDone === undefined || lastDone.day < day + interval - lead
  })
  if (row === undefined) return []
  return [
    {
      kind: 'radiotherapy-response',
      named,
      timing: counted({
        row,
        interval: { count: followUpDays(ruleset, row).interval, unit: 'day' },
        intervalSource: 'protocol',
        countedFrom: { day, evidence },
        evidence: [],
      }),
      ...(lastDone && { lastDone }),
      bookings: facts.bookings.filter(({ kind, when }) => kind === 'visit' && when.day > day),
      evidence: [],
      remarks: [],
      needs: KIND_NEEDS.radiotherapy,
    },
  ]
}

/** A visit, an assessment, an entry in the diary: whoever was seen was asked, and whoever wrote has answered. */
function lastAnswer(ended: Day, situation: Situation): Dated | undefined {
  const { facts, now } = situation
  const answers = [
    ...contactsOf(situation),
    ...facts.procedures.flatMap(({ id, kind, state, when }) =>
      kind === 'symptom-assessment' && state === 'completed' && when ? [{ id, day: when.day }] : [],
    ),
    ...facts.pain.flatMap(({ id, when, worst, average, now: current }) =>
      worst === undefined && average === undefined && current === undefined ? [] : [{ id, day: when.day }],
    ),
  ]
  const [last] = answers
    .filter(({ day }) => day > ended && day <= now.day)
    .toSorted((a, b) => b.day - a.day || byId(a.id, b.id))
  return last && { day: last.day, evidence: [last.id] }
}
