import type { CodeableConcept, Identifier as FhirIdentifier } from 'fhir/r4'

import type { Identifier } from '#domain/facts/patient.ts'
import { hasCode, nameOf } from '#fhir/codes/code-table.ts'
import { compact } from '#fhir/json/compact.ts'
import { node, nodes, text, type Raw } from '#fhir/json/raw.ts'

import type { Context } from '../reading.ts'
import { isInUse } from './in-use.ts'

const IDENTIFIER_TYPE = 'http://terminology.hl7.org/CodeSystem/v2-0203'

/** What people call the numbers of systems whose own name says nothing. */
const SYSTEMS: ReadonlyMap<string, string> = new Map([
  ['https://fhir.nhs.uk/Id/nhs-number', 'NHS No.'],
  ['urn:oid:2.16.840.1.113883.2.1.4.1', 'NHS No.'],
  ['http://hl7.org/fhir/sid/us-ssn', 'SSN'],
  ['http://hl7.org/fhir/sid/us-medicare', 'Medicare No.'],
])

/** Those in use, the medical record number first and else in the order of the record. */
export function identifiersIn(json: unknown, context: Context): readonly Identifier[] {
  return nodes<FhirIdentifier>(json)
    .filter((identifier) => isInUse(identifier, context))
    .toSorted((a, b) => Number(isRecordNumber(b)) - Number(isRecordNumber(a)))
    .flatMap((identifier) => {
      const value = text(identifier.value)
      const label = labelOf(identifier)
      return value === undefined ? [] : [compact({ label, value, system: text(identifier.system) })]
    })
}

function isRecordNumber({ type }: Raw<FhirIdentifier>): boolean {
  return hasCode(node<CodeableConcept>(type), IDENTIFIER_TYPE, 'MR')
}

function labelOf(identifier: Raw<FhirIdentifier>): string {
  const type = node<CodeableConcept>(identifier.type)
  const system = text(identifier.system)
  const known = system === undefined ? undefined : SYSTEMS.get(system)
  if (text(type?.text) !== undefined) return text(type?.text) ?? ''
  if (isRecordNumber(identifier)) return 'MRN'
  return known ?? nameOf(type) ?? system ?? 'Number'
}
