import type { AtLeastOne } from '../../facts/record.ts'
import type { Ruleset } from '../../rules/ruleset.ts'
import type { Day } from '../../time/day.ts'
import type { CalciumEntry, Side } from './calcium-series.ts'
import { calciumRuns } from './runs.ts'

/** A high (or low) value that nothing newer has ended, however old it is. */
export type StandingCalcium = {
  readonly entry: CalciumEntry
  /** Newer values that cannot end it, newest first. */
  readonly notEndedBy: readonly CalciumEntry[]
  /** The first of this run. */
  readonly first: CalciumEntry
  /** All that lie on this side, oldest first. */
  readonly run: AtLeastOne<CalciumEntry>
  readonly since: Day
}

/** `series` is newest first, chosen for the same side. */
export function standingCalcium(
  series: readonly CalciumEntry[],
  side: Side,
  ruleset: Ruleset,
): StandingCalcium | undefined {
  const run = calciumRuns(series, side, ruleset).at(-1)
  if (run?.standing === undefined) return undefined
  const { standing, entries } = run
  return {
    entry: standing,
    notEndedBy: series.slice(0, series.indexOf(standing)),
    first: entries[0],
    run: entries,
    since: entries[0].day,
  }
}
