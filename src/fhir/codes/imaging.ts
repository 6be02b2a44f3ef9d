import type { Modality } from '#domain/facts/plan.ts'

import type { BodySite } from './body-site.ts'
import { createCodeTable, inSystem, type Row } from './code-table.ts'
import { LOINC, SECTIONS, SNOMED } from './system.ts'

export type ImagingCode = {
  readonly modality?: Modality
  readonly regions: readonly BodySite['region'][]
  /** From head to foot: no region is named, and none is left out. */
  readonly isWholeBody?: true
}

const SPINE = ['cervical-spine', 'thoracic-spine', 'lumbar-spine'] as const

function imaging(modality?: Modality, ...regions: readonly BodySite['region'][]): ImagingCode {
  return modality === undefined ? { regions } : { modality, regions }
}

function wholeBody(modality: Modality): ImagingCode {
  return { modality, regions: [], isWholeBody: true }
}

const BY_LOINC: readonly Row<ImagingCode>[] = [
  ['39818-0', 'NM Bone whole body views', 'A', wholeBody('bone-scan')],
  ['25031-6', 'NM Bone views', 'A', imaging('bone-scan')],
  ['44142-8', 'NM Bone with Tc-99m medronate', 'A', imaging('bone-scan')],
  ['39816-4', 'SPECT Bone whole body', 'A', wholeBody('bone-scan')],
  ['81552-2', 'PET+CT Bone with F-18 sodium fluoride', 'A', imaging('pet-ct')],
  ['81551-4', 'PET+CT Bone with F-18 sodium fluoride', 'A', imaging('pet-ct')],
  ['42698-1', 'MR Cervical and thoracic and lumbar spine', 'A', imaging('mri', ...SPINE)],
  ['30854-4', 'MR Cervical and thoracic and lumbar spine without contrast', 'A', imaging('mri', ...SPINE)],
  [
    '30855-1',
    'MR Cervical and thoracic and lumbar spine with and without contrast',
    'A',
    imaging('mri', ...SPINE),
  ],
  ['36067-7', 'MR Spine', 'A', imaging('mri', ...SPINE)],
  ['24935-9', 'MR Cervical spine', 'A', imaging('mri', 'cervical-spine')],
  ['24980-5', 'MR Thoracic spine', 'A', imaging('mri', 'thoracic-spine')],
  ['24968-0', 'MR Lumbar spine', 'A', imaging('mri', 'lumbar-spine')],
  ['24867-4', 'MR Pelvis', 'A', imaging('mri', 'pelvis')],
  ['46358-8', 'MR Whole body', 'A', wholeBody('mri')],
  ['24627-2', 'CT Chest', 'A', imaging('ct')],
  ['36813-4', 'CT Abdomen and Pelvis with contrast', 'A', imaging('ct')],
  ['28566-8', 'CT Spine', 'A', imaging('ct', ...SPINE)],
  ['46305-9', 'CT Whole body', 'A', wholeBody('ct')],
  ['44139-4', 'PET Whole body', 'A', wholeBody('pet')],
  ['24704-9', 'XR Femur', 'A', imaging('xray', 'proximal-femur', 'femoral-shaft')],
  ['28567-6', 'XR Humerus', 'A', imaging('xray', 'humerus')],
  ['28561-9', 'XR Pelvis', 'A', imaging('xray', 'pelvis')],
  ['28613-8', 'XR Spine', 'A', imaging('xray', ...SPINE)],
  ['24899-7', 'XR Ribs', 'A', imaging('xray', 'ribs')],
  ['28564-3', 'XR Skull', 'A', imaging('xray', 'skull')],
  ['24579-5', 'XR Bones survey', 'A', wholeBody('xray')],
  ['38268-9', 'DXA Skeletal system', 'A', imaging('dxa')],
  ['38269-7', 'DXA Skeletal system Views for bone density', 'B', imaging('dxa')],
  ['83311-1', 'DXA Bone density quantitative measurement panel', 'B', imaging('dxa')],
]

const BY_SNOMED: readonly Row<ImagingCode>[] = [
  ['363679005', 'Imaging', 'A', imaging()],
  ['77477000', 'Computed tomography', 'A', imaging('ct')],
  ['113091000', 'Magnetic resonance imaging', 'A', imaging('mri')],
  ['82918005', 'Positron emission tomography', 'A', imaging('pet')],
  ['443271005', 'FDG PET and CT of whole body', 'A', wholeBody('pet-ct')],
  ['68796002', 'Musculoskeletal radionuclide study', 'A', imaging('bone-scan')],
  ['168537006', 'Plain radiography', 'A', imaging('xray')],
  ['241686001', 'Dual energy X-ray photon absorptiometry', 'A', imaging('dxa')],
]

export const IMAGING = createCodeTable<ImagingCode>(inSystem(LOINC, BY_LOINC), inSystem(SNOMED, BY_SNOMED))

/** DICOM modality codes of an ImagingStudy. Nuclear medicine counts as a bone scan only when the study says bone. */
export const DICOM_MODALITIES: ReadonlyMap<string, Modality> = new Map([
  ['CT', 'ct'],
  ['MR', 'mri'],
  ['PT', 'pet'],
  ['CR', 'xray'],
  ['DX', 'xray'],
  ['RG', 'xray'],
  ['BMD', 'dxa'],
  ['US', 'ultrasound'],
])

/** What the section that a report comes from says: that it is imaging, and at times by what. */
export const IMAGING_SECTIONS = createCodeTable<ImagingCode>(
  inSystem(SECTIONS, [
    ['RAD', 'Radiology', 'A', imaging()],
    ['RUS', 'Radiology ultrasound', 'A', imaging('ultrasound')],
    ['RX', 'Radiograph', 'A', imaging('xray')],
    ['CT', 'CAT scan', 'A', imaging('ct')],
    ['NMR', 'Nuclear magnetic resonance', 'A', imaging('mri')],
    // Bone scans and PET alike: which of them, the code of the report tells.
    ['NMS', 'Nuclear medicine scan', 'A', imaging()],
  ]),
  inSystem(LOINC, [['LP29684-5', 'Radiology', 'A', imaging()]]),
  inSystem(SNOMED, [['363679005', 'Imaging', 'A', imaging()]]),
)
