import type { Day } from '../time/day.ts'
import type { Grade, StatedCalcium } from './calcium-value.ts'

/** What becomes of a high calcium. */
export type HighCalciumReason =
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
