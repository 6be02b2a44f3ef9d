import type {
  BloodNeed,
  CheckName,
  CheckState,
  DataGap,
  DoseReadiness,
  ReadinessPoint,
} from '#domain/dose-readiness/dose-readiness.ts'

import type { DisplayUnits } from './amount.ts'
import { wordDay } from './day.ts'
import { because } from './finding/because.ts'
import { wordDose, wordOpenCalcium, wordOpenCreatinine } from './finding/dose.ts'
import { wordClearance } from './finding/kidney.ts'
import { capitalized, wordDays, wordList } from './list.ts'
import { wordLabMeasure } from './measure.ts'

const CHECK_WORDS: Readonly<Record<CheckName, string>> = {
  calcium: 'Calcium',
  renal: 'Kidney',
  dental: 'Mouth and jaw',
  dose: 'Dose and interval',
}

const STATE_WORDS: Readonly<Record<CheckState, string>> = {
  failing: 'Check before giving',
  missing: 'Missing',
  'not-known': 'Cannot tell',
  met: 'Met',
  'not-applicable': 'Does not apply',
}

export function wordCheck(name: CheckName): string {
  return CHECK_WORDS[name]
}

export function wordCheckState(state: CheckState): string {
  return STATE_WORDS[state]
}

/** `Zoledronate due on 27-Nov-2026`. */
export function wordReadinessTitle({ dose, isFirst }: DoseReadiness): string {
  return isFirst ? `First dose: ${wordDose(dose)}` : capitalized(wordDose(dose))
}

/** What stands behind a check, in one sentence without its full stop. */
export function wordPoint({ of }: ReadinessPoint, display: DisplayUnits = 'as-reported'): string {
  if (isPlain(of)) return wordPlain(of)
  switch (of.id) {
    case 'finding':
      return because(of.finding, display)
    case 'no-calcium':
      return capitalized(wordOpenCalcium(of.open))
    case 'no-creatinine':
      return capitalized(wordOpenCreatinine(of.open))
    case 'clearance':
      return `${wordClearance(of.clearance)}${of.isLow ? ': low, calcium is asked for more often' : ''}`
    case 'interval':
      return `Last ${wordDay(of.last)}, not before ${wordDay(of.earliest)}: expected ${wordDay(of.when)}`
    case 'calcium-not-current':
      return `Calcium of ${wordDay(of.day)} is ${wordDays(of.daysBefore)} old at the dose: not current`
  }
}

const PLAIN = [
  'creatinine-in-time',
  'creatinine-never',
  'kidney-not-known',
  'no-renal-dose',
  'first-dose',
  'strength',
  'strength-not-known',
] as const satisfies readonly ReadinessPoint['of']['id'][]

type Plain = Extract<ReadinessPoint['of'], { readonly id: (typeof PLAIN)[number] }>

function isPlain(of: ReadinessPoint['of']): of is Plain {
  const ids: readonly string[] = PLAIN
  return ids.includes(of.id)
}

function wordPlain(of: Plain): string {
  switch (of.id) {
    case 'creatinine-in-time':
      return `Creatinine of ${wordDay(of.day)}`
    case 'creatinine-never':
      return 'No creatinine on record'
    case 'kidney-not-known':
      return 'Kidney results are not read'
    case 'no-renal-dose':
      return 'The dose of denosumab does not depend on the kidney'
    case 'first-dose':
      return 'The first dose'
    case 'strength':
      return `Strength ${of.text}`
    case 'strength-not-known':
      return 'The strength is not known'
  }
}

/** `Required: calcium (20-Nov-2026) and creatinine (never)`. */
export function wordBlood(blood: readonly BloodNeed[], need: BloodNeed['need']): string | undefined {
  const asked = blood.filter((one) => one.need === need)
  if (asked.length === 0) return undefined
  return `${need === 'required' ? 'Required' : 'Advised'}: ${wordList(asked.map(wordBloodNeed))}`
}

function wordBloodNeed({ measure, last }: BloodNeed): string {
  const name = measure === 'calcium' ? 'calcium' : wordLabMeasure(measure)
  return `${name} (${last === undefined ? 'never' : wordDay(last)})`
}

const GAP_WORDS: Readonly<Record<DataGap, string>> = {
  weight: 'no weight of the last 90 days, so creatinine clearance cannot be computed',
  magnesium: 'magnesium never measured',
  'vitamin-d': 'vitamin D never measured',
}

/** What is not recorded; it is no risk, and no check fails for it. */
export function wordGaps(gaps: readonly DataGap[]): string | undefined {
  return gaps.length === 0 ? undefined : `Not recorded: ${wordList(gaps.map((gap) => GAP_WORDS[gap]))}`
}
