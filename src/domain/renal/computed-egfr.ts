import type { PatientFacts } from '../facts/patient-facts.ts'
import type { FactId } from '../facts/record.ts'
import type { Ruleset } from '../rules/ruleset.ts'
import { completedYears } from '../time/age.ts'
import type { Day } from '../time/day.ts'
import { byNewest, type Now } from '../time/when.ts'
import { creatininePicture } from './creatinine.ts'
import { ckdEpi2021 } from './kidney-function.ts'

/** For showing only, and labeled as computed here. No rule reads it: for a dose the clearance counts. */
export type ComputedEgfr = {
  /** mL/min/1.73 m2. */
  readonly value: number
  readonly day: Day
  /** The creatinine that it was computed from. */
  readonly from: FactId
}

/** Of the newest creatinine, where the laboratory gave no eGFR with it or since. */
export function computedEgfr(facts: PatientFacts, ruleset: Ruleset, now: Now): ComputedEgfr | undefined {
  const [creatinine] = creatininePicture(facts, ruleset, now).results
  const { birth, gender } = facts.patient
  if (creatinine === undefined || creatinine.comparator !== undefined) return undefined
  if (birth === undefined || (gender !== 'female' && gender !== 'male')) return undefined
  const { id, when, amount } = creatinine
  const isReported = facts.results.some(
    (result) =>
      result.measure === 'egfr' && (result.when.day === when.day || byNewest(result.when, when) < 0),
  )
  if (isReported) return undefined
  const age = completedYears(birth, when.day)
  return { value: ckdEpi2021({ age, gender }, amount), day: when.day, from: id }
}
