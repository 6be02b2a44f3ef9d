import { momentFromMillis } from '#domain/time/when.ts'
import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import { createZone, nowIn } from '#fhir/time/zone.ts'

import { createIntake } from '../create-intake.ts'
import type { Intake, Scope } from '../scope.ts'

export type Json = Readonly<Record<string, unknown>>

const ZONE = createZone('Europe/London')
/** Noon of 23 November 2026. */
export const TERMS = { zone: ZONE, now: nowIn(ZONE, momentFromMillis(Date.UTC(2026, 10, 23, 12))) }

export function intakeOf(...given: readonly Json[]): Intake {
  const intake = createIntake(TERMS)
  for (const resource of given) intake.add(resource)
  return intake
}

export function take(...given: readonly Json[]): Scope {
  return intakeOf(...given).finish()
}

/** Entries of a Bundle: each with its address. */
export function takeEntries(...entries: readonly (readonly [fullUrl: string, resource: Json])[]): Scope {
  const intake = createIntake(TERMS)
  for (const [fullUrl, resource] of entries) intake.add(resource, fullUrl)
  return intake.finish()
}

export function factsOf(scope: Scope, patient = 'Patient/1'): PatientFacts {
  const found = scope.patients.find(({ patient: { id } }) => id === patient)
  if (found === undefined) throw new Error(`${patient} is not in the scope`)
  return found
}

export const PATIENT: Json = {
  resourceType: 'Patient',
  id: '1',
  name: [{ family: 'Okafor' }],
  birthDate: '1961-03-14',
}

/** Corrected calcium, 2.6 mmol/L, of patient 1. */
export function calcium(id: string | undefined, given: Json = {}): Json {
  return {
    resourceType: 'Observation',
    ...(id !== undefined && { id }),
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '29265-6' }] },
    subject: { reference: 'Patient/1' },
    effectiveDateTime: '2026-11-16T09:00:00Z',
    valueQuantity: { value: 2.6, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' },
    ...given,
  }
}

/** What is given as undefined is left out, as in JSON. */
export function without(resource: Json, ...elements: readonly string[]): Json {
  return Object.fromEntries(Object.entries(resource).filter(([element]) => !elements.includes(element)))
}

export function person(id: string, given: Json = {}): Json {
  return { ...PATIENT, id, ...given }
}

export const COUNTS = {
  received: 0,
  used: 0,
  refused: 0,
  duplicate: 0,
  notYet: 0,
  unattributed: 0,
  outOfScope: 0,
}
