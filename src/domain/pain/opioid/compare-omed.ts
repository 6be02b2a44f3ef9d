/** A change of the equivalent, in per cent of what it was. From nothing any dose is an increase. */
export function isUpBy(before: number, after: number, percent: number): boolean {
  if (before === 0) return after > 0
  return isAtLeast(after, before * (1 + percent / 100))
}

export function isDownBy(before: number, after: number, percent: number): boolean {
  return before > 0 && isAtLeast(before * (1 - percent / 100), after)
}

const DUST = 1e-6

/** On the line counts, whatever binary fractions make of a quarter. */
export function isAtLeast(value: number, line: number): boolean {
  return value >= line - DUST
}
