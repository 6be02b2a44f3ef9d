import type { Concept } from '#domain/facts/coverage.ts'

/** Each kind of record as a sentence begins with it. */
export const CONCEPT_WORDS: Readonly<Record<Concept, string>> = {
  patient: 'Patient details',
  calcium: 'Calcium results',
  kidney: 'Kidney results',
  'blood-count': 'Blood counts',
  'tumor-marker': 'Tumor markers',
  'bone-laboratory': 'Bone laboratory results',
  weight: 'Weights',
  performance: 'Performance status',
  symptoms: 'Symptom reports',
  pain: 'Pain diary',
  conditions: 'Diagnoses and bone sites',
  lesions: 'Lesion findings',
  'medication-doses': 'Doses given',
  'medication-orders': 'Medication orders',
  procedures: 'Procedures',
  'service-orders': 'Orders for scans and tests',
  bookings: 'Bookings',
  examinations: 'Imaging reports',
  visits: 'Visits',
  'care-plans': 'Care plans',
  allergies: 'Allergies',
  tasks: 'Tasks',
}
