import type { FhirResource } from 'fhir/r4'

import { readInstant } from '../draw/calendar.ts'

const ID = /^[A-Za-z0-9\-.]{1,64}$/
const DATE = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?)?)?$/
const DATES = /(?:DateTime|Date|date|started|issued|start|end|created|authoredOn|lastModified|lastUpdated)$/

/** What each type cannot be without in FHIR R4. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  AllergyIntolerance: ['patient'],
  Appointment: ['status', 'participant'],
  CarePlan: ['status', 'intent', 'subject'],
  CareTeam: [],
  Condition: ['subject'],
  DiagnosticReport: ['status', 'code'],
  Encounter: ['status', 'class'],
  Group: ['type', 'actual'],
  ImagingStudy: ['status', 'subject'],
  Medication: [],
  MedicationAdministration: ['status', 'medicationCodeableConcept', 'subject', 'effectiveDateTime'],
  MedicationRequest: ['status', 'intent', 'subject'],
  MedicationStatement: ['status', 'subject'],
  Observation: ['status', 'code'],
  Patient: [],
  Practitioner: [],
  Procedure: ['status', 'subject'],
  ServiceRequest: ['status', 'intent', 'subject'],
  Task: ['status', 'intent'],
}

/** What is wrong with a resource, in words; nothing for most. */
export function flawsOf(resource: FhirResource): readonly string[] {
  const where = `${resource.resourceType}/${resource.id ?? '?'}`
  const flaws: string[] = []
  const required = REQUIRED[resource.resourceType]
  if (required === undefined) flaws.push(`${where}: a type that the server does not have`)
  if (!ID.test(resource.id ?? '')) flaws.push(`${where}: id`)
  if (resource.meta?.versionId === undefined) flaws.push(`${where}: no version`)
  const elements = new Map<string, unknown>(Object.entries(resource))
  for (const name of required ?? []) if (elements.get(name) === undefined) flaws.push(`${where}: no ${name}`)
  const values = [...elements.keys()].filter((name) => /^value[A-Z]/.test(name))
  if (resource.resourceType === 'Observation' && values.length > 1) flaws.push(`${where}: two values`)
  visit(resource, '', (name, value) => {
    const flaw = flawOfElement(name, value)
    if (flaw !== undefined) flaws.push(`${where}: ${flaw}`)
  })
  return flaws
}

function flawOfElement(name: string, value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return `${name} is empty`
  if (typeof value === 'number' && !Number.isFinite(value)) return `${name} is ${value}`
  if (Array.isArray(value) && value.length === 0) return `${name} is an empty list`
  if (typeof value === 'string' && DATES.test(name) && !isDate(value)) return `${name} is ${value}`
  return undefined
}

function isDate(value: string): boolean {
  if (!DATE.test(value)) return false
  return !value.includes('T') || !Number.isNaN(readInstant(value))
}

function visit(value: unknown, name: string, see: (name: string, value: unknown) => void): void {
  if (name !== '') see(name, value)
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) visit(inner, Array.isArray(value) ? name : key, see)
}

/** Every reference to another resource, `Patient/1`; what is contained is not meant. */
export function referencesOf(resource: FhirResource): readonly string[] {
  const references: string[] = []
  visit(resource, '', (name, value) => {
    if (name === 'reference' && typeof value === 'string' && !value.startsWith('#')) references.push(value)
  })
  return references
}
