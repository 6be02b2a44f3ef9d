import type { AtLeastOne } from '../facts/record.ts'
import type { SymptomAnswer, Symptom } from '../facts/symptom.ts'
import type { BoneAgent } from '../facts/treatment.ts'
import type { Day } from '../time/day.ts'

/** An oral symptom as a sentence tells it: its most telling answer, and since when it has been told. */
export type StatedOral = {
  readonly symptom: Symptom
  readonly answer: SymptomAnswer
  readonly day: Day
  readonly since: Day
}

export type Criterion = 'met' | 'not-met' | 'not-known'

/** The three that together make osteonecrosis of the jaw by medication. Shown, and decided by a clinician alone. */
export type JawCriteria = {
  readonly exposure: { readonly state: Criterion; readonly to: readonly string[] }
  readonly exposedBone: { readonly state: Criterion; readonly since?: Day; readonly weeks: number }
  readonly noOtherCause: {
    readonly state: Criterion
    readonly found: readonly ('jaw-radiotherapy' | 'jaw-metastasis')[]
  }
}

export type JawReason =
  | {
      readonly id: 'jaw-not-assessed'
      /** Undefined where only a visit is planned, and not the drug. */
      readonly agent?: BoneAgent
      readonly start: 'planned' | 'started'
      readonly day?: Day
    }
  | { readonly id: 'jaw-assessed'; readonly day?: Day }
  | { readonly id: 'jaw-review-late'; readonly last?: Day; readonly due: Day; readonly daysOverdue: number }
  | { readonly id: 'jaw-review-in-time'; readonly last?: Day; readonly due: Day }
  | {
      readonly id: 'jaw-symptoms'
      readonly symptoms: AtLeastOne<StatedOral>
      readonly criteria: JawCriteria
    }
  | {
      readonly id: 'jaw-no-symptom'
      readonly denied: readonly StatedOral[]
      readonly ended: readonly (StatedOral & { readonly reviewedOn: Day })[]
      readonly usual: readonly StatedOral[]
    }
  | { readonly id: 'jaw-symptom-unreadable'; readonly symptom: Symptom; readonly day?: Day }
  | {
      readonly id: 'jaw-procedure-near-dose'
      readonly named: string
      readonly day: Day
      readonly dose: Day
      readonly isGiven: boolean
    }
  | { readonly id: 'jaw-procedure-apart'; readonly named: string; readonly day: Day }
  | { readonly id: 'jaw-procedure-undated'; readonly named: string }
