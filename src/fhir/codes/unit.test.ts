import { describe, expect, test } from 'vitest'

import { LAB_UNITS } from '#domain/facts/laboratory.ts'

import { UNIT_CODES, UNIT_SYNONYMS, unitsOfCode, unitsOfText } from './unit.ts'

describe('units', () => {
  test('every synonym names a code of the table @H1', () => {
    const unknown = [...UNIT_SYNONYMS].filter(([, codes]) => codes.some((code) => !UNIT_CODES.includes(code)))
    expect(unknown).toEqual([])
  })

  test('no synonym means two units that one measure could have @H1', () => {
    const measures = Object.entries(LAB_UNITS) as [string, readonly string[]][]
    const ambiguous = [...UNIT_SYNONYMS.keys()].flatMap((text) => {
      const means = new Set((unitsOfText(text) ?? []).map(({ unit }) => unit))
      return measures
        .filter(([, units]) => units.filter((unit) => means.has(unit)).length > 1)
        .map(([measure]) => `${text} ${measure}`)
    })
    // Molar concentrations in mmol/L may be asked for in umol/L: only creatinine has that, and not both.
    expect(ambiguous).toEqual([])
  })

  test('every unit of every measure can be written as its own code @H1', () => {
    const units = new Set(Object.values(LAB_UNITS).flat())
    const unwritten = [...units].filter(
      (unit) => !(unitsOfCode(unit) ?? []).some((known) => known.unit === unit && known.times === 1),
    )
    expect(unwritten).toEqual([])
  })

  test('a value is multiplied by powers of ten only', () => {
    const times = UNIT_CODES.flatMap((code) => unitsOfCode(code) ?? []).map((unit) => unit.times)
    expect(times.filter((by) => !Number.isInteger(Math.log10(by)))).toEqual([])
  })

  test.each([
    ['mmol/L', 'mmol/l'],
    ['mg/dL', 'mg/dl'],
    ['mL/min/{1.73_m2}', 'ml/min/{1.73_m2}'],
    ['10*9/L', '10*9/l'],
    ["k[arb'U]/L", "k[arb'U]/l"],
  ])('UCUM has the liter as %s and as %s', (capital, small) => {
    expect(unitsOfCode(small)).toEqual(unitsOfCode(capital))
  })

  test.each([
    'MMOL/L',
    'mMol/L',
    'Mg/dL',
    'mmol/dL',
    'mval/L',
    'meq/L',
    'mg%',
    '',
    'L',
    '%',
    'constructor',
    '__proto__',
  ])('%j is no code that is read @H1', (code) => {
    expect(unitsOfCode(code)).toBeUndefined()
  })

  test.each(['mmol/dL', 'meq/L', 'mg %', 'Mmol/l', 'mgdl', 'mg/dL ', 'g', '__proto__', 'toString'])(
    'the text %j stands for no concentration @H1',
    (text) => {
      const units = (unitsOfText(text) ?? []).map(({ unit }) => unit)
      expect(units.filter((unit) => unit.includes('/'))).toEqual([])
    },
  )
})
