export const SNOMED = 'http://snomed.info/sct'
export const LOINC = 'http://loinc.org'
export const UCUM = 'http://unitsofmeasure.org'
export const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm'
export const ATC = 'http://www.whocc.no/atc'
export const ICD_10 = 'http://hl7.org/fhir/sid/icd-10'
export const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm'
export const DICOM = 'http://dicom.nema.org/resources/ontology/DCM'
/** HL7 v2 table 0074: the section of a diagnostic service. */
export const SECTIONS = 'http://terminology.hl7.org/CodeSystem/v2-0074'
export const CONDITION_CLINICAL = 'http://terminology.hl7.org/CodeSystem/condition-clinical'
export const CONDITION_VERIFICATION = 'http://terminology.hl7.org/CodeSystem/condition-ver-status'
export const DATA_ABSENT_REASON = 'http://terminology.hl7.org/CodeSystem/data-absent-reason'

/** All ICD-10 editions share the categories that are read here. */
export const ICD_10_SYSTEMS: ReadonlySet<string> = new Set([
  ICD_10,
  ICD_10_CM,
  'http://hl7.org/fhir/sid/icd-10-gm',
  'http://fhir.de/CodeSystem/bfarm/icd-10-gm',
  'http://fhir.de/CodeSystem/dimdi/icd-10-gm',
])

export const ATC_SYSTEMS: ReadonlySet<string> = new Set([
  ATC,
  'http://www.whocc.no/atc/ddd',
  'http://fhir.de/CodeSystem/bfarm/atc',
  'http://fhir.de/CodeSystem/dimdi/atc',
])

const OWN = 'https://bonewatch.example/fhir/CodeSystem'

/** The project's own code systems: what SNOMED CT and LOINC have no valid code for. */
export const BW = {
  symptom: `${OWN}/symptom`,
  symptomAnswer: `${OWN}/symptom-answer`,
  painQuality: `${OWN}/pain-quality`,
  pain: `${OWN}/pain`,
  proCtcae: `${OWN}/pro-ctcae`,
  lesion: `${OWN}/lesion`,
  assessment: `${OWN}/assessment`,
  fractureScore: `${OWN}/fracture-score`,
  care: `${OWN}/care`,
  service: `${OWN}/service`,
  procedure: `${OWN}/procedure`,
} as const
