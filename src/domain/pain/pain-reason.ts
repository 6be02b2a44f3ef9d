import type { AtLeastOne, RefusalReason } from '../facts/record.ts'
import type { StatedSymptom } from '../symptoms/stated-symptom.ts'
import type { Day } from '../time/day.ts'

/** The worst pain of one day, 0 to 10, as a sentence tells it. */
export type StatedPain = { readonly day: Day; readonly worst: number }

/** A median of worst pain, and on how many of how many days it rests. */
export type StatedMedian = { readonly median: number; readonly days: number; readonly ofDays: number }

export type PainReason =
  | {
      readonly id: 'pain-severe'
      /** The last diary days, newest first. */
      readonly days: AtLeastOne<StatedPain>
      readonly severeFrom: number
      readonly change: 'new' | 'higher' | 'steady'
      /** The days before; absent when nobody wrote anything then. */
      readonly before?: StatedMedian
      readonly beforeDays: number
      /** For steady pain the last contact in which it could be talked about; absent when there was none within days. */
      readonly assessedOn?: Day
      readonly assessedWithinDays: number
    }
  | {
      readonly id: 'pain-rising'
      readonly week: StatedMedian
      readonly before: StatedMedian
    }
  | {
      readonly id: 'pain-diary-silent'
      readonly lastEntry: Day
      /** Whole days without an entry, today among them. */
      readonly days: number
      readonly lastWorst?: StatedPain
      readonly severeFrom: number
      /** Signs of the cord or spinal pain that warns, told lately. */
      readonly warnings: readonly StatedSymptom[]
    }
  | { readonly id: 'pain-not-severe'; readonly days: AtLeastOne<StatedPain>; readonly severeFrom: number }
  | { readonly id: 'pain-not-rising'; readonly week: StatedMedian; readonly before: StatedMedian }
  | { readonly id: 'pain-diary-kept'; readonly lastEntry: Day }
  /** Too little is known of the last diary days. */
  | {
      readonly id: 'pain-undecided'
      readonly days: readonly StatedPain[]
      readonly withoutWorst: readonly Day[]
      readonly unreadable: readonly UnreadableEntry[]
      readonly severeFrom: number
    }
  | {
      readonly id: 'pain-diary-unreadable'
      readonly unreadable: AtLeastOne<UnreadableEntry>
    }

export type UnreadableEntry = {
  readonly day: Day
  readonly why: RefusalReason
  readonly detail?: string
}
