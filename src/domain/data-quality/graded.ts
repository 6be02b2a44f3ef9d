import type { LabMeasure, LabResult } from '../facts/laboratory.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId } from '../facts/record.ts'
import { oncePer } from '../rules/once.ts'
import { numberOf } from '../rules/ruleset.ts'
import type { RuleInput } from '../rules/rule.ts'
import { byNewest } from '../time/when.ts'
import { isPlausible } from './plausible.ts'

/** What rules grade or compute with: a result of these that cannot be used is itself a finding. */
const GRADED: ReadonlySet<string> = new Set([
  'calcium-total',
  'calcium-corrected',
  'calcium-ionized',
  'albumin',
  'creatinine',
  'egfr',
  'hemoglobin',
  'platelets',
  'neutrophils',
] satisfies readonly LabMeasure[])

export function isGraded(measure: string): boolean {
  return GRADED.has(measure)
}

/** Results of graded measures in the window that rules read, newest first. */
export const gradedResults = oncePer(({ facts, ruleset, now }: RuleInput): readonly LabResult[] => {
  const oldest = now.day - numberOf(ruleset, 'data.window')
  return facts.results
    .filter(({ measure, when }) => isGraded(measure) && when.day >= oldest)
    .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))
})

/** A newer number of the same measure that can be used: what was wrong then no longer hides anything. */
export function isSuperseded(
  measure: string,
  day: number,
  { results }: Pick<PatientFacts, 'results'>,
  { ruleset }: RuleInput,
): boolean {
  return results.some(
    (result) =>
      result.measure === measure &&
      result.when.day > day &&
      result.status !== 'preliminary' &&
      isPlausible(result, ruleset),
  )
}
