import type { OpenCalcium, OpenCreatinine, StatedDose } from '../bone-agent/dose-reason.ts'
import type { LabMeasure } from '../facts/laboratory.ts'
import type { FactId } from '../facts/record.ts'
import type { Finding } from '../findings/finding.ts'
import type { StatedClearance } from '../renal/kidney-reason.ts'
import type { Day } from '../time/day.ts'

/**
 * `missing`: something is to be done or asked first. `failing`: what is known speaks against giving it as it is ordered.
 * A clinician decides; nothing here gives or holds a dose.
 */
export const CHECK_STATES = ['failing', 'missing', 'not-known', 'met', 'not-applicable'] as const
export type CheckState = (typeof CHECK_STATES)[number]

export const CHECK_NAMES = ['calcium', 'renal', 'dental', 'dose'] as const
export type CheckName = (typeof CHECK_NAMES)[number]

/** One thing that stands behind a check, with its own state. */
export type ReadinessPoint = {
  readonly state: CheckState
  readonly of:
    | { readonly id: 'finding'; readonly finding: Finding }
    | { readonly id: 'no-calcium'; readonly open: OpenCalcium }
    /** Older than a week at the dose: labeled, no more. */
    | { readonly id: 'calcium-not-current'; readonly day: Day; readonly daysBefore: number }
    | { readonly id: 'no-creatinine'; readonly open: OpenCreatinine }
    | { readonly id: 'creatinine-in-time'; readonly day: Day }
    | { readonly id: 'creatinine-never' }
    | { readonly id: 'kidney-not-known' }
    | { readonly id: 'clearance'; readonly clearance: StatedClearance; readonly isLow: boolean }
    | { readonly id: 'no-renal-dose' }
    | { readonly id: 'interval'; readonly last: Day; readonly earliest: Day; readonly when: Day }
    | { readonly id: 'first-dose' }
    | { readonly id: 'strength'; readonly text: string }
    | { readonly id: 'strength-not-known' }
  readonly evidence: readonly FactId[]
}

export type ReadinessCheck = {
  readonly name: CheckName
  /** The gravest of its points. */
  readonly state: CheckState
  readonly points: readonly ReadinessPoint[]
}

/** Blood that is asked for around a dose. Advised is advice: it makes no check missing. */
export type BloodNeed = {
  readonly measure: 'calcium' | LabMeasure
  readonly need: 'required' | 'advised'
  readonly last?: Day
}

/** Never recorded, and it would change an act this week. Never a risk. */
export const DATA_GAPS = ['weight', 'magnesium', 'vitamin-d'] as const
export type DataGap = (typeof DATA_GAPS)[number]

export type DoseReadiness = {
  readonly dose: StatedDose
  readonly due: Day
  readonly isFirst: boolean
  readonly checks: readonly ReadinessCheck[]
  readonly blood: readonly BloodNeed[]
  readonly gaps: readonly DataGap[]
}
