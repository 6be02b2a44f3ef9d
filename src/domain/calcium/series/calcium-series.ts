import type { CalciumResult, CalciumUnit, LabResult } from '../../facts/laboratory.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import { byId, type AtLeastOne, type FactId } from '../../facts/record.ts'
import type { Badge } from '../../findings/reason.ts'
import { convert } from '../../quantity/convert.ts'
import { oncePerRecord } from '../../rules/once.ts'
import type { Ruleset } from '../../rules/ruleset.ts'
import type { Day } from '../../time/day.ts'
import { byNewest, type When } from '../../time/when.ts'
import { usableAlbumins } from './albumin-pairing.ts'
import { candidateOf, PREFERENCE, type Candidate, type Surroundings } from './calcium-entry.ts'
import type { CalciumClass, Grade, Position, StatedCalcium } from '../calcium-value.ts'
import { liesTowards } from '../grading.ts'

/** The calcium of one clinic day: which value was graded, from what, and how it lies. */
export type CalciumEntry = StatedCalcium & {
  readonly class: CalciumClass
  readonly when: When
  readonly position: Position
  /** Set when high or low. */
  readonly grade?: Grade
  readonly preliminary: boolean
  /** The value as the laboratory wrote it, before rounding; of a computed one the total. */
  readonly reported: { readonly value: number; readonly unit: CalciumUnit }
  readonly badges: readonly Badge[]
  /** The result graded, then the albumin that it was computed with. */
  readonly evidence: AtLeastOne<FactId>
}

/** Of several values of one day the highest speaks to the rules of high calcium, the lowest to those of low. */
export type Side = 'high' | 'low'

type Sources = Pick<PatientFacts, 'results' | 'primaries'>

/** One value per clinic day, newest first. */
export function calciumSeries(facts: Sources, ruleset: Ruleset, side: Side): readonly CalciumEntry[] {
  return seriesOf(facts, ruleset)[side]
}

/** For showing: the value of each day that the rules would speak of first, newest first. */
export function calciumByDay(facts: Sources, ruleset: Ruleset): readonly CalciumEntry[] {
  const { high, low } = seriesOf(facts, ruleset)
  return high.map((entry, index) => {
    const lowest = low[index]
    return entry.position !== 'high' && lowest?.position === 'low' ? lowest : entry
  })
}

/** Of final results that can be true: what trends, recurrence and episodes are read from, newest first. */
export function finalCalciumSeries(facts: Sources, ruleset: Ruleset): readonly CalciumEntry[] {
  return seriesOf(facts, ruleset).final
}

/** Every single result, also those that were not chosen for their day, newest first. */
export function calciumReadings(facts: Sources, ruleset: Ruleset): readonly CalciumEntry[] {
  return seriesOf(facts, ruleset).readings
}

/** Many rules read the same series of the same facts. */
const seriesOf = oncePerRecord((facts: Sources, ruleset: Ruleset) => {
  const days = candidatesByDay(facts, ruleset)
  return {
    high: days.map((candidates) => chooseOfDay(candidates, 'high')),
    low: days.map((candidates) => chooseOfDay(candidates, 'low')),
    final: days.flatMap((candidates) => chooseFinal(candidates) ?? []),
    readings: days
      .flat()
      .map(({ entry }) => entry)
      .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.evidence[0], b.evidence[0])),
  }
})

type OfDay = AtLeastOne<Candidate>

function candidatesByDay({ results, primaries }: Sources, ruleset: Ruleset): readonly OfDay[] {
  const around: Surroundings = {
    albumins: usableAlbumins(results, ruleset),
    egfrs: egfrsOf(results),
    hasMyeloma: primaries.some(({ primary }) => primary === 'myeloma'),
    ruleset,
  }
  const days = new Map<Day, OfDay>()
  for (const result of results.filter(isCalcium)) {
    const candidate = candidateOf(result, around)
    const others = days.get(result.when.day)
    days.set(result.when.day, others ? [...others, candidate] : [candidate])
  }
  return [...days].toSorted(([a], [b]) => b - a).map(([, ofDay]) => ofDay)
}

/** Newest first. */
export function egfrsOf(results: readonly LabResult[]): readonly LabResult<'egfr'>[] {
  return results
    .filter((result): result is LabResult<'egfr'> => result.measure === 'egfr')
    .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))
}

export function isCalcium(result: LabResult): result is CalciumResult {
  return result.measure.startsWith('calcium-')
}

function chooseFinal(candidates: OfDay): CalciumEntry | undefined {
  const [first, ...others] = candidates.filter(
    ({ entry }) => !entry.preliminary && entry.position !== 'implausible',
  )
  return first && chooseOfDay([first, ...others], 'high')
}

/**
 * The best measure of the day. A preliminary value speaks only when it raises something, or when there is nothing
 * else; an implausible one only when there is nothing else.
 */
function chooseOfDay(candidates: OfDay, side: Side): CalciumEntry {
  if (candidates.length === 1) return candidates[0].entry
  const ordered = candidates
    .filter((candidate) => !isReplaced(candidate, candidates))
    .toSorted((a, b) => byWeight(a, b, side))
  const byPreference = PREFERENCE.map((preference) =>
    ordered.filter(
      (candidate) => candidate.preference === preference && candidate.entry.position !== 'implausible',
    ),
  )
  for (const [first, ...others] of byPreference) {
    if (first === undefined) continue
    if (!first.entry.preliminary || liesTowards(first.entry, side) === 'yes') return first.entry
    const settled = others.find(({ entry }) => !entry.preliminary)
    if (settled) return settled.entry
  }
  return (byPreference.flat()[0] ?? ordered[0] ?? candidates[0]).entry
}

/** A final result of the same draw takes the place of its preliminary. */
function isReplaced({ result }: Candidate, candidates: OfDay): boolean {
  if (result.status !== 'preliminary') return false
  return candidates.some(
    ({ result: other }) =>
      other.status !== 'preliminary' &&
      other.measure === result.measure &&
      ((other.specimen !== undefined && other.specimen === result.specimen) ||
        (other.when.moment !== undefined && other.when.moment === result.when.moment)),
  )
}

const WEIGHT = { yes: 2, undecided: 1, no: 0 }

/** What matters most to this side first. Values of two units meet only here, to choose; none is graded converted. */
function byWeight(a: Candidate, b: Candidate, side: Side): number {
  const towards = side === 'high' ? 1 : -1
  return (
    WEIGHT[liesTowards(b.entry, side)] - WEIGHT[liesTowards(a.entry, side)] ||
    (liesTowards(a.entry, side) === 'yes' ? (b.entry.grade ?? 0) - (a.entry.grade ?? 0) : 0) ||
    towards * (inMmol(b.entry) - inMmol(a.entry)) ||
    Number(a.entry.preliminary) - Number(b.entry.preliminary) ||
    byNewest(a.entry.when, b.entry.when) ||
    byId(a.result.id, b.result.id)
  )
}

function inMmol({ value, unit }: CalciumEntry): number {
  return convert('calcium-total', value, unit, 'mmol/L')
}
