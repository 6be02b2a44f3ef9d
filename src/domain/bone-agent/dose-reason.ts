import type { BoneAgent, Interval } from '../facts/treatment.ts'
import type { IntervalSource } from '../follow-up/obligation.ts'
import type { Day } from '../time/day.ts'

/** A dose that is due or booked; without a day it is only ordered. */
export type StatedDose = {
  readonly agent: BoneAgent
  readonly day?: Day
  readonly standing: 'booked' | 'due' | 'late' | 'ordered'
}

/** What is to be known of the blood before a dose, and is not. */
export type OpenCreatinine = { readonly last?: Day; readonly countsFrom: Day }
export type OpenCalcium = {
  readonly last?: Day
  /** Never measured, late now, or late by the day of the dose. */
  readonly why: 'never' | 'overdue' | 'overdue-by-dose'
}

export type DoseReason =
  | {
      readonly id: 'dose-gap'
      readonly agent: BoneAgent
      readonly last: Day
      readonly days: number
      readonly interval: Interval
      readonly intervalSource: IntervalSource
    }
  | { readonly id: 'dose-no-gap'; readonly agent: BoneAgent; readonly last: Day; readonly due: Day }
  | {
      readonly id: 'dose-blood-open'
      readonly dose: StatedDose
      readonly noCreatinine?: OpenCreatinine
      readonly noCalcium?: OpenCalcium
    }
  | {
      readonly id: 'dose-blood-done'
      readonly dose: StatedDose
      readonly creatinineOn: Day
      readonly calciumOn: Day
    }
