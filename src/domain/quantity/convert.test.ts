import { assert, constantFrom, double, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { LAB_UNITS, type LabMeasure } from '../facts/laboratory.ts'
import { convert } from './convert.ts'

describe('conversion', () => {
  test.each([
    ['calcium-total', 1, 'mmol/L', 'mg/dL', 4.0078],
    ['calcium-corrected', 11.5, 'mg/dL', 'mmol/L', 2.8694],
    ['calcium-ionized', 1.3, 'mmol/L', 'mg/dL', 5.2101],
    ['albumin', 4, 'g/dL', 'g/L', 40],
    ['creatinine', 1.4, 'mg/dL', 'umol/L', 123.788],
    ['phosphate', 1, 'mg/dL', 'mmol/L', 0.3229],
    ['magnesium', 1, 'mg/dL', 'mmol/L', 0.4114],
    ['vitamin-d', 20, 'ng/mL', 'nmol/L', 49.92],
    ['parathyroid-hormone', 100, 'pg/mL', 'pmol/L', 10.6],
    ['hemoglobin', 5, 'mmol/L', 'g/L', 80.55],
    ['hemoglobin', 8, 'g/dL', 'g/L', 80],
  ] as const)('%s %d %s is %s %d @H1', (measure, value, from, to, expected) => {
    expect(convert<LabMeasure>(measure, value, from, to)).toBeCloseTo(expected, 4)
  })

  test('there and back again is the same value, for every unit of every measure @H1', () => {
    const measures = Object.keys(LAB_UNITS) as LabMeasure[]
    const pairs = measures.flatMap((measure) =>
      LAB_UNITS[measure].flatMap((from) => LAB_UNITS[measure].map((to) => ({ measure, from, to }))),
    )
    assert(
      property(
        constantFrom(...pairs),
        double({ min: 0.001, max: 5000, noNaN: true }),
        ({ measure, from, to }, value) => {
          const there = convert<LabMeasure>(measure, value, from, to)
          const back = convert<LabMeasure>(measure, there, to, from)
          expect(Math.abs(back - value)).toBeLessThanOrEqual(value * 1e-12)
        },
      ),
    )
  })

  test('the same unit gives the very same number', () => {
    expect(convert('calcium-total', 2.9500000001, 'mmol/L', 'mmol/L')).toBe(2.9500000001)
  })
})
