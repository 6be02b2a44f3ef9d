import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { CalciumUnit } from '../facts/laboratory.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import {
  gradeHigh,
  gradeLow,
  isModerateByGuideline,
  liesHigh,
  liesLow,
  liesTowards,
  positionOf,
  urgencyHigh,
  urgencyLow,
} from './grading.ts'
import type { CalciumScale } from './reference-interval.ts'

/**
 * A second implementation, as a table of whole numbers (hundredths of mmol/L, tenths of mg/dL), from the printed
 * criteria alone. It shares nothing with the first but the question.
 */
const BANDS: Readonly<Record<string, { low: number[]; range: [number, number]; high: number[] }>> = {
  'total mmol/L': { low: [150, 175, 200], range: [220, 260], high: [290, 310, 340] },
  'total mg/dL': { low: [60, 70, 80], range: [88, 104], high: [115, 125, 135] },
  'ionized mmol/L': { low: [80, 90, 100], range: [115, 130], high: [150, 160, 180] },
  'ionized mg/dL': { low: [32, 36, 40], range: [46, 52], high: [60, 64, 72] },
}

function gradeByTable(scale: CalciumScale, unit: CalciumUnit, units: number): { high: number; low: number } {
  const bands = BANDS[`${scale} ${unit}`]
  if (!bands) throw new Error('no bands')
  const [lln, uln] = bands.range
  return {
    high: units > uln ? 1 + bands.high.filter((line) => units > line).length : 0,
    low: units < lln ? 1 + bands.low.filter((line) => units < line).length : 0,
  }
}

const PER = { 'mmol/L': 100, 'mg/dL': 10 } as const

function at(scale: CalciumScale, unit: CalciumUnit, value: number) {
  const [low = 0, high = 0] = BANDS[`${scale} ${unit}`]?.range ?? []
  return { value, unit, low: low / PER[unit], high: high / PER[unit] }
}

