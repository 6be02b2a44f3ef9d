import { LAB_UNITS, type CalciumUnit, type LabMeasure, type LabUnit } from '#domain/facts/laboratory.ts'
import type { Comparator } from '#domain/facts/record.ts'
import { convert } from '#domain/quantity/convert.ts'
import { roundHalfUp } from '#domain/quantity/round.ts'

/** The viewer's choice. The reported value always comes first and no flag depends on it. */
export type DisplayUnits = 'as-reported' | 'si' | 'conventional'

/** Decimals at which each unit is read. Calcium always has them all: 2.40, never 2.4. */
const CALCIUM_DECIMALS: Readonly<Record<CalciumUnit, number>> = { 'mmol/L': 2, 'mg/dL': 1 }

/** UCUM codes as people read them. */
const UNIT_WORDS: ReadonlyMap<string, string> = new Map([
  ['umol/L', '\u00b5mol/L'],
  ['mL/min/{1.73_m2}', 'mL/min/1.73 m\u00b2'],
  ["[arb'U]/mL", 'arb. units/mL'],
  ['{score}', 'points'],
  ['10*9/L', '\u00d7 10\u2079/L'],
  ['a', 'years'],
  ['d', 'days'],
  ['h', 'hours'],
  ['1', ''],
])

/** Signs that are easily overread are words. */
const BOUND_WORDS: Readonly<Record<Comparator, string>> = {
  '<': 'below ',
  '<=': 'at most ',
  '>=': 'at least ',
  '>': 'above ',
}

/** `at least `, before a number; nothing for a number that is none. */
export function wordBound(comparator: Comparator | undefined): string {
  return comparator === undefined ? '' : BOUND_WORDS[comparator]
}

export function wordUnit(unit: string): string {
  return UNIT_WORDS.get(unit) ?? unit
}

export function wordCalciumNumber(value: number, unit: CalciumUnit): string {
  const decimals = CALCIUM_DECIMALS[unit]
  return roundHalfUp(value, decimals).toFixed(decimals)
}

/** `2.20-2.60`: a plain hyphen, for sentences that travel as text. */
export function wordCalciumRange(low: number, high: number, unit: CalciumUnit): string {
  return `${wordCalciumNumber(low, unit)}-${wordCalciumNumber(high, unit)}`
}

type StatedValue = {
  readonly value: number
  readonly unit: CalciumUnit
  readonly comparator?: Comparator | undefined
}

/** `2.95 mmol/L`, `above 3.50 mmol/L`, `2.95 mmol/L [11.8 mg/dL]`. */
export function wordCalcium(
  { value, unit, comparator }: StatedValue,
  display: DisplayUnits = 'as-reported',
): string {
  const wanted = displayUnit(unit, display)
  const reported = `${wordBound(comparator)}${wordCalciumNumber(value, unit)} ${unit}`
  if (wanted === unit) return reported
  return `${reported} [${wordCalciumNumber(convert('calcium-total', value, unit, wanted), wanted)} ${wanted}]`
}

function displayUnit(unit: CalciumUnit, display: DisplayUnits): CalciumUnit {
  if (display === 'as-reported') return unit
  return display === 'si' ? 'mmol/L' : 'mg/dL'
}

/** As reported, without decimals that the laboratory did not give. */
export function wordAmount(value: number, unit: string): string {
  return `${wordNumber(value)} ${wordUnit(unit)}`.trim()
}

/** No laboratory measures more finely; some servers send what their arithmetic left over, 137.89859609373786. */
const SIGNIFICANT = 4

/** As reported, to four significant digits: whole digits all stay. */
export function wordNumber(value: number): string {
  const whole = Math.trunc(Math.abs(value))
  const decimals = whole === 0 ? SIGNIFICANT : Math.max(0, SIGNIFICANT - String(whole).length)
  const rounded = roundHalfUp(value, decimals)
  return String(rounded === 0 ? value : rounded)
}

/** The value in the viewer's unit of its measure; undefined when it is reported in that unit already. */
export function inDisplayUnit<Measure extends LabMeasure>(
  measure: Measure,
  value: number,
  unit: LabUnit<Measure>,
  display: DisplayUnits,
): { readonly value: number; readonly unit: LabUnit<Measure> } | undefined {
  if (display === 'as-reported') return undefined
  const units: readonly LabUnit<Measure>[] = LAB_UNITS[measure]
  const wanted = display === 'si' ? units[0] : (units[1] ?? units[0])
  if (wanted === undefined || wanted === unit) return undefined
  return { value: convert(measure, value, unit, wanted), unit: wanted }
}

type Stated<Measure extends LabMeasure> = {
  readonly measure: Measure
  readonly value: number
  readonly unit: LabUnit<Measure>
  readonly comparator?: Comparator | undefined
}

/** `11.8 mg/dL`, to stand beside the reported value; undefined when that is in the viewer's unit already. */
export function wordInDisplayUnit<Measure extends LabMeasure>(
  { measure, value, unit, comparator }: Stated<Measure>,
  display: DisplayUnits,
): string | undefined {
  const wanted = inDisplayUnit(measure, value, unit, display)
  if (wanted === undefined) return undefined
  return `${wordBound(comparator)}${wordConverted(measure, wanted.value, wanted.unit)} ${wordUnit(wanted.unit)}`
}

/** A conversion adds no precision: three digits, and for calcium the decimals that it always has. */
function wordConverted(measure: LabMeasure, value: number, unit: LabUnit): string {
  if (measure.startsWith('calcium-') && (unit === 'mmol/L' || unit === 'mg/dL'))
    return wordCalciumNumber(value, unit)
  const whole = Math.trunc(Math.abs(value))
  return String(roundHalfUp(value, whole === 0 ? CONVERTED : Math.max(0, CONVERTED - String(whole).length)))
}

const CONVERTED = 3
