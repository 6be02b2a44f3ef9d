import { concept, ICD_10_CM, SNOMED } from './system.ts'

const disease = (code: string, display: string) => concept(SNOMED, code, display)

export const DISEASES = {
  breast: disease('254837009', 'Malignant neoplasm of breast'),
  prostate: disease('399068003', 'Malignant tumor of prostate'),
  'castration-resistant': disease('427492003', 'Hormone refractory prostate cancer'),
  lung: disease('254637007', 'Non-small cell lung cancer'),
  'small-cell-lung': disease('254632001', 'Small cell carcinoma of lung'),
  kidney: disease('254915003', 'Clear cell carcinoma of kidney'),
  thyroid: disease('255028004', 'Follicular thyroid carcinoma'),
  'papillary-thyroid': disease('255029007', 'Papillary thyroid carcinoma'),
  myeloma: disease('109989006', 'Multiple myeloma'),
  melanoma: disease('372244006', 'Malignant melanoma'),
  colon: disease('363406005', 'Malignant tumor of colon'),
  'unknown-primary': disease('363346000', 'Malignant neoplastic disease'),
  'bone-metastasis': disease('94222008', 'Metastatic malignant neoplasm to bone'),
  'bone-metastasis-icd': concept(ICD_10_CM, 'C79.51', 'Secondary malignant neoplasm of bone'),
  'thoracic-metastasis': disease('94274006', 'Metastatic malignant neoplasm to thoracic vertebral column'),
  'rib-metastasis': disease('94521000', 'Metastatic malignant neoplasm to rib'),
  'liver-metastasis': disease('94381002', 'Metastatic malignant neoplasm to liver'),
  'lung-metastasis': disease('94391008', 'Metastatic malignant neoplasm to lung'),
  'pathological-fracture': disease('268029009', 'Pathological fracture'),
  'cord-compression': disease('71286001', 'Spinal cord compression'),
  hypercalcemia: disease('47709007', 'Hypercalcemia of malignancy'),
  osteoporosis: disease('64859006', 'Osteoporosis'),
  'inherited-risk': concept(ICD_10_CM, 'Z15.01', 'Genetic susceptibility to malignant neoplasm of breast'),
} as const

export type DiseaseName = keyof typeof DISEASES

export const ALLERGIES = {
  none: disease('716186003', 'No known allergy'),
  penicillin: disease('91936005', 'Allergy to penicillin'),
  contrast: disease('293637006', 'Allergy to iodinated contrast agent'),
  latex: disease('300916003', 'Latex allergy'),
} as const
