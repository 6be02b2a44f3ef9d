import type { Symptom, SymptomReport, UsualSymptom } from '../facts/symptom.ts'
import { byId } from '../facts/record.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'
import type { Day } from '../time/day.ts'
import { byNewest, type Now } from '../time/when.ts'
import type { StatedSymptom } from './calcium-reason.ts'

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

/** Present without more counts as new. */
export function isNew({ answer }: SymptomReport): boolean {
  return answer === 'new' || answer === 'present' || answer === 'worse'
}

/** Reports that no newer answer on the same symptom and places has replaced, newest first. */
export function standingAnswers(
  { symptoms }: Pick<PatientFacts, 'symptoms'>,
  isOfClass: (report: SymptomReport) => boolean,
): readonly SymptomReport[] {
  const ordered = symptoms
    .filter(isOfClass)
    .toSorted((a, b) => byNewest(a.when, b.when) || byAnswer(a, b) || byId(a.id, b.id))
  return ordered.filter((report, index) => !ordered.slice(0, index).some((newer) => replaces(newer, report)))
}

/** Without a place an answer speaks of all; with one it cannot deny what was said of another, or of none. */
function replaces(newer: SymptomReport, older: SymptomReport): boolean {
  if (newer.symptom !== older.symptom) return false
  if (newer.sites.length === 0) return true
  return older.sites.length > 0 && older.sites.every((site) => newer.sites.includes(site))
}

/** Of two answers at one time the one that says more speaks. */
function byAnswer(a: SymptomReport, b: SymptomReport): number {
  return SAYS.indexOf(a.answer) - SAYS.indexOf(b.answer)
}

const SAYS: readonly SymptomReport['answer'][] = ['worse', 'new', 'present', 'same', 'absent']

/** Present now and not merely what is usual for this patient. */
export function counts(report: SymptomReport, { usual }: Pick<PatientFacts, 'usual'>, now: Now): boolean {
  if (report.answer === 'absent') return false
  return report.answer !== 'same' || !usual.some((mark) => isUsual(report, mark, now))
}

function isUsual(report: SymptomReport, mark: UsualSymptom, now: Now): boolean {
  return (
    mark.symptom === report.symptom &&
    mark.from <= now.day &&
    (mark.until === undefined || mark.until >= now.day) &&
    (mark.sites.length === 0 || report.sites.every((site) => mark.sites.includes(site)))
  )
}

/** From some days before the sample until the value is superseded: while it stands there is no later end. */
export function isNearHigh({ when }: SymptomReport, sample: Day, ruleset: Ruleset): boolean {
  return when.day >= sample - numberOf(ruleset, 'calcium.symptoms.around')
}

/** Within days of the sample; a report with no sample near it stands for as many days by itself. */
export function isNearLow({ when }: SymptomReport, sample: Day, ruleset: Ruleset, now: Now): boolean {
  const around = numberOf(ruleset, 'calcium.symptoms.around')
  return Math.abs(when.day - sample) <= around || (when.day > sample && now.day - when.day <= around)
}

export function statedSymptom({ symptom, answer, when }: SymptomReport): StatedSymptom {
  return { symptom, answer, day: when.day }
}
