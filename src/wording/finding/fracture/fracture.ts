import type { FractureReason, StatedFemurPain, StatedReview } from '#domain/fracture/fracture-reason.ts'

import { wordDay } from '../../day.ts'
import { capitalized } from '../../list.ts'
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
    case 'fracture-femur-pain':
      return `New ${wordFemurPain(reason.pain)}: a fracture of the femur can announce itself so`
    case 'fracture-femur-pain-known': {
      const { pain, how, on } = reason
      return `${capitalized(wordFemurPain(pain))}: ${wordHow(how, on === undefined ? undefined : wordDay(on))}`
    }
    case 'fracture-score-refused': {
      const of = reason.day === undefined ? '' : ` of ${wordDay(reason.day)}`
      return `${NAMES[reason.scale]}${of} unreadable: ${wordWhyRefused(reason.why, reason.detail)}`
    }
  }
}

/** A few words for a row: `Mirels score 11 of the left proximal femur`. */
export function fractureHeadline(reason: FractureReason): string | undefined {
  if (reason.id === 'fracture-femur-pain') return `New pain of ${FEMURS[reason.pain.side]} on a bone agent`
  return reason.id === 'fracture-score-high' || reason.id === 'fracture-score-may-reach'
    ? wordScoreInShort(reason.score)
    : undefined
}

const FEMURS: Readonly<Record<StatedFemurPain['side'], string>> = {
  left: 'the left thigh, groin or hip',
  right: 'the right thigh, groin or hip',
  unknown: 'thigh, groin or hip, side not told',
}

function wordFemurPain({ side, day, since, agentSince }: StatedFemurPain): string {
  const when = day === since ? wordDay(day) : `first on ${wordDay(since)}, last on ${wordDay(day)}`
  return `pain of ${FEMURS[side]} (${when}), on a bone agent since ${wordDay(agentSince)}`
}

function wordHow(how: 'before' | 'denied' | 'usual', on: string | undefined): string {
  if (how === 'usual')
    return on === undefined ? 'usual for this patient' : `usual for this patient until ${on}`
  const words = how === 'before' ? 'told before' : 'denied'
  return on === undefined ? words : `${words} on ${on}`
}
