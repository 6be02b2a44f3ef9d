import type { ClinicalState, Complication, Histology, PrimarySite } from '#domain/facts/disease.ts'

import type { BodySite } from './body-site.ts'
import { createCodeTable, inSystem, type Row } from './code-table.ts'
import { CONDITION_CLINICAL, CONDITION_VERIFICATION, ICD_10_CM, SNOMED } from './system.ts'

/** `site` is absent where the code does not say which bone, or names several regions at once. */
export type BoneMetastasisCode = { readonly site?: BodySite; readonly suspected?: true }

export const PRIMARY_CANCERS = createCodeTable<PrimarySite>(
  inSystem(SNOMED, [
    ['254837009', 'Malignant neoplasm of breast', 'A', 'breast'],
    ['408643008', 'Infiltrating duct carcinoma of breast', 'A', 'breast'],
    ['353431000119107', 'Primary malignant neoplasm of female left breast', 'A', 'breast'],
    ['399068003', 'Malignant tumor of prostate', 'A', 'prostate'],
    ['427492003', 'Hormone refractory prostate cancer', 'B', 'prostate'],
    ['363358000', 'Malignant tumor of lung', 'A', 'lung'],
    ['254637007', 'Non-small cell lung cancer', 'A', 'lung'],
    ['424132000', 'Non-small cell carcinoma of lung, TNM stage 1', 'A', 'lung'],
    ['254632001', 'Small cell carcinoma of lung', 'A', 'lung'],
    ['254626006', 'Adenocarcinoma of lung', 'A', 'lung'],
    ['363518003', 'Malignant tumor of kidney', 'A', 'kidney'],
    ['702391001', 'Renal cell carcinoma', 'A', 'kidney'],
    ['254915003', 'Clear cell carcinoma of kidney', 'A', 'kidney'],
    ['363478007', 'Malignant tumor of thyroid gland', 'A', 'thyroid'],
    ['255029007', 'Papillary thyroid carcinoma', 'A', 'thyroid'],
    ['255028004', 'Follicular thyroid carcinoma', 'A', 'thyroid'],
    ['255032005', 'Medullary thyroid carcinoma', 'A', 'thyroid'],
    ['109989006', 'Multiple myeloma', 'A', 'myeloma'],
    ['372244006', 'Malignant melanoma', 'A', 'other'],
    ['363406005', 'Malignant tumor of colon', 'A', 'other'],
    ['109838007', 'Overlapping malignant neoplasm of colon', 'A', 'other'],
    ['277571004', 'B-cell acute lymphoblastic leukemia', 'A', 'other'],
    ['92814006', 'Chronic lymphoid leukemia', 'A', 'other'],
    ['363346000', 'Malignant neoplastic disease', 'A', 'unknown'],
  ]),
)

/** Of lung cancers alone, whose types differ in how often they reach bone. */
export const LUNG_HISTOLOGY = createCodeTable<Histology>(
  inSystem(SNOMED, [
    ['254632001', 'Small cell carcinoma of lung', 'A', 'small-cell'],
    ['254626006', 'Adenocarcinoma of lung', 'A', 'adenocarcinoma'],
  ]),
)

export const CASTRATION = createCodeTable<'resistant' | 'sensitive'>(
  // Two other numbers that circulate for these states fail the check digit of SNOMED CT and are not read.
  inSystem(SNOMED, [['427492003', 'Hormone refractory prostate cancer', 'B', 'resistant']]),
  inSystem(ICD_10_CM, [
    ['Z19.1', 'Hormone sensitive malignancy status', 'B', 'sensitive'],
    ['Z19.2', 'Hormone resistant malignancy status', 'B', 'resistant'],
  ]),
)

const secondary = (of: string) => `Metastatic malignant neoplasm to ${of}`
const at = (region: BodySite['region']): BoneMetastasisCode => ({ site: { region } })

