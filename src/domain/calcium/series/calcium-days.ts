import type { CalciumResult, LabResult } from '../../facts/laboratory.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { Day } from '../../time/day.ts'
import { isCalcium, type CalciumEntry } from './calcium-series.ts'

/** All that the laboratory reported on one day, beside what was read from it. */
export type CalciumDay = {
  readonly day: Day
  readonly total: readonly CalciumResult[]
  readonly corrected: readonly CalciumResult[]
  readonly ionized: readonly CalciumResult[]
  readonly albumin: readonly LabResult[]
  /** What the rules read of this day. */
  readonly read?: CalciumEntry
  /** The albumin of another day, where the value was computed with one. */
  readonly albuminFrom?: LabResult
}

/** Days with a calcium, newest first: an albumin alone makes none. */
export function calciumDays(
  { results }: Pick<PatientFacts, 'results'>,
  series: readonly CalciumEntry[],
): readonly CalciumDay[] {
  const byDay = Map.groupBy(results, ({ when }) => when.day)
  return [...byDay]
    .filter(([, ofDay]) => ofDay.some(isCalcium))
    .toSorted(([a], [b]) => b - a)
    .map(([day, ofDay]) => {
      const calcium = ofDay.filter(isCalcium)
      const read = series.find((entry) => entry.day === day)
      const albuminFrom = read && results.find(({ id, when }) => id === read.evidence[1] && when.day !== day)
      return {
        day,
        total: calcium.filter(({ measure }) => measure === 'calcium-total'),
        corrected: calcium.filter(({ measure }) => measure === 'calcium-corrected'),
        ionized: calcium.filter(({ measure }) => measure === 'calcium-ionized'),
        albumin: ofDay.filter(({ measure }) => measure === 'albumin'),
        ...(read !== undefined && { read }),
        ...(albuminFrom !== undefined && { albuminFrom }),
      }
    })
}
