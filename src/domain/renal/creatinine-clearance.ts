import type { PatientFacts } from '../facts/patient-facts.ts'
import type { Patient, Weight } from '../facts/patient.ts'
import { byId, type AtLeastOne, type Comparator, type FactId } from '../facts/record.ts'
import type { MissingFact } from '../findings/finding.ts'
import { oncePerPatient } from '../rules/once.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'
import { completedYears } from '../time/age.ts'
import type { Day } from '../time/day.ts'
import { byNewest, type Now } from '../time/when.ts'
import { creatininePicture, type CreatinineResult } from './creatinine.ts'
import { cockcroftGault, type Person } from './kidney-function.ts'

/** mL/min to one decimal, with what it was computed from. */
export type KnownClearance = {
  readonly state: 'known'
  readonly value: number
  /** Where the creatinine is a bound: the more creatinine, the less clearance. */
  readonly comparator?: Comparator
  readonly creatinine: CreatinineResult
  readonly weight: Weight
  readonly age: number
  readonly evidence: AtLeastOne<FactId>
}

/** Not computable says what is missing. */
export type Clearance =
  KnownClearance | { readonly state: 'unknown'; readonly missing: AtLeastOne<MissingFact> }

/** By Cockcroft and Gault from the newest final creatinine. An eGFR never stands in for it, nor does an old weight. */
export const creatinineClearance = oncePerPatient((facts: Facts & Results, ruleset, now): Clearance => {
  const [creatinine] = creatininePicture(facts, ruleset, now).results
  return clearanceFrom(creatinine, facts, ruleset, now)
})

type Facts = Pick<PatientFacts, 'patient' | 'weights'>
type Results = Pick<PatientFacts, 'results' | 'refusals'>

export function clearanceFrom(
  creatinine: CreatinineResult | undefined,
  { patient, weights }: Facts,
  ruleset: Ruleset,
  now: Now,
): Clearance {
  const weight = newestWeight(weights, ruleset, now)
  const person = personOf(patient, now.day)
  if (creatinine !== undefined && weight !== undefined && person !== undefined) {
    const { id, comparator, amount } = creatinine
    return {
      state: 'known',
      value: cockcroftGault(person, weight.kilograms, amount),
      ...(comparator !== undefined && { comparator: TURNED[comparator] }),
      creatinine,
      weight,
      age: person.age,
      evidence: [id, weight.id],
    }
  }
  const lacking: readonly MissingFact[] = [
    ...(weight === undefined ? (['weight'] as const) : []),
    ...(person === undefined ? missingOfPerson(patient, now.day) : []),
  ]
  const [first = 'creatinine-result', ...others] = lacking
  if (creatinine === undefined) return { state: 'unknown', missing: ['creatinine-result', ...lacking] }
  return { state: 'unknown', missing: [first, ...others] }
}

const TURNED: Readonly<Record<Comparator, Comparator>> = { '<': '>', '<=': '>=', '>=': '<=', '>': '<' }

/** Undefined where a bound does not decide. */
export function isBelow({ value, comparator }: KnownClearance, limit: number): boolean | undefined {
  if (comparator === undefined) return value < limit
  if (comparator === '<') return value <= limit ? true : undefined
  if (comparator === '<=') return value < limit ? true : undefined
  return value >= limit ? false : undefined
}

function newestWeight(weights: readonly Weight[], ruleset: Ruleset, { day: today }: Now): Weight | undefined {
  const oldest = today - numberOf(ruleset, 'kidney.weight-oldest')
  return weights
    .filter(({ when, kilograms }) => when.day >= oldest && kilograms > 0)
    .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))
    .at(0)
}

/** Where only the year or the month of birth is known, the greater age. */
function personOf(patient: Patient, today: Day): Person | undefined {
  const age = ageOf(patient, today)
  return age === undefined || !isOfSex(patient) ? undefined : { age, gender: patient.gender }
}

function missingOfPerson(patient: Patient, today: Day): readonly MissingFact[] {
  return [
    ...(ageOf(patient, today) === undefined ? (['birth-date'] as const) : []),
    ...(isOfSex(patient) ? [] : (['sex'] as const)),
  ]
}

/** Beyond it the formula has no meaning, and the birth date is a slip of the pen. */
const OLDEST = 130

function ageOf({ birth }: Patient, today: Day): number | undefined {
  const age = birth && completedYears(birth, today)
  return age === undefined || age < 0 || age > OLDEST ? undefined : age
}

/** The formula has two factors. Another sex, or none told, is not computable: nobody guesses one. */
function isOfSex(patient: Patient): patient is Patient & { readonly gender: 'female' | 'male' } {
  return patient.gender === 'female' || patient.gender === 'male'
}
