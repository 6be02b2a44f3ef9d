import type { AtLeastOne, FactId } from '../facts/record.ts'
import type { Region } from '../skeleton/region.ts'
import type { PartialDate } from '../time/when.ts'

/** The four of which trials and labels speak. A high calcium is followed by itself. */
export const SKELETAL_EVENT_KINDS = [
  'pathological-fracture',
  'cord-compression',
  'radiation-to-bone',
  'surgery-to-bone',
] as const

export type SkeletalEventKind = (typeof SKELETAL_EVENT_KINDS)[number]

export type SkeletalRecord = {
  readonly id: FactId
  readonly kind: SkeletalEventKind
  readonly named: string
  readonly since?: PartialDate
  readonly regions: readonly Region[]
}

/** One event: a fracture and the nail that mended it within some days are one. */
export type SkeletalEvent = {
  /** Of its first record. */
  readonly since?: PartialDate
  readonly records: AtLeastOne<SkeletalRecord>
}

/** What else the disease and its treatment did. */
export const OTHER_COMPLICATIONS = [
  'hypercalcemia',
  'nerve-damage',
  'kidney',
  'blood-counts',
  'infection',
  'mobility-loss',
] as const

export type OtherComplication = (typeof OTHER_COMPLICATIONS)[number]

export type ComplicationRecord = {
  readonly id: FactId
  readonly kind: OtherComplication
  readonly named: string
  readonly since?: PartialDate
}

export type SkeletalHistory = {
  /** Newest first, those without a full date last. */
  readonly events: readonly SkeletalEvent[]
  readonly complications: readonly ComplicationRecord[]
}
