import type { Position } from '#domain/review/caseload-row.ts'
import type { Day } from '#domain/time/day.ts'

/** One result of a course, in the unit of its panel. */
export type TrendPoint = {
  readonly day: Day
  readonly value: number
  /** As reported, with its own unit: `11.8 mg/dL`, `above 3.50 mmol/L`. */
  readonly text: string
  readonly position: Position
  /** A bound, or a value of another kind than the line's: shown hollow, never joined. */
  readonly isJoined: boolean
  readonly remarks: readonly string[]
}

/** A reference range and the days for which it is the range of the results. Either limit may be missing. */
export type RangeBand = {
  readonly from: Day
  readonly to: Day
  readonly low: number | undefined
  readonly high: number | undefined
}

export type TrendLine = { readonly value: number; readonly text: string }

/** One quantity on the common time axis. No pixels here. */
export type TrendPanel = {
  readonly id: string
  readonly title: string
  readonly unit: string
  /** Oldest first. */
  readonly points: readonly TrendPoint[]
  readonly bands: readonly RangeBand[]
  /** Days that belong to one run of a problem. */
  readonly episodes: readonly TimeWindow[]
  readonly lines: readonly TrendLine[]
  /** The values at the two ends of the axis. */
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
  readonly decimals: number
  /** A day without a value breaks the line: diaries, not laboratory tests. */
  readonly breaksOnMissingDay: boolean
}

export type TimeWindow = { readonly from: Day; readonly to: Day }

export function pointsIn({ points }: TrendPanel, { from, to }: TimeWindow): readonly TrendPoint[] {
  return points.filter(({ day }) => day >= from && day <= to)
}
