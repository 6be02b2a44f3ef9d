import type { StatedDose } from '../bone-agent/dose-reason.ts'
import type { Grade, StatedCalcium } from '../calcium/calcium-value.ts'
import type { AtLeastOne } from '../facts/record.ts'
import type { BoneAgent } from '../facts/treatment.ts'
import type { StatedSymptom } from '../symptoms/stated-symptom.ts'
import type { Day } from '../time/day.ts'

export type LowCalciumReason =
  | {
      readonly id: 'low-after-bone-agent'
      readonly calcium: StatedCalcium
      readonly grade: Grade
      readonly agent: BoneAgent
      readonly given: Day
      /** What makes it more urgent than the value alone. */
      readonly lifted: readonly Lift[]
    }
  | {
      readonly id: 'low-before-dose'
      readonly calcium: StatedCalcium
      readonly grade: Grade
      readonly dose: StatedDose
    }
  | { readonly id: 'low-not-before-dose'; readonly calcium: StatedCalcium; readonly dose: StatedDose }
  | {
      readonly id: 'low-symptoms-after-bone-agent'
      readonly symptoms: AtLeastOne<StatedSymptom>
      readonly agent: BoneAgent
      readonly given: Day
      /** `old`: not low, but too long ago to explain nothing away. */
      readonly state: 'low' | 'not-low' | 'old' | 'not-known'
      readonly calcium?: StatedCalcium
    }
  | {
      readonly id: 'low-symptoms-explained'
      readonly symptoms: AtLeastOne<StatedSymptom>
      readonly calcium: StatedCalcium
    }
  | { readonly id: 'low-symptoms-not-told' }

export type Lift =
  | { readonly by: 'soon-after-dose'; readonly days: number }
  | { readonly by: 'first-doses'; readonly nth: number }
  | { readonly by: 'clearance'; readonly clearance: number }
  | { readonly by: 'below-own-median'; readonly median: number; readonly below: number }
