import type { CodeableConcept } from 'fhir/r4'

import { concept, SNOMED } from './system.ts'

const bone = (code: string, display: string) => concept(SNOMED, code, display)
const body = (code: string, level: string) => concept(SNOMED, code, `Body of vertebra ${level}`)

/** Where a metastasis can lie: bones by name, vertebrae by level. */
export const BONE_SITES = {
  C5: body('67479001', 'C5'),
  T4: body('86197001', 'T4'),
  T6: body('32430008', 'T6'),
  T7: body('71737002', 'T7'),
  T8: body('77435000', 'T8'),
  T10: body('48405002', 'T10'),
  T12: body('280849005', 'T12'),
  L1: body('61032001', 'L1'),
  L2: body('53983007', 'L2'),
  L3: body('55492004', 'L3'),
  L4: body('71996003', 'L4'),
  L5: body('21799000', 'L5'),
  S1: body('65985001', 'S1'),
  'cervical-spine': bone('122494005', 'Cervical spine structure'),
  'thoracic-spine': bone('122495006', 'Thoracic spine structure'),
  'lumbar-spine': bone('122496007', 'Lumbar spine structure'),
  sacrum: bone('54735007', 'Bone structure of sacrum'),
  skull: bone('89546000', 'Bone structure of cranium'),
  sternum: bone('56873002', 'Bone structure of sternum'),
  clavicle: bone('51299004', 'Bone structure of clavicle'),
  scapula: bone('79601000', 'Bone structure of scapula'),
  rib: bone('113197003', 'Bone structure of rib'),
  humerus: bone('85050009', 'Bone structure of humerus'),
  pelvis: bone('118645006', 'Bone structure of pelvis'),
  ilium: bone('22356005', 'Bone structure of ilium'),
  acetabulum: bone('37783008', 'Acetabulum structure'),
  'proximal-femur': bone('310651003', 'Bone structure of proximal femur'),
  'femoral-shaft': bone('41111004', 'Bone structure of shaft of femur'),
} as const satisfies Record<string, CodeableConcept>

export type BoneSiteName = keyof typeof BONE_SITES

const UNPAIRED: ReadonlySet<string> = new Set(['skull', 'sternum', 'sacrum'])

export function isPaired(site: BoneSiteName): boolean {
  return !/^[CTLS]\d|spine$/.test(site) && !UNPAIRED.has(site)
}

/** Where a symptom is felt. */
export const SYMPTOM_SITES = {
  leg: bone('61685007', 'Lower limb structure'),
  foot: bone('56459004', 'Foot structure'),
  fingers: bone('7569003', 'Finger structure'),
  lips: bone('48477009', 'Lip structure'),
  back: bone('77568009', 'Back structure'),
  'thoracic-spine': bone('122495006', 'Thoracic spine structure'),
  'lumbar-spine': bone('122496007', 'Lumbar spine structure'),
  jaw: bone('661005', 'Jaw region structure'),
} as const satisfies Record<string, CodeableConcept>

export type SymptomSiteName = keyof typeof SYMPTOM_SITES

export const SIDES = {
  left: bone('7771000', 'Left'),
  right: bone('24028007', 'Right'),
  both: bone('51440002', 'Right and left'),
} as const

export type SideName = keyof typeof SIDES
