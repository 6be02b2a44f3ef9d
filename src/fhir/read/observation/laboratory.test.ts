import { assert, constantFrom, double, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { LAB_UNITS, type LabMeasure, type LabResult } from '#domain/facts/laboratory.ts'
import { LABORATORY } from '#fhir/codes/laboratory.ts'
import { LOINC, SNOMED, UCUM } from '#fhir/codes/system.ts'

import { OUT_OF_SCOPE } from '../reading.ts'
import { calcium, quantity, range, read } from '../testing/observations.ts'
import { concept, factsOf, readAmong, whyOf, type Json } from '../testing/read-among.ts'
import { readObservation } from './observation.ts'

function result(given: Json = {}): LabResult {
  const [fact, ...others] = factsOf(read(calcium(given)))
  expect(others).toEqual([])
  return fact as LabResult
}

const why = (given: Json) => whyOf(read(calcium(given)))
const coded = (code: string) => ({ code: concept(LOINC, code) })

test('a result is read in the unit reported, with limits, time, status and where it came from', () => {
  const given = {
    specimen: { reference: 'Specimen/3' },
    interpretation: [concept('http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', 'H')],
  }
  expect(read(calcium(given))).toEqual({
    facts: [
      {
        list: 'results',
        fact: {
          id: 'Observation/7',
          measure: 'calcium-corrected',
          amount: { value: 2.61, unit: 'mmol/L' },
          low: 2.2,
          high: 2.6,
          when: { day: 20_773, moment: Date.UTC(2026, 10, 16, 9) },
          status: 'final',
          specimen: 'Specimen/3',
          interpretation: 'H',
        },
        done: { day: 20_773, moment: Date.UTC(2026, 10, 16, 9) },
      },
    ],
    refusals: [],
  })
})

describe('what was measured @H2', () => {
  test.each([
    ['17861-6', 'mg/dL', 'calcium-total'],
    ['2000-8', 'mmol/L', 'calcium-total'],
    ['49765-1', 'mg/dL', 'calcium-total'],
    ['1996-8', 'mmol/L', 'calcium-total'],
    ['29265-6', 'mmol/L', 'calcium-corrected'],
    ['46099-8', 'mg/dL', 'calcium-corrected'],
    ['1994-3', 'mmol/L', 'calcium-ionized'],
    ['1995-0', 'mmol/L', 'calcium-ionized'],
    ['38230-9', 'mg/dL', 'calcium-ionized'],
    ['1751-7', 'g/L', 'albumin'],
    ['2160-0', 'mg/dL', 'creatinine'],
    ['38483-4', 'mg/dL', 'creatinine'],
    ['98979-8', 'mL/min/{1.73_m2}', 'egfr'],
    ['718-7', 'g/dL', 'hemoglobin'],
  ])('%s in %s is %s', (code, unit, measure) => {
    expect(
      result({ ...coded(code), valueQuantity: quantity(`1 ${unit}`), referenceRange: [] }),
    ).toMatchObject({
      measure,
      amount: { unit },
    })
  })

  test('every code of the table is read in every unit of its measure', () => {
    const unread = LABORATORY.entries.flatMap(({ code, means }) => {
      const measure: LabMeasure = means === 'calcium-by-calculation' ? 'calcium-ionized' : means
      return LAB_UNITS[measure].flatMap((unit) => {
        const given = {
          ...coded(code),
          valueQuantity: quantity(`1.1 ${unit}`),
          referenceRange: [range(`1 ${unit}`, `1.2 ${unit}`)],
        }
        const { facts } = read(calcium(given))
        return facts.length === 1 || means === 'calcium-by-calculation' ? [] : [`${code} ${unit}`]
      })
    })
    expect(unread).toEqual([])
  })

  test.each([
    ['calcium in urine', concept(LOINC, '17862-4', 'Calcium [Mass/volume] in Urine')],
    ['molar albumin', concept(LOINC, '54347-0', 'Albumin [Moles/volume] in Serum or Plasma')],
    ['albumin in urine', concept(LOINC, '1754-1', 'Albumin [Mass/volume] in Urine')],
    ['blood pressure', concept(LOINC, '85354-9', 'Blood pressure panel')],
  ])('%s is out of scope', (_, code) => {
    expect(read(calcium({ code }))).toEqual(OUT_OF_SCOPE)
  })

  test.each([
    [{ text: 'Calcium' }, 'calcium-total'],
    [{ text: 'Serum calcium' }, 'calcium-total'],
    [{ text: 'Adjusted calcium' }, 'calcium-corrected'],
    [{ text: 'Ionised calcium' }, 'calcium-ionized'],
    [{ text: 'S-Calcium, ionized' }, 'calcium-total'],
    [{ text: 'Albumin' }, 'albumin'],
    [{ text: 'Creatinine(Serum)' }, 'creatinine'],
    [concept('http://lab.example/codes', 'CA', 'Calcium'), 'calcium-total'],
    [concept(SNOMED, '71878006', 'Calcium measurement'), 'calcium-total'],
  ])('%j has no code that is read: refused, never out of scope @H6', (code, about) => {
    expect(why({ code })).toEqual(['code-unmapped', expect.stringMatching(/./), about])
  })

  test.each([
    'Calcium, urine',
    'Calcium supplement',
    'Coronary calcium score',
    'Creatinine clearance',
    'Albumin/creatinine ratio',
  ])('%s is something else', (text) => {
    expect(read(calcium({ code: { text } }))).toEqual(OUT_OF_SCOPE)
  })

  test('codes that contradict each other are refused @H2', () => {
    const code = {
      coding: [
        { system: LOINC, code: '1995-0' },
        { system: LOINC, code: '29265-6' },
      ],
    }
    expect(why({ code })).toEqual(['code-unmapped', 'its codes contradict each other', 'calcium-ionized'])
  })

  test('a code is its system and code together', () => {
    expect(read(calcium({ code: concept('http://snomed.info/sct', '29265-6') }))).toEqual(OUT_OF_SCOPE)
    expect(read(calcium({ code: { coding: [{ code: '29265-6' }] } }))).toEqual(OUT_OF_SCOPE)
  })
})

describe('ionized by its code, adjusted by its range @H2', () => {
  const byCalculation = (value: string, ...ranges: readonly Json[]) => ({
    ...coded('13959-2'),
    valueQuantity: quantity(value),
    referenceRange: ranges,
  })

  test.each([
    ['2.39 mmol/L', '2.25 mmol/L', '2.65 mmol/L', 'calcium-corrected'],
    ['9.6 mg/dL', '9 mg/dL', '10.6 mg/dL', 'calcium-corrected'],
    ['1.25 mmol/L', '1.15 mmol/L', '1.32 mmol/L', 'calcium-ionized'],
    ['5 mg/dL', '4.6 mg/dL', '5.3 mg/dL', 'calcium-ionized'],
    // High by either range, and told apart by it.
    ['1.7 mmol/L', '1.15 mmol/L', '1.32 mmol/L', 'calcium-ionized'],
    ['3.4 mmol/L', '2.25 mmol/L', '2.65 mmol/L', 'calcium-corrected'],
  ])('%s (%s to %s) is %s', (value, low, high, measure) => {
    const { measure: read, remark } = result(byCalculation(value, range(low, high)))
    expect(read).toBe(measure)
    expect(remark).toBe(measure === 'calcium-corrected' ? 'ionized by code, adjusted by range' : undefined)
  })

  test.each([
    ['no range', byCalculation('2.39 mmol/L')],
    ['a range in another unit', byCalculation('2.39 mmol/L', range('9 mg/dL', '10.6 mg/dL'))],
    ['a range between the two', byCalculation('2.39 mmol/L', range('1.5 mmol/L', '1.8 mmol/L'))],
    ['a range of both', byCalculation('2.39 mmol/L', range('1.1 mmol/L', '2.6 mmol/L'))],
    ['an ionized range and a total value', byCalculation('9.6 mmol/L', range('1.15 mmol/L', '1.32 mmol/L'))],
    [
      'an adjusted range and an ionized value',
      byCalculation('0.9 mmol/L', range('2.25 mmol/L', '2.65 mmol/L')),
    ],
  ])('%s tells neither', (_, given) => {
    expect(why(given)).toEqual([
      'code-unmapped',
      'ionized by its code; value and range do not tell',
      'calcium-ionized',
    ])
  })
})

describe('the value', () => {
  test.each([
    ['P01 no unit', { valueQuantity: { value: 2.61 } }, ['unit-missing', undefined, 'calcium-corrected']],
    ['P02 a synonym', { valueQuantity: { value: 10.4, unit: 'mg/dl' } }, undefined],
    [
      'P03 unit and code disagree',
      { valueQuantity: { value: 2.61, unit: 'mg/dL', system: UCUM, code: 'mmol/L' } },
      ['unit-contradicts', 'mmol/L, but mg/dL', 'calcium-corrected'],
    ],
    [
      'P04 milligrams per liter',
      { valueQuantity: { value: 104, unit: 'mg/L' } },
      ['unit-not-understood', 'mg/L', 'calcium-corrected'],
    ],
    [
      'P05 a text',
      { valueQuantity: undefined, valueString: '12,4' },
      ['value-not-number', '12,4', 'calcium-corrected'],
    ],
    [
      'P05 a remark',
      { valueQuantity: undefined, valueString: 'hemolyzed, see note' },
      ['value-not-number', 'hemolyzed, see note', 'calcium-corrected'],
    ],
    [
      'a code',
      { valueQuantity: undefined, valueCodeableConcept: { text: 'high' } },
      ['value-not-number', '{"text":"high"}', 'calcium-corrected'],
    ],
    [
      'an integer without unit',
      { valueQuantity: undefined, valueInteger: 3 },
      ['unit-missing', '3', 'calcium-corrected'],
    ],
    [
      'P08 only why there is none',
      { valueQuantity: undefined, dataAbsentReason: { text: 'Specimen lost' } },
      ['not-measured', 'Specimen lost', 'calcium-corrected'],
    ],
    [
      'P08 an extension in its place',
      {
        valueQuantity: {
          extension: [
            { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' },
          ],
        },
      },
      ['not-measured', 'masked', 'calcium-corrected'],
    ],
    ['nothing', { valueQuantity: undefined }, ['not-measured', undefined, 'calcium-corrected']],
    [
      'P09 two kinds at once',
      { valueString: '2.61' },
      ['malformed', 'value as Quantity and String', 'calcium-corrected'],
    ],
    [
      'a value and a reason for none',
      { dataAbsentReason: { text: 'error' } },
      ['malformed', 'a value and a dataAbsentReason', 'calcium-corrected'],
    ],
    [
      'a number as text',
      { valueQuantity: { value: '2.61', unit: 'mmol/L' } },
      ['value-not-number', '2.61', 'calcium-corrected'],
    ],
    ['a list', { valueQuantity: [quantity('2.61 mmol/L')] }, ['malformed', 'valueQuantity', undefined]],
  ])('%s @H3', (_, given, expected) => {
    expect(expected === undefined ? whyOf(read(calcium(given))) : why(given)).toEqual(expected ?? [])
  })

  test('P10 an infinity is no number', () => {
    const json: Json = JSON.parse(JSON.stringify(calcium()).replace('"value":2.61', '"value":1e400'))
    expect(whyOf(readAmong(readObservation, json))).toEqual([
      'value-not-number',
      'Infinity',
      'calcium-corrected',
    ])
  })

  test('P06 a bound is kept as one', () => {
    expect(result({ valueQuantity: { ...quantity('3.5 mmol/L'), comparator: '>' } })).toMatchObject({
      comparator: '>',
      amount: { value: 3.5 },
    })
  })

  test.each([25, 0, -2])('P07 %d mmol/L is read: whether it can be so is for the rules', (value) => {
    expect(result({ valueQuantity: quantity(`${value} mmol/L`) }).amount.value).toBe(value)
  })

  test('nothing is rounded on the way', () => {
    assert(
      property(
        double({ noNaN: true, noDefaultInfinity: true }),
        constantFrom('mmol/L', 'mg/dL'),
        (value, unit) => {
          const { amount } = result({ valueQuantity: { value, unit, system: UCUM, code: unit } })
          expect(amount).toEqual({ value: value === 0 ? 0 : value, unit })
        },
      ),
    )
  })
})

describe('the limits of the laboratory', () => {
  const ranges = (...referenceRange: readonly Json[]) => result({ referenceRange })
  const MEANING = 'http://terminology.hl7.org/CodeSystem/referencerange-meaning'

  test.each([
    ['none', [], undefined, undefined, undefined],
    ['an upper limit alone', [range(undefined, '2.6 mmol/L')], undefined, 2.6, undefined],
    ['bare numbers', [{ low: { value: 2.2 }, high: { value: 2.6 } }], 2.2, 2.6, undefined],
    [
      'another unit',
      [range('8.8 mg/dL', '10.4 mg/dL')],
      undefined,
      undefined,
      'range in another unit, not used',
    ],
    [
      'one in another unit',
      [range('2.2 mmol/L', '10.4 mg/dL')],
      undefined,
      undefined,
      'range in another unit, not used',
    ],
    [
      'several',
      [range('2.2 mmol/L', '2.6 mmol/L'), range('2.1 mmol/L', '2.5 mmol/L')],
      undefined,
      undefined,
      'several ranges given, none used',
    ],
    [
      'one of several marked normal',
      [
        range('1 mmol/L', '3 mmol/L', { type: concept(MEANING, 'therapeutic') }),
        range('2.2 mmol/L', '2.6 mmol/L', { type: concept(MEANING, 'normal') }),
      ],
      2.2,
      2.6,
      undefined,
    ],
    [
      'one that is not of normal values',
      [range('1 mmol/L', '3 mmol/L', { type: concept(MEANING, 'critical') })],
      undefined,
      undefined,
      undefined,
    ],
    ['text alone', [{ text: '2.2 to 2.6' }], undefined, undefined, undefined],
    ['numbers as text', [{ low: { value: '2.2' }, high: { value: '2.6' } }], undefined, undefined, undefined],
  ])('%s', (_, given, low, high, remark) => {
    expect([ranges(...given).low, ranges(...given).high, ranges(...given).remark]).toEqual([
      low,
      high,
      remark,
    ])
  })

  test('limits go with their value from millimoles to micromoles', () => {
    const millimoles = (value: number) => ({ value, unit: 'mmol/L' })
    const given = { ...coded('14682-9'), valueQuantity: millimoles(0.09) }
    const limits = { low: millimoles(0.04), high: millimoles(0.11) }
    expect(result({ ...given, referenceRange: [limits] })).toMatchObject({
      amount: { value: 90 },
      low: 40,
      high: 110,
    })
    expect(result({ ...given, referenceRange: [{ low: { value: 0.04 } }] })).toMatchObject({ low: 40 })
    const micromoles = { ...given, valueQuantity: quantity('90 umol/L'), referenceRange: [limits] }
    expect(result(micromoles)).toMatchObject({ amount: { value: 90 }, low: 40, high: 110 })
  })
})
