import type { LabMeasure, LabUnit } from '../facts/laboratory.ts'

/** How many of the first unit one of each is. For display and formulas only: nothing is converted and then graded. */
const CALCIUM = { 'mmol/L': 1, 'mg/dL': 1 / 4.0078 }
const PROTEIN = { 'g/L': 1, 'g/dL': 10 }
const LIGHT_CHAINS = { 'mg/L': 1, 'mg/dL': 10 }

const FACTORS: { readonly [Measure in LabMeasure]: Readonly<Record<LabUnit<Measure>, number>> } = {
  'calcium-total': CALCIUM,
  'calcium-corrected': CALCIUM,
  'calcium-ionized': CALCIUM,
  albumin: PROTEIN,
  creatinine: { 'umol/L': 1, 'mg/dL': 88.42 },
  egfr: { 'mL/min/{1.73_m2}': 1 },
  'creatinine-clearance': { 'mL/min': 1 },
  'alkaline-phosphatase': { 'U/L': 1 },
  phosphate: { 'mmol/L': 1, 'mg/dL': 0.3229 },
  magnesium: { 'mmol/L': 1, 'mg/dL': 0.4114 },
  'parathyroid-hormone': { 'pmol/L': 1, 'pg/mL': 0.106 },
  'vitamin-d': { 'nmol/L': 1, 'ng/mL': 2.496 },
  hemoglobin: { 'g/L': 1, 'g/dL': 10, 'mmol/L': 16.11 },
  platelets: { '10*9/L': 1 },
  neutrophils: { '10*9/L': 1 },
  psa: { 'ng/mL': 1 },
  'ca-15-3': { "[arb'U]/mL": 1 },
  'ca-27-29': { "[arb'U]/mL": 1 },
  cea: { 'ng/mL': 1 },
  ldh: { 'U/L': 1 },
  'm-protein': PROTEIN,
  'kappa-free-light-chains': LIGHT_CHAINS,
  'lambda-free-light-chains': LIGHT_CHAINS,
  thyroglobulin: { 'ng/mL': 1 },
}

/** The same unit gives the same number, untouched. */
export function convert<Measure extends LabMeasure>(
  measure: Measure,
  value: number,
  from: LabUnit<Measure>,
  to: LabUnit<Measure>,
): number {
  if (from === to) return value
  const factors: Readonly<Record<LabUnit<Measure>, number>> = FACTORS[measure]
  return (value * factors[from]) / factors[to]
}
