import type { CodeableConcept } from 'fhir/r4'

import { concept, LOINC } from './system.ts'

/** How one laboratory writes a result: its code, unit, decimals, and the factor from the SI value. */
export type Form = {
  readonly code: CodeableConcept
  readonly unit: string
  readonly decimals: number
  readonly times: number
}

export type UnitStyle = 'si' | 'conventional'
export type ResultName = (typeof RESULT_NAMES)[number]

export const RESULT_NAMES = [
  'calcium',
  'calcium-corrected',
  'calcium-ionized',
  'albumin',
  'creatinine',
  'egfr',
  'alkaline-phosphatase',
  'phosphate',
  'magnesium',
  'vitamin-d',
  'pth',
  'hemoglobin',
  'platelets',
  'neutrophils',
  'psa',
  'ca-15-3',
  'cea',
  'thyroglobulin',
  'm-protein',
] as const

const form = (code: string, display: string, unit: string, decimals: number, times = 1): Form => ({
  code: concept(LOINC, code, display),
  unit,
  decimals,
  times,
})

const alike = (only: Form) => ({ si: only, conventional: only })

/** Of calcium: atomic mass 40.078. */
export const MG_PER_MMOL = 4.0078
/** Of creatinine: molar mass 113.1. */
export const UMOL_PER_MG = 88.42

export const RESULTS = {
  calcium: {
    si: form('2000-8', 'Calcium [Moles/volume] in Serum or Plasma', 'mmol/L', 2),
    conventional: form('17861-6', 'Calcium [Mass/volume] in Serum or Plasma', 'mg/dL', 1, MG_PER_MMOL),
  },
  'calcium-corrected': {
    si: form('29265-6', 'Calcium [Moles/volume] corrected for albumin in Serum or Plasma', 'mmol/L', 2),
    conventional: form(
      '46099-8',
      'Calcium [Mass/volume] corrected for albumin in Serum or Plasma',
      'mg/dL',
      1,
      MG_PER_MMOL,
    ),
  },
  'calcium-ionized': {
    si: form('1994-3', 'Calcium.ionized [Moles/volume] in Blood', 'mmol/L', 2),
    conventional: form(
      '17863-2',
      'Calcium.ionized [Mass/volume] in Serum or Plasma',
      'mg/dL',
      2,
      MG_PER_MMOL,
    ),
  },
  albumin: {
    si: form('1751-7', 'Albumin [Mass/volume] in Serum or Plasma', 'g/L', 0),
    conventional: form('1751-7', 'Albumin [Mass/volume] in Serum or Plasma', 'g/dL', 1, 0.1),
  },
  creatinine: {
    si: form('14682-9', 'Creatinine [Moles/volume] in Serum or Plasma', 'umol/L', 0),
    conventional: form('2160-0', 'Creatinine [Mass/volume] in Serum or Plasma', 'mg/dL', 2, 1 / UMOL_PER_MG),
  },
  egfr: alike(
    form('98979-8', 'Glomerular filtration rate (CKD-EPI 2021) by creatinine', 'mL/min/{1.73_m2}', 0),
  ),
  'alkaline-phosphatase': alike(
    form('6768-6', 'Alkaline phosphatase [Enzymatic activity/volume] in Serum or Plasma', 'U/L', 0),
  ),
  phosphate: {
    si: form('14879-1', 'Phosphate [Moles/volume] in Serum or Plasma', 'mmol/L', 2),
    conventional: form('2777-1', 'Phosphate [Mass/volume] in Serum or Plasma', 'mg/dL', 1, 1 / 0.3229),
  },
  magnesium: {
    si: form('2601-3', 'Magnesium [Moles/volume] in Serum or Plasma', 'mmol/L', 2),
    conventional: form('19123-9', 'Magnesium [Mass/volume] in Serum or Plasma', 'mg/dL', 1, 1 / 0.4114),
  },
  'vitamin-d': {
    si: form('68438-1', '25-hydroxyvitamin D2+D3 [Moles/volume] in Serum or Plasma', 'nmol/L', 0),
    conventional: form(
      '62292-8',
      '25-hydroxyvitamin D2+D3 [Mass/volume] in Serum or Plasma',
      'ng/mL',
      0,
      1 / 2.496,
    ),
  },
  pth: {
    si: form('14866-8', 'Parathyrin.intact [Moles/volume] in Serum or Plasma', 'pmol/L', 1),
    conventional: form('2731-8', 'Parathyrin.intact [Mass/volume] in Serum or Plasma', 'pg/mL', 0, 1 / 0.106),
  },
  hemoglobin: {
    si: form('718-7', 'Hemoglobin [Mass/volume] in Blood', 'g/L', 0),
    conventional: form('718-7', 'Hemoglobin [Mass/volume] in Blood', 'g/dL', 1, 0.1),
  },
  platelets: {
    si: form('26515-7', 'Platelets [#/volume] in Blood', '10*9/L', 0),
    conventional: form('777-3', 'Platelets [#/volume] in Blood by Automated count', '10*3/uL', 0),
  },
  neutrophils: {
    si: form('26499-4', 'Neutrophils [#/volume] in Blood', '10*9/L', 1),
    conventional: form('751-8', 'Neutrophils [#/volume] in Blood by Automated count', '10*3/uL', 1),
  },
  psa: alike(form('2857-1', 'Prostate specific Ag [Mass/volume] in Serum or Plasma', 'ng/mL', 1)),
  'ca-15-3': alike(form('6875-9', 'Cancer Ag 15-3 [Units/volume] in Serum or Plasma', "[arb'U]/mL", 0)),
  cea: alike(form('2039-6', 'Carcinoembryonic Ag [Mass/volume] in Serum or Plasma', 'ng/mL', 1)),
  thyroglobulin: alike(form('3013-0', 'Thyroglobulin [Mass/volume] in Serum or Plasma', 'ng/mL', 1)),
  'm-protein': alike(
    form('33358-3', 'Protein.monoclonal [Mass/volume] in Serum or Plasma by Electrophoresis', 'g/dL', 1),
  ),
} as const satisfies Record<ResultName, Readonly<Record<UnitStyle, Form>>>

/** An answer or measurement that is one number without a laboratory. */
export const SCORES = {
  pain: concept(LOINC, '72514-3', 'Pain severity - 0-10 verbal numeric rating [Score] - Reported'),
  ecog: concept(LOINC, '89247-1', 'ECOG Performance Status score'),
  weight: concept(LOINC, '29463-7', 'Body weight'),
  onset: concept(LOINC, '11368-8', 'Illness or injury onset date and time'),
} as const

/** Total calcium that is called ionized, as some laboratories do: only its range tells what it is. */
export const CALCIUM_BY_CALCULATION = concept(
  LOINC,
  '13959-2',
  'Calcium.ionized [Moles/volume] in Serum or Plasma by calculation',
)
