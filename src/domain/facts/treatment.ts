import type { Region } from '../skeleton/region.ts'
import type { Day } from '../time/day.ts'
import type { When } from '../time/when.ts'
import type { FactId } from './record.ts'

export const DRUG_CLASSES = [
  'denosumab',
  'zoledronate',
  'pamidronate',
  'ibandronate',
  'calcitonin',
  'rehydration',
  'opioid',
  'analgesic',
  'nsaid',
  'corticosteroid',
  'thiazide',
  'calcium-supplement',
  'vitamin-d',
  'lithium',
  'vitamin-a',
  'theophylline',
  'parathyroid-analog',
  'chemotherapy',
  'endocrine',
  'aromatase-inhibitor',
  'androgen-deprivation',
  'targeted',
  'immunotherapy',
  'radiopharmaceutical',
  'other',
] as const

export type DrugClass = (typeof DRUG_CLASSES)[number]

export const BONE_AGENTS = ['denosumab', 'zoledronate', 'pamidronate', 'ibandronate'] as const
export type BoneAgent = (typeof BONE_AGENTS)[number]

export type Strength = {
  readonly value: number
  readonly unit: 'mg' | 'ug/h' | 'mL' | 'other'
  readonly text: string
}

/** The opioids that are told apart. Others, and what holds more than an opioid, have none of these names. */
export const OPIOIDS = [
  'codeine',
  'fentanyl',
  'hydrocodone',
  'hydromorphone',
  'methadone',
  'morphine',
  'oxycodone',
  'oxymorphone',
  'tapentadol',
  'tramadol',
  'buprenorphine',
  'levorphanol',
  'dihydrocodeine',
  'pethidine',
] as const

export type Opioid = (typeof OPIOIDS)[number]

export type Drug = {
  readonly classes: readonly DrugClass[]
  /** As coded or written, for showing. */
  readonly named: string
  /** RxNorm ingredient code where one was found. */
  readonly ingredient?: string
  /** Of a bone agent, where its name is that of one product or says its strength: Xgeva, Prolia. */
  readonly madeFor?: 'cancer' | 'osteoporosis'
  /** Where its code names one opioid, and nothing beside it. */
  readonly opioid?: Opioid
}

/** `other`: a way that is told and is none of these, or that no table has. */
export type Route = 'oral' | 'transdermal' | 'transmucosal' | 'parenteral' | 'other'

/** One line of a dosage. What is not told, or cannot be counted with, is absent. */
export type DoseLine = {
  /** At one time. */
  readonly strength?: Strength
  /** 2, or a third for once in three days. */
  readonly timesPerDay?: number
  readonly asNeeded: boolean
  /** Of a line as needed, the most in a day. */
  readonly mostPerDay?: Strength
  readonly route?: Route
  readonly start?: Day
  readonly end?: Day
}

/**
 * A dose that was given, or is said to have been. `certainty` keeps an order's timing apart from an administration:
 * only `given` counts as done; `stated` is a patient's or a letter's word.
 */
export type Dose = {
  readonly id: FactId
  readonly drug: Drug
  readonly strength?: Strength
  readonly when: When
  readonly certainty: 'given' | 'stated'
  readonly route?: Route
  /** The order that it was given for. */
  readonly order?: FactId
}

/** Repeats every `count` of `unit`; a calendar month clamps to the end of the month. */
export type Interval = { readonly count: number; readonly unit: 'day' | 'week' | 'month' | 'year' }

export type MedicationOrder = {
  readonly id: FactId
  readonly drug: Drug
  readonly strength?: Strength
  readonly interval?: Interval
  readonly state: 'active' | 'on-hold' | 'stopped' | 'completed' | 'planned'
  readonly authored?: When
  readonly start?: Day
  readonly end?: Day
  readonly stopReason?: string
  /** What it is ordered for, where that changes how it is given. */
  readonly indication?: 'hypercalcemia'
  readonly asNeeded: boolean
  /** The dosage line as written, for showing. */
  readonly dosage?: string
  /** Absent where no dosage is told. */
  readonly lines?: readonly DoseLine[]
  /** An order, or a statement that the patient takes it. */
  readonly origin: 'order' | 'statement'
}

export const PROCEDURE_KINDS = [
  'radiotherapy',
  'bone-surgery',
  'vertebral-augmentation',
  'bone-biopsy',
  'dental-assessment',
  'invasive-dental',
  'orthopedic-review',
  'spinal-review',
  'symptom-assessment',
  'imaging',
  'other',
] as const

export type ProcedureKind = (typeof PROCEDURE_KINDS)[number]

export type Procedure = {
  readonly id: FactId
  readonly kind: ProcedureKind
  readonly named: string
  readonly state: 'completed' | 'in-progress' | 'planned' | 'stopped'
  readonly when?: When
  /** The last day of a course. */
  readonly ended?: Day
  readonly regions: readonly Region[]
  /** The symptoms that an assessment was about. */
  readonly about: readonly string[]
  readonly basedOn?: readonly FactId[]
}