const BONE: readonly Row<BoneMetastasisCode>[] = [
  ['94222008', secondary('bone'), 'A', {}],
  ['94602001', secondary('vertebral column'), 'A', {}],
  ['94250008', secondary('cervical vertebral column'), 'A', at('cervical-spine')],
  ['94274006', secondary('thoracic vertebral column'), 'A', at('thoracic-spine')],
  ['94389000', secondary('lumbar vertebral column'), 'A', at('lumbar-spine')],
  ['94527001', secondary('sacrum'), 'A', at('sacrum-coccyx')],
  ['94526005', secondary('sacrococcygeal region'), 'A', at('sacrum-coccyx')],
  ['94259009', secondary('coccyx'), 'A', at('sacrum-coccyx')],
  ['94478006', secondary('pelvic bone'), 'A', at('pelvis')],
  ['94337005', secondary('ilium'), 'A', at('pelvis')],
  ['94353008', secondary('ischium'), 'A', at('pelvis')],
  ['94504009', secondary('pubis'), 'A', at('pelvis')],
  ['94521000', secondary('rib'), 'A', at('ribs')],
  ['94605004', secondary('sternum'), 'A', at('sternum')],
  ['94529003', secondary('scapula'), 'A', at('scapula')],
  ['94256002', secondary('clavicle'), 'A', at('clavicle')],
  ['94220000', secondary('bone of skull'), 'A', at('skull')],
  ['94403001', secondary('mandible'), 'A', at('facial-mandible')],
  ['94300004', secondary('femur'), 'A', at('proximal-femur')],
  ['94635006', secondary('tibia'), 'A', at('tibia-fibula')],
  ['94301000', secondary('fibula'), 'A', at('tibia-fibula')],
  ['94508007', secondary('radius'), 'A', at('forearm')],
  ['94650002', secondary('ulna'), 'A', at('forearm')],
  ['94382009', secondary('long bone of lower limb'), 'A', {}],
  ['94383004', secondary('long bone of upper limb'), 'A', {}],
  ['94217008', secondary('bone marrow'), 'A', {}],
  ['285618001', 'Metastatic bone cancer of unknown primary', 'A', {}],
  // A metastasis of prostate cancer, of no site told: in bone more often than not, so it is kept, as suspected.
  ['314994000', 'Metastasis from malignant tumor of prostate', 'A', { suspected: true }],
]

export const BONE_METASTASES = createCodeTable<BoneMetastasisCode>(inSystem(SNOMED, BONE))

export const COMPLICATION_CODES = createCodeTable<Complication['kind']>(
  inSystem(SNOMED, [
    ['268029009', 'Pathological fracture', 'A', 'pathological-fracture'],
    ['409667007', 'Pathological fracture of femur', 'A', 'pathological-fracture'],
    ['287065007', 'Pathological fracture of upper arm', 'A', 'pathological-fracture'],
    ['426115002', 'Pathological fracture of pelvis', 'B', 'pathological-fracture'],
    ['71286001', 'Spinal cord compression', 'B', 'spinal-cord-compression'],
    ['94600009', secondary('spinal cord'), 'A', 'spinal-cord-compression'],
    ['192970008', 'Cauda equina syndrome', 'B', 'cauda-equina-syndrome'],
    ['66931009', 'Hypercalcemia', 'C', 'hypercalcemia'],
    ['47709007', 'Hypercalcemia of malignancy', 'B', 'hypercalcemia'],
    ['5291005', 'Hypocalcemia', 'C', 'hypocalcemia'],
    ['64859006', 'Osteoporosis', 'A', 'osteoporosis'],
    ['94381002', secondary('liver'), 'B', 'visceral-metastasis'],
    ['94391008', secondary('lung'), 'B', 'visceral-metastasis'],
    ['94493005', secondary('pleura'), 'B', 'visceral-metastasis'],
    ['94161006', secondary('adrenal gland'), 'B', 'visceral-metastasis'],
    ['94225005', secondary('brain'), 'A', 'brain-metastasis'],
    ['714152005', 'Chronic kidney disease stage 5 on dialysis', 'B', 'dialysis'],
  ]),
)

/** Where a complication's own code says where. */
export const COMPLICATION_SITES = createCodeTable<BodySite>(
  inSystem(SNOMED, [
    ['409667007', 'Pathological fracture of femur', 'A', { region: 'proximal-femur' }],
    ['287065007', 'Pathological fracture of upper arm', 'A', { region: 'humerus' }],
    ['426115002', 'Pathological fracture of pelvis', 'B', { region: 'pelvis' }],
  ]),
)

/** Inactive without more may come back: it is not called resolved. */
export const CLINICAL_STATES = createCodeTable<ClinicalState>(
  inSystem(CONDITION_CLINICAL, [
    ['active', 'Active', 'A', 'active'],
    ['recurrence', 'Recurrence', 'A', 'active'],
    ['relapse', 'Relapse', 'A', 'active'],
    ['inactive', 'Inactive', 'A', 'remission'],
    ['remission', 'Remission', 'A', 'remission'],
    ['resolved', 'Resolved', 'A', 'resolved'],
  ]),
)

export const VERIFICATIONS = createCodeTable<'confirmed' | 'suspected' | 'withdrawn'>(
  inSystem(CONDITION_VERIFICATION, [
    ['confirmed', 'Confirmed', 'A', 'confirmed'],
    ['unconfirmed', 'Unconfirmed', 'A', 'suspected'],
    ['provisional', 'Provisional', 'A', 'suspected'],
    ['differential', 'Differential', 'A', 'suspected'],
    ['refuted', 'Refuted', 'A', 'withdrawn'],
    ['entered-in-error', 'Entered in Error', 'A', 'withdrawn'],
  ]),
)
