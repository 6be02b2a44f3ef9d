import type { StatedCalcium } from '../calcium/calcium-value.ts'
import type { AtLeastOne, Comparator } from '../facts/record.ts'
import type { BoneAgent, Interval } from '../facts/treatment.ts'
import type { OpenCalcium, StatedDose } from '../bone-agent/dose-reason.ts'
import type { Day } from '../time/day.ts'

/** On how calcium is watched while a bone agent is given. */
export type WatchReason =
  | { readonly id: 'watch-blood-before-dose'; readonly dose: StatedDose; readonly open: AtLeastOne<OpenTest> }
  | { readonly id: 'watch-blood-in-time'; readonly dose: StatedDose; readonly done: readonly DoneTest[] }
  | { readonly id: 'watch-high-risk'; readonly risks: AtLeastOne<StatedRisk> }
  | { readonly id: 'watch-no-high-risk' }
  | {
      readonly id: 'watch-first-dose-unchecked'
      readonly given: Day
      readonly due: Day
      readonly days: number
      /** The last calcium of all, which was before the dose or on its day. */
      readonly lastCalcium?: Day
      readonly risks: readonly StatedRisk[]
    }
  | { readonly id: 'watch-first-dose-checked'; readonly given: Day; readonly lastCalcium: Day }
  | ({ readonly id: 'watch-calcium-stale'; readonly agent: BoneAgent } & CalciumClock)
  | ({ readonly id: 'watch-calcium-current'; readonly agent: BoneAgent } & CalciumClock)

type CalciumClock = {
  readonly lastCalcium?: Day
  readonly countedFrom?: Day
  readonly due?: Day
  readonly daysOverdue?: number
  readonly interval?: Interval
}

type Test = { readonly kind: 'calcium' | 'creatinine'; readonly last?: Day; readonly due?: Day }

export type DoneTest = Test

export type OpenTest = Test & Pick<OpenCalcium, 'why'>

/** What makes a low calcium on denosumab more likely or worse. */
export type StatedRisk =
  | { readonly by: 'clearance'; readonly clearance: number; readonly below: number }
  | { readonly by: 'dialysis' }
  | { readonly by: 'calcium-before'; readonly calcium: StatedCalcium }
  | { readonly by: 'vitamin-d' | 'magnesium' | 'alkaline-phosphatase'; readonly result: StatedResult }
  | { readonly by: 'osteoblastic'; readonly sites: number }
  | { readonly by: 'extensive'; readonly places: number }

export type StatedResult = {
  readonly value: number
  readonly unit: string
  readonly comparator?: Comparator
  /** What it was held against. */
  readonly line: number
  readonly day: Day
}
