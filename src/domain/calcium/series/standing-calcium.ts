import type { AtLeastOne } from '../../facts/record.ts'
import type { Ruleset } from '../../rules/ruleset.ts'
import type { Day } from '../../time/day.ts'
import type { CalciumEntry, Side } from './calcium-series.ts'
import { calciumRuns } from './runs.ts'

/** A high (or low) value that nothing newer has ended, however old it is; of several the gravest. */
export type StandingCalcium = {
  readonly entry: CalciumEntry
  /** Newer values that cannot end it, newest first. */
  readonly notEndedBy: readonly CalciumEntry[]
  /** The first of this run. */
  readonly first: CalciumEntry
  /** All that lie on this side, oldest first. */
  readonly run: AtLeastOne<CalciumEntry>
  readonly since: Day
  /** The oldest sample that nothing has ended or taken the place of: what is felt since then belongs to it. */
  readonly openSince: Day
}

/** `series` is newest first, chosen for the same side. */
export function standingCalcium(
  series: readonly CalciumEntry[],
  side: Side,
  ruleset: Ruleset,
): StandingCalcium | undefined {
  const run = calciumRuns(series, side, ruleset).at(-1)
  if (run?.gravest === undefined) return undefined
  const { gravest, entries, openSince = gravest.day } = run
  return {
    entry: gravest,
    notEndedBy: series.slice(0, series.indexOf(gravest)),
    first: entries[0],
    run: entries,
    since: entries[0].day,
    openSince,
  }
}
