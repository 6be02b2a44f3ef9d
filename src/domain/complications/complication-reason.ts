import type { LabMeasure, LabUnit } from '../facts/laboratory.ts'
import type { AtLeastOne, Comparator, RefusalReason } from '../facts/record.ts'
import type { Symptom } from '../facts/symptom.ts'
import type { StatedSymptom } from '../symptoms/stated-symptom.ts'
import type { Day } from '../time/day.ts'

export type StatedCount = {
  readonly measure: LabMeasure
  readonly value: number
  readonly unit: LabUnit
  readonly comparator?: Comparator
  readonly day: Day
  /** The line below which it matters, in its own unit. */
  readonly below: number
}

/** What an infection is dangerous with, or what makes it one of bone. */
export type InfectionContext =
  | { readonly kind: 'neutropenia'; readonly count: StatedCount }
  | { readonly kind: 'chemotherapy'; readonly named: string; readonly day?: Day }
  | { readonly kind: 'bone-procedure'; readonly named: string; readonly day: Day }
  | { readonly kind: 'bone-agent' }

export type ComplicationReason =
  | { readonly id: 'complication-marrow'; readonly counts: AtLeastOne<StatedCount> }
  | { readonly id: 'complication-marrow-adequate'; readonly counts: readonly StatedCount[] }
  | {
      readonly id: 'complication-infection'
      readonly reports: AtLeastOne<StatedSymptom>
      readonly context: readonly InfectionContext[]
    }
  /** Denied, usual, or an infection of no bone that was treated. */
  | {
      readonly id: 'complication-no-infection'
      readonly reports: AtLeastOne<StatedSymptom & { readonly how: 'denied' | 'usual' | 'elsewhere' }>
    }
  | {
      readonly id: 'complication-refused'
      readonly symptom: Symptom
      readonly why: RefusalReason
      readonly detail?: string
      readonly day?: Day
    }
