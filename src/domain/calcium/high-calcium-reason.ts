import type { Day } from '../time/day.ts'
import type { Grade, StatedCalcium } from './calcium-value.ts'

/** What becomes of a high calcium. */
export type HighCalciumReason =
  /** High, treated, within its limits, and high again. */
  | {
      readonly id: 'high-calcium-recurrence'
      readonly calcium: StatedCalcium
      readonly grade: Grade
      readonly normal: StatedCalcium
      readonly treatedOn: Day
      readonly highAgain: Day
      /** From the treatment until it was high again. */
      readonly days: number
    }
  | {
      readonly id: 'high-calcium-refractory'
      readonly calcium: StatedCalcium
      readonly grade: Grade
      readonly treatedOn: Day
      /** From the treatment to the sample. */
      readonly days: number
      readonly retreatedOn?: Day
    }
  | { readonly id: 'high-calcium-no-recurrence'; readonly calcium: StatedCalcium; readonly treatedOn: Day }
  | { readonly id: 'high-calcium-settled'; readonly calcium: StatedCalcium; readonly treatedOn: Day }
  | {
      readonly id: 'high-calcium-settling'
      readonly calcium: StatedCalcium
      readonly treatedOn: Day
      readonly toldFrom: Day
    }
  /** The control of the result, or of its treatment, is overdue. */
  | {
      readonly id: 'high-calcium-not-repeated'
      readonly calcium: StatedCalcium
      readonly grade: Grade
      readonly due: Day
      readonly daysOverdue: number
      readonly treatedOn?: Day
    }
  | {
      readonly id: 'high-calcium-repeat-ahead'
      readonly calcium: StatedCalcium
      readonly due: Day
      readonly treatedOn?: Day
    }
  | {
      readonly id: 'high-calcium-repeated'
      readonly calcium: StatedCalcium
      readonly repeat: StatedCalcium
    }
