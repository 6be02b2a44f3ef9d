import type { Symptom, PainQuality, SymptomSite } from '../facts/symptom.ts'
import type { AtLeastOne, RefusalReason } from '../facts/record.ts'
import type { StatedSymptom } from '../symptoms/stated-symptom.ts'
import type { Region } from '../skeleton/region.ts'
import type { Day } from '../time/day.ts'

/** A sign of the cord as a sentence tells it: its most telling answer, and the day it was last told. */
export type StatedSign = StatedSymptom & {
  readonly sites: readonly SymptomSite[]
  /** The day it was first told, in this run. */
  readonly since: Day
}

/** How long ago the first of the signs was told: in hours where the moment is known. */
export type TimeSinceTold = {
  readonly day: Day
  readonly days: number
  readonly hours?: number
  /** Within so many hours a scan of the spine is to be had. */
  readonly scanWithinHours: number
  readonly isPastScan: boolean
}

/** Back or neck pain beside a sign. */
export type StatedSpinalPain =
  | (StatedSymptom & {
      readonly by: 'report'
      readonly sites: readonly SymptomSite[]
      /** What makes it pain that warns, while the report is recent enough to count as that. */
      readonly qualities: readonly PainQuality[]
    })
  | { readonly by: 'diary'; readonly day: Day; readonly worst?: number }

/** Disease of the spine on record. */
export type StatedSpinePlace = {
  readonly kind: 'metastasis' | 'cord-compression' | 'cauda-equina-syndrome'
  readonly region?: Region
}

/** Other explanations on record. They are shown and never lower anything. */
export const CONFOUNDERS = ['opioid', 'chemotherapy-neuropathy', 'radiotherapy-of-spine'] as const
export type Confounder = (typeof CONFOUNDERS)[number]

/** What ended a sign: it was denied, the spine was scanned, or a clinician assessed it. */
export type StatedEnd = {
  readonly by: 'denial' | 'spine-mri' | 'assessment'
  readonly day: Day
}

/** What was done about a sign. */
export type StatedResponse = {
  readonly by: 'order' | Exclude<StatedEnd['by'], 'denial'>
  readonly day: Day
}

export type CordReason =
  | {
      readonly id: 'cord-compression'
      readonly signs: AtLeastOne<StatedSign>
      readonly spine: readonly StatedSpinePlace[]
      readonly pain: readonly StatedSpinalPain[]
      readonly told: TimeSinceTold
      readonly confounders: readonly Confounder[]
    }
  | {
      readonly id: 'cord-sign'
      readonly signs: AtLeastOne<StatedSign>
      readonly told: TimeSinceTold
      readonly confounders: readonly Confounder[]
    }
  /** A sign, and nothing known beside it that would make it more. */
  | { readonly id: 'cord-sign-alone'; readonly signs: AtLeastOne<StatedSign> }
  /** No sign stands: they were denied, looked into, or are what is usual. */
  | {
      readonly id: 'cord-no-sign'
      readonly denied: readonly StatedSign[]
      readonly ended: readonly (StatedSign & { readonly end: StatedEnd })[]
      readonly usual: readonly (StatedSign & { readonly until?: Day })[]
    }
  | {
      readonly id: 'cord-refused'
      readonly symptom: Symptom
      readonly why: RefusalReason
      readonly detail?: string
      readonly day?: Day
    }
  /** A sign that stands, and nobody ordered a scan or assessed it in time. */
  | {
      readonly id: 'cord-unanswered'
      readonly signs: AtLeastOne<StatedSign>
      readonly told: TimeSinceTold
      readonly withinHours: number
      /** A scan of the spine was ordered later than that. */
      readonly orderedLate?: Day
    }
  | {
      readonly id: 'cord-answered'
      readonly signs: AtLeastOne<StatedSign>
      readonly responses: AtLeastOne<StatedResponse>
    }
