import { numberOf, type Ruleset } from '../../rules/ruleset.ts'
import { daysBetween, type Day } from '../../time/day.ts'
import type { CalciumUnit } from '../../facts/laboratory.ts'
import { roundHalfUp } from '../../quantity/round.ts'
import type { CalciumMeasureUsed } from '../calcium-value.ts'
import type { CalciumEntry } from './calcium-series.ts'
import { isNumber, ofClass, valueIn } from './comparable.ts'
import { theilSen } from './trend.ts'

/** How calcium has run of late, of one class and in one unit. A direction is told only beyond what is noise. */
export type CalciumTrend = { readonly measure: CalciumMeasureUsed; readonly results: number } & (
  | { readonly state: 'too-few' }
  | {
      readonly state: 'rising' | 'falling' | 'steady'
      readonly perWeek: number
      readonly unit: CalciumUnit
      readonly days: number
    }
)

/** Undefined where there is no final number at all. `series` has one value a day, newest first. */
export function calciumTrend(
  series: readonly CalciumEntry[],
  ruleset: Ruleset,
  today: Day,
): CalciumTrend | undefined {
  const newest = series.find(isNumber)
  if (newest === undefined) return undefined
  const { unit, measure } = newest
  const run = ofClass(series, newest.class, today - numberOf(ruleset, 'calcium.rising.window'))
  const first = run.at(-1)
  const slope = theilSen(run.map((entry) => ({ day: entry.day, value: valueIn(entry, unit) })))
  const results = run.length
  if (first === undefined || slope === undefined || results < numberOf(ruleset, 'calcium.rising.fewest-days'))
    return { state: 'too-few', measure, results }
  const days = daysBetween(first.day, newest.day)
  const change = roundHalfUp(slope * days, 6)
  const isNoise = Math.abs(change) < numberOf(ruleset, `calcium.change.noise.${unit}`)
  const state = isNoise ? 'steady' : change > 0 ? 'rising' : 'falling'
  return { state, measure, results, perWeek: roundHalfUp(slope * 7, 6), unit, days }
}
