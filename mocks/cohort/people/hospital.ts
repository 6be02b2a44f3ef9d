import type { ObservationReferenceRange } from 'fhir/r4'

import { RESULT_NAMES, RESULTS, type ResultName, type UnitStyle } from '../codes/laboratory.ts'
import { UCUM } from '../codes/system.ts'

/** What a laboratory calls calcium: the total with albumin, or the value that it has corrected itself. */
export type CalciumStyle = 'total' | 'corrected'

export type Hospital = {
  readonly name: string
  readonly units: UnitStyle
  readonly calciumStyle: CalciumStyle
  /** In the laboratory's own unit. */
  readonly calcium: { readonly low: number; readonly high: number }
  readonly identifier: { readonly label: string; readonly system: string; readonly kind: 'nhs' | 'mrn' }
  readonly phones: 'uk' | 'us'
  readonly ranges: ReadonlyMap<ResultName, ObservationReferenceRange[]>
}

/** Usual limits in SI units; each laboratory has its own for calcium. */
const LIMITS: Partial<Record<ResultName, readonly [low: number | undefined, high: number | undefined]>> = {
  'calcium-ionized': [1.15, 1.3],
  albumin: [35, 50],
  creatinine: [50, 110],
  egfr: [60, undefined],
  'alkaline-phosphatase': [30, 130],
  phosphate: [0.8, 1.5],
  magnesium: [0.7, 1],
  'vitamin-d': [50, 175],
  pth: [1.6, 6.9],
  hemoglobin: [120, 165],
  platelets: [150, 400],
  neutrophils: [2, 7.5],
  psa: [undefined, 4],
  'ca-15-3': [undefined, 31],
  cea: [undefined, 5],
}

export function rangeOf(
  name: ResultName,
  style: UnitStyle,
  { low, high }: { readonly low?: number | undefined; readonly high?: number | undefined },
): ObservationReferenceRange[] {
  const { unit } = RESULTS[name][style]
  const quantity = (value: number) => ({ value, unit, system: UCUM, code: unit })
  return [
    { ...(low !== undefined && { low: quantity(low) }), ...(high !== undefined && { high: quantity(high) }) },
  ]
}

function rangesOf(units: UnitStyle, calcium: Hospital['calcium']): Hospital['ranges'] {
  const ranges = new Map<ResultName, ObservationReferenceRange[]>()
  for (const name of RESULT_NAMES) {
    const limits = LIMITS[name]
    const { times, decimals } = RESULTS[name][units]
    const written = (limit: number | undefined) =>
      limit === undefined ? undefined : Number((limit * times).toFixed(decimals))
    if (limits !== undefined)
      ranges.set(name, rangeOf(name, units, { low: written(limits[0]), high: written(limits[1]) }))
  }
  ranges.set('calcium', rangeOf('calcium', units, calcium))
  ranges.set('calcium-corrected', rangeOf('calcium-corrected', units, calcium))
  return ranges
}

function hospital(about: Omit<Hospital, 'ranges'>): Hospital {
  return { ...about, ranges: rangesOf(about.units, about.calcium) }
}

const NHS = { label: 'NHS No.', system: 'https://identifier.example/nhs-number', kind: 'nhs' } as const
const mrn = (place: string) =>
  ({ label: 'MRN', system: `https://${place}.example/mrn`, kind: 'mrn' }) as const

export const HOSPITALS = {
  northmere: hospital({
    name: 'Northmere General (invented)',
    units: 'si',
    calciumStyle: 'corrected',
    calcium: { low: 2.2, high: 2.6 },
    identifier: NHS,
    phones: 'uk',
  }),
  eastfield: hospital({
    name: 'Eastfield Infirmary (invented)',
    units: 'si',
    calciumStyle: 'total',
    calcium: { low: 2.15, high: 2.62 },
    identifier: NHS,
    phones: 'uk',
  }),
  bayview: hospital({
    name: 'Bayview Medical Center (invented)',
    units: 'conventional',
    calciumStyle: 'total',
    calcium: { low: 8.5, high: 10.5 },
    identifier: mrn('bayview'),
    phones: 'us',
  }),
  kestrel: hospital({
    name: 'Kestrel Valley Hospital (invented)',
    units: 'conventional',
    calciumStyle: 'corrected',
    calcium: { low: 8.6, high: 10.4 },
    identifier: mrn('kestrel-valley'),
    phones: 'us',
  }),
} as const

export type HospitalName = keyof typeof HOSPITALS
