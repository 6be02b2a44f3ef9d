import { roundHalfUp } from './round.ts'

/** Decimals to which laboratories report; values and limits are rounded to them before they are compared. */
const DECIMALS = {
  'calcium.mmol/L': 2,
  'calcium.mg/dL': 1,
  'creatinine.umol/L': 0,
  'creatinine.mg/dL': 2,
} as const

export function roundCalcium(value: number, unit: 'mmol/L' | 'mg/dL'): number {
  return roundHalfUp(value, DECIMALS[`calcium.${unit}`])
}

export function roundCreatinine(value: number, unit: 'umol/L' | 'mg/dL'): number {
  return roundHalfUp(value, DECIMALS[`creatinine.${unit}`])
}
