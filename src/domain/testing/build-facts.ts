import { completeCoverage } from '../facts/coverage.ts'
import type { CalciumMeasure, CalciumUnit, LabResult } from '../facts/laboratory.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import type { ResultStatus } from '../facts/record.ts'
import type { Symptom, SymptomAnswer, SymptomReport, SymptomSite } from '../facts/symptom.ts'
import type { Dose, DrugClass } from '../facts/treatment.ts'
import type { Obligation, ObligationStatus } from '../follow-up/obligation.ts'
import { amount } from '../quantity/quantity.ts'
import { NOTHING } from '../rules/given/facts.ts'
import type { RuleInput } from '../rules/rule.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { parseDay, type Day } from '../time/day.ts'
import { momentFromMillis, type Now, type When } from '../time/when.ts'

const DAY = 86_400_000

export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new RangeError(`${text} is not a day`)
  return parsed
}

/** `2026-11-16`, or `2026-11-16T08:30` in UTC. */
export function on(text: string): When {
  const [date = '', time] = text.split('T')
  const of = day(date)
  if (time === undefined) return { day: of }
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return { day: of, moment: momentFromMillis(of * DAY + (hours * 60 + minutes) * 60_000) }
}

/** The end of a day in UTC. */
export function nowOn(text: string): Now {
  const of = day(text)
  return { day: of, moment: momentFromMillis(of * DAY + DAY - 1), zone: 'UTC' }
}

export const TODAY = '2026-11-23'

export function factsOf(given: Partial<PatientFacts> = {}): PatientFacts {
  return {
    ...NOTHING,
    patient: {
      id: 'Patient/1',
      identifiers: [],
      phones: [],
      deceased: false,
      active: true,
      languages: [],
      needsInterpreter: false,
    },
    coverage: completeCoverage(),
    ...given,
  }
}

export function inputOf(given: Partial<PatientFacts> = {}, more: Partial<RuleInput> = {}): RuleInput {
  return {
    facts: factsOf(given),
    obligations: [obligation('calcium', 'not-due')],
    ruleset: DEFAULT_RULESET,
    now: nowOn(TODAY),
    ...more,
  }
}

export function obligation(
  kind: Obligation['kind'],
  status: ObligationStatus,
  more: Partial<Obligation> = {},
): Obligation {
  return { kind, status, booking: 'none', evidence: [], ...more }
}

type Remarks = {
  readonly id?: string
  readonly at?: string
  readonly low?: number
  readonly high?: number
  readonly comparator?: '<' | '<=' | '>=' | '>'
  readonly status?: ResultStatus
  readonly specimen?: string
  readonly remark?: string
}

let made = 0
export const nextId = (type: string) => `${type}/made-${(made += 1)}`

export function calcium(
  measure: CalciumMeasure,
  value: number,
  unit: CalciumUnit,
  { id = nextId('Observation'), at = TODAY, status = 'final', ...more }: Remarks = {},
): LabResult<CalciumMeasure> {
  return { id, measure, amount: amount(value, unit), when: on(at), status, ...more }
}

export const corrected = (value: number, unit: CalciumUnit, more?: Remarks) =>
  calcium('calcium-corrected', value, unit, more)
export const ionized = (value: number, unit: CalciumUnit, more?: Remarks) =>
  calcium('calcium-ionized', value, unit, more)
export const total = (value: number, unit: CalciumUnit, more?: Remarks) =>
  calcium('calcium-total', value, unit, more)

export function albumin(
  value: number,
  unit: 'g/L' | 'g/dL',
  { id = nextId('Observation'), at = TODAY, status = 'final', ...more }: Remarks = {},
): LabResult<'albumin'> {
  return { id, measure: 'albumin', amount: amount(value, unit), when: on(at), status, ...more }
}

export function egfr(
  value: number,
  { id = nextId('Observation'), at = TODAY, status = 'final', ...more }: Remarks = {},
): LabResult<'egfr'> {
  return {
    id,
    measure: 'egfr',
    amount: amount(value, 'mL/min/{1.73_m2}'),
    when: on(at),
    status,
    ...more,
  }
}

export function creatinine(
  value: number,
  unit: 'umol/L' | 'mg/dL',
  { id = nextId('Observation'), at = TODAY, status = 'final', ...more }: Remarks = {},
): LabResult<'creatinine'> {
  return { id, measure: 'creatinine', amount: amount(value, unit), when: on(at), status, ...more }
}

export function symptom(
  of: Symptom,
  answer: SymptomAnswer,
  at: string = TODAY,
  sites: readonly SymptomSite[] = [],
): SymptomReport {
  return {
    id: nextId('Observation'),
    symptom: of,
    answer,
    when: on(at),
    sites,
    regions: [],
    qualities: [],
    by: 'patient',
  }
}

export function dose(of: DrugClass, at: string): Dose {
  return {
    id: nextId('MedicationAdministration'),
    drug: { classes: [of], named: of },
    when: on(at),
    certainty: 'given',
  }
}
