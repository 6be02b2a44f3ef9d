import { convert } from '../quantity/convert.ts'
import { roundHalfUp } from '../quantity/round.ts'

export type Person = { readonly age: number; readonly gender: 'female' | 'male' }
export type Creatinine = { readonly value: number; readonly unit: 'umol/L' | 'mg/dL' }

/** Cockcroft and Gault, Nephron 1976;16:31-41: mL/min, to one decimal. */
export function cockcroftGault({ age, gender }: Person, kilograms: number, creatinine: Creatinine): number {
  const clearance = ((140 - age) * kilograms) / (72 * inMgPerDl(creatinine))
  return roundHalfUp(gender === 'female' ? clearance * 0.85 : clearance, 1)
}

/** CKD-EPI 2021, creatinine alone: mL/min/1.73 m2, to the whole number that laboratories report. For display. */
export function ckdEpi2021({ age, gender }: Person, creatinine: Creatinine): number {
  const { kappa, alpha, factor } =
    gender === 'female'
      ? { kappa: 0.7, alpha: -0.241, factor: 1.012 }
      : { kappa: 0.9, alpha: -0.302, factor: 1 }
  const ratio = inMgPerDl(creatinine) / kappa
  return roundHalfUp(
    142 * Math.min(ratio, 1) ** alpha * Math.max(ratio, 1) ** -1.2 * 0.9938 ** age * factor,
    0,
  )
}

function inMgPerDl({ value, unit }: Creatinine): number {
  return convert('creatinine', value, unit, 'mg/dL')
}
