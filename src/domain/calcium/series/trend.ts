import { median } from '../../quantity/median.ts'

/** A value over days, both plain numbers of one unit. */
export type Point = { readonly day: number; readonly value: number }

/** The median of the slopes of all pairs, per day: one wild value does not bend it. Undefined without two days. */
export function theilSen(points: readonly Point[]): number | undefined {
  const slopes = pairsOf(points)
    .filter(([a, b]) => a.day !== b.day)
    .map(([a, b]) => (b.value - a.value) / (b.day - a.day))
  return slopes.length === 0 ? undefined : median(slopes)
}

/** Concordant less discordant pairs, of all pairs: 1 when every later value is higher. */
export function kendallTau(points: readonly Point[]): number {
  const pairs = pairsOf(points)
  if (pairs.length === 0) return 0
  const sum = pairs.reduce((total, [a, b]) => total + Math.sign((b.value - a.value) * (b.day - a.day)), 0)
  return sum / pairs.length
}

function pairsOf(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.flatMap((a, index) => points.slice(index + 1).map((b) => [a, b] as const))
}
