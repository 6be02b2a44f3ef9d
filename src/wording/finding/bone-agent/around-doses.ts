import type { Reason } from '#domain/findings/reason.ts'

import type { DisplayUnits } from '../../amount.ts'
import { isOfKind, type ReasonOfKind } from '../reason-kind.ts'
import { watchHeadline, wordWatchReason } from './calcium-watch.ts'
import { lowCalciumHeadline, wordLowCalciumReason } from './low-calcium.ts'
import { reboundHeadline, wordReboundReason } from './rebound.ts'

type AroundDoses = ReasonOfKind<'low'> | ReasonOfKind<'watch'> | ReasonOfKind<'rebound'>

/** Calcium before, between and after the doses of a bone agent. */
export function isAroundDoses(reason: Reason): reason is AroundDoses {
  return isOfKind(reason, 'low') || isOfKind(reason, 'watch') || isOfKind(reason, 'rebound')
}

export function wordAroundDoses(reason: AroundDoses, display: DisplayUnits): string {
  if (isOfKind(reason, 'low')) return wordLowCalciumReason(reason, display)
  if (isOfKind(reason, 'watch')) return wordWatchReason(reason, display)
  return wordReboundReason(reason, display)
}

/** None for what is never raised. */
export function aroundDosesHeadline(reason: AroundDoses, display: DisplayUnits): string | undefined {
  if (isOfKind(reason, 'low')) return lowCalciumHeadline(reason, display)
  if (isOfKind(reason, 'watch')) return watchHeadline(reason)
  return reboundHeadline(reason, display)
}
