import type { AtLeastOne, RefusalReason, RefusedConcept } from '../facts/record.ts'
import type { LabMeasure } from '../facts/laboratory.ts'
import type { Day } from '../time/day.ts'

export type DataReason =
  | { readonly id: 'results-unreadable'; readonly results: AtLeastOne<UnreadableResult> }
  | { readonly id: 'results-implausible'; readonly results: AtLeastOne<ImplausibleResult> }
  | { readonly id: 'ranges-implausible'; readonly ranges: AtLeastOne<ImplausibleRange> }

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
