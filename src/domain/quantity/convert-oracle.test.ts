import { UcumLhcUtils } from '@lhncbc/ucum-lhc'
import { describe, expect, test } from 'vitest'

import { LAB_UNITS, type LabMeasure } from '../facts/laboratory.ts'
import { convert } from './convert.ts'

/**
 * Grams a mole, where one of two units counts molecules. The factors in use are printed ones, rounded to four digits: with
 * the atomic mass of calcium they are exact, with the others they may differ by as much as was rounded.
 */
const MOLAR: Readonly<Partial<Record<LabMeasure, { readonly mass: number; readonly within: number }>>> = {
  'calcium-total': { mass: 40.078, within: 1e-12 },
  'calcium-corrected': { mass: 40.078, within: 1e-12 },
  'calcium-ionized': { mass: 40.078, within: 1e-12 },
  creatinine: { mass: 113.12, within: 3e-4 },
  phosphate: { mass: 30.9738, within: 3e-4 },
  magnesium: { mass: 24.305, within: 3e-4 },
  'vitamin-d': { mass: 400.64, within: 3e-4 },
  'parathyroid-hormone': { mass: 9425, within: 1.2e-3 },
  hemoglobin: { mass: 16_114.5, within: 3e-4 },
}

const ucum = UcumLhcUtils.getInstance()
const measures = Object.keys(LAB_UNITS) as LabMeasure[]
const pairs = measures.flatMap((measure) =>
  LAB_UNITS[measure].flatMap((from) =>
    LAB_UNITS[measure].flatMap((to) => (from === to ? [] : { measure, from, to })),
  ),
)

describe('conversion against the units of UCUM', () => {
  test('both units of every measure are known to it', () => {
    for (const measure of measures)
      for (const unit of LAB_UNITS[measure])
        expect([unit, ucum.validateUnitString(unit).status]).toEqual([unit, 'valid'])
  })

  test.each(pairs)('$measure from $from to $to @H1', ({ measure, from, to }) => {
    const isMolar = from.includes('mol') !== to.includes('mol')
    const { mass, within } = MOLAR[measure] ?? { mass: Number.NaN, within: 1e-12 }
    for (let value = 0.01; value < 10_000; value *= 1.7) {
      const said = isMolar
        ? ucum.convertUnitTo(from, value, to, { molecularWeight: mass })
        : ucum.convertUnitTo(from, value, to)
      expect(said.status).toBe('succeeded')
      const expected = said.toVal ?? Number.NaN
      expect(Math.abs(convert<LabMeasure>(measure, value, from, to) / expected - 1)).toBeLessThanOrEqual(
        isMolar ? within : 1e-12,
      )
    }
  })
})
