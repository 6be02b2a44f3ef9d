import type { PatientFacts } from '../facts/patient-facts.ts'
import type { Dose } from '../facts/treatment.ts'
import { oncePerRecord } from '../rules/once.ts'
import type { Ruleset } from '../rules/ruleset.ts'
import type { Day } from '../time/day.ts'
import { isSurelyAfter } from '../time/when.ts'
import type { Grade, StatedCalcium } from './calcium-value.ts'
import { finalCalciumSeries, type CalciumEntry } from './series/calcium-series.ts'
import { ofClass, valueIn } from './series/comparable.ts'
import { calciumRuns, type CalciumRun } from './series/runs.ts'
import { stated } from './series/stated.ts'
import { treatmentsFrom } from './treatment.ts'

/** One run of hypercalcemia, from the first high value until it ended, and what came after it. */
export type CalciumEpisode = {
  readonly first: StatedCalcium
  /** The gravest: by grade, then by how far it lies above its own limit. */
  readonly peak: StatedCalcium
  readonly grade: Grade
  /** What lowers calcium, given while it was high; oldest first. */
  readonly treatments: readonly EpisodeTreatment[]
  /** The lowest of the peak's kind after it, before any relapse. */
  readonly nadir?: StatedCalcium
  /** The value that ended it; an episode that goes on has none. */
  readonly endedBy?: StatedCalcium
  /** The first high value after its end. */
  readonly relapse?: StatedCalcium
}

export type EpisodeTreatment = { readonly id: string; readonly named: string; readonly day: Day }

type Facts = Pick<PatientFacts, 'results' | 'primaries' | 'doses'>

/** Newest first. Preliminary values are left out. */
export const calciumEpisodes = oncePerRecord((facts: Facts, ruleset): readonly CalciumEpisode[] => {
  const series = finalCalciumSeries(facts, ruleset)
  const runs = calciumRuns(series, 'high', ruleset)
  return runs.map((run, index) => episodeOf(run, runs[index + 1], { series, facts, ruleset })).toReversed()
})

type Around = {
  readonly series: readonly CalciumEntry[]
  readonly facts: Facts
  readonly ruleset: Ruleset
}

function episodeOf(
  run: CalciumRun,
  next: CalciumRun | undefined,
  { series, facts, ruleset }: Around,
): CalciumEpisode {
  const [first] = run.entries
  const peak = run.entries.reduce((gravest, entry) => (byGravity(entry, gravest) > 0 ? entry : gravest))
  const nadir = lowestAfter(peak, next?.entries[0].day ?? Infinity, series)
  return {
    first: stated(first),
    peak: stated(peak),
    grade: peak.grade ?? 1,
    treatments: treatmentsIn(run, facts, ruleset)
      .map(({ id, drug, when }) => ({ id, named: drug.named, day: when.day }))
      .toReversed(),
    ...(nadir && { nadir: stated(nadir) }),
    ...(run.endedBy && { endedBy: stated(run.endedBy) }),
    ...(next && { relapse: stated(next.entries[0]) }),
  }
}

/** Given while the run went on, newest first. */
export function treatmentsIn(
  { entries, endedBy }: CalciumRun,
  facts: Facts,
  ruleset: Ruleset,
): readonly Dose[] {
  return treatmentsFrom(entries[0].when, facts, ruleset).filter(
    ({ when }) => endedBy === undefined || isSurelyAfter(endedBy.when, when),
  )
}

/** Kinds are never compared by their numbers: each lies so many times above its own upper limit. */
function byGravity(a: CalciumEntry, b: CalciumEntry): number {
  return (a.grade ?? 1) - (b.grade ?? 1) || a.value / a.high - b.value / b.high
}

function lowestAfter(
  peak: CalciumEntry,
  before: number,
  series: readonly CalciumEntry[],
): CalciumEntry | undefined {
  return ofClass(series, peak.class, peak.day + 1)
    .filter(({ day }) => day < before)
    .toSorted((a, b) => valueIn(a, peak.unit) - valueIn(b, peak.unit) || a.day - b.day)
    .at(0)
}
