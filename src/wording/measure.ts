import type { CalciumMeasureUsed } from '#domain/calcium/calcium-value.ts'
import { LAB_UNITS, type LabMeasure } from '#domain/facts/laboratory.ts'

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

/** For what a refused record would have been: a laboratory measure, a symptom, `pain`. */
export function wordConcept(about: string): string {
  return isLabMeasure(about) ? LAB_WORDS[about] : about.replaceAll('-', ' ')
}

function isLabMeasure(about: string): about is LabMeasure {
  return Object.hasOwn(LAB_UNITS, about)
}
