import type { Grade, StatedCalcium } from '../calcium/calcium-value.ts'
import type { Day } from '../time/day.ts'

/** On calcium after denosumab has ended. */
export type ReboundReason =
  | ({
      readonly id: 'rebound-watch'
      readonly until: Day
      /** How the test of calcium stands that is due meanwhile. */
      readonly test: 'late' | 'in-time' | 'not-known'
      readonly lastCalcium?: Day
      readonly daysOverdue?: number
    } & StatedEnd)
  | ({
      readonly id: 'rebound-possible'
      readonly calcium: StatedCalcium
      readonly grade: Grade
    } & StatedEnd)

/** How denosumab ended: its last dose, how many there were, and why it was stopped where that is on record. */
export type StatedEnd = {
  readonly lastDose: Day
  readonly days: number
  readonly doses: number
  readonly stopped?: { readonly reason: string }
}
