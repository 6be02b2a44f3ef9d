import type { LesionType, PrimarySite } from '#domain/facts/disease.ts'
import type { Laterality, MidlineRegion, PairedRegion, Region } from '#domain/skeleton/region.ts'

export const REGION_WORDS: Readonly<Record<MidlineRegion | PairedRegion, string>> = {
  skull: 'Skull',
  'facial-mandible': 'Face and jaw',
  'cervical-spine': 'C-spine',
  'thoracic-spine': 'T-spine',
  'lumbar-spine': 'L-spine',
  'sacrum-coccyx': 'Sacrum',
  sternum: 'Sternum',
  clavicle: 'Clavicle',
  scapula: 'Scapula',
  ribs: 'Ribs',
  humerus: 'Humerus',
  forearm: 'Forearm',
  hand: 'Hand',
  pelvis: 'Pelvis',
  'proximal-femur': 'Proximal femur',
  'femoral-shaft': 'Femoral shaft',
  'tibia-fibula': 'Tibia, fibula',
  foot: 'Foot',
}

const SIDE_WORDS: Readonly<Record<Laterality, string>> = {
  left: 'left',
  right: 'right',
  both: 'both sides',
  unknown: 'side not told',
}

const SHORT_SIDE_WORDS: Readonly<Record<Laterality, string>> = {
  left: 'L',
  right: 'R',
  both: 'L+R',
  unknown: '?',
}

export const LESION_WORDS: Readonly<Record<LesionType, string>> = {
  lytic: 'Lytic',
  blastic: 'Sclerotic',
  mixed: 'Mixed',
}

export const PRIMARY_WORDS: Readonly<Record<PrimarySite, string>> = {
  breast: 'Breast',
  prostate: 'Prostate',
  lung: 'Lung',
  kidney: 'Kidney',
  thyroid: 'Thyroid',
  myeloma: 'Myeloma',
  other: 'Other',
  unknown: 'Unknown primary',
}

/** `Proximal femur, right`, `L3`. */
export function wordRegion(region: Region): string {
  if ('side' in region) {
    const detail = region.detail === undefined ? '' : ` (${region.detail.replace('-', ' ')})`
    return `${REGION_WORDS[region.region]}${detail}, ${SIDE_WORDS[region.side]}`
  }
  return region.level ?? REGION_WORDS[region.region]
}

/** For a chip: `Femur R`, `L3`. */
export function wordRegionShort(region: Region): string {
  if ('side' in region) return `${SHORT_BONES[region.region]} ${SHORT_SIDE_WORDS[region.side]}`
  return region.level ?? REGION_WORDS[region.region]
}

const SHORT_BONES: Readonly<Record<PairedRegion, string>> = {
  clavicle: 'Clavicle',
  scapula: 'Scapula',
  ribs: 'Ribs',
  humerus: 'Humerus',
  forearm: 'Forearm',
  hand: 'Hand',
  pelvis: 'Pelvis',
  'proximal-femur': 'Femur',
  'femoral-shaft': 'Femur shaft',
  'tibia-fibula': 'Tibia',
  foot: 'Foot',
}

/** In a table, where the column says that it is a place: `Proximal femur R`, `Pelvis (acetabulum) L`, `L3`. */
export function wordRegionInTable(region: Region): string {
  if (!('side' in region)) return wordRegion(region)
  const detail = region.detail === undefined ? '' : ` (${region.detail.replace('-', ' ')})`
  const side = region.side === 'unknown' ? ', side not told' : ` ${SHORT_SIDE_WORDS[region.side]}`
  return `${REGION_WORDS[region.region]}${detail}${side}`
}
