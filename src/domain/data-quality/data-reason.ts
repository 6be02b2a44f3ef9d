import type { AtLeastOne, RefusalReason, RefusedConcept } from '../facts/record.ts'
import type { Rhythm } from '../bone-agent/dose-interval.ts'
import type { LabMeasure } from '../facts/laboratory.ts'
import type { BoneAgent } from '../facts/treatment.ts'
import type { Day } from '../time/day.ts'

export type DataReason =
  | { readonly id: 'results-unreadable'; readonly results: AtLeastOne<UnreadableResult> }
  | { readonly id: 'results-implausible'; readonly results: AtLeastOne<ImplausibleResult> }
  | { readonly id: 'ranges-implausible'; readonly ranges: AtLeastOne<ImplausibleRange> }
  | { readonly id: 'strength-unknown'; readonly medicines: AtLeastOne<UnknownStrength> }
  | { readonly id: 'doses-early'; readonly doses: AtLeastOne<EarlyDose> }

export type UnknownStrength = {
  readonly record: 'dose' | 'order'
  readonly named: string
  /** As written, where something stands there. */
  readonly strength?: string
  readonly day?: Day
}

export type EarlyDose = {
  readonly agent: BoneAgent
  readonly given: Day
  readonly before: Day
  readonly days: number
  readonly minimum: number
  /** Which of the shortest intervals holds. */
  readonly because: Rhythm | 'hypercalcemia'
}

export type UnreadableResult = {
  readonly about: RefusedConcept
  readonly why: RefusalReason
  readonly detail?: string
  readonly day?: Day
  /** A newer result of the same measure could be read. */
  readonly superseded: boolean
}

export type ImplausibleResult = {
  readonly measure: LabMeasure
  readonly value: number
  readonly unit: string
  readonly lowest: number
  readonly highest: number
  readonly day: Day
  readonly superseded: boolean
}

export type ImplausibleRange = {
  readonly measure: LabMeasure
  readonly unit: string
  readonly low?: number
  readonly high?: number
  /** What was used instead. */
  readonly usedLow: number
  readonly usedHigh: number
  readonly day: Day
}
