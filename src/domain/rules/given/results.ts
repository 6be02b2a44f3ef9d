import type { LabMeasure, LabResult, LabUnit } from '../../facts/laboratory.ts'
import type { Comparator, Refusal, RefusalReason, ResultStatus } from '../../facts/record.ts'
import { amount } from '../../quantity/quantity.ts'
import { idOf, whenOf, type Ago } from './when.ts'

type Remarks = Ago & {
  readonly low?: number
  readonly high?: number
  readonly comparator?: Comparator
  readonly status?: ResultStatus
}

/** One result, final unless it says otherwise. */
export function result<Measure extends LabMeasure>(
  measure: Measure,
  value: number,
  unit: LabUnit<Measure>,
  { ago, hours, status = 'final', ...more }: Remarks = {},
): LabResult<Measure> {
  const id = idOf('Observation', measure, value, ago ?? hours)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a generic conditional type is opaque here
  return {
    id,
    measure,
    amount: amount(value, unit),
    when: whenOf({ ago, hours }),
    status,
    ...more,
  } as LabResult<Measure>
}

type CalciumUnit = LabUnit<'calcium-total'>

export const corrected = (value: number, unit: CalciumUnit, more?: Remarks) =>
  result('calcium-corrected', value, unit, more)
export const ionized = (value: number, unit: CalciumUnit, more?: Remarks) =>
  result('calcium-ionized', value, unit, more)
export const total = (value: number, unit: CalciumUnit, more?: Remarks) =>
  result('calcium-total', value, unit, more)
export const albumin = (value: number, unit: LabUnit<'albumin'>, more?: Remarks) =>
  result('albumin', value, unit, more)
export const creatinine = (value: number, unit: LabUnit<'creatinine'>, more?: Remarks) =>
  result('creatinine', value, unit, more)

/** A record that could not be read; `about` is what it would have been: a measure, a symptom, `pain`. */
export function refused(
  about: string,
  why: RefusalReason,
  at: Ago & { readonly detail?: string } = {},
): Refusal {
  const { detail, ...ago } = at
  return {
    resource: idOf('Observation', about, 'refused', ago.ago),
    about,
    why,
    when: whenOf(ago),
    ...(detail !== undefined && { detail }),
  }
}
