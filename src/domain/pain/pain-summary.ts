import type { PatientFacts } from '../facts/patient-facts.ts'
import { oncePerPatient } from '../rules/once.ts'
import { numberOf } from '../rules/ruleset.ts'
import type { Day } from '../time/day.ts'
import { painBand, type PainBand } from './pain-band.ts'
import { daysWithEntry, isWithin, painDays, periodOf } from './pain-days.ts'
import { weeklyMedian } from './pain-median.ts'

const STRIP_DAYS = 14

/** The diary at a glance. */
export type PainSummary = {
  /** The worst of the last week, on the newest day that had it. */
  readonly worst?: number
  readonly worstOn?: Day
  readonly band?: PainBand
  /** Days with an entry in the last week, out of `weekDays`. */
  readonly daysWithEntry: number
  readonly weekDays: number
  /** Only where enough days of the week have a worst pain. */
  readonly median?: number
  readonly lastEntry?: Day
  /** The last 14 days, oldest first; undefined is a day without a worst pain, never 0. */
  readonly strip: readonly (PainOfDay | undefined)[]
  /** Of these days, those with an entry, whatever was answered. */
  readonly stripDaysWithEntry: number
}

export type PainOfDay = { readonly worst: number; readonly band: PainBand }

type Facts = Pick<PatientFacts, 'pain'>

export const painSummary = oncePerPatient((facts: Facts, ruleset, { day: today }): PainSummary => {
  const weekDays = numberOf(ruleset, 'pain.week')
  const week = periodOf(weekDays, today)
  const strip = periodOf(STRIP_DAYS, today)
  const days = painDays(facts, { from: Math.min(week.from, strip.from), to: today })
  const worst = days
    .filter(({ day }) => isWithin(day, week))
    .toSorted((a, b) => b.worst - a.worst || b.day - a.day)[0]
  const median = weeklyMedian(facts, today, ruleset)?.median
  const lastEntry = daysWithEntry(facts, { from: -Infinity, to: today })[0]
  const byDay = new Map<number, PainOfDay>(
    days.map(({ day, worst: ofDay }) => [day, { worst: ofDay, band: painBand(ofDay, ruleset) }]),
  )
  return {
    ...(worst !== undefined && {
      worst: worst.worst,
      worstOn: worst.day,
      band: painBand(worst.worst, ruleset),
    }),
    daysWithEntry: daysWithEntry(facts, week).length,
    weekDays,
    ...(median !== undefined && { median }),
    ...(lastEntry !== undefined && { lastEntry }),
    strip: Array.from({ length: STRIP_DAYS }, (_, at) => byDay.get(strip.from + at)),
    stripDaysWithEntry: daysWithEntry(facts, strip).length,
  }
})
