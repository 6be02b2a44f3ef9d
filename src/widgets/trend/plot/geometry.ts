import { dayFromNumber, type Day } from '#domain/time/day.ts'

import type { TimeWindow } from '../course/trend-panel.ts'

/** Pixels at both sides of every plot: the same for all, so that one day stands in one line. */
export const GUTTER = { start: 40, end: 64 } as const

export function xOf(day: Day, { from, to }: TimeWindow, width: number): number {
  return GUTTER.start + ((day - from) / Math.max(to - from, 1)) * plotWidth(width)
}

/** The day under a pixel, within the window. */
export function dayAt(x: number, { from, to }: TimeWindow, width: number): Day {
  const share = (x - GUTTER.start) / plotWidth(width)
  return dayFromNumber(Math.round(from + Math.min(Math.max(share, 0), 1) * (to - from)))
}

export function plotWidth(width: number): number {
  return Math.max(width - GUTTER.start - GUTTER.end, 1)
}

/** Pixels above and below the plot of a panel, the months left out. */
export const PLOT_MARGIN = 6

/** From the top of a panel that is `height` pixels high. */
export function yOf(value: number, [low, high]: readonly [number, number], height: number): number {
  return PLOT_MARGIN + (1 - (value - low) / (high - low)) * (height - 2 * PLOT_MARGIN)
}
