import { addMonths, civilOf, dayOf, type Day } from '#domain/time/day.ts'

import type { TimeWindow } from './trend-panel.ts'

/** In months. */
export type TrendRange = 3 | 6 | 12 | 'all'

/** Ends with the day of review, so that the time since the last result is seen. */
export function windowOf(range: TrendRange, today: Day, earliest: Day | undefined): TimeWindow {
  if (range !== 'all') return { from: addMonths(today, -range), to: today }
  const threeMonths = addMonths(today, -3)
  return { from: earliest === undefined || earliest > threeMonths ? threeMonths : earliest, to: today }
}

export type MonthTick = { readonly day: Day; readonly month: number; readonly year: number }

const MOST_TICKS = 8

/** The first days of months within the window, evenly left out where there are too many. */
export function monthTicks({ from, to }: TimeWindow): readonly MonthTick[] {
  const { year, month } = civilOf(from)
  const ticks: MonthTick[] = []
  for (let index = year * 12 + month - 1; ; index += 1) {
    const tick = { year: Math.floor(index / 12), month: (index % 12) + 1 }
    const day = dayOf({ ...tick, day: 1 })
    if (day === undefined || day > to) break
    if (day >= from) ticks.push({ ...tick, day })
  }
  const every = Math.ceil(ticks.length / MOST_TICKS)
  return ticks.filter(({ year: of, month: its }) => (of * 12 + its - 1) % every === 0)
}
