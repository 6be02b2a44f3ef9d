import type { CalciumMeasureUsed, Position } from '../calcium/calcium-value.ts'
import type { ConceptCoverage } from '../facts/coverage.ts'
import type { Concept } from '../facts/coverage.ts'
import type { ClinicalState, LesionType, PrimarySite } from '../facts/disease.ts'
import type { CalciumUnit, LabUnit } from '../facts/laboratory.ts'
import type { Identifier, PerformanceStatus, PersonName, Phone } from '../facts/patient.ts'
import type { Comparator, FactId, Refusal } from '../facts/record.ts'
import type { Badge } from '../findings/reason.ts'
import type { Tier } from '../findings/tier.ts'
import type { PainOfDay } from '../pain/pain-summary.ts'
import type { Obligation } from '../follow-up/obligation.ts'
import type { RiskFactor } from '../risk/risk-factor.ts'
import type { Region } from '../skeleton/region.ts'
import type { Day } from '../time/day.ts'
import type { PartialDate, When } from '../time/when.ts'
import type { Doubt, Flag } from './flag.ts'

/** Where a row stands in the list: its most urgent flag, else a doubt, else nothing raised. */
export type Standing = Exclude<Tier, 'info'> | 'unknown' | 'none'

/** One line of the caseload: plain data that can cross a thread. */
export type CaseloadRow = {
  readonly patient: FactId
  readonly name?: PersonName
  readonly birth?: PartialDate
  /** Completed years on the day of review. */
  readonly age?: number
  readonly gender?: 'female' | 'male' | 'other' | 'unknown'
  readonly identifiers: readonly Identifier[]
  readonly phones: readonly Phone[]
  readonly needsInterpreter: boolean
  readonly deceased: boolean
  readonly deceasedOn?: PartialDate
  readonly standing: Standing
  /** The first day of what it stands for. */
  readonly since?: Day
  /** Most urgent first. */
  readonly flags: readonly Flag[]
  readonly doubts: readonly Doubt[]
  readonly calcium: CalciumCell
  readonly pain: PainCell
  readonly sites: readonly SiteChip[]
  readonly primaries: readonly {
    readonly primary: PrimarySite
    readonly named: string
    readonly state: ClinicalState
  }[]
  readonly nextScan: NextScan
  readonly riskFactors: readonly RiskFactor[]
  readonly egfr?: LabCell
  readonly alkalinePhosphatase?: LabCell
  readonly boneAgent?: BoneAgentCell
  readonly performance?: Pick<PerformanceStatus, 'scale' | 'score'> & { readonly day: Day }
  /** How fresh the record is: the newest laboratory result and the newest diary entry. */
  readonly newest: { readonly laboratory?: Day; readonly diary?: Day }
  /** Overdue and critical, most urgent and longest first. */
  readonly overdue: readonly Obligation[]
  /** The obligation or booking that comes first, for the `next due` column. */
  readonly nextDue?: Obligation
  readonly refusals: readonly Refusal[]
  readonly careContext: readonly CareContext[]
  /** The concepts that are not completely read for this patient. Empty when all is there. */
  readonly gaps: readonly {
    readonly concept: Concept
    readonly coverage: ConceptCoverage | { readonly state: 'not-loaded' }
  }[]
}

export type CareContext =
  | { readonly kind: 'in-hospital'; readonly since?: Day }
  | {
      readonly kind: 'comfort-care' | 'hospice' | 'ceiling-of-care'
      readonly reviewOn?: Day
      readonly reviewPassed: boolean
    }

export type { CalciumMeasureUsed, Position }

export type CalciumPoint = {
  readonly day: Day
  readonly value: number
  readonly unit: CalciumUnit
  readonly measure: CalciumMeasureUsed
  readonly position: Position
}

export type CalciumCell =
  | { readonly state: 'none' }
  | { readonly state: 'not-loaded' }
  | { readonly state: 'refused'; readonly refusal: Refusal; readonly trend: readonly CalciumPoint[] }
  | {
      readonly state: 'value'
      readonly measure: CalciumMeasureUsed
      readonly value: number
      readonly unit: CalciumUnit
      readonly comparator?: Comparator
      readonly low: number
      readonly high: number
      readonly defaultRange: boolean
      readonly position: Position
      readonly grade?: 1 | 2 | 3 | 4
      readonly when: When
      /** A good value past its calcium obligation: no longer good news. */
      readonly stale: boolean
      readonly preliminary: boolean
      readonly badges: readonly Badge[]
      readonly evidence: readonly FactId[]
      /** A newer result that could not be read, if there is one. */
      readonly newerRefusal?: Refusal
      /** Oldest first, at most 12, one unit and one measure class. */
      readonly trend: readonly CalciumPoint[]
    }

export type PainCell = {
  readonly state: 'entries' | 'silent' | 'never' | 'not-loaded'
  /** Worst of the last 7 days. */
  readonly worst?: number
  readonly worstOn?: Day
  /** Days with an entry in the last 7. */
  readonly daysWithEntry: number
  readonly lastEntry?: Day
  /** Worst of each of the last 14 days, oldest first; absent is a day without entry, never 0. */
  readonly strip: readonly (PainOfDay | undefined)[]
  /** Of these 14 days, those with an entry. */
  readonly stripDaysWithEntry: number
}

/** The newest result of one measure. */
export type LabCell = {
  readonly value: number
  readonly unit: LabUnit
  readonly comparator?: Comparator
  readonly position: Position
  readonly day: Day
  /** By Bonewatch, where the laboratory gave none. */
  readonly computed: boolean
  readonly preliminary: boolean
}

/** The bone agent that was begun or given last. */
export type BoneAgentCell = {
  readonly named: string
  readonly given?: Day
  /** Its next dose. */
  readonly next?: Obligation
}

export type SiteChip = {
  readonly region?: Region
  readonly named: string
  readonly lesion?: LesionType
  readonly certainty: 'confirmed' | 'suspected' | 'free-text'
}

/** The next scan: booked, asked for, due, or nothing known. */
export type NextScan =
  | { readonly state: 'not-loaded' }
  | { readonly state: 'none' }
  | { readonly state: 'booked'; readonly named: string; readonly day: Day; readonly obligation?: Obligation }
  | {
      readonly state: 'asked'
      readonly named: string
      readonly asked?: Day
      readonly obligation?: Obligation
    }
  | { readonly state: 'due'; readonly obligation: Obligation }
