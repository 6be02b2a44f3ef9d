import type { PatientFacts } from '../facts/patient-facts.ts'
import type { Patient, Weight } from '../facts/patient.ts'
import { addDays, isoDay } from '../time/day.ts'
import { creatinine, day, factsOf, nextId, on, TODAY } from './build-facts.ts'
import { denosumab, every, medication, zoledronate } from './build-follow-up.ts'

/** So many days before today, or after it. */
export const ago = (days: number): string => isoDay(addDays(day(TODAY), -days))

export const denosumabAgo = (...days: readonly number[]) => days.map((count) => denosumab(ago(count)))
export const zoledronateAgo = (...days: readonly number[]) => days.map((count) => zoledronate(ago(count)))

export const MONTHLY_DENOSUMAB = medication('denosumab', { interval: every(4, 'week') })
export const MONTHLY_ZOLEDRONATE = medication('zoledronate', { interval: every(4, 'week') })

/** A man of 70 years and 70 kg: creatinine 240 umol/L is a clearance of 25.1 mL/min, 200 one of 30.1. */
const SEVENTY: Patient = { ...factsOf().patient, gender: 'male', birth: { year: 1956, month: 1, day: 1 } }

export function weighing(kilograms: number, at = ago(10)): Weight {
  return { id: nextId('Observation'), kilograms, when: on(at) }
}

export function withCreatinine(
  micromoles: number,
  at = ago(20),
): Pick<PatientFacts, 'patient' | 'weights'> & {
  readonly creatinine: ReturnType<typeof creatinine>
} {
  return { patient: SEVENTY, weights: [weighing(70)], creatinine: creatinine(micromoles, 'umol/L', { at }) }
}
