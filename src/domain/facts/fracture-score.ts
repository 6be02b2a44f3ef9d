import type { Region } from '../skeleton/region.ts'
import type { When } from '../time/when.ts'
import type { FactId, ResultStatus } from './record.ts'

/** Mirels for long bones, the Spinal Instability Neoplastic Score for the spine: the answers that each item may have. */
export const MIRELS_ANSWERS = {
  site: ['upper-limb', 'lower-limb', 'peritrochanteric'],
  pain: ['painless', 'mild', 'moderate', 'functional'],
  lesion: ['blastic', 'mixed', 'lytic'],
  size: ['below-one-third', 'one-to-two-thirds', 'above-two-thirds'],
} as const

export const SINS_ANSWERS = {
  location: ['junctional', 'mobile', 'semirigid', 'rigid'],
  pain: ['mechanical', 'occasional', 'painless'],
  lesion: ['lytic', 'mixed', 'blastic'],
  alignment: ['subluxation', 'deformity', 'aligned'],
  /** `not-collapsed`: the height is kept, and how much of the body is involved was not told. */
  collapse: ['over-half', 'half-or-less', 'over-half-involved', 'none', 'not-collapsed'],
  posterolateral: ['bilateral', 'unilateral', 'none'],
} as const

export type MirelsItem = keyof typeof MIRELS_ANSWERS
export type SinsItem = keyof typeof SINS_ANSWERS

export type FractureScale = 'mirels' | 'sins'
export type ScoreItem = MirelsItem | SinsItem

/** As it was told: by what was seen, or by its points alone. */
export type ItemTold<Answer extends string = string> =
  { readonly answer: Answer } | { readonly points: number }

type Items<Answers extends Readonly<Record<string, readonly string[]>>> = {
  readonly [Item in keyof Answers]?: ItemTold<Answers[Item][number]>
}

export type MirelsItems = Items<typeof MIRELS_ANSWERS>
export type SinsItems = Items<typeof SINS_ANSWERS>

type Common = {
  readonly id: FactId
  readonly when: When
  readonly status: ResultStatus
  readonly region?: Region
  /** The bone site that it was made of. */
  readonly about?: FactId
  /** As it was told, whether or not the items agree. */
  readonly total?: number
  /** One item recorded by itself, rather than a whole score. */
  readonly isPart: boolean
}

export type MirelsScore = Common & {
  readonly scale: 'mirels'
  readonly items: MirelsItems
  readonly corticalBreach?: boolean
  /** The femur and no part of it: peritrochanteric or not, nobody told. */
  readonly isWholeFemur: boolean
}

export type SinsScore = Common & { readonly scale: 'sins'; readonly items: SinsItems }

/** A score of how likely a bone is to break, as somebody recorded it. Nothing in it is filled in from elsewhere. */
export type FractureScore = MirelsScore | SinsScore
