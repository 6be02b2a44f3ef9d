import type { FractureScale, ItemTold, ScoreItem } from '../facts/fracture-score.ts'
import type { RefusalReason } from '../facts/record.ts'
import type { Region, Side } from '../skeleton/region.ts'
import type { Day } from '../time/day.ts'
import type { Points } from './points.ts'

/** One item as it was recorded, or as the place tells it, and its points. */
export type StatedItem = {
  readonly item: ScoreItem
  readonly points: Points
  readonly told?: ItemTold
}

/** A score as a sentence tells it. */
export type StatedScore = {
  readonly scale: FractureScale
  readonly day: Day
  readonly region?: Region
  /** One number where complete, else what it may still come to. */
  readonly points: Points
  /** Those that decide; what was not recorded stands in `missing`. */
  readonly items: readonly StatedItem[]
  readonly missing: readonly ScoreItem[]
  /** The total that was told, where the items do not come to it, and what they come to. */
  readonly contradicted?: { readonly total: number; readonly items: Points }
  readonly corticalBreach?: boolean
  /** The place was scanned since: it is time to score it again. */
  readonly newerImaging?: Day
}

export type StatedReview = { readonly by: 'review' | 'fixation'; readonly day: Day }

/** Pain of thigh, groin or hip, on a bone agent since a day. */
export type StatedFemurPain = {
  readonly side: Side | 'unknown'
  readonly day: Day
  readonly since: Day
  readonly agentSince: Day
}

export type FractureReason =
  /** At or above a line, and nobody reviewed or fixed it since. */
  | { readonly id: 'fracture-score-high'; readonly score: StatedScore; readonly from: number }
  /** Incomplete: it may still come to a line. */
  | { readonly id: 'fracture-score-may-reach'; readonly score: StatedScore; readonly from: number }
  | { readonly id: 'fracture-score-low'; readonly score: StatedScore; readonly from: number }
  | { readonly id: 'fracture-score-reviewed'; readonly score: StatedScore; readonly review: StatedReview }
  /** Low, and preliminary: that reassures nobody. */
  | { readonly id: 'fracture-score-preliminary'; readonly score: StatedScore }
  | {
      readonly id: 'fracture-score-refused'
      readonly scale: FractureScale
      readonly why: RefusalReason
      readonly detail?: string
      readonly day?: Day
    }
  | { readonly id: 'fracture-femur-pain'; readonly pain: StatedFemurPain }
  /** Told there before, denied since, or usual for the patient. */
  | {
      readonly id: 'fracture-femur-pain-known'
      readonly pain: StatedFemurPain
      readonly how: 'before' | 'denied' | 'usual'
      readonly on?: Day
    }
