/** Regions of the axial skeleton that have no side. */
export const MIDLINE_REGIONS = [
  'skull',
  'facial-mandible',
  'cervical-spine',
  'thoracic-spine',
  'lumbar-spine',
  'sacrum-coccyx',
  'sternum',
] as const

/** Regions that exist on the left and on the right. */
export const PAIRED_REGIONS = [
  'clavicle',
  'scapula',
  'ribs',
  'humerus',
  'forearm',
  'hand',
  'pelvis',
  'proximal-femur',
  'femoral-shaft',
  'tibia-fibula',
  'foot',
] as const

export type MidlineRegion = (typeof MIDLINE_REGIONS)[number]
export type PairedRegion = (typeof PAIRED_REGIONS)[number]
export type Side = 'left' | 'right'
export type Laterality = Side | 'both' | 'unknown'

/** A place in the skeleton. Seven midline regions and eleven paired ones make 29. */
export type Region =
  | { readonly region: MidlineRegion; readonly level?: VertebralLevel }
  | {
      readonly region: PairedRegion
      readonly side: Laterality
      readonly detail?: 'femoral-neck' | 'acetabulum'
    }

/** S2 to S5 are drawn as one; S1 scores with L5. */
export const VERTEBRAL_LEVELS = [
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
  'C7',
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9',
  'T10',
  'T11',
  'T12',
  'L1',
  'L2',
  'L3',
  'L4',
  'L5',
  'S1',
  'S2-S5',
] as const

export type VertebralLevel = (typeof VERTEBRAL_LEVELS)[number]
