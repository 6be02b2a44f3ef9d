import { assert, constantFrom, double, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { LAB_UNITS } from '#domain/facts/laboratory.ts'
import { UNIT_CODES, UNIT_SYNONYMS } from '#fhir/codes/unit.ts'
import { UCUM } from '#fhir/codes/system.ts'

import { readNumber, readQuantity, readUnit } from './quantity.ts'

const CALCIUM = LAB_UNITS['calcium-total']
const ucum = (code: string, unit?: string) => ({ system: UCUM, code, ...(unit !== undefined && { unit }) })

describe('the unit of a quantity @H1', () => {
  test.each([
    ['the code alone', ucum('mmol/L'), 'mmol/L'],
    ['the code and the same text', ucum('mmol/L', 'mmol/L'), 'mmol/L'],
    ['the code and a synonym', ucum('mg/dL', 'mg/dl'), 'mg/dL'],
    ['the code and a text that says nothing', ucum('mmol/L', 'millimoles'), 'mmol/L'],
    ['the code with a small liter', ucum('mmol/l'), 'mmol/L'],
    ['a synonym alone', { unit: 'mg/dl' }, 'mg/dL'],
    ['a UCUM code as text', { unit: 'mg/dL' }, 'mg/dL'],
    ['a code without its system', { code: 'mmol/L' }, 'mmol/L'],
    ['a system without a code', { system: UCUM, unit: 'mmol/L' }, 'mmol/L'],
  ])('is told by %s', (_, quantity, unit) => {
    expect(readUnit(quantity, CALCIUM)).toEqual({ ok: true, unit, times: 1 })
  })

  test.each([
    ['no unit at all', {}, 'unit-missing', undefined],
    ['an empty unit', { unit: '  ', code: '' }, 'unit-missing', undefined],
    [
      'a code of another system alone',
      { system: 'http://example.org/units', code: 'mmol/L' },
      'unit-missing',
      undefined,
    ],
    ['a unit that is no text', { unit: 7 }, 'unit-missing', undefined],
    ['milligrams per liter', { unit: 'mg/L' }, 'unit-not-understood', 'mg/L'],
    ['milligrams per liter by code', ucum('mg/L'), 'unit-not-understood', 'mg/L'],
    ['a unit that is not in the table', ucum('mmol/dL'), 'unit-not-understood', 'mmol/dL'],
    ['a unit of something else', ucum('g/L'), 'unit-not-understood', 'g/L'],
    ['milliequivalents', { unit: 'mEq/L' }, 'unit-not-understood', 'mEq/L'],
    ['a text against the code', ucum('mmol/L', 'mg/dL'), 'unit-contradicts', 'mmol/L, but mg/dL'],
    ['a synonym against the code', ucum('mg/dL', 'mmol/l'), 'unit-contradicts', 'mg/dL, but mmol/l'],
    [
      'two texts against each other',
      { unit: 'mmol/L', code: 'mg/dL' },
      'unit-contradicts',
      'mmol/L, but mg/dL',
    ],
    ['a text with another power of ten', ucum('mmol/L', 'µmol/L'), 'unit-contradicts', 'mmol/L, but µmol/L'],
    ['inherited names', { unit: 'constructor' }, 'unit-not-understood', 'constructor'],
  ])('is refused for %s', (_, quantity, why, detail) => {
    const read = readUnit(quantity, CALCIUM)
    expect(read).toMatchObject({ ok: false, why })
    expect(read.ok ? undefined : read.detail).toBe(detail)
  })

  test('each synonym is held against each code: only its own is not a contradiction', () => {
    const unheld: string[] = []
    for (const [text, meant] of UNIT_SYNONYMS) {
      for (const code of UNIT_CODES) {
        const read = readUnit(ucum(code, text), Object.values(LAB_UNITS).flat())
        const isMeant = meant.includes(code) || code === text
        if (isMeant && !read.ok && read.why === 'unit-contradicts') unheld.push(`${text} is ${code}`)
        const isSame = meant.some((own) => readUnit(ucum(own, code), [code]).ok || shares(own, code))
        if (!isMeant && !isSame && (read.ok || read.why !== 'unit-contradicts'))
          unheld.push(`${text} is not ${code}`)
      }
    }
    expect(unheld).toEqual([])
  })

  test('a g/L of giga per liter counts for blood counts, of gram for proteins', () => {
    expect(readUnit({ unit: 'G/L' }, LAB_UNITS.platelets)).toMatchObject({ ok: true, unit: '10*9/L' })
    expect(readUnit({ unit: 'G/L' }, LAB_UNITS.hemoglobin)).toMatchObject({ ok: true, unit: 'g/L' })
  })
})

/** Whether both codes can mean one unit of the domain. */
function shares(a: string, b: string): boolean {
  return Object.values(LAB_UNITS)
    .flat()
    .some((unit) => readUnit(ucum(a), [unit]).ok && readUnit(ucum(b), [unit]).ok)
}

describe('the number of a quantity @H3', () => {
  test.each([
    [{ value: 2.5 }, { ok: true, value: 2.5 }],
    [{ value: 0 }, { ok: true, value: 0 }],
    [{ value: -2 }, { ok: true, value: -2 }],
    [{ value: '2.5' }, { ok: false, why: 'value-not-number', detail: '2.5' }],
    [{ value: '12,4' }, { ok: false, why: 'value-not-number', detail: '12,4' }],
    // As JSON has it: 1e400.
    [{ value: Infinity }, { ok: false, why: 'value-not-number', detail: 'Infinity' }],
    [{ value: Number.NaN }, { ok: false, why: 'value-not-number', detail: 'NaN' }],
    [{ value: [2.5] }, { ok: false, why: 'value-not-number', detail: '[2.5]' }],
    [{ value: {} }, { ok: false, why: 'value-not-number', detail: '{}' }],
    [{ value: true }, { ok: false, why: 'value-not-number', detail: 'true' }],
    [{ value: null }, { ok: false, why: 'not-measured', detail: undefined }],
    [{}, { ok: false, why: 'not-measured', detail: undefined }],
    [
      {
        extension: [
          { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' },
        ],
      },
      { ok: false, why: 'not-measured', detail: 'masked' },
    ],
  ])('%j', (quantity, expected) => {
    expect(readNumber(quantity)).toEqual(expected)
  })

  test.each([
    ['<', { comparator: '<' }],
    ['<=', { comparator: '<=' }],
    ['>=', { comparator: '>=' }],
    ['>', { comparator: '>' }],
  ])('the comparator %s is kept', (comparator, expected) => {
    expect(readQuantity({ value: 3.5, comparator, ...ucum('mmol/L') }, CALCIUM)).toMatchObject({
      ok: true,
      value: 3.5,
      ...expected,
    })
  })

  test.each(['ad', '~', '=', 'at least'])('the comparator %j is malformed, not left out', (comparator) => {
    expect(readQuantity({ value: 3.5, comparator, ...ucum('mmol/L') }, CALCIUM)).toEqual({
      ok: false,
      why: 'malformed',
      detail: `comparator ${comparator}`,
    })
  })

  test('millimoles of creatinine are micromoles, without dust', () => {
    expect(readQuantity({ value: 0.069, unit: 'mmol/L' }, LAB_UNITS.creatinine)).toEqual({
      ok: true,
      value: 69,
      unit: 'umol/L',
    })
    expect(readQuantity({ value: 0.09, unit: 'mmol/L' }, LAB_UNITS.creatinine)).toEqual({
      ok: true,
      value: 90,
      unit: 'umol/L',
    })
  })

  test('a value in its own unit is the number that stood there, to the last bit', () => {
    const numbers = double({ noNaN: true, noDefaultInfinity: true })
    assert(
      property(numbers, constantFrom(...CALCIUM), (value, unit) => {
        const read = readQuantity({ value, ...ucum(unit) }, CALCIUM)
        expect(read.ok && Object.is(read.value, value) && read.unit === unit).toBe(true)
      }),
    )
  })
})
