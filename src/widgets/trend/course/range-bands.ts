import type { Day } from '#domain/time/day.ts'

import type { RangeBand } from './trend-panel.ts'

export type RangeOfDay = {
  readonly day: Day
  readonly low?: number | undefined
  readonly high?: number | undefined
}

/** Each result has its own range: it holds from its day to that of the next result. Equal neighbors are one band. */
export function bandsOf(newestFirst: readonly RangeOfDay[], to: Day): readonly RangeBand[] {
  const bands: RangeBand[] = []
  for (const { day, low, high } of newestFirst.toReversed()) {
    const before = bands.at(-1)
    if (before !== undefined && before.low === low && before.high === high) continue
    if (before !== undefined) bands[bands.length - 1] = { ...before, to: day }
    bands.push({ from: day, to, low, high })
  }
  return bands.filter(({ low, high }) => low !== undefined || high !== undefined)
}
