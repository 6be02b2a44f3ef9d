import type { Day } from '#domain/time/day.ts'

import { pointsIn, type TimeWindow, type TrendPanel, type TrendPoint } from '../course/trend-panel.ts'

/** What the drawing library is given. */
export type PlotRow = {
  readonly day: Day
  readonly joined?: number
  readonly alone?: number
  readonly point?: TrendPoint
}

/** Where a missing day breaks the line, a row without a value stands between two that are no neighbors. */
export function rowsOf(panel: TrendPanel, window: TimeWindow): PlotRow[] {
  const rows = pointsIn(panel, window).map((point): PlotRow => ({
    day: point.day,
    point,
    ...(point.isJoined ? { joined: point.value } : { alone: point.value }),
  }))
  if (!panel.breaksOnMissingDay) return rows
  return rows.flatMap((row, index) => {
    const before = rows[index - 1]
    return before !== undefined && row.day - before.day > 1 ? [{ day: before.day }, row] : [row]
  })
}

type PlotBand = { readonly from: Day; readonly to: Day; readonly low: number; readonly high: number }

/** The part of each range that lies in the window; a limit that is not given is the end of the axis. */
export function bandsIn({ bands, domain }: TrendPanel, window: TimeWindow): readonly PlotBand[] {
  return bands
    .filter(({ from, to }) => to >= window.from && from <= window.to)
    .map(({ from, to, low, high }) => ({
      from: from < window.from ? window.from : from,
      to: to > window.to ? window.to : to,
      low: low ?? domain[0],
      high: high ?? domain[1],
    }))
}
