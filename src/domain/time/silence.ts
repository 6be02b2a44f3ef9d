const DAY = 24
const FOUR_WEEKS = 28 * DAY

/**
 * Whether nothing has come for longer than is usual: for a day at least, and for longer than ever in the four weeks
 * before, counted to the hour, in all hours or in those of working days alone, since many laboratories rest on weekends. Hours are
 * whole ones since 1970. Where nothing is usual nothing is unusual.
 */
export function isUnusualSilence(
  hours: ReadonlySet<number>,
  now: number,
  isWorking: (hour: number) => boolean,
): boolean {
  const known = [...hours]
    .filter((hour) => hour <= now && hour > now - FOUR_WEEKS - DAY)
    .toSorted((a, b) => a - b)
  const [last] = known.slice(-1)
  if (last === undefined || known.length < FEWEST || now - last < DAY) return false
  const between = known.slice(1).map((hour, at) => [known[at] ?? hour, hour] as const)
  return [allHours, workingHours(isWorking)].some((lengthOf) => {
    const longest = between.reduce((most, [from, to]) => Math.max(most, lengthOf(from, to)), 0)
    return lengthOf(last, now) > Math.max(longest, DAY) + 1
  })
}

/** Fewer than that in four weeks show no habit. */
const FEWEST = 20

function allHours(from: number, to: number): number {
  return to - from
}

function workingHours(isWorking: (hour: number) => boolean) {
  return (from: number, to: number): number => {
    let count = 0
    for (let hour = from; hour < to; hour += 1) if (isWorking(hour)) count += 1
    return count
  }
}
