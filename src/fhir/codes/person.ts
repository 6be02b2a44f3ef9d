import type { Allergy } from '#domain/facts/patient.ts'
import type { Visit } from '#domain/facts/plan.ts'

import { createCodeTable, inSystem, type Row } from './code-table.ts'
import { SNOMED } from './system.ts'

/** Of the system `BW.assessment`: a completed Task with it says that a report was read. */
export const REPORT_REVIEW = 'report-review'

const CLASSES: readonly Row<Visit['kind']>[] = [
  ['IMP', 'inpatient encounter', 'A', 'inpatient'],
  ['ACUTE', 'inpatient acute', 'A', 'inpatient'],
  ['NONAC', 'inpatient non-acute', 'A', 'inpatient'],
  ['AMB', 'ambulatory', 'A', 'clinic'],
  ['VR', 'virtual', 'A', 'telephone'],
  ['EMER', 'emergency', 'A', 'emergency'],
]

/** The class of an Encounter. R4 has it as a Coding; the second system is that of STU3, which servers still send. */
export const ENCOUNTER_CLASSES = createCodeTable<Visit['kind']>(
  inSystem('http://terminology.hl7.org/CodeSystem/v3-ActCode', CLASSES),
  inSystem('http://hl7.org/fhir/v3/ActCode', CLASSES),
)

export const ALLERGY_STATES = createCodeTable<Allergy['state']>(
  inSystem('http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', [
    ['active', 'Active', 'A', 'active'],
    ['inactive', 'Inactive', 'A', 'inactive'],
    ['resolved', 'Resolved', 'A', 'resolved'],
  ]),
)

export const ALLERGY_VERIFICATIONS = createCodeTable<'stands' | 'refuted' | 'withdrawn'>(
  inSystem('http://terminology.hl7.org/CodeSystem/allergyintolerance-verification', [
    ['unconfirmed', 'Unconfirmed', 'A', 'stands'],
    ['presumed', 'Presumed', 'A', 'stands'],
    ['confirmed', 'Confirmed', 'A', 'stands'],
    ['refuted', 'Refuted', 'A', 'refuted'],
    ['entered-in-error', 'Entered in Error', 'A', 'withdrawn'],
  ]),
)

/** That there are none at all. `No known drug allergy` and its like say less, and stay a statement under their own name. */
export const NO_KNOWN_ALLERGY = createCodeTable<'none-known'>(
  inSystem(SNOMED, [['716186003', 'No known allergy', 'A', 'none-known']]),
  inSystem('http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips', [
    ['no-known-allergies', 'No known allergies', 'A', 'none-known'],
  ]),
)
