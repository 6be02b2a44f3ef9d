import { daysBetween, type Day } from '#domain/time/day.ts'

import { pointsIn, type TimeWindow, type TrendPanel, type TrendPoint } from './trend-panel.ts'

/** Every day on which any panel has a value, oldest first: where the cursor can stand. */
export function daysOf(panels: readonly TrendPanel[], window: TimeWindow): readonly Day[] {
  const days = new Set(panels.flatMap((panel) => pointsIn(panel, window).map(({ day }) => day)))
  return [...days].toSorted((a, b) => a - b)
}

/** The nearest in time; of two as near the earlier, because what came later was not known then. */
export function nearestTo<T extends { readonly day: Day }>(points: readonly T[], day: Day): T | undefined {
  let nearest: T | undefined
  for (const point of points) {
    if (nearest === undefined || distance(point.day, day) < distance(nearest.day, day)) nearest = point
  }
  return nearest
}

export function nearestDay(days: readonly Day[], day: Day): Day | undefined {
  return nearestTo(
    days.map((one) => ({ day: one })),
    day,
  )?.day
}

export type Reading = { readonly panel: TrendPanel; readonly point: TrendPoint }

/** Of each panel the value nearest to the day, with its own day: panels are sampled on different days. */
export function readingsAt(panels: readonly TrendPanel[], window: TimeWindow, day: Day): readonly Reading[] {
  return panels.flatMap((panel) => {
    const point = nearestTo(pointsIn(panel, window), day)
    return point === undefined ? [] : [{ panel, point }]
  })
}

function distance(a: Day, b: Day): number {
  return Math.abs(daysBetween(a, b))
}
