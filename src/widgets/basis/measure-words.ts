import type { LabMeasure } from '#domain/facts/laboratory.ts'

export const LAB_WORDS: Readonly<Record<LabMeasure, string>> = {
  'calcium-total': 'Calcium, total',
  'calcium-corrected': 'Calcium, corrected by the laboratory',
  'calcium-ionized': 'Calcium, ionized',
  albumin: 'Albumin',
  creatinine: 'Creatinine',
  egfr: 'eGFR',
  'creatinine-clearance': 'Creatinine clearance',
  'alkaline-phosphatase': 'Alkaline phosphatase',
  phosphate: 'Phosphate',
  magnesium: 'Magnesium',
  'parathyroid-hormone': 'Parathyroid hormone',
  'vitamin-d': 'Vitamin D',
  hemoglobin: 'Hemoglobin',
  platelets: 'Platelets',
  neutrophils: 'Neutrophils',
  psa: 'PSA',
  'ca-15-3': 'CA 15-3',
  'ca-27-29': 'CA 27-29',
  cea: 'CEA',
  ldh: 'LDH',
  'm-protein': 'M-protein',
  thyroglobulin: 'Thyroglobulin',
}

/** UCUM codes as people read them. */
const UNIT_WORDS: ReadonlyMap<string, string> = new Map([
  ['umol/L', '\u00b5mol/L'],
  ['mL/min/{1.73_m2}', 'mL/min/1.73 m\u00b2'],
  ["[arb'U]/mL", 'arb. units/mL'],
])

export function wordUnit(unit: string): string {
  return UNIT_WORDS.get(unit) ?? unit
}
