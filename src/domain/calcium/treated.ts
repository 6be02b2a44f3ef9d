import type { PatientFacts } from '../facts/patient-facts.ts'
import type { AtLeastOne } from '../facts/record.ts'
import type { Dose } from '../facts/treatment.ts'
import { oncePerPatient } from '../rules/once.ts'
import { numberOf } from '../rules/ruleset.ts'
import { isSurelyAfter } from '../time/when.ts'
import { treatmentsIn } from './episodes.ts'
import { finalCalciumSeries, type CalciumEntry } from './series/calcium-series.ts'
import { calciumRuns, isSettling } from './series/runs.ts'

/** A treatment that was given while calcium was high, and the first final value after it that was not. */
export type TreatedHigh = {
  readonly dose: Dose
  /** The newest high value before it, or of its own day. */
  readonly high: CalciumEntry
  readonly normal?: CalciumEntry
}

type Facts = Pick<PatientFacts, 'results' | 'primaries' | 'doses'>

/** Newest first. */
export const treatedHighs = oncePerPatient((facts: Facts, ruleset, now): readonly TreatedHigh[] => {
  const series = finalCalciumSeries(facts, ruleset)
  const since = now.day - numberOf(ruleset, 'calcium.treatment.window')
  const settling = series.filter((entry) => isSettling(entry, 'high'))
  return calciumRuns(series, 'high', ruleset)
    .toReversed()
    .flatMap((run) =>
      treatmentsIn(run, facts, ruleset).map((dose) => ({ dose, high: highBefore(dose, run.entries) })),
    )
    .filter(({ dose }) => dose.when.day >= since)
    .map(({ dose, high }) => {
      const normal = settling.findLast((entry) => isSurelyAfter(entry.when, dose.when))
      return { dose, high, ...(normal && { normal }) }
    })
})

/** `entries` is oldest first, and the first of them is never surely after a treatment of its run. */
export function highBefore({ when }: Dose, entries: AtLeastOne<CalciumEntry>): CalciumEntry {
  return entries.findLast((entry) => !isSurelyAfter(entry.when, when)) ?? entries[0]
}

/** The newest high value that nothing has ended, preliminary ones left out. */
export function standingFinal(facts: Facts, ruleset: Parameters<typeof calciumRuns>[2]) {
  return calciumRuns(finalCalciumSeries(facts, ruleset), 'high', ruleset).at(-1)?.standing
}
