import { concept, LOINC, OWN_SYSTEM, SNOMED } from './system.ts'

const imaging = (code: string, display: string) => concept(LOINC, code, display)
const service = (code: string, display: string) => concept(OWN_SYSTEM.service, code, display)
const assessment = (code: string, display: string) => concept(OWN_SYSTEM.assessment, code, display)

export const SCANS = {
  'ct-body': imaging('46305-9', 'CT Whole body'),
  'ct-chest': imaging('24627-2', 'CT Chest'),
  'bone-scan': imaging('39818-0', 'NM Bone whole body views'),
  'mri-spine': imaging('42698-1', 'MR Cervical and thoracic and lumbar spine'),
  'mri-whole-body': imaging('46358-8', 'MR Whole body'),
  'pet-ct': concept(SNOMED, '443271005', 'FDG PET and CT of whole body'),
  pet: imaging('44139-4', 'PET Whole body'),
  'xray-femur': imaging('24704-9', 'XR Femur'),
  'xray-humerus': imaging('28567-6', 'XR Humerus'),
  dxa: imaging('38268-9', 'DXA Skeletal system'),
} as const

export type ScanName = keyof typeof SCANS

export const SERVICES = {
  visit: service('clinic-visit', 'Clinic visit'),
  dose: service('bone-agent-dose', 'Dose of a bone agent'),
  calcium: service('calcium', 'Calcium'),
} as const

export const ASSESSMENTS = {
  dental: assessment('dental-review', 'Dental review'),
  orthopedic: assessment('orthopedic-review', 'Orthopedic review'),
  spinal: assessment('spinal-review', 'Spinal review'),
  symptom: assessment('symptom-assessment', 'Assessment of a symptom'),
  report: assessment('report-review', 'Report reviewed'),
  usual: assessment('usual-symptom', 'Usual for this patient'),
} as const

export const PROCEDURES = {
  radiotherapy: concept(SNOMED, '1217123003', 'Radiotherapy course of treatment'),
  biopsy: concept(SNOMED, '13861005', 'Biopsy of bone'),
  extraction: concept(SNOMED, '55162003', 'Tooth extraction'),
} as const

const care = (code: string, display: string) => concept(OWN_SYSTEM.care, code, display)

export const CARE = {
  comfort: care('comfort-care', 'Comfort care'),
  hospice: care('hospice', 'Hospice care'),
  followUp: care('follow-up', 'Follow-up'),
} as const

/** What tells a referral from other requests. */
export const REFERRAL = concept(SNOMED, '3457005', 'Patient referral')
