import { LOINC, SNOMED, UCUM } from '#fhir/codes/system.ts'

import { readObservation } from '../observation/observation.ts'
import type { Context, Reading } from '../reading.ts'
import { concept, readAmong, type Json } from './read-among.ts'

const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category'

/** `2.6 mmol/L`, with its UCUM code. */
export function quantity(written: string): Json {
  const [value, unit = ''] = written.split(' ')
  return { value: Number(value), unit, system: UCUM, code: unit }
}

export function range(low: string | undefined, high: string | undefined, more: Json = {}): Json {
  return {
    ...(low !== undefined && { low: quantity(low) }),
    ...(high !== undefined && { high: quantity(high) }),
    ...more,
  }
}

/** Calcium as the laboratory corrected it, 2.61 mmol/L (2.20 to 2.60). */
export function calcium(given: Json = {}): Json {
  return {
    resourceType: 'Observation',
    id: '7',
    status: 'final',
    category: [concept(CATEGORY, 'laboratory')],
    code: concept(LOINC, '29265-6', 'Calcium corrected'),
    subject: { reference: 'Patient/1' },
    effectiveDateTime: '2026-11-16T09:00:00Z',
    valueQuantity: quantity('2.61 mmol/L'),
    referenceRange: [range('2.2 mmol/L', '2.6 mmol/L')],
    ...given,
  }
}

/** A survey answer of the patient: numbness, present. */
export function symptom(given: Json = {}): Json {
  return {
    resourceType: 'Observation',
    id: '8',
    status: 'final',
    category: [concept(CATEGORY, 'survey')],
    code: concept(SNOMED, '44077006', 'Numbness'),
    subject: { reference: 'Patient/1' },
    effectiveDateTime: '2026-11-20T07:15:00Z',
    performer: [{ reference: 'Patient/1' }],
    valueBoolean: true,
    ...given,
  }
}

export function survey(code: string, given: Json = {}): Json {
  const { valueBoolean: _, ...rest } = symptom({ code: concept(LOINC, code) })
  return { ...rest, ...given }
}

/** Without what is given as undefined, as JSON has it. */
export function read(observation: Json, more: Partial<Context> = {}): Reading {
  const json: unknown = JSON.parse(JSON.stringify(observation))
  return readAmong((resource, context) => readObservation(resource, { ...context, ...more }), json as Json)
}
