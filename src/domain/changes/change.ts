import type { CalciumEntry } from '../calcium/series/calcium-series.ts'
import type { BoneSite } from '../facts/disease.ts'
import type { LabResult } from '../facts/laboratory.ts'
import type { Examination, Visit } from '../facts/plan.ts'
import type { SymptomReport } from '../facts/symptom.ts'
import type { Dose, MedicationOrder } from '../facts/treatment.ts'
import type { Raised } from '../findings/finding.ts'
import type { Obligation } from '../follow-up/obligation.ts'
import type { StatedMedian } from '../pain/pain-reason.ts'
import type { SkeletalRecord } from '../skeletal-events/skeletal-event.ts'
import type { Day } from '../time/day.ts'

/** How many days back are looked at. */
export const CHANGE_RANGES = [7, 30, 90] as const
export type ChangeRange = (typeof CHANGE_RANGES)[number]

/** Something that was not so before. In the order in which the kinds are told. */
export type Change = { readonly day: Day } & (
  | { readonly kind: 'finding'; readonly finding: Raised }
  | { readonly kind: 'event'; readonly record: SkeletalRecord }
  | { readonly kind: 'site'; readonly site: BoneSite }
  | { readonly kind: 'symptom'; readonly report: SymptomReport }
  | { readonly kind: 'calcium'; readonly entry: CalciumEntry; readonly before: CalciumEntry }
  | { readonly kind: 'result'; readonly result: LabResult; readonly position: 'high' | 'low' }
  | { readonly kind: 'pain'; readonly median: StatedMedian; readonly before: StatedMedian }
  | { readonly kind: 'started' | 'stopped'; readonly order: MedicationOrder }
  | { readonly kind: 'changed'; readonly order: MedicationOrder; readonly before: MedicationOrder }
  | { readonly kind: 'dose'; readonly dose: Dose }
  | { readonly kind: 'dose-late'; readonly obligation: Obligation }
  | { readonly kind: 'scan'; readonly examination: Examination; readonly step: 'reported' | 'performed' }
  | { readonly kind: 'visit'; readonly visit: Visit }
)

export const CHANGE_KINDS = [
  'finding',
  'event',
  'site',
  'symptom',
  'calcium',
  'result',
  'pain',
  'started',
  'changed',
  'stopped',
  'dose',
  'dose-late',
  'scan',
  'visit',
] as const satisfies readonly Change['kind'][]
