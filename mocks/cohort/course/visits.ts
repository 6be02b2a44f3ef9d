import { addVisit } from '../chart/care.ts'
import { arrived, type Chart } from '../chart/chart.ts'
import { addPlan, bookingOf } from '../chart/plan.ts'
import { addSymptom } from '../chart/report.ts'
import { addEcog, addWeight } from '../chart/result.ts'
import type { AnswerName, SymptomName } from '../codes/symptom.ts'
import { HOUR } from '../draw/calendar.ts'
import { chance, normal, whole, type Random } from '../draw/random.ts'
import { HISTORY, type Profile } from './profile.ts'

/** Clinic visits with weight and performance status, what was asked there, and the next one booked. */
export function writeVisits(chart: Chart, profile: Profile, random: Random): void {
  const { visits, until } = profile
  const answers = usualAnswers(profile, random)
  const weightDays = chance(random, 0.5) ? 1 : -0.5
  addPlan(chart, {
    service: 'visit',
    authored: Math.max(HISTORY + 3, profile.followUpFrom),
    every: { count: visits.every / 7, unit: 'wk' },
  })
  for (let day = lastVisit(profile); day >= HISTORY; day -= visits.every) {
    const at = chart.at(day, whole(random, 9, 16), whole(random, 0, 59), whole(random, 0, 59))
    addVisit(chart, { at, kind: chance(random, 0.85) ? 'AMB' : 'VR' })
    addWeight(chart, at, profile.weight + (weightDays * day) / 200 + normal(random, 0, 0.5))
    addEcog(chart, at, Math.max(0, profile.ecog - (day < -300 && profile.ecog > 1 ? 1 : 0)))
    if (day > -210)
      for (const [symptom, answer] of answers) addSymptom(chart, { at, symptom, answer, by: 'nurse' })
  }
  writeCalls(chart, profile, random)
  if (visits.nextMissing !== true && until > 0) writeNextVisit(chart, profile)
}

/** Between visits: calls, and what was told from home. */
function writeCalls(chart: Chart, { visits, newSymptom }: Profile, random: Random): void {
  for (const day of visits.calls ?? [])
    addVisit(chart, { at: chart.at(day, 13, whole(random, 0, 59)), kind: 'VR' })
  if (newSymptom !== undefined) {
    addSymptom(chart, { at: chart.at(-3, 19, 12), symptom: newSymptom, answer: 'new', onset: -4 })
  }
}

function lastVisit({ visits, until }: Profile): number {
  const late = Math.max(0, Math.ceil((visits.last - until) / visits.every))
  return visits.last - late * visits.every
}

function writeNextVisit(chart: Chart, { visits, until }: Profile): void {
  const day = visits.last + visits.every
  if (day <= 0) return
  const at = chart.at(day, 10, 40)
  const booked = bookingOf(chart, { service: 'visit', at, made: chart.at(Math.min(day - 30, -1), 11, 5) })
  chart.add(booked)
  if (day > until) return
  chart.add({ ...booked, status: 'fulfilled', meta: arrived(at + HOUR, '2') })
  addVisit(chart, { at, kind: 'AMB' })
}

/** Much the same each time: a quiet person has an answer to each question, and nothing new. */
function usualAnswers(
  { medicines }: Profile,
  random: Random,
): readonly (readonly [SymptomName, AnswerName])[] {
  const takesOpioid = medicines.some(({ drug }) => drug === 'morphine' || drug === 'oxycodone')
  return [
    ['fatigue', chance(random, 0.45) ? 'same' : 'absent'],
    ['constipation', takesOpioid && chance(random, 0.5) ? 'same' : 'absent'],
    ['nausea', 'absent'],
    ['thirst', 'absent'],
    ['leg-weakness', 'absent'],
  ]
}
