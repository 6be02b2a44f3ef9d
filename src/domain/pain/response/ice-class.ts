import { numberOf, type Ruleset } from '../../rules/ruleset.ts'
import { isAtLeast, isDownBy, isUpBy } from '../opioid/compare-omed.ts'

/** Complete response, partial response, progression of pain, and what is none of these. */
export type IceClass = 'CR' | 'PR' | 'PP' | 'IR'

/** Worst pain at the place, and the oral morphine equivalent of the day. */
export type PainAndOpioid = { readonly worst: number; readonly omed: number }

/**
 * The response to radiotherapy as the international consensus of 2012 counts it: pain and opioid together, since pain
 * alone flatters. Without pain at first there is no response to count.
 */
export function iceClass(
  before: PainAndOpioid,
  after: PainAndOpioid,
  ruleset: Ruleset,
): IceClass | undefined {
  if (before.worst === 0) return undefined
  const fall = before.worst - after.worst
  const change = numberOf(ruleset, 'pain.change')
  const percent = numberOf(ruleset, 'pain.response.omed-change')
  const noise = (before.omed * numberOf(ruleset, 'pain.response.omed-noise')) / 100
  const isNotUp = isAtLeast(before.omed + noise, after.omed)
  const isNotDown = isAtLeast(after.omed, before.omed - noise)
  if (after.worst === 0 && isNotUp) return 'CR'
  const isRelieved = fall >= change && isNotUp
  const isSpared = fall >= 0 && isDownBy(before.omed, after.omed, percent)
  if (isRelieved || isSpared) return 'PR'
  const isWorse = -fall >= change && isNotDown
  return isWorse || (isAsBad(fall) && isUpBy(before.omed, after.omed, percent)) ? 'PP' : 'IR'
}

/** The same, or one point worse. */
function isAsBad(fall: number): boolean {
  return fall === 0 || fall === -1
}
