import type { Region } from '../skeleton/region.ts'
import type { Day } from '../time/day.ts'
import type { When } from '../time/when.ts'
import type { FactId } from './record.ts'
import type { Interval, ProcedureKind } from './treatment.ts'

export const MODALITIES = [
  'ct',
  'mri',
  'bone-scan',
  'pet-ct',
  'pet',
  'xray',
  'dxa',
  'ultrasound',
  'other',
] as const
export type Modality = (typeof MODALITIES)[number]

export const SERVICE_KINDS = [
  'imaging',
  'laboratory',
  'visit',
  'bone-agent-dose',
  'dental-review',
  'invasive-dental',
  'referral',
  'dxa',
  'other',
] as const
export type ServiceKind = (typeof SERVICE_KINDS)[number]

/** What others are asked to look at, where the record tells which. */
export type Review = Extract<ProcedureKind, 'dental-assessment' | 'orthopedic-review' | 'spinal-review'>

/** Something asked for or planned: one scan, or a scan every three months. */
export type ServiceOrder = {
  readonly id: FactId
  readonly kind: ServiceKind
  readonly named: string
  readonly modality?: Modality
  readonly regions: readonly Region[]
  /** What a laboratory plan asks for. */
  readonly measures: readonly string[]
  readonly state: 'active' | 'on-hold' | 'revoked' | 'completed' | 'draft'
  readonly intent: 'plan' | 'order'
  readonly interval?: Interval
  readonly authored?: When
  /** First day of its occurrence or bounds. */
  readonly start?: Day
  readonly end?: Day
  readonly pausedUntil?: Day
  readonly reason?: string
  readonly statusReason?: string
  readonly urgent: boolean
  /** Asked of somebody else than who asks. */
  readonly isReferral?: true
  readonly review?: Review
}

export type Booking = {
  readonly id: FactId
  readonly kind: ServiceKind
  readonly named: string
  readonly modality?: Modality
  readonly regions: readonly Region[]
  readonly measures: readonly string[]
  readonly when: When
  readonly state: 'booked' | 'pending' | 'arrived' | 'fulfilled' | 'cancelled' | 'no-show'
  readonly basedOn: readonly FactId[]
  readonly statusReason?: string
  readonly review?: Review
}

/** An imaging examination, by its report or, where none is there, by the study or procedure alone. */
export type Examination = {
  readonly id: FactId
  readonly modality?: Modality
  readonly named: string
  readonly regions: readonly Region[]
  /** From head to foot, by its code. */
  readonly isWholeBody?: true
  readonly when: When
  readonly state: 'reported' | 'preliminary' | 'performed'
  readonly conclusion?: string
  readonly issued?: When
  readonly basedOn: readonly FactId[]
  /** A completed review of this report, by its Task. */
  readonly reviewed?: FactId
}

export type Visit = {
  readonly id: FactId
  readonly kind: 'inpatient' | 'clinic' | 'telephone' | 'emergency' | 'other'
  readonly state: 'planned' | 'in-progress' | 'finished'
  readonly when?: When
  readonly ended?: Day
  readonly named?: string
  /** The order or the appointment that it came of. */
  readonly basedOn?: readonly FactId[]
}

/** Comfort or hospice care, or a ceiling of care, as an active CarePlan states it. */
export type CarePlanFact = {
  readonly id: FactId
  readonly kind: 'comfort-care' | 'hospice' | 'ceiling-of-care' | 'no-further-imaging' | 'follow-up'
  readonly from?: Day
  readonly reviewOn?: Day
  readonly author?: string
  readonly title?: string
}

/** A Task that a person made. Its identifier joins it to a flag. */
export type TaskFact = {
  readonly id: FactId
  readonly identifier?: string
  readonly state: string
  readonly focus?: FactId
  readonly code?: string
  readonly owner?: string
  readonly priority?: 'routine' | 'urgent' | 'asap' | 'stat'
  readonly authored?: When
  readonly modified?: When
}
