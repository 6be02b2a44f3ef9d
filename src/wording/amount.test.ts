import { assert, constantFrom, double, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  inDisplayUnit,
  wordAmount,
  wordCalcium,
  wordCalciumNumber,
  wordCalciumRange,
  wordInDisplayUnit,
  wordNumber,
  wordUnit,
} from './amount.ts'

describe('a calcium', () => {
  test.each([
    [2.4, 'mmol/L', '2.40'],
    [2.605, 'mmol/L', '2.61'],
    [2.6049, 'mmol/L', '2.60'],
    [10, 'mg/dL', '10.0'],
    [11.55, 'mg/dL', '11.6'],
    [0, 'mmol/L', '0.00'],
  ] as const)('%d %s reads %s, with all its decimals @H37', (value, unit, words) => {
    expect(wordCalciumNumber(value, unit)).toBe(words)
  })

  test.each([
    [{ value: 2.95, unit: 'mmol/L' }, 'as-reported', '2.95 mmol/L'],
    [{ value: 2.95, unit: 'mmol/L' }, 'si', '2.95 mmol/L'],
    [{ value: 2.95, unit: 'mmol/L' }, 'conventional', '2.95 mmol/L [11.8 mg/dL]'],
    [{ value: 11.8, unit: 'mg/dL' }, 'si', '11.8 mg/dL [2.94 mmol/L]'],
    [{ value: 11.8, unit: 'mg/dL' }, 'conventional', '11.8 mg/dL'],
    [{ value: 3.5, unit: 'mmol/L', comparator: '>' }, 'as-reported', 'above 3.50 mmol/L'],
    [{ value: 3.5, unit: 'mmol/L', comparator: '>=' }, 'as-reported', 'at least 3.50 mmol/L'],
    [{ value: 1.5, unit: 'mmol/L', comparator: '<' }, 'as-reported', 'below 1.50 mmol/L'],
    [{ value: 1.5, unit: 'mmol/L', comparator: '<=' }, 'as-reported', 'at most 1.50 mmol/L'],
    [{ value: 3.5, unit: 'mmol/L', comparator: '>' }, 'conventional', 'above 3.50 mmol/L [14.0 mg/dL]'],
  ] as const)('%j shown %s is %s: as reported first @H1', (stated, display, words) => {
    expect(wordCalcium(stated, display)).toBe(words)
  })

  test('keeps the reported value first in every unit', () => {
    const value = double({ min: 0.5, max: 20, noNaN: true })
    assert(
      property(
        value,
        constantFrom('mmol/L', 'mg/dL'),
        constantFrom('si', 'conventional'),
        (of, unit, display) => {
          const reported = wordCalcium({ value: of, unit })
          expect(wordCalcium({ value: of, unit }, display).startsWith(reported)).toBe(true)
        },
      ),
    )
  })

  test('has its limits joined by a hyphen', () => {
    expect(wordCalciumRange(2.2, 2.6, 'mmol/L')).toBe('2.20-2.60')
    expect(wordCalciumRange(8.8, 10.4, 'mg/dL')).toBe('8.8-10.4')
  })
})

test.each([
  ['mmol/L', 'mmol/L'],
  ['umol/L', '\u00b5mol/L'],
  ['mL/min/{1.73_m2}', 'mL/min/1.73 m\u00b2'],
  ["[arb'U]/mL", 'arb. units/mL'],
  ['{score}', 'points'],
  ['d', 'days'],
  ['h', 'hours'],
  ['1', ''],
])('the unit %s reads "%s"', (unit, words) => {
  expect(wordUnit(unit)).toBe(words)
})

test.each([
  [118, 'umol/L', '118 \u00b5mol/L'],
  [0.1 + 0.2, 'mg/dL', '0.3 mg/dL'],
  [2, '1', '2'],
  [7, '{score}', '7 points'],
])('%d of %s reads %s, without decimals that nobody gave', (value, unit, words) => {
  expect(wordAmount(value, unit)).toBe(words)
})

describe('the unit of the viewer', () => {
  test.each([
    ['albumin', 31, 'g/L', 'conventional', { value: 3.1, unit: 'g/dL' }],
    ['albumin', 3.1, 'g/dL', 'si', { value: 31, unit: 'g/L' }],
    ['albumin', 31, 'g/L', 'si', undefined],
    ['albumin', 31, 'g/L', 'as-reported', undefined],
    ['egfr', 55, 'mL/min/{1.73_m2}', 'conventional', undefined],
  ] as const)('of %s %d %s, %s: %j', (measure, value, unit, display, expected) => {
    const shown = inDisplayUnit<'albumin' | 'egfr'>(measure, value, unit, display)
    expect(shown && { ...shown, value: Number(shown.value.toPrecision(6)) }).toEqual(expected)
  })
})

describe('another number', () => {
  test.each([
    [137.898_596_093_737_86, '137.9'],
    [5.078_673_027_883_05, '5.079'],
    [0.705_618_534_205_817_4, '0.7056'],
    [430.516_494_503_350_03, '430.5'],
    [48, '48'],
    [1.25, '1.25'],
    [1250.5, '1251'],
    [12_345_678, '12345678'],
    [0, '0'],
    [0.000_012, '0.000012'],
    [-0.5, '-0.5'],
  ])('%d reads %s: no decimals that arithmetic left over @H37', (value, words) => {
    expect(wordNumber(value)).toBe(words)
  })
})

describe("a value in the viewer's unit", () => {
  test.each([
    [{ measure: 'calcium-total', value: 2.95, unit: 'mmol/L' }, 'conventional', '11.8 mg/dL'],
    [{ measure: 'calcium-total', value: 9.5, unit: 'mg/dL' }, 'si', '2.37 mmol/L'],
    [
      { measure: 'calcium-total', value: 3.5, unit: 'mmol/L', comparator: '>' },
      'conventional',
      'above 14.0 mg/dL',
    ],
    [{ measure: 'creatinine', value: 118, unit: 'umol/L' }, 'conventional', '1.33 mg/dL'],
    [{ measure: 'creatinine', value: 1.3, unit: 'mg/dL' }, 'si', '115 \u00b5mol/L'],
  ] as const)('%o in %s is %s', (stated, display, words) => {
    expect(wordInDisplayUnit(stated, display)).toBe(words)
  })

  test.each([
    [{ measure: 'calcium-total', value: 2.95, unit: 'mmol/L' }, 'si'],
    [{ measure: 'calcium-total', value: 2.95, unit: 'mmol/L' }, 'as-reported'],
    [{ measure: 'psa', value: 4, unit: 'ng/mL' }, 'si'],
  ] as const)('%o in %s is said already', (stated, display) => {
    expect(wordInDisplayUnit(stated, display)).toBeUndefined()
  })
})
