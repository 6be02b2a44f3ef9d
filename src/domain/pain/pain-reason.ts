import type { AtLeastOne, RefusalReason } from '../facts/record.ts'
import type { StatedSymptom } from '../symptoms/stated-symptom.ts'
import type { Day } from '../time/day.ts'
import type { Background } from './control/background.ts'
import type { StatedOmed } from './opioid/stated-omed.ts'
import type { PainPlace } from './pain-place.ts'
import type { StatedResponse } from './response/stated-response.ts'

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
      readonly id: 'pain-site-new'
      readonly place: PainPlace
      /** The day it was first told there, in this run. */
      readonly day: Day
      readonly worst: number
      /** Whose score it is: of the place, or the worst of the body, which it may be. */
      readonly of: 'place' | 'body'
      readonly quietDays: number
      /** A bone that carries weight, or pain of the pelvis on loading. */
      readonly checkFracture: boolean
    }
  | ({ readonly id: 'pain-control-poor'; readonly background: Background } & StatedControlWeek)
  | ({ readonly id: 'pain-opioid-without-relief' } & StatedOpioids)
  | { readonly id: 'pain-course-worse'; readonly course: StatedResponse }
  | {
      readonly id: 'pain-analgesic-none'
      readonly pain: StatedPain
      readonly above: number
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
  /** Pain was told there, or where it may have been, in the days before. */
  | { readonly id: 'pain-site-known'; readonly place: PainPlace; readonly day: Day; readonly before: Day }
  | {
      readonly id: 'pain-site-mild'
      readonly place: PainPlace
      readonly day: Day
      readonly worst: number
      readonly worstFrom: number
    }
  | {
      readonly id: 'pain-site-unscored'
      readonly place: PainPlace
      readonly day: Day
      readonly worstFrom: number
    }
  | ({ readonly id: 'pain-control-kept' } & StatedControlWeek)
  | ({ readonly id: 'pain-opioid-steady' } & StatedOpioids)
  | ({ readonly id: 'pain-opioid-with-relief' } & StatedOpioids)
  | ({ readonly id: 'pain-opioid-undecided' } & StatedOpioids)
  | { readonly id: 'pain-course-not-worse'; readonly course: StatedResponse }
  | { readonly id: 'pain-course-unknown'; readonly course: StatedResponse }
  | {
      readonly id: 'pain-analgesic-taken'
      readonly pain: StatedPain
      readonly above: number
      readonly named: readonly string[]
    }
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

/** What one day of the diary says of rescue doses and of episodes of breakthrough pain. */
export type StatedControl = {
  readonly day: Day
  readonly rescueDoses?: number
  readonly episodes?: number
}

type StatedOpioids = {
  readonly before: StatedOmed
  readonly after: StatedOmed
  /** How much more is counted as more. */
  readonly percent: number
  readonly pain?: { readonly before: number; readonly after: number; readonly isByMedian: boolean }
}

type StatedControlWeek = {
  /** The days on which either was counted, newest first. */
  readonly days: AtLeastOne<StatedControl>
  /** On how many of them there were many. */
  readonly high: number
  readonly countFrom: number
  readonly needed: number
  readonly ofDays: number
}

export type UnreadableEntry = {
  readonly day: Day
  readonly why: RefusalReason
  readonly detail?: string
}
