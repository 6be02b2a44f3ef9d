import type { AtLeastOne } from '../../facts/record.ts'
import type { PainQuality } from '../../facts/symptom.ts'
import type { Day } from '../../time/day.ts'
import type { StatedSign } from '../cord-reason.ts'

/** Pain of the spine that warns, with all that its reports tell. */
export type StatedWarningPain = StatedSign & { readonly qualities: readonly PainQuality[] }

/** Where any new pain is for today. */
export type UpperSpine = 'cervical-spine' | 'thoracic-spine'

export type StatedNewPain = {
  readonly region: UpperSpine
  readonly since: Day
  readonly day: Day
  /** The worst of its days in the diary. */
  readonly worst?: number
}

/** Pain that is no news: told before, denied since, or usual for the patient. */
export type StatedKnownPain = {
  readonly region: UpperSpine
  readonly day: Day
  readonly how: 'before' | 'denied' | 'usual'
  /** When it was told before or denied, or until when it is usual. */
  readonly on?: Day
}

export type SpinePainReason =
  | { readonly id: 'spine-pain-warning'; readonly pain: StatedWarningPain }
  /** Pain that would warn, but was denied since, is usual, or is an old matter unchanged. */
  | {
      readonly id: 'spine-pain-settled'
      readonly how: 'denied' | 'usual' | 'unchanged'
      readonly pain: StatedWarningPain
      /** When it was denied, until when it is usual, or since when it has not changed. */
      readonly day?: Day
    }
  | {
      readonly id: 'spine-pain-new'
      readonly pains: AtLeastOne<StatedNewPain>
      /** None was told there for so many days before. */
      readonly quietDays: number
    }
  | { readonly id: 'spine-pain-known'; readonly pains: AtLeastOne<StatedKnownPain> }
