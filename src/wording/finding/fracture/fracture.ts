import type { FractureReason, StatedReview } from '#domain/fracture/fracture-reason.ts'

import { wordDay } from '../../day.ts'
import { wordWhyRefused } from '../../refusal.ts'
import { wordScore, wordScoreInShort } from './fracture-score.ts'

const NO_REVIEW = {
  mirels: 'no orthopedic review or fixation recorded since',
  sins: 'no review by a spinal surgeon and no stabilization recorded since',
} as const

const REVIEWED: Readonly<Record<'mirels' | 'sins', Readonly<Record<StatedReview['by'], string>>>> = {
  mirels: { review: 'reviewed by orthopedics', fixation: 'fixed' },
  sins: { review: 'reviewed by a spinal surgeon', fixation: 'stabilized' },
}

const NAMES = { mirels: 'Mirels score', sins: 'SINS' } as const

/** Why a finding on a threatening fracture stands, in one sentence without its full stop. */
export function wordFractureReason(reason: FractureReason): string {
  switch (reason.id) {
    case 'fracture-score-high':
      return `${wordScore(reason.score)}; ${NO_REVIEW[reason.score.scale]}`
    case 'fracture-score-may-reach':
      return `${wordScore(reason.score)}; may reach ${reason.from}`
    case 'fracture-score-low':
      return `${wordScore(reason.score)}; below ${reason.from}`
    case 'fracture-score-reviewed': {
      const { score, review } = reason
      return `${wordScore(score)}; ${REVIEWED[score.scale][review.by]} on ${wordDay(review.day)}`
    }
    case 'fracture-score-preliminary':
      return `${wordScore(reason.score)}, preliminary`
    case 'fracture-score-refused': {
      const of = reason.day === undefined ? '' : ` of ${wordDay(reason.day)}`
      return `${NAMES[reason.scale]}${of} unreadable: ${wordWhyRefused(reason.why, reason.detail)}`
    }
  }
}

/** A few words for a row: `Mirels score 11 of the left proximal femur`. */
export function fractureHeadline(reason: FractureReason): string | undefined {
  return reason.id === 'fracture-score-high' || reason.id === 'fracture-score-may-reach'
    ? wordScoreInShort(reason.score)
    : undefined
}
