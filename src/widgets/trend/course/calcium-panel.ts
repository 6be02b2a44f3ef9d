import type { CalciumEntry } from '#domain/calcium/series/calcium-series.ts'
import type { CalciumUnit } from '#domain/facts/laboratory.ts'
import { convert } from '#domain/quantity/convert.ts'
import { numberOf, type Ruleset } from '#domain/rules/ruleset.ts'
import type { Day } from '#domain/time/day.ts'
import { wordCalcium } from '#wording/amount.ts'
import { capitalized } from '#wording/list.ts'
import { wordCalciumMeasure } from '#wording/measure.ts'

import { roundAxis } from './axis.ts'
import { bandsOf, type RangeOfDay } from './range-bands.ts'
import type { TrendPanel, TrendPoint } from './trend-panel.ts'

/**
 * What the rules read of each day. The newest value tells the unit and the kind that is joined: values of another kind
 * stand beside the line. Nothing is graded here, and a value in another unit is only drawn, never graded, in this one.
 */
export function calciumPanel(
  entries: readonly CalciumEntry[],
  ruleset: Ruleset,
  to: Day,
): TrendPanel | undefined {
  const plausible = entries.filter(({ position }) => position !== 'implausible')
  const [newest] = plausible
  if (newest === undefined) return undefined
  const { unit, class: kind, measure } = newest
  const inUnit = (value: number, from: CalciumUnit) => convert('calcium-total', value, from, unit)
  const points = plausible
    .map((entry): TrendPoint => ({
      day: entry.day,
      value: inUnit(entry.value, entry.unit),
      text: wordCalcium(entry),
      position: entry.position,
      isJoined: entry.class === kind && entry.comparator === undefined && !entry.preliminary,
      remarks: [
        ...(entry.measure === measure ? [] : [wordCalciumMeasure(entry.measure)]),
        ...(entry.preliminary ? ['preliminary'] : []),
      ],
    }))
    .toReversed()
  const ranges = plausible.map(({ day, low, high, unit: of }): RangeOfDay => ({
    day,
    low: inUnit(low, of),
    high: inUnit(high, of),
  }))
  const scale = kind === 'ionized' ? 'ionized' : 'total'
  const grade2 = numberOf(ruleset, `calcium.high.grade-2-above.${scale}.${unit}`)
  const limits = ranges.flatMap(({ low, high }) => [low ?? [], high ?? []].flat())
  return {
    id: 'calcium',
    title: capitalized(wordCalciumMeasure(measure)),
    unit,
    points,
    bands: bandsOf(ranges, to),
    episodes: [],
    lines: [{ value: grade2, text: 'grade 2' }],
    ...roundAxis([...points.map(({ value }) => value), ...limits, grade2]),
    breaksOnMissingDay: false,
  }
}
