import type { StatedDose } from '../bone-agent/dose-reason.ts'
import type { Comparator } from '../facts/record.ts'
import type { Day } from '../time/day.ts'

export type StatedCreatinine = {
  readonly value: number
  readonly unit: 'umol/L' | 'mg/dL'
  readonly comparator?: Comparator
  readonly day: Day
}

/** Computed here, from these and nothing else. */
export type StatedClearance = {
  readonly value: number
  readonly comparator?: Comparator
  readonly creatinine: StatedCreatinine
  readonly kilograms: number
  readonly weighedOn: Day
  readonly age: number
}

export type Prescribed = { readonly milligrams: number; readonly by: 'order' | 'last-dose' }

export type KidneyReason =
  | {
      readonly id: 'kidney-decline'
      readonly dose: StatedDose
      readonly result: StatedCreatinine
      readonly baseline: number
      readonly values: number
      readonly rise: number
      readonly riseFrom: number
      /** A newer value, lower again but not back near the baseline. */
      readonly notSettled?: StatedCreatinine
    }
  | {
      readonly id: 'kidney-steady'
      readonly result: StatedCreatinine
      readonly baseline: number
      readonly values: number
      readonly rise: number
    }
  | {
      readonly id: 'kidney-clearance-low'
      readonly dose: StatedDose
      readonly clearance: StatedClearance
      readonly limit: number
    }
  | {
      readonly id: 'kidney-clearance-sufficient'
      readonly dose: StatedDose
      readonly clearance: StatedClearance
      readonly limit: number
    }
  | {
      readonly id: 'kidney-dose-above-table'
      readonly dose: StatedDose
      readonly clearance: StatedClearance
      readonly tableMilligrams: number
      readonly prescribed: Prescribed
    }
  | {
      readonly id: 'kidney-dose-by-table'
      readonly dose: StatedDose
      readonly clearance: StatedClearance
      readonly tableMilligrams: number
      readonly prescribed?: Prescribed
    }
  /** Given for hypercalcemia: no adjustment below this creatinine. */
  | {
      readonly id: 'kidney-for-hypercalcemia'
      readonly dose: StatedDose
      readonly result: StatedCreatinine
      readonly below: number
    }
