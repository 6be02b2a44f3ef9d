/** What was measured of a side, round by round; nothing of one that took no part. */
export type Rounds<Side, Result> = (side: Side) => readonly Result[]

/**
 * Measures each side in turn, round after round, the first side changing, so that a machine that slows down slows all.
 * The first round only warms what is shared, and is thrown away.
 */
export async function inTurns<Side extends string, Result>(
  rounds: number,
  sides: readonly Side[],
  measure: (side: Side) => Promise<Result>,
): Promise<Rounds<Side, Result>> {
  const results = new Map<Side, Result[]>(sides.map((side) => [side, []]))
  for (let round = -1; round < rounds; round += 1) {
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
      const result = await measure(side)
      if (round >= 0) results.get(side)?.push(result)
    }
  }
  return (side) => results.get(side) ?? []
}
