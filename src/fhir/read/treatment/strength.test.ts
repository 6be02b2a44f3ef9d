import { describe, expect, test } from 'vitest'

import { UCUM } from '#fhir/codes/system.ts'

import { contentOf, strengthOf } from './strength.ts'

const ucum = (value: number, code: string, unit = code) => ({ value, unit, system: UCUM, code })
const ratio = (numerator: object, denominator?: object) => contentOf({ numerator, denominator })
const ORDERABLE = 'http://terminology.hl7.org/CodeSystem/v3-orderableDrugForm'

describe('the strength of a dose', () => {
  test.each([
    ['120 mg', ucum(120, 'mg'), { value: 120, unit: 'mg', text: '120 mg' }],
    ['60 mg', ucum(60, 'mg'), { value: 60, unit: 'mg', text: '60 mg' }],
    ['4 g', ucum(4, 'g'), { value: 4000, unit: 'mg', text: '4 g' }],
    ['35 ug', ucum(35, 'ug'), { value: 0.035, unit: 'mg', text: '35 ug' }],
    ['25 ug/h', ucum(25, 'ug/h'), { value: 25, unit: 'ug/h', text: '25 ug/h' }],
    ['10 mL', ucum(10, 'mL'), { value: 10, unit: 'mL', text: '10 mL' }],
    ['1.5 L', ucum(1.5, 'L'), { value: 1500, unit: 'mL', text: '1.5 L' }],
    [
      'a text that says the same',
      ucum(120, 'mg', 'milligrams'),
      { value: 120, unit: 'mg', text: '120 milligrams' },
    ],
    [
      'a code without words',
      { value: 120, system: UCUM, code: 'mg' },
      { value: 120, unit: 'mg', text: '120 mg' },
    ],
    ['words without a code', { value: 50, unit: 'mcg/h' }, { value: 50, unit: 'ug/h', text: '50 mcg/h' }],
    ['a code without a system', { value: 120, code: 'mg' }, { value: 120, unit: 'mg', text: '120 mg' }],
  ])('of %s', (_, dose, strength) => {
    expect(strengthOf({ dose }, undefined)).toEqual(strength)
  })

  test.each([
    ['per square meter', ucum(1000, 'mg/m2'), '1000 mg/m2'],
    ['in units', ucum(20, 'U'), '20 U'],
    ['in patches', { value: 1, unit: 'patch', system: ORDERABLE, code: 'PATCH' }, '1 patch'],
    ['without a unit', { value: 1 }, '1'],
    ['in words of no list', { value: 2, unit: 'scoops' }, '2 scoops'],
    ['in a code that is not of UCUM', { value: 3, system: 'urn:x', code: 'mg' }, '3 mg'],
  ])('%s is shown and never counted with', (_, dose, text) => {
    expect(strengthOf({ dose }, undefined)).toEqual({ value: dose.value, unit: 'other', text })
  })

  test.each([
    ['nothing', undefined],
    ['a quantity without a value', { unit: 'mg' }],
    ['a hidden value', { extension: [{ url: 'urn:absent' }] }],
    ['a list', [ucum(4, 'mg')]],
  ])('of %s is not known @H8', (_, dose) => {
    expect(strengthOf({ dose }, undefined)).toBeUndefined()
  })

  test.each([
    ['a bound', { ...ucum(120, 'mg'), comparator: '<' }, 'malformed', 'dose <120 mg'],
    ['nothing given', ucum(0, 'mg'), 'malformed', 'dose 0 mg'],
    ['less than nothing', ucum(-4, 'mg'), 'malformed', 'dose -4 mg'],
    ['a text', { value: '120', unit: 'mg' }, 'value-not-number', '120'],
    ['an infinity', ucum(Infinity, 'mg'), 'value-not-number', 'Infinity'],
    ['a unit that its text contradicts', ucum(4, 'g', 'mg'), 'unit-contradicts', 'g, but mg'],
  ])('that is %s is refused @H3', (_, dose, why, detail) => {
    expect(strengthOf({ dose }, undefined)).toMatchObject({ why, detail })
  })

  test('of a patch is its rate, of an infusion it is not', () => {
    const patch = { dose: { value: 1, unit: 'patch' }, rate: ucum(25, 'ug/h') }
    expect(strengthOf(patch, undefined)).toMatchObject({ value: 25, unit: 'ug/h' })
    const infusion = { dose: ucum(4, 'mg'), rate: ucum(400, 'mL/h') }
    expect(strengthOf(infusion, undefined)).toMatchObject({ value: 4, unit: 'mg' })
    expect(strengthOf({ rate: ucum(400, 'mL/h') }, undefined)).toBeUndefined()
  })
})

describe('what a product holds', () => {
  const tablet = ratio(ucum(30, 'mg'), { value: 1, system: ORDERABLE, code: 'TAB' })
  const vial = ratio(ucum(120, 'mg'), ucum(1.7, 'mL'))
  const patch = ratio(ucum(25, 'ug/h'), { value: 1, unit: 'patch' })

  test.each([
    ['two tablets', tablet, { value: 2, unit: 'tablets' }, { value: 60, unit: 'mg', text: '60 mg' }],
    ['a number of them', tablet, { value: 2 }, { value: 60, unit: 'mg', text: '60 mg' }],
    ['tablets of UCUM', tablet, ucum(2, '{tbl}'), { value: 60, unit: 'mg', text: '60 mg' }],
    ['a patch', patch, { value: 1, unit: 'patch' }, { value: 25, unit: 'ug/h', text: '25 ug/h' }],
    [
      'a liter of a solution by its volume',
      ratio(ucum(9, 'mg'), ucum(1, 'mL')),
      ucum(1, 'L'),
      { value: 9000, unit: 'mg', text: '9000 mg' },
    ],
    ['all of a vial by its volume', vial, ucum(1.7, 'mL'), { value: 120, unit: 'mg', text: '120 mg' }],
    ['no amount, of tablets', tablet, undefined, { value: 30, unit: 'mg', text: '30 mg' }],
  ])('tells the strength of %s', (_, content, dose, strength) => {
    expect(strengthOf({ dose }, content)).toEqual(strength)
  })

  test.each([
    ['an amount of its own', tablet, ucum(15, 'mg'), { value: 15, unit: 'mg', text: '15 mg' }],
    ['a volume, of tablets', tablet, ucum(5, 'mL'), { value: 5, unit: 'mL', text: '5 mL' }],
    ['units that are no pieces', tablet, ucum(5, 'U'), { value: 5, unit: 'other', text: '5 U' }],
    [
      'a vial, of which only its concentration is told',
      vial,
      { value: 1, unit: 'vial' },
      { value: 1, unit: 'other', text: '1 vial' },
    ],
    ['no amount, of a concentration', vial, undefined, undefined],
  ])('is not counted with for %s', (_, content, dose, strength) => {
    expect(strengthOf({ dose }, content)).toEqual(strength)
  })

  test.each([
    ['nothing', undefined],
    ['an amount in units', { numerator: ucum(100, 'U'), denominator: ucum(1, 'mL') }],
    ['a bound', { numerator: { ...ucum(30, 'mg'), comparator: '<' } }],
    ['an amount in none', { numerator: ucum(30, 'mg'), denominator: { value: 0, unit: 'tablet' } }],
    ['an amount per hour', { numerator: ucum(30, 'mg'), denominator: ucum(1, 'h') }],
    ['a text', { numerator: { value: '30', unit: 'mg' } }],
  ])('is not told by %s', (_, json) => {
    expect(contentOf(json)).toBeUndefined()
  })
})
