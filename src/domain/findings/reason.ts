import type { DoseReason } from '../bone-agent/dose-reason.ts'
import type { CalciumReason } from '../calcium/calcium-reason.ts'
import type { HighCalciumReason } from '../calcium/high-calcium-reason.ts'
import type { ComplicationReason } from '../complications/complication-reason.ts'
import type { CordReason } from '../cord/cord-reason.ts'
import type { SpinePainReason } from '../cord/pain/spine-pain-reason.ts'
import type { KidneyReason } from '../renal/kidney-reason.ts'
import type { JawReason } from '../jaw/jaw-reason.ts'
import type { FractureReason } from '../fracture/fracture-reason.ts'
import type { WatchReason } from '../calcium-watch/watch-reason.ts'
import type { DataReason } from '../data-quality/data-reason.ts'
import type { LowCalciumReason } from '../low-calcium/low-calcium-reason.ts'
import type { PainReason } from '../pain/pain-reason.ts'
import type { ReboundReason } from '../rebound/rebound-reason.ts'

/** Why a finding stands, as data: an id and its quantities. `#wording` makes the sentences. */
export type Reason =
  | CalciumReason
  | LowCalciumReason
  | WatchReason
  | ReboundReason
  | CordReason
  | SpinePainReason
  | FractureReason
  | HighCalciumReason
  | PainReason
  | KidneyReason
  | JawReason
  | DoseReason
  | ComplicationReason
  | DataReason

/** A remark beside a finding that never changes its grade. */
export const BADGES = [
  'low-albumin-estimate',
  'adjustment-less-reliable-kidney',
  'myeloma-prefer-ionized',
  'uncorrected',
  'albumin-from-other-day',
  'default-range',
  'preliminary',
  'not-repeated-30-days',
  'at-least',
  'at-most',
  'symptoms-at-least-grade-2',
  'severe-by-guideline-moderate',
  'in-hospital',
  'comfort-care',
  'ceiling-of-care',
  'care-review-passed',
  'reported-as-ionized-read-as-corrected',
  'score-older-than-imaging',
] as const

export type Badge = (typeof BADGES)[number]
