import type {
  CodeableConcept,
  Observation,
  ObservationComponent,
  ObservationReferenceRange,
  Reference,
} from 'fhir/r4'

import { RESULTS, SCORES, type Form, type ResultName, type UnitStyle } from '../codes/laboratory.ts'
import { concept, HL7_SYSTEM, UCUM } from '../codes/system.ts'
import { HOUR, instantText } from '../draw/calendar.ts'
import { rangeOf } from '../people/hospital.ts'
import type { Chart } from './chart.ts'

const category = (code: string): CodeableConcept[] => [
  { coding: [{ system: HL7_SYSTEM.observationCategory, code }] },
]

export const LABORATORY = category('laboratory')
export const SURVEY = category('survey')
export const IMAGING = category('imaging')
const VITAL_SIGNS = category('vital-signs')

export type Result = {
  readonly name: ResultName
  /** In the unit of its style. */
  readonly value: number
  readonly at: number
  /** The hospital's own units unless told. */
  readonly style?: UnitStyle
  readonly range?: { readonly low?: number; readonly high?: number }
  readonly status?: Observation['status']
}

/** A result as its laboratory would send it, two hours after the sample. */
export function resultOf(
  chart: Chart,
  { name, value, at, style = chart.hospital.units, range, status }: Result,
): Observation {
  const { code, unit } = formOf(name, style)
  const referenceRange = range === undefined ? usualRange(chart, name, style) : rangeOf(name, style, range)
  const issued = instantText(at + 2 * HOUR)
  return {
    resourceType: 'Observation',
    id: chart.newId(),
    meta: { versionId: '1', lastUpdated: issued },
    status: status ?? 'final',
    category: LABORATORY,
    code,
    subject: chart.subject,
    effectiveDateTime: instantText(at),
    issued,
    valueQuantity: { value, unit, system: UCUM, code: unit },
    ...(referenceRange !== undefined && { referenceRange }),
  }
}

export function addResult(chart: Chart, result: Result): Reference {
  return chart.add(resultOf(chart, result))
}

export function formOf(name: ResultName, style: UnitStyle): Form {
  return RESULTS[name][style]
}

function usualRange(
  { hospital }: Chart,
  name: ResultName,
  style: UnitStyle,
): ObservationReferenceRange[] | undefined {
  return style === hospital.units ? hospital.ranges.get(name) : undefined
}

/** From an SI value to what the laboratory would write. */
export function written(name: ResultName, style: UnitStyle, si: number): number {
  const { times, decimals } = formOf(name, style)
  const scale = SCALES[decimals] ?? 1
  return Math.round(si * times * scale) / scale
}

const SCALES = [1, 10, 100] as const

export function addWeight(chart: Chart, at: number, kilograms: number): void {
  const value = Math.round(kilograms * 10) / 10
  const text = instantText(at)
  chart.add({
    resourceType: 'Observation',
    id: chart.newId(),
    meta: { versionId: '1', lastUpdated: text },
    status: 'final',
    category: VITAL_SIGNS,
    code: SCORES.weight,
    subject: chart.subject,
    effectiveDateTime: text,
    valueQuantity: { value, unit: 'kg', system: UCUM, code: 'kg' },
  })
}

export function addEcog(chart: Chart, at: number, score: number): void {
  const text = instantText(at)
  chart.add({
    resourceType: 'Observation',
    id: chart.newId(),
    meta: { versionId: '1', lastUpdated: text },
    status: 'final',
    category: SURVEY,
    code: SCORES.ecog,
    subject: chart.subject,
    effectiveDateTime: text,
    valueInteger: score,
  })
}

export function scoreComponent(system: string, code: string, value: number): ObservationComponent {
  return { code: componentCode(system, code), valueInteger: value }
}

const codes = new Map<string, CodeableConcept>()

function componentCode(system: string, code: string): CodeableConcept {
  const key = `${system}|${code}`
  const before = codes.get(key)
  if (before !== undefined) return before
  const made = concept(system, code, code)
  codes.set(key, made)
  return made
}
