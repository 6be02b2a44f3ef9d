import type { PatientFacts } from '../facts/patient-facts.ts'
import type { AtLeastOne, FactId } from '../facts/record.ts'
import type { MissingFact } from '../findings/finding.ts'
import { isPlausible } from '../data-quality/plausible.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'
import { completedYears } from '../time/age.ts'
import { byNewest, type Now } from '../time/when.ts'
import { cockcroftGault } from './kidney-function.ts'

/** `unknown` may name nothing: then the birth date or the sex is what the formula lacks. */
export type Clearance =
  | { readonly state: 'known'; readonly value: number; readonly evidence: AtLeastOne<FactId> }
  | { readonly state: 'unknown'; readonly missing: readonly MissingFact[] }

/** mL/min by Cockcroft and Gault. An eGFR never stands in for it, nor does an old weight. */
export function creatinineClearance(facts: PatientFacts, ruleset: Ruleset, now: Now): Clearance {
  const creatinine = newestCreatinine(facts, ruleset, now)
  const weight = newestWeight(facts, ruleset, now)
  const { birth, gender } = facts.patient
  if (creatinine === undefined || weight === undefined) {
    return {
      state: 'unknown',
      missing: [
        ...(creatinine === undefined ? (['creatinine-result'] as const) : []),
        ...(weight === undefined ? (['weight'] as const) : []),
      ],
    }
  }
  if (birth === undefined || (gender !== 'female' && gender !== 'male'))
    return { state: 'unknown', missing: [] }
  const person = { age: completedYears(birth, now.day), gender }
  return {
    state: 'known',
    value: cockcroftGault(person, weight.kilograms, creatinine.amount),
    evidence: [creatinine.id, weight.id],
  }
}

function newestCreatinine({ results }: PatientFacts, ruleset: Ruleset, now: Now) {
  const oldest = now.day - numberOf(ruleset, 'kidney.creatinine-oldest')
  return results
    .filter((result) => result.measure === 'creatinine')
    .filter(({ comparator, status }) => comparator === undefined && status !== 'preliminary')
    .filter((result) => result.when.day >= oldest && isPlausible(result, ruleset))
    .toSorted((a, b) => byNewest(a.when, b.when))
    .at(0)
}

function newestWeight({ weights }: PatientFacts, ruleset: Ruleset, now: Now) {
  const oldest = now.day - numberOf(ruleset, 'kidney.weight-oldest')
  return weights
    .filter(({ when, kilograms }) => when.day >= oldest && kilograms > 0)
    .toSorted((a, b) => byNewest(a.when, b.when))
    .at(0)
}
