import type { Observation } from 'fhir/r4'

import { CALCIUM_BY_CALCULATION } from '../codes/laboratory.ts'
import { concept, HL7_SYSTEM, LOINC, UCUM } from '../codes/system.ts'
import type { Chart } from '../chart/chart.ts'
import { LABORATORY, resultOf, written } from '../chart/result.ts'
import { HOUR, instantText } from '../draw/calendar.ts'

/** When, and what calcium would have been by a laboratory that writes it properly. */
export type Sample = { readonly at: number; readonly calcium: number }

function calciumOf(chart: Chart, { at, calcium }: Sample): Observation {
  const value = written('calcium-corrected', chart.hospital.units, calcium)
  return resultOf(chart, { name: 'calcium-corrected', value, at })
}

type Optional = 'effectiveDateTime' | 'valueQuantity' | 'subject'

function without(observation: Observation, element: Optional): Observation {
  const rest = { ...observation }
  delete rest[element]
  return rest
}

type UnitFault = 'text only' | 'missing' | 'contradicts' | 'wrong'

export function addWithUnit(chart: Chart, sample: Sample, fault: UnitFault): void {
  const result = calciumOf(chart, sample)
  const { value = 0, unit = '' } = result.valueQuantity ?? {}
  const mgPerDl = { unit: 'mg/dL', system: UCUM, code: 'mg/dL' }
  const quantities = {
    'text only': { value, unit: unit === 'mg/dL' ? 'mg/dl' : 'mmol/l' },
    missing: { value },
    contradicts: { value, unit: unit === 'mg/dL' ? 'mmol/L' : 'mg/dL', system: UCUM, code: unit },
    wrong: { value: 2.4, ...mgPerDl },
  }
  chart.add({ ...result, valueQuantity: quantities[fault] })
}

/** Two limits that no analyzer goes beyond: filtration above 90, vitamin D below 25. */
export function addComparator(chart: Chart, { at }: Sample): void {
  const bounds = [
    [resultOf(chart, { name: 'egfr', value: 90, at }), '>'],
    [resultOf(chart, { name: 'vitamin-d', value: written('vitamin-d', chart.hospital.units, 25), at }), '<'],
  ] as const
  for (const [result, comparator] of bounds) {
    chart.add({ ...result, valueQuantity: { ...result.valueQuantity, comparator } })
  }
}

export function addAbsent(chart: Chart, sample: Sample): void {
  const rest = without(calciumOf(chart, sample), 'valueQuantity')
  const dataAbsentReason = {
    ...concept(HL7_SYSTEM.dataAbsentReason, 'error', 'Error'),
    text: 'Specimen hemolyzed',
  }
  chart.add({ ...rest, dataAbsentReason })
}

export function addWithdrawn(chart: Chart, sample: Sample): void {
  const result = calciumOf(chart, { ...sample, calcium: 3.62 })
  chart.add({ ...result, status: 'entered-in-error', note: [{ text: 'Specimen of another patient' }] })
}

/** Members carry no time of their own: it stands on the report, or on the panel that holds them. */
export function addPanel(chart: Chart, sample: Sample, holder: 'report' | 'panel'): void {
  const members = [
    calciumOf(chart, sample),
    resultOf(chart, {
      name: 'magnesium',
      value: written('magnesium', chart.hospital.units, 0.84),
      at: sample.at,
    }),
  ]
  const references = members.map((member) => chart.add(without(member, 'effectiveDateTime')))
  const about = {
    id: chart.newId(),
    meta: { versionId: '1', lastUpdated: instantText(sample.at + 2 * HOUR) },
    status: 'final',
    code: concept(LOINC, '24323-8', 'Comprehensive metabolic panel'),
    subject: chart.subject,
    effectiveDateTime: instantText(sample.at),
  } as const
  if (holder === 'panel')
    chart.add({ ...about, resourceType: 'Observation', category: LABORATORY, hasMember: references })
  else {
    const category = [concept(HL7_SYSTEM.serviceSection, 'LAB', 'Laboratory')]
    chart.add({
      ...about,
      resourceType: 'DiagnosticReport',
      category,
      issued: instantText(sample.at + 2 * HOUR),
      result: references,
    })
  }
}

/** LOINC calls it ionized by calculation; the range is that of calcium adjusted for albumin. */
export function addByCalculation(chart: Chart, { at, calcium }: Sample): void {
  const value = Math.round(calcium * 100) / 100
  const result = resultOf(chart, {
    name: 'calcium-corrected',
    style: 'si',
    value,
    at,
    range: { low: 2.25, high: 2.65 },
  })
  chart.add({ ...result, code: CALCIUM_BY_CALCULATION })
}

export function addDuplicate(chart: Chart, sample: Sample): void {
  const first = calciumOf(chart, sample)
  const identifier = [{ system: 'https://laboratory.example/result', value: `R-${first.id ?? ''}` }]
  chart.add({ ...first, identifier })
  chart.add({ ...first, identifier, id: chart.newId() })
}

export function addFutureDated(chart: Chart, sample: Sample): void {
  chart.add({ ...calciumOf(chart, sample), effectiveDateTime: '2031-01-05T09:30:00Z' })
}

export function addUnattributed(chart: Chart, sample: Sample): void {
  chart.add(without(calciumOf(chart, sample), 'subject'))
  chart.add({ ...calciumOf(chart, sample), subject: { reference: `Patient/unknown-${chart.id}` } })
}
