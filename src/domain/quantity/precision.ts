import { roundHalfUp } from './round.ts'

/** Decimals to which laboratories report; values and limits are rounded to them before they are compared. */
const CALCIUM = { 'mmol/L': 2, 'mg/dL': 1 }
const CREATININE = { 'umol/L': 0, 'mg/dL': 2 }

export function roundCalcium(value: number, unit: 'mmol/L' | 'mg/dL'): number {
  return roundHalfUp(value, CALCIUM[unit])
}

export function roundCreatinine(value: number, unit: 'umol/L' | 'mg/dL'): number {
  return roundHalfUp(value, CREATININE[unit])
}
