import { numberOf, type Ruleset } from '../../rules/ruleset.ts'
import type { Day } from '../../time/day.ts'
import type { CalciumEntry, Side } from './calcium-series.ts'
import { CALCIUM_CLASSES } from '../calcium-value.ts'
import { liesHigh, liesLow } from '../grading.ts'

/** A high (or low) value that nothing newer has ended, however old it is. */
export type StandingCalcium = {
  readonly entry: CalciumEntry
  /** Newer values that cannot end it, newest first. */
  readonly notEndedBy: readonly CalciumEntry[]
  /** First day of this run. */
  readonly since: Day
}

/** `series` is newest first, chosen for the same side. */
export function standingCalcium(
  series: readonly CalciumEntry[],
  side: Side,
  ruleset: Ruleset,
): StandingCalcium | undefined {
  const at = series.findIndex(
    (entry, index) => lies(entry, side) && !isEnded(entry, series.slice(0, index), side, ruleset),
  )
  const entry = series[at]
  if (entry === undefined) return undefined
  return {
    entry,
    notEndedBy: series.slice(0, at),
    since: firstOfRun(entry, series.slice(at + 1), side, ruleset),
  }
}

function lies(entry: CalciumEntry, side: Side): boolean {
  if (entry.position === 'implausible') return false
  return (side === 'high' ? liesHigh(entry) : liesLow(entry)) === 'yes'
}

/**
 * Only a final value that is certainly not high (or low), of the same or a better class, ends it; a total without
 * albumin ends nothing. An ionized one also ends by two newer corrected values some days apart.
 */
function isEnded(
  standing: CalciumEntry,
  newer: readonly CalciumEntry[],
  side: Side,
  ruleset: Ruleset,
): boolean {
  const settling = newer.filter((entry) => isSettling(entry, side))
  if (settling.some((entry) => rank(entry) <= rank(standing))) return true
  if (standing.class !== 'ionized') return false
  const days = settling.map(({ day }) => day)
  const apart = numberOf(ruleset, 'calcium.ionized-ended-by-corrected-apart')
  return days.length > 1 && Math.max(...days) - Math.min(...days) >= apart
}

function isSettling(entry: CalciumEntry, side: Side): boolean {
  if (entry.preliminary || entry.position === 'implausible' || entry.class === 'total') return false
  return (side === 'high' ? liesHigh(entry) : liesLow(entry)) === 'no'
}

function rank({ class: of }: CalciumEntry): number {
  return CALCIUM_CLASSES.indexOf(of)
}

/** Walks back over earlier values of the same kind until one was ended before the next began. */
function firstOfRun(
  standing: CalciumEntry,
  older: readonly CalciumEntry[],
  side: Side,
  ruleset: Ruleset,
): Day {
  const at = older.findIndex((entry) => lies(entry, side))
  const before = older[at]
  if (before === undefined || isEnded(before, older.slice(0, at), side, ruleset)) return standing.day
  return firstOfRun(before, older.slice(at + 1), side, ruleset)
}
