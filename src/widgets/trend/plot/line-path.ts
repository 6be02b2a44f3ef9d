import type { Day } from '#domain/time/day.ts'

import { pointsIn, type TimeWindow, type TrendPanel } from '../course/trend-panel.ts'

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

export function episodesIn({ episodes }: TrendPanel, window: TimeWindow): readonly TimeWindow[] {
  return episodes
    .filter(({ from, to }) => to >= window.from && from <= window.to)
    .map(({ from, to }) => ({
      from: from < window.from ? window.from : from,
      to: to > window.to ? window.to : to,
    }))
}

type Scales = { readonly x: (day: Day) => number; readonly y: (value: number) => number }

/** Through the values that belong together. Where a missing day breaks the line, it begins anew after it. */
export function linePath(panel: TrendPanel, window: TimeWindow, { x, y }: Scales): string {
  const joined = pointsIn(panel, window).filter(({ isJoined }) => isJoined)
  return joined
    .map(({ day, value }, index) => {
      const before = joined[index - 1]
      const isNew = before === undefined || (panel.breaksOnMissingDay && day - before.day > 1)
      return `${isNew ? 'M' : 'L'}${round(x(day))} ${round(y(value))}`
    })
    .join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
