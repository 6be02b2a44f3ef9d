import type { RefusalReason } from '../facts/record.ts'
import type { StatedSymptom } from '../symptoms/stated-symptom.ts'
import type { Day } from '../time/day.ts'
import type { CalciumClass, Grade, StatedCalcium } from './calcium-value.ts'

/** How far a corrected calcium can be trusted. */
export const CALCIUM_REMARKS = [
  'low-albumin-estimate',
  'adjustment-less-reliable-kidney',
  'myeloma-prefer-ionized',
] as const

export type CalciumRemark = (typeof CALCIUM_REMARKS)[number]

export type CalciumReason =
  | {
      readonly id: 'calcium-high'
      readonly calcium: StatedCalcium
      readonly grade: Grade
      /** Newer values that cannot end it, newest first. */
      readonly notEndedBy: readonly StatedCalcium[]
      /** Treated since: the tier stays until a newer value. */
      readonly treatedOn?: Day
      /** When a control after the treatment is due. */
      readonly recheckDue?: Day
    }
  | {
      readonly id: 'calcium-high-with-symptoms'
      readonly calcium: StatedCalcium
      readonly grade: Grade
      readonly red: readonly StatedSymptom[]
      readonly amber: readonly StatedSymptom[]
    }
  | {
      readonly id: 'calcium-rising'
      readonly first: StatedCalcium
      readonly latest: StatedCalcium
      /** Fitted over the span, in the unit of the values. */
      readonly rise: number
      readonly values: number
      readonly days: number
      /** Days from the latest value until the fitted line meets the upper limit. */
      readonly reachesLimitInDays?: number
    }
  | {
      readonly id: 'calcium-rapid-rise'
      readonly lowest: StatedCalcium
      readonly latest: StatedCalcium
      readonly rise: number
      readonly days: number
    }
  | {
      readonly id: 'calcium-low'
      readonly calcium: StatedCalcium
      readonly grade: Grade
      readonly notEndedBy: readonly StatedCalcium[]
      readonly tetany: readonly StatedSymptom[]
      readonly red: readonly StatedSymptom[]
      /** A dose of a bone agent so shortly before or ahead that the low calcium matters today. */
      readonly boneAgentGiven?: Day
      readonly boneAgentDue?: Day
    }
  | { readonly id: 'calcium-remark'; readonly calcium: StatedCalcium; readonly remark: CalciumRemark }
  | { readonly id: 'calcium-discordant'; readonly total: StatedCalcium; readonly corrected: StatedCalcium }
  | { readonly id: 'calcium-within'; readonly calcium: StatedCalcium }
  | { readonly id: 'calcium-steady'; readonly latest: StatedCalcium; readonly class: CalciumClass }
  /** Answers were given, none of them counts. */
  | {
      readonly id: 'calcium-symptoms-denied'
      readonly calcium: StatedCalcium
      readonly denied: readonly StatedSymptom[]
    }
  | { readonly id: 'calcium-symptoms-not-told'; readonly calcium: StatedCalcium }
  | { readonly id: 'calcium-none' }
  | {
      readonly id: 'calcium-refused'
      readonly why: RefusalReason
      readonly detail?: string
      readonly day?: Day
    }
  /** A good value, but the next one is overdue. */
  | { readonly id: 'calcium-stale'; readonly calcium: StatedCalcium; readonly daysOverdue?: number }
  | { readonly id: 'calcium-uncorrected'; readonly calcium: StatedCalcium }
  | { readonly id: 'calcium-undecided'; readonly calcium: StatedCalcium }
  | { readonly id: 'calcium-implausible'; readonly calcium: StatedCalcium }
  | { readonly id: 'calcium-preliminary'; readonly calcium: StatedCalcium }
