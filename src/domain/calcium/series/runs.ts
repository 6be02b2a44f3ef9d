import type { AtLeastOne } from '../../facts/record.ts'
import { oncePerRecord } from '../../rules/once.ts'
import { numberOf, type Ruleset } from '../../rules/ruleset.ts'
import type { Day } from '../../time/day.ts'
import { byUrgency, type Tier } from '../../findings/tier.ts'
import { CALCIUM_CLASSES, type CalciumClass } from '../calcium-value.ts'
import { liesTowards, urgencyHigh, urgencyLow } from '../grading.ts'
import { scaleOfEntry } from '../reference-interval.ts'
import type { CalciumEntry, Side } from './calcium-series.ts'

/** One stretch of high (or low) values: from the first until a value has ended the last of them. */
export type CalciumRun = {
  /** Those that lie on this side, oldest first. */
  readonly entries: AtLeastOne<CalciumEntry>
  /** The value with which none was left. */
  readonly endedBy?: CalciumEntry
  /** While it goes on: the newest that nothing has ended. */
  readonly standing?: CalciumEntry
  /** And the most urgent of those that nothing has ended or taken the place of. */
  readonly gravest?: CalciumEntry
  /** The day of the oldest of those. */
  readonly openSince?: Day
}

/** `series` is newest first, chosen for the same side; the runs come oldest first. */
export function calciumRuns(
  series: readonly CalciumEntry[],
  side: Side,
  ruleset: Ruleset,
): readonly CalciumRun[] {
  return RUNS[side](series, ruleset)
}

const RUNS = {
  high: oncePerRecord((series: readonly CalciumEntry[], ruleset: Ruleset) => runsOf(series, 'high', ruleset)),
  low: oncePerRecord((series: readonly CalciumEntry[], ruleset: Ruleset) => runsOf(series, 'low', ruleset)),
}

function runsOf(newestFirst: readonly CalciumEntry[], side: Side, ruleset: Ruleset): readonly CalciumRun[] {
  const apart = numberOf(ruleset, 'calcium.ionized-ended-by-corrected-apart')
  const runs: CalciumRun[] = []
  let entries: CalciumEntry[] = []
  let open = nothingOpen()
  for (const entry of newestFirst.toReversed()) {
    if (lies(entry, side)) {
      entries.push(entry)
      open = withStanding(open, entry)
    } else if (isSettling(entry, side)) {
      open = settledBy(entry, open, apart)
      const [first, ...others] = entries
      if (first === undefined || open.standing.length > 0) continue
      runs.push({ entries: [first, ...others], endedBy: entry })
      entries = []
      open = nothingOpen()
    }
  }
  const [first, ...others] = entries
  const standing = open.standing.at(-1)
  const gravest = gravestOf(open, side, ruleset)
  return first && standing && gravest
    ? [
        ...runs,
        { entries: [first, ...others], standing, gravest, openSince: open.standing[0]?.day ?? gravest.day },
      ]
    : runs
}

/** Values that nothing has ended or taken the place of, and since when corrected ones speak against an ionized one. */
type Open = {
  readonly standing: readonly CalciumEntry[]
  readonly settlingSince?: Day
}

function nothingOpen(): Open {
  return { standing: [] }
}

/** What could not end a value cannot make it milder either: a worse class, a total without albumin, a preliminary one. */
function withStanding({ standing, settlingSince }: Open, entry: CalciumEntry): Open {
  const isAnew = entry.class === 'ionized' || settlingSince === undefined
  const left = isFirm(entry) ? standing.filter(({ class: of }) => rank(of) < rank(entry.class)) : standing
  return { standing: [...left, entry], ...(!isAnew && { settlingSince }) }
}

/**
 * A final value that is certainly not high (or low) ends those of its own class and of worse ones; a total without
 * albumin ends nothing. An ionized one also ends by two newer corrected values some days apart.
 */
function settledBy(entry: CalciumEntry, { standing, settlingSince = entry.day }: Open, apart: number): Open {
  const endsIonized = entry.day - settlingSince >= apart
  const left = standing.filter(
    ({ class: of }) => rank(of) < rank(entry.class) && !(of === 'ionized' && endsIonized),
  )
  return { standing: left, settlingSince }
}

/** The most urgent; of several that are as urgent the newest. */
function gravestOf({ standing }: Open, side: Side, ruleset: Ruleset): CalciumEntry | undefined {
  return standing.toSorted(
    (a, b) => byUrgency(urgencyOf(a, side, ruleset), urgencyOf(b, side, ruleset)) || b.day - a.day,
  )[0]
}

function urgencyOf(entry: CalciumEntry, side: Side, ruleset: Ruleset): Tier {
  const urgency = side === 'high' ? urgencyHigh : urgencyLow
  return urgency(entry, entry.grade ?? 1, scaleOfEntry(entry), ruleset)
}

export function lies(entry: CalciumEntry, side: Side): boolean {
  return entry.position !== 'implausible' && liesTowards(entry, side) === 'yes'
}

export function isSettling(entry: CalciumEntry, side: Side): boolean {
  return isFirm(entry) && entry.position !== 'implausible' && liesTowards(entry, side) === 'no'
}

function isFirm({ preliminary, class: of }: CalciumEntry): boolean {
  return !preliminary && of !== 'total'
}

function rank(of: CalciumClass): number {
  return CALCIUM_CLASSES.indexOf(of)
}
