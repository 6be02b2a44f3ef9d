import type { Amount } from '../quantity/quantity.ts'
import type { When } from '../time/when.ts'
import type { Comparator, FactId, ResultStatus } from './record.ts'

/** Each measure and the UCUM units in which it may be reported; nothing else is accepted for it. */
export const LAB_UNITS = {
  'calcium-total': ['mmol/L', 'mg/dL'],
  /** Albumin-adjusted by the laboratory: never adjusted again. */
  'calcium-corrected': ['mmol/L', 'mg/dL'],
  'calcium-ionized': ['mmol/L', 'mg/dL'],
  albumin: ['g/L', 'g/dL'],
  creatinine: ['umol/L', 'mg/dL'],
  egfr: ['mL/min/{1.73_m2}'],
  'creatinine-clearance': ['mL/min'],
  'alkaline-phosphatase': ['U/L'],
  phosphate: ['mmol/L', 'mg/dL'],
  magnesium: ['mmol/L', 'mg/dL'],
  'parathyroid-hormone': ['pmol/L', 'pg/mL'],
  'vitamin-d': ['nmol/L', 'ng/mL'],
  hemoglobin: ['g/L', 'g/dL', 'mmol/L'],
  platelets: ['10*9/L'],
  neutrophils: ['10*9/L'],
  psa: ['ng/mL'],
  'ca-15-3': ["[arb'U]/mL"],
  'ca-27-29': ["[arb'U]/mL"],
  cea: ['ng/mL'],
  ldh: ['U/L'],
  'm-protein': ['g/L', 'g/dL'],
  'kappa-free-light-chains': ['mg/L', 'mg/dL'],
  'lambda-free-light-chains': ['mg/L', 'mg/dL'],
  thyroglobulin: ['ng/mL'],
} as const satisfies Record<string, readonly string[]>

export type LabMeasure = keyof typeof LAB_UNITS
export type LabUnit<Measure extends LabMeasure = LabMeasure> = (typeof LAB_UNITS)[Measure][number]

export const TUMOR_MARKERS = [
  'psa',
  'ca-15-3',
  'ca-27-29',
  'cea',
  'm-protein',
  'kappa-free-light-chains',
  'lambda-free-light-chains',
  'thyroglobulin',
] as const satisfies readonly LabMeasure[]
export type TumorMarker = (typeof TUMOR_MARKERS)[number]

export const CALCIUM_MEASURES = ['calcium-ionized', 'calcium-corrected', 'calcium-total'] as const
export type CalciumMeasure = (typeof CALCIUM_MEASURES)[number]
export type CalciumUnit = LabUnit<CalciumMeasure>

/** One result, in the unit reported. Limits are the laboratory's own, in the same unit as the value. */
export type LabResult<Measure extends LabMeasure = LabMeasure> = Measure extends LabMeasure
  ? {
      readonly id: FactId
      readonly measure: Measure
      readonly amount: Amount<LabUnit<Measure>>
      /** Present when the laboratory reported a bound, `> 3.5`, rather than a number. */
      readonly comparator?: Comparator
      readonly low?: number
      readonly high?: number
      readonly when: When
      readonly status: ResultStatus
      /** The specimen's reference, so that an albumin of the same tube is known for one. */
      readonly specimen?: FactId
      /** The laboratory's own HL7 v3 interpretation code: `H`, `LL` and so on. */
      readonly interpretation?: string
      /** A remark of the reader on how this was understood, for showing: `ionized by code, adjusted by range`. */
      readonly remark?: string
    }
  : never

export type CalciumResult = LabResult<CalciumMeasure>
