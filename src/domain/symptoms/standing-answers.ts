import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId } from '../facts/record.ts'
import type { SymptomReport } from '../facts/symptom.ts'
import { byNewest } from '../time/when.ts'

/** Reports that no newer answer on the same symptom and places has replaced, newest first. */
export function standingAnswers(
  { symptoms }: Pick<PatientFacts, 'symptoms'>,
  isOfClass: (report: SymptomReport) => boolean,
): readonly SymptomReport[] {
  const ordered = symptoms.filter(isOfClass).toSorted(byNewestAnswer)
  return ordered.filter((report, index) => !ordered.slice(0, index).some((newer) => speaksOf(newer, report)))
}

/** Without a place an answer speaks of all; with one it cannot deny what was said of another, or of none. */
export function speaksOf(newer: SymptomReport, older: SymptomReport): boolean {
  if (newer.symptom !== older.symptom) return false
  if (newer.sites.length === 0) return true
  return older.sites.length > 0 && older.sites.every((site) => newer.sites.includes(site))
}

/** Of two answers at one time the one that says more speaks. */
export function byNewestAnswer(a: SymptomReport, b: SymptomReport): number {
  return byNewest(a.when, b.when) || byAnswer(a, b) || byId(a.id, b.id)
}

/** The answer that says more comes first. */
export function byAnswer(a: Pick<SymptomReport, 'answer'>, b: Pick<SymptomReport, 'answer'>): number {
  return SAYS.indexOf(a.answer) - SAYS.indexOf(b.answer)
}

const SAYS: readonly SymptomReport['answer'][] = ['worse', 'new', 'present', 'same', 'absent']
