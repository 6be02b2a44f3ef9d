/** A day and a value on it. Days are counted back from the day of the review. */
export type Point = { readonly daysAgo: number; readonly value: number }

/** Half a year: a pain diary of every day, and calcium every second day. The same in every chart. */
export const PAIN: readonly Point[] = course(178, 1, (at) => Math.round(4 + 3 * Math.sin(at / 9) + wave(at)))
export const CALCIUM: readonly Point[] = course(
  178,
  2,
  (at) => Math.round((2.45 + 0.25 * Math.sin(at / 40) + wave(at) / 20) * 100) / 100,
)
export const RANGE = { low: 2.2, high: 2.6 } as const

/** Fifty little courses of twelve points. */
export const SPARKS: readonly (readonly Point[])[] = Array.from({ length: 50 }, (_, spark) =>
  course(168, 14, (at) => 2.4 + 0.3 * Math.sin(spark + at / 30) + wave(at + spark) / 20),
)

/** Oldest first. */
function course(days: number, every: number, valueAt: (at: number) => number): readonly Point[] {
  return Array.from({ length: Math.floor(days / every) }, (_, at) => ({
    daysAgo: days - at * every,
    value: valueAt(at * every),
  }))
}

function wave(at: number): number {
  return Math.sin(at * 12.9898)
}
