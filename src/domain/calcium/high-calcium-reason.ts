import type { LabUnit } from '../facts/laboratory.ts'
import type { Comparator, RefusalReason } from '../facts/record.ts'
import type { Symptom } from '../facts/symptom.ts'
import type { DrugClass } from '../facts/treatment.ts'
import type { StatedKidney } from '../renal/kidney-fall.ts'
import type { StatedSymptom } from '../symptoms/stated-symptom.ts'
import type { Day } from '../time/day.ts'
import type { Grade, StatedCalcium } from './calcium-value.ts'

export const CULPRITS = [
  'thiazide',
  'calcium-supplement',
  'vitamin-d',
  'lithium',
  'vitamin-a',
  'theophylline',
  'parathyroid-analog',
] as const satisfies readonly DrugClass[]

export type StatedCulprit = { readonly named: string; readonly classes: readonly (typeof CULPRITS)[number][] }

export type StatedHormone = {
  readonly value: number
  readonly unit: LabUnit<'parathyroid-hormone'>
  readonly comparator?: Comparator
  /** The laboratory's own: there is no default. */
  readonly low?: number
  readonly day: Day
}

/** What becomes of a high calcium. */
export type HighCalciumReason =
  | {
      readonly id: 'high-calcium-kidney'
      readonly calcium: StatedCalcium
      readonly grade: Grade
      readonly falling: readonly StatedKidney[]
    }
  /** Those parts that could be told, and told of no fall. */
  | {
      readonly id: 'high-calcium-kidney-steady'
      readonly calcium: StatedCalcium
      readonly steady: readonly StatedKidney[]
    }
  /** Drugs that raise calcium: context where it is high already. */
  | {
      readonly id: 'high-calcium-culprit'
      readonly calcium: StatedCalcium
      readonly isContext: boolean
      readonly culprits: readonly StatedCulprit[]
    }
  | {
      readonly id: 'high-calcium-no-culprit'
      readonly calcium: StatedCalcium
      readonly culprits: readonly StatedCulprit[]
    }
  | {
      readonly id: 'high-calcium-parathyroid'
      readonly calcium: StatedCalcium
      readonly hormone: StatedHormone
    }
  | {
      readonly id: 'high-calcium-parathyroid-suppressed'
      readonly calcium: StatedCalcium
      readonly hormone: StatedHormone
    }
  | {
      readonly id: 'high-calcium-parathyroid-untold'
      readonly calcium: StatedCalcium
      readonly hormone: StatedHormone
    }
  /** Just below the limit, with symptoms that a high calcium can cause. */
  | {
      readonly id: 'high-calcium-borderline'
      readonly calcium: StatedCalcium
      readonly red: readonly StatedSymptom[]
      readonly amber: readonly StatedSymptom[]
      /** Left out: an opioid explains them as well. */
      readonly explained: readonly StatedSymptom[]
    }
  | {
      readonly id: 'high-calcium-borderline-alone'
      readonly calcium: StatedCalcium
      readonly answered: readonly StatedSymptom[]
      readonly explained: readonly StatedSymptom[]
    }
  | {
      readonly id: 'high-calcium-answer-refused'
      readonly calcium: StatedCalcium
      readonly symptom: Symptom
      readonly why: RefusalReason
      readonly detail?: string
      readonly day?: Day
    }
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
