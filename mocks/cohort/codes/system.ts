import type { CodeableConcept } from 'fhir/r4'

// Written apart from the readers' tables on purpose: a wrong code in one of the two is found by the other.
export const SNOMED = 'http://snomed.info/sct'
export const LOINC = 'http://loinc.org'
export const UCUM = 'http://unitsofmeasure.org'
export const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm'
export const ATC = 'http://www.whocc.no/atc'
export const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm'

const OWN = 'https://bonewatch.example/fhir/CodeSystem'

/** The project's own code systems, for what SNOMED CT and LOINC have no valid code for. */
export const OWN_SYSTEM = {
  symptom: `${OWN}/symptom`,
  answer: `${OWN}/symptom-answer`,
  painQuality: `${OWN}/pain-quality`,
  pain: `${OWN}/pain`,
  proCtcae: `${OWN}/pro-ctcae`,
  lesion: `${OWN}/lesion`,
  assessment: `${OWN}/assessment`,
  fractureScore: `${OWN}/fracture-score`,
  care: `${OWN}/care`,
  service: `${OWN}/service`,
} as const

const HL7 = 'http://terminology.hl7.org/CodeSystem'

export const HL7_SYSTEM = {
  observationCategory: `${HL7}/observation-category`,
  conditionCategory: `${HL7}/condition-category`,
  clinicalStatus: `${HL7}/condition-clinical`,
  verificationStatus: `${HL7}/condition-ver-status`,
  allergyClinical: `${HL7}/allergyintolerance-clinical`,
  allergyVerification: `${HL7}/allergyintolerance-verification`,
  dataAbsentReason: `${HL7}/data-absent-reason`,
  encounterClass: `${HL7}/v3-ActCode`,
  serviceSection: `${HL7}/v2-0074`,
} as const

export function concept(system: string, code: string, display: string): CodeableConcept {
  return { coding: [{ system, code, display }], text: display }
}
