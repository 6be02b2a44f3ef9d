import type { LabMeasure, LabResult, LabUnit } from '#domain/facts/laboratory.ts'
import { convert } from '#domain/quantity/convert.ts'
import { positionOf } from '#domain/review/position-of.ts'
import type { Day } from '#domain/time/day.ts'
import { wordUnit } from '#wording/amount.ts'
import { capitalized } from '#wording/list.ts'
import { wordLabMeasure, wordResult } from '#wording/measure.ts'

import { roundAxis } from './axis.ts'
import { bandsOf, type RangeOfDay } from './range-bands.ts'
import type { TrendPanel, TrendPoint } from './trend-panel.ts'

/** What is worth a course beside calcium and pain, in the order in which it is offered. */
export const TREND_MEASURES = [
  'creatinine',
  'egfr',
  'alkaline-phosphatase',
  'psa',
  'ca-15-3',
  'ca-27-29',
  'cea',
  'm-protein',
  'thyroglobulin',
  'hemoglobin',
  'albumin',
  'ldh',
] as const satisfies readonly LabMeasure[]
export type TrendMeasure = (typeof TREND_MEASURES)[number]

/** Which of them a patient has results of. */
export function measuresOf(results: readonly LabResult[]): readonly TrendMeasure[] {
  return TREND_MEASURES.filter((measure) => results.some((result) => result.measure === measure))
}

/** The results of one measure in the unit of the newest, each with its own laboratory's limits. */
export function laboratoryPanel(
  results: readonly LabResult[],
  measure: TrendMeasure,
  to: Day,
): TrendPanel | undefined {
  const own = results.filter((result) => result.measure === measure)
  const [newest] = own
  if (newest === undefined) return undefined
  const { unit } = newest.amount
  const points = own.map((result) => pointOf(result, unit)).toReversed()
  const ranges = own.map(({ when, low, high, amount, measure: of }): RangeOfDay => ({
    day: when.day,
    low: low === undefined ? undefined : inUnit(of, low, amount.unit, unit),
    high: high === undefined ? undefined : inUnit(of, high, amount.unit, unit),
  }))
  const axis = roundAxis([
    ...points.map(({ value }) => value),
    ...ranges.flatMap(({ low, high }) => [low ?? [], high ?? []].flat()),
  ])
  return {
    id: measure,
    title: capitalized(wordLabMeasure(measure)),
    unit: wordUnit(unit),
    points,
    bands: bandsOf(ranges, to),
    episodes: [],
    lines: [],
    ...axis,
    breaksOnMissingDay: false,
  }
}

function pointOf(result: LabResult, unit: LabUnit): TrendPoint {
  const { measure, amount, comparator, when, status } = result
  return {
    day: when.day,
    value: inUnit(measure, amount.value, amount.unit, unit),
    text: wordResult(result),
    position: positionOf(result),
    isJoined: comparator === undefined && status !== 'preliminary',
    remarks: status === 'preliminary' ? ['preliminary'] : [],
  }
}

function inUnit(measure: LabMeasure, value: number, from: LabUnit, to: LabUnit): number {
  return convert<LabMeasure>(measure, value, from, to)
}
