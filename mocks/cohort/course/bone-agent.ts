import { addAssessment } from '../chart/care.ts'
import { arrived, type Chart } from '../chart/chart.ts'
import { addDose, addOrder } from '../chart/medicine.ts'
import { bookingOf } from '../chart/plan.ts'
import { addResult, addWeight, written } from '../chart/result.ts'
import { HOUR } from '../draw/calendar.ts'
import { between, whole, type Random } from '../draw/random.ts'
import { HISTORY, type AgentPlan, type Profile } from './profile.ts'

const NAMES = { denosumab: 'Denosumab', zoledronate: 'Zoledronic acid', pamidronate: 'Pamidronate' } as const
const ROUTES = { denosumab: 'subcutaneous', zoledronate: 'intravenous', pamidronate: 'intravenous' } as const

/** The order, each dose given, the dentist before and between, and vitamin D once a year. */
export function writeAgent(chart: Chart, profile: Profile, random: Random): void {
  const { agent, until } = profile
  writeDental(chart, profile, random)
  if (agent === undefined) return
  const request = addOrder(chart, {
    drug: agent.drug,
    since: agent.first - 2,
    amount: agent.amount,
    everyDays: agent.every,
    text: `${NAMES[agent.drug]} ${agent.amount.value} mg ${ROUTES[agent.drug]} every ${agent.every / 7} weeks`,
    ...(agent.stopped !== undefined && { stopped: { reason: agent.stopped.reason } }),
  })
  for (const day of doseDays(agent)) {
    if (day > until) continue
    const at = chart.at(day, whole(random, 9, 15), whole(random, 0, 59), whole(random, 0, 59))
    addDose(chart, { drug: agent.drug, at, amount: agent.amount, request })
    // Who is given an infusion is weighed first: the kidneys are reckoned by it.
    if (agent.drug !== 'denosumab') addWeight(chart, at, profile.weight)
  }
  writeNextDose(chart, agent, until)
  if (profile.vitaminD !== 'never') writeVitaminD(chart, agent, random)
}

/** Backwards from the last dose; ahead only the next one. */
export function doseDays({ first, last, next, every }: AgentPlan): readonly number[] {
  const days: number[] = []
  for (let day = last; day > first + every / 2 && day >= HISTORY; day -= every) days.unshift(day)
  if (first >= HISTORY) days.unshift(first)
  return next === undefined ? days : [...days, next]
}

function writeNextDose(chart: Chart, { next }: AgentPlan, until: number): void {
  if (next === undefined) return
  const at = chart.at(next, 9, 30)
  const made = chart.at(Math.min(next - 20, -1), 14, 10)
  const booked = bookingOf(chart, { service: 'dose', at, made })
  chart.add(booked)
  if (next > until) return
  chart.add({ ...booked, status: 'fulfilled', meta: arrived(at + 8 * HOUR, '2') })
}

function writeDental(chart: Chart, { dentalLast, agent }: Profile, random: Random): void {
  if (dentalLast === undefined) return
  for (let day = dentalLast; day >= HISTORY; day -= whole(random, 170, 190)) {
    addAssessment(chart, { kind: 'dental', at: chart.at(day, 10, whole(random, 0, 59)) })
  }
  if (agent !== undefined && agent.first > dentalLast + 170) {
    addAssessment(chart, {
      kind: 'dental',
      at: chart.at(agent.first - 9, 10, 15),
      note: 'Before the first dose',
    })
  }
}

function writeVitaminD(chart: Chart, { first }: AgentPlan, random: Random): void {
  const { units } = chart.hospital
  for (let day = -whole(random, 20, 300); day >= Math.max(HISTORY, first - 10); day -= 340) {
    const value = written('vitamin-d', units, between(random, 58, 110))
    addResult(chart, { name: 'vitamin-d', value, at: chart.at(day, 8, whole(random, 0, 59)) })
  }
}