describe('grades by the printed table', () => {
  const scales = constantFrom<CalciumScale>('total', 'ionized')
  const units = constantFrom<CalciumUnit>('mmol/L', 'mg/dL')
  test('are the same as by a second implementation, on every value of both units @H1', () => {
    assert(
      property(scales, units, integer({ min: 20, max: 2000 }), (scale, unit, hundredths) => {
        const value = hundredths / PER[unit]
        const expected = gradeByTable(scale, unit, hundredths)
        const calcium = at(scale, unit, value)
        expect({
          high: gradeHigh(calcium, scale, DEFAULT_RULESET) ?? 0,
          low: gradeLow(calcium, scale, DEFAULT_RULESET) ?? 0,
        }).toEqual(expected)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('high calcium, total or corrected', () => {
  test.each([
    { id: 'T09', value: 2.6, unit: 'mmol/L', grade: undefined },
    { id: 'T09', value: 2.61, unit: 'mmol/L', grade: 1, tier: 'this-week' },
    { id: 'T13', value: 2.89, unit: 'mmol/L', grade: 1, tier: 'this-week' },
    { id: 'T10', value: 2.9, unit: 'mmol/L', grade: 1, tier: 'this-week' },
    { id: 'T10', value: 2.91, unit: 'mmol/L', grade: 2, tier: 'same-day' },
    { id: 'below 3.00', value: 2.99, unit: 'mmol/L', grade: 2, tier: 'same-day' },
    { id: 'on 3.00', value: 3, unit: 'mmol/L', grade: 2, tier: 'same-day' },
    { id: 'top of grade 2', value: 3.1, unit: 'mmol/L', grade: 2, tier: 'same-day' },
    { id: 'grade 3', value: 3.11, unit: 'mmol/L', grade: 3, tier: 'same-day' },
    { id: 'top of grade 3', value: 3.4, unit: 'mmol/L', grade: 3, tier: 'same-day' },
    { id: 'grade 4', value: 3.41, unit: 'mmol/L', grade: 4, tier: 'immediate' },
    { id: 'on 3.50', value: 3.5, unit: 'mmol/L', grade: 4, tier: 'immediate' },
    { id: 'T01', value: 10.4, unit: 'mg/dL', grade: undefined },
    { id: 'T02', value: 10.5, unit: 'mg/dL', grade: 1, tier: 'this-week' },
    { id: 'T05', value: 11.5, unit: 'mg/dL', grade: 1, tier: 'this-week' },
    { id: 'T06', value: 11.6, unit: 'mg/dL', grade: 2, tier: 'same-day' },
    { id: 'on 12.0', value: 12, unit: 'mg/dL', grade: 2, tier: 'same-day' },
    { id: 'top of grade 2', value: 12.5, unit: 'mg/dL', grade: 2, tier: 'same-day' },
    { id: 'grade 3', value: 12.6, unit: 'mg/dL', grade: 3, tier: 'same-day' },
    { id: 'T08', value: 13.5, unit: 'mg/dL', grade: 3, tier: 'same-day' },
    { id: 'T08', value: 13.6, unit: 'mg/dL', grade: 4, tier: 'immediate' },
    { id: 'on 14.0', value: 14, unit: 'mg/dL', grade: 4, tier: 'immediate' },
  ] as const)('$id: $value $unit is grade $grade @H1', ({ value, unit, grade, ...rest }) => {
    const calcium = at('total', unit, value)
    expect(gradeHigh(calcium, 'total', DEFAULT_RULESET)).toBe(grade)
    if (grade === undefined) return
    expect(urgencyHigh(calcium, grade, 'total', DEFAULT_RULESET)).toBe('tier' in rest ? rest.tier : undefined)
  })

  test.each([
    { value: 3.4, unit: 'mmol/L', grade: 3, moderate: false },
    { value: 3.41, unit: 'mmol/L', grade: 4, moderate: true },
    { value: 3.49, unit: 'mmol/L', grade: 4, moderate: true },
    { value: 3.5, unit: 'mmol/L', grade: 4, moderate: false },
    { value: 13.6, unit: 'mg/dL', grade: 4, moderate: true },
    { value: 13.9, unit: 'mg/dL', grade: 4, moderate: true },
    { value: 14, unit: 'mg/dL', grade: 4, moderate: false },
  ] as const)('$value $unit is moderate by guideline: $moderate', ({ value, unit, grade, moderate }) => {
    expect(isModerateByGuideline(at('total', unit, value), grade, 'total', DEFAULT_RULESET)).toBe(moderate)
  })
})

describe('high calcium, ionized', () => {
  test.each([
    { value: 1.3, unit: 'mmol/L', grade: undefined },
    { value: 1.31, unit: 'mmol/L', grade: 1 },
    { value: 1.5, unit: 'mmol/L', grade: 1 },
    { value: 1.51, unit: 'mmol/L', grade: 2 },
    { value: 1.6, unit: 'mmol/L', grade: 2 },
    { value: 1.61, unit: 'mmol/L', grade: 3 },
    { value: 1.8, unit: 'mmol/L', grade: 3 },
    { value: 1.81, unit: 'mmol/L', grade: 4 },
    { value: 6, unit: 'mg/dL', grade: 1 },
    { value: 6.1, unit: 'mg/dL', grade: 2 },
    { value: 6.4, unit: 'mg/dL', grade: 2 },
    { value: 6.5, unit: 'mg/dL', grade: 3 },
    { value: 7.2, unit: 'mg/dL', grade: 3 },
    { value: 7.3, unit: 'mg/dL', grade: 4 },
  ] as const)('$value $unit is grade $grade @H2', ({ value, unit, grade }) => {
    expect(gradeHigh(at('ionized', unit, value), 'ionized', DEFAULT_RULESET)).toBe(grade)
  })

  test('the lines of total calcium mean nothing for it @H2', () => {
    expect(urgencyHigh(at('ionized', 'mmol/L', 2.9), 4, 'ionized', DEFAULT_RULESET)).toBe('immediate')
    expect(isModerateByGuideline(at('ionized', 'mmol/L', 1.9), 4, 'ionized', DEFAULT_RULESET)).toBe(false)
  })
})

describe('low calcium', () => {
  test.each([
    { scale: 'total', value: 2.2, unit: 'mmol/L', grade: undefined },
    { scale: 'total', value: 2.19, unit: 'mmol/L', grade: 1, tier: 'this-week' },
    { scale: 'total', value: 2, unit: 'mmol/L', grade: 1, tier: 'this-week' },
    { scale: 'total', value: 1.99, unit: 'mmol/L', grade: 2, tier: 'same-day' },
    { scale: 'total', value: 1.9, unit: 'mmol/L', grade: 2, tier: 'same-day' },
    { scale: 'total', value: 1.89, unit: 'mmol/L', grade: 2, tier: 'immediate' },
    { scale: 'total', value: 1.75, unit: 'mmol/L', grade: 2, tier: 'immediate' },
    { scale: 'total', value: 1.74, unit: 'mmol/L', grade: 3, tier: 'immediate' },
    { scale: 'total', value: 1.49, unit: 'mmol/L', grade: 4, tier: 'immediate' },
    { scale: 'total', value: 8.8, unit: 'mg/dL', grade: undefined },
    { scale: 'total', value: 8.7, unit: 'mg/dL', grade: 1, tier: 'this-week' },
    { scale: 'total', value: 8, unit: 'mg/dL', grade: 1, tier: 'this-week' },
    { scale: 'total', value: 7.9, unit: 'mg/dL', grade: 2, tier: 'same-day' },
    { scale: 'total', value: 7.6, unit: 'mg/dL', grade: 2, tier: 'same-day' },
    { scale: 'total', value: 7.5, unit: 'mg/dL', grade: 2, tier: 'immediate' },
    { scale: 'total', value: 6.9, unit: 'mg/dL', grade: 3, tier: 'immediate' },
    { scale: 'total', value: 5.9, unit: 'mg/dL', grade: 4, tier: 'immediate' },
    { scale: 'ionized', value: 1.14, unit: 'mmol/L', grade: 1, tier: 'this-week' },
    { scale: 'ionized', value: 0.99, unit: 'mmol/L', grade: 2, tier: 'same-day' },
    { scale: 'ionized', value: 0.9, unit: 'mmol/L', grade: 2, tier: 'same-day' },
    { scale: 'ionized', value: 0.89, unit: 'mmol/L', grade: 3, tier: 'immediate' },
    { scale: 'ionized', value: 3.9, unit: 'mg/dL', grade: 2, tier: 'same-day' },
    { scale: 'ionized', value: 3.6, unit: 'mg/dL', grade: 2, tier: 'same-day' },
    { scale: 'ionized', value: 3.5, unit: 'mg/dL', grade: 3, tier: 'immediate' },
    { scale: 'ionized', value: 3.1, unit: 'mg/dL', grade: 4, tier: 'immediate' },
  ] as const)('$scale $value $unit is grade $grade', ({ scale, value, unit, grade, ...rest }) => {
    const calcium = at(scale, unit, value)
    expect(gradeLow(calcium, scale, DEFAULT_RULESET)).toBe(grade)
    if (grade === undefined) return
    expect(urgencyLow(calcium, grade, scale, DEFAULT_RULESET)).toBe('tier' in rest ? rest.tier : undefined)
  })
})

describe('a bound', () => {
  const mmol = (value: number, comparator: '<' | '<=' | '>=' | '>') => ({
    ...at('total', 'mmol/L', value),
    comparator,
  })
  test.each([
    { comparator: '>', value: 2.59, position: 'undecided' },
    { comparator: '>', value: 2.6, position: 'high', high: 1 },
    { comparator: '>=', value: 2.6, position: 'undecided' },
    { comparator: '>=', value: 2.61, position: 'high', high: 1 },
    { comparator: '>', value: 3.4, position: 'high', high: 4 },
    { comparator: '>=', value: 3.4, position: 'high', high: 3 },
    { comparator: '>', value: 3.39, position: 'high', high: 3 },
    { comparator: '>', value: 2.5, position: 'undecided' },
    { comparator: '<', value: 2.2, position: 'low', low: 1 },
    { comparator: '<=', value: 2.2, position: 'undecided' },
    { comparator: '<=', value: 2.19, position: 'low', low: 1 },
    { comparator: '<', value: 2.21, position: 'undecided' },
    { comparator: '<', value: 1.5, position: 'low', low: 4 },
    { comparator: '<=', value: 1.5, position: 'low', low: 3 },
  ] as const)('$comparator $value mmol/L is $position @H3', ({ comparator, value, position, ...rest }) => {
    const calcium = mmol(value, comparator)
    expect({
      position: positionOf(calcium),
      high: gradeHigh(calcium, 'total', DEFAULT_RULESET),
      low: gradeLow(calcium, 'total', DEFAULT_RULESET),
    }).toEqual({ position, high: undefined, low: undefined, ...rest })
  })

  test('is as urgent as the least that it can be @H3', () => {
    expect(urgencyHigh(mmol(3.5, '>='), 4, 'total', DEFAULT_RULESET)).toBe('immediate')
    expect(urgencyHigh(mmol(2.61, '>='), 1, 'total', DEFAULT_RULESET)).toBe('this-week')
    expect(urgencyLow(mmol(1.9, '<'), 2, 'total', DEFAULT_RULESET)).toBe('immediate')
    expect(urgencyLow(mmol(1.9, '<='), 2, 'total', DEFAULT_RULESET)).toBe('same-day')
  })
})

describe('a bound of which only the other side is told', () => {
  test.each([
    ['>', 2.2, 'no'],
    ['>', 2.19, 'undecided'],
    ['>=', 2.2, 'no'],
    ['>=', 2.19, 'undecided'],
    ['<', 2.2, 'yes'],
    ['<=', 2.2, 'undecided'],
  ] as const)('%s %d mmol/L is low: %s @H3', (comparator, value, expected) => {
    const calcium = { value, unit: 'mmol/L', low: 2.2, high: 2.6, comparator } as const
    expect(liesLow(calcium)).toBe(expected)
    expect(liesTowards(calcium, 'low')).toBe(expected)
  })

  test.each([
    ['<', 2.6, 'no'],
    ['<', 2.61, 'undecided'],
    ['<=', 2.6, 'no'],
    ['<=', 2.61, 'undecided'],
    ['>', 2.6, 'yes'],
    ['>=', 2.6, 'undecided'],
  ] as const)('%s %d mmol/L is high: %s @H3', (comparator, value, expected) => {
    const calcium = { value, unit: 'mmol/L', low: 2.2, high: 2.6, comparator } as const
    expect(liesHigh(calcium)).toBe(expected)
    expect(liesTowards(calcium, 'high')).toBe(expected)
  })
})
