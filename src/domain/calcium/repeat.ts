import type { PatientFacts } from '../facts/patient-facts.ts'
import type { AtLeastOne, FactId } from '../facts/record.ts'
import { oncePerRecord } from '../rules/once.ts'
import type { FollowUpRow } from '../rules/settings/follow-up-settings.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'
import { isSurelyAfter, type When } from '../time/when.ts'
import type { Grade } from './calcium-value.ts'
import { calciumReadings, calciumSeries, type CalciumEntry } from './series/calcium-series.ts'
import { lies } from './series/runs.ts'
import { standingCalcium, type StandingCalcium } from './series/standing-calcium.ts'
import { highBefore } from './treated.ts'
import { lastBegun, treatmentsFrom } from './treatment.ts'

export type RepeatRow = Extract<FollowUpRow, `repeat-calcium-${string}`>

/** The control that a high calcium still waits for, or the one that was made. */
export type Repeat =
  | {
      readonly state: 'open'
      readonly row: RepeatRow
      /** The result, or the treatment, from which it counts. */
      readonly from: When
      readonly evidence: AtLeastOne<FactId>
      /** The last control after that treatment. */
      readonly lastDone?: CalciumEntry
    }
  | { readonly state: 'done'; readonly by: CalciumEntry }

type Facts = Pick<PatientFacts, 'results' | 'primaries' | 'doses'>

/** Undefined where no high calcium stands. A treatment given since it was found sets its own two controls. */
export const repeatOfHigh = oncePerRecord((facts: Facts, ruleset): Repeat | undefined => {
  const standing = standingCalcium(calciumSeries(facts, ruleset, 'high'), 'high', ruleset)
  if (standing === undefined) return undefined
  return afterTreatment(standing, facts, ruleset) ?? ofResult(standing, facts, ruleset)
})

/** Only what was given sets the clock anew; a letter's word does not. */
function afterTreatment(
  { first, run }: StandingCalcium,
  facts: Facts,
  ruleset: Ruleset,
): Extract<Repeat, { state: 'open' }> | undefined {
  const given = treatmentsFrom(first.when, facts, ruleset).filter(({ certainty }) => certainty === 'given')
  const treatment = lastBegun(given, ruleset)
  if (treatment === undefined) return undefined
  const { when, id } = treatment
  const madeFrom = (days: number) => controls(facts, ruleset).find(({ day }) => day >= when.day + days)
  const counts = (row: 'first' | 'second') =>
    numberOf(ruleset, `follow-up.repeat-calcium-treated-${row}.counts-from`)
  if (madeFrom(counts('second')) !== undefined) return undefined
  const lastDone = madeFrom(counts('first'))
  const open = { state: 'open', from: when, evidence: [id, ...highBefore(treatment, run).evidence] } as const
  return lastDone === undefined
    ? { ...open, row: 'repeat-calcium-treated-first' }
    : { ...open, row: 'repeat-calcium-treated-second', lastDone }
}

export function isAfterTreatment({ row }: Extract<Repeat, { state: 'open' }>): boolean {
  return row === 'repeat-calcium-treated-first' || row === 'repeat-calcium-treated-second'
}

const ROW_OF_GRADE: Readonly<Record<Grade, RepeatRow>> = {
  1: 'repeat-calcium-grade-1',
  2: 'repeat-calcium-grade-2',
  3: 'repeat-calcium-grade-3-4',
  4: 'repeat-calcium-grade-3-4',
}

/** From the newest result that is high: later on the day of the one that was graded there may be another. */
function ofResult({ entry }: StandingCalcium, facts: Facts, ruleset: Ruleset): Repeat {
  const since = controls(facts, ruleset).filter(({ when }) => isSurelyAfter(when, entry.when))
  const again = since.find((control) => control.day === entry.day && lies(control, 'high'))
  const result = again ?? entry
  const by = since.find(({ when }) => isSurelyAfter(when, result.when))
  if (by !== undefined) return { state: 'done', by }
  return {
    state: 'open',
    row: ROW_OF_GRADE[entry.grade ?? 1],
    from: result.when,
    evidence: result.evidence,
  }
}

/** Any final calcium that can be true, whatever it can end: the sample was taken. Newest first. */
const controls = oncePerRecord((facts: Facts, ruleset): readonly CalciumEntry[] =>
  calciumReadings(facts, ruleset).filter(
    ({ preliminary, position }) => !preliminary && position !== 'implausible',
  ),
)
