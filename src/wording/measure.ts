import type { CalciumMeasureUsed } from '#domain/calcium/calcium-value.ts'
import { CALCIUM_MEASURES, LAB_UNITS, type LabMeasure, type LabResult } from '#domain/facts/laboratory.ts'

import { wordAmount, wordBound, wordCalcium } from './amount.ts'

const LAB_WORDS: Readonly<Record<LabMeasure, string>> = {
  'calcium-total': 'total calcium',
  'calcium-corrected': 'corrected calcium',
  'calcium-ionized': 'ionized calcium',
  albumin: 'albumin',
  creatinine: 'creatinine',
  egfr: 'eGFR',
  'creatinine-clearance': 'creatinine clearance',
  'alkaline-phosphatase': 'alkaline phosphatase',
  phosphate: 'phosphate',
  magnesium: 'magnesium',
  'parathyroid-hormone': 'parathyroid hormone',
  'vitamin-d': 'vitamin D',
  hemoglobin: 'hemoglobin',
  platelets: 'platelets',
  neutrophils: 'neutrophils',
  psa: 'PSA',
  'ca-15-3': 'CA 15-3',
  'ca-27-29': 'CA 27-29',
  cea: 'CEA',
  ldh: 'LDH',
  'm-protein': 'M-protein',
  'kappa-free-light-chains': 'kappa free light chains',
  'lambda-free-light-chains': 'lambda free light chains',
  thyroglobulin: 'thyroglobulin',
}

/** `corrected` alone is the laboratory's own; what was computed here says so. */
const CALCIUM_WORDS: Readonly<Record<CalciumMeasureUsed, string>> = {
  'calcium-ionized': 'ionized calcium',
  'calcium-corrected': 'corrected calcium',
  'calcium-computed': 'calcium corrected here',
  'calcium-total': 'total calcium',
}

export function wordCalciumMeasure(measure: CalciumMeasureUsed): string {
  return CALCIUM_WORDS[measure]
}

export function wordLabMeasure(measure: LabMeasure): string {
  return LAB_WORDS[measure]
}

/** `2.40 mmol/L`, `below 0.1 ng/mL`: each measure with the decimals at which it is read. */
export function wordResult(result: LabResult): string {
  if (isCalcium(result)) return wordCalcium({ ...result.amount, comparator: result.comparator })
  return `${wordBound(result.comparator)}${wordAmount(result.amount.value, result.amount.unit)}`
}

function isCalcium(result: LabResult): result is LabResult<(typeof CALCIUM_MEASURES)[number]> {
  return CALCIUM_MEASURES.some((measure) => measure === result.measure)
}

/** For what a refused record would have been: a laboratory measure, a symptom, `pain`. */
export function wordConcept(about: string): string {
  return isLabMeasure(about) ? LAB_WORDS[about] : about.replaceAll('-', ' ')
}

function isLabMeasure(about: string): about is LabMeasure {
  return Object.hasOwn(LAB_UNITS, about)
}
