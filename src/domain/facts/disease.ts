import type { Region } from '../skeleton/region.ts'
import type { PartialDate, When } from '../time/when.ts'
import type { FactId } from './record.ts'

export const PRIMARIES = [
  'breast',
  'prostate',
  'lung',
  'kidney',
  'thyroid',
  'myeloma',
  'other',
  'unknown',
] as const
export type PrimarySite = (typeof PRIMARIES)[number]

/** `active-unknown`: the record gives no clinical status but is not refuted. */
export type ClinicalState = 'active' | 'active-unknown' | 'remission' | 'resolved'

export type Histology = 'adenocarcinoma' | 'small-cell'

export type PrimaryCancer = {
  readonly id: FactId
  readonly primary: PrimarySite
  /** The diagnosis as coded or written, for showing. */
  readonly named: string
  readonly since?: PartialDate
  readonly stage?: string
  readonly state: ClinicalState
  /** Castration-resistant or hormone-sensitive, where told. */
  readonly castration?: 'resistant' | 'sensitive'
  /** Where the code tells, and only where it is known to matter for bone. */
  readonly histology?: Histology
}

export type LesionType = 'lytic' | 'blastic' | 'mixed'

/** A bone metastasis. `region` is absent when the record does not say where: unknown is a value here too. */
export type BoneSite = {
  readonly id: FactId
  readonly region?: Region
  readonly named: string
  readonly lesion?: LesionType
  readonly since?: PartialDate
  readonly state: ClinicalState
  readonly certainty: 'confirmed' | 'suspected' | 'free-text'
  readonly evidence: readonly FactId[]
}

/** Conditions that matter here beside the cancer: complications, other metastases, comorbidities. */
export const COMPLICATIONS = [
  'pathological-fracture',
  'spinal-cord-compression',
  'cauda-equina-syndrome',
  'hypercalcemia',
  'hypocalcemia',
  'osteonecrosis-of-jaw',
  'osteoporosis',
  'osteomyelitis',
  'visceral-metastasis',
  'brain-metastasis',
  'chemotherapy-neuropathy',
  'genetic-mutation',
  'dialysis',
] as const

export type Complication = {
  readonly id: FactId
  readonly kind: (typeof COMPLICATIONS)[number]
  readonly named: string
  readonly region?: Region
  readonly since?: PartialDate
  readonly state: ClinicalState
}

/** A fall, a fracture reported, a genomic result: dated findings that are listed as risk factors. */
export type LesionObservation = {
  readonly id: FactId
  readonly region?: Region
  readonly lesion: LesionType
  readonly when: When
  /** The bone site it describes. */
  readonly about?: FactId
}
