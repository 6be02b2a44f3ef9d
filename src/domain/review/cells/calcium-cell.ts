import {
  calciumByDay,
  calciumSeries,
  type CalciumEntry,
  type Side,
} from '../../calcium/series/calcium-series.ts'
import { ofClass } from '../../calcium/series/comparable.ts'
import { calciumOverdue, newerRefusal } from '../../calcium/doubt.ts'
import { standingCalcium } from '../../calcium/series/standing-calcium.ts'
import type { RuleInput } from '../../rules/rule.ts'
import type { CalciumCell, CalciumPoint } from '../caseload-row.ts'
import { isRead } from '../review-needs.ts'

/** A value that the rules raise is shown whatever came after it; any other only until a newer one cannot be read. */
export function calciumCell(input: RuleInput): CalciumCell {
  const { facts, ruleset, now } = input
  const byDay = calciumByDay(facts, ruleset)
  const [newest] = byDay
  const raised = raisedEntry(input)
  const refusal = newerRefusal(facts, newest)
  const shown = raised ?? newest
  if (refusal && raised === undefined)
    return { state: 'refused', refusal, trend: newest ? trendOf(newest, byDay) : [] }
  if (shown === undefined) return { state: isRead(facts, ['calcium'], ruleset, now) ? 'none' : 'not-loaded' }
  return {
    ...valueOf(shown),
    stale: isGood(shown) && calciumOverdue(shown, input) !== undefined,
    ...(refusal && { newerRefusal: refusal }),
    trend: trendOf(shown, byDay),
  }
}

const SIDES: readonly Side[] = ['high', 'low']

/** High or low and not ended since; of one on each side the newer. */
function raisedEntry({ facts, ruleset }: RuleInput): CalciumEntry | undefined {
  return SIDES.flatMap((side) => standingCalcium(calciumSeries(facts, ruleset, side), side, ruleset) ?? [])
    .map(({ entry }) => entry)
    .toSorted((a, b) => b.day - a.day)[0]
}

function isGood({ position }: CalciumEntry): boolean {
  return position !== 'high' && position !== 'low'
}

type Value = Omit<Extract<CalciumCell, { state: 'value' }>, 'stale' | 'newerRefusal' | 'trend'>

function valueOf(entry: CalciumEntry): Value {
  const { measure, value, unit, comparator, low, high, defaultRange, position, grade } = entry
  const { when, preliminary, badges, evidence } = entry
  return {
    state: 'value',
    measure,
    value,
    unit,
    ...(comparator !== undefined && { comparator }),
    low,
    high,
    defaultRange,
    position,
    ...(grade !== undefined && { grade }),
    when,
    preliminary,
    badges,
    evidence,
  }
}

const MOST_POINTS = 12

/** Like with like: final numbers of one class in one unit, oldest first. */
function trendOf({ class: of, unit }: CalciumEntry, byDay: readonly CalciumEntry[]): readonly CalciumPoint[] {
  return ofClass(byDay, of, -Infinity)
    .filter((entry) => entry.unit === unit)
    .slice(0, MOST_POINTS)
    .toReversed()
    .map(({ day, value, unit: own, measure, position }) => ({ day, value, unit: own, measure, position }))
}
