import type { Symptom, SymptomReport } from '../facts/symptom.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'
import type { Day } from '../time/day.ts'
import type { Now } from '../time/when.ts'

const RED: ReadonlySet<Symptom> = new Set(['confusion', 'drowsy', 'collapse', 'palpitations'])

const AMBER: ReadonlySet<Symptom> = new Set([
  'excessive-thirst',
  'polyuria',
  'vomiting',
  'nausea',
  'reduced-appetite',
  'constipation',
  'fatigue',
  'low-mood',
])

/** Each of these alone decides at grade 1. */
const DECIDING: ReadonlySet<Symptom> = new Set(['excessive-thirst', 'polyuria', 'vomiting'])

/** With a low calcium these two matter today. */
const RED_WITH_LOW: ReadonlySet<Symptom> = new Set(['confusion', 'palpitations'])

const CRAMP: ReadonlySet<Symptom> = new Set(['cramp', 'spasm', 'seizure'])

const LIMB: ReadonlySet<string> = new Set(['arm', 'hand', 'fingers', 'leg'])
const TETANY_SITES: ReadonlySet<string> = new Set(['mouth', 'fingers', 'hand'])

export function isRed({ symptom }: SymptomReport): boolean {
  return RED.has(symptom)
}

/** Weakness of a limb belongs to the cord; without one, or with no place told, to the calcium. */
export function isAmber({ symptom, sites }: SymptomReport): boolean {
  if (symptom === 'muscle-weakness') return !sites.some((site) => LIMB.has(site))
  return AMBER.has(symptom)
}

export function isDeciding({ symptom }: SymptomReport): boolean {
  return DECIDING.has(symptom)
}

export function isRedWithLow({ symptom }: SymptomReport): boolean {
  return RED_WITH_LOW.has(symptom)
}

export function isTetany({ symptom, sites }: SymptomReport): boolean {
  if (symptom === 'paresthesia') return sites.length === 0 || sites.some((site) => TETANY_SITES.has(site))
  return CRAMP.has(symptom)
}

const OPIOID_EXPLAINABLE: ReadonlySet<Symptom> = new Set(['constipation', 'nausea', 'drowsy'])

/** Below the upper limit an opioid explains it as well as the calcium does. */
export function isOpioidExplainable({ symptom }: SymptomReport): boolean {
  return OPIOID_EXPLAINABLE.has(symptom)
}

/** Whether an answer on it can bear on a high calcium, wherever it is. */
export function canSpeakOfCalcium(symptom: Symptom): boolean {
  return RED.has(symptom) || AMBER.has(symptom) || symptom === 'muscle-weakness'
}

/** Told, or begun, within days of the sample; a denial holds for as long as nothing newer is told. */
export function isNearSample(
  { when, onset, answer }: Pick<SymptomReport, 'when'> & Partial<Pick<SymptomReport, 'onset' | 'answer'>>,
  sample: Day,
  ruleset: Ruleset,
): boolean {
  const around = numberOf(ruleset, 'calcium.symptoms.around')
  const isNear = (day: Day) => Math.abs(day - sample) <= around
  return (
    isNear(when.day) || (onset !== undefined && isNear(onset)) || (answer === 'absent' && when.day > sample)
  )
}

/** Cramp, spasm or seizure: more than tingling. */
export function isCramp({ symptom }: Pick<SymptomReport, 'symptom'>): boolean {
  return CRAMP.has(symptom)
}

/** From some days before the sample until the value is superseded: while it stands there is no later end. */
export function isNearHigh({ when }: Pick<SymptomReport, 'when'>, sample: Day, ruleset: Ruleset): boolean {
  return when.day >= sample - numberOf(ruleset, 'calcium.symptoms.around')
}

/** Within days of the sample; a report with no sample near it stands for as many days by itself. */
export function isNearLow({ when }: SymptomReport, sample: number, ruleset: Ruleset, now: Now): boolean {
  const around = numberOf(ruleset, 'calcium.symptoms.around')
  return Math.abs(when.day - sample) <= around || (when.day > sample && now.day - when.day <= around)
}
