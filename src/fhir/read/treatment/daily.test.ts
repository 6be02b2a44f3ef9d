import { describe, expect, test } from 'vitest'

import { UCUM } from '#fhir/codes/system.ts'

import { mostPerDayOf, timesPerDayOf } from './daily.ts'

const ABBREVIATIONS = 'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation'
const repeat = (of: object) => timesPerDayOf({ repeat: of })
const coded = (...codes: readonly (readonly [system: string, code: string])[]) =>
  timesPerDayOf({ code: { coding: codes.map(([system, code]) => ({ system, code })) } })

describe('how many times in a day', () => {
  test.each([
    ['s', 43_200, 2],
    ['min', 720, 2],
    ['h', 12, 2],
    ['d', 1, 1],
    ['wk', 1, 0.142857142857],
  ])('by a period in %s', (periodUnit, period, times) => {
    expect(repeat({ frequency: 1, period, periodUnit })).toBe(times)
  })

  test.each([
    ['a period of nothing', { frequency: 1, period: 0, periodUnit: 'd' }],
    ['a period before it', { frequency: 1, period: -1, periodUnit: 'd' }],
    ['never', { frequency: 0, period: 1, periodUnit: 'd' }],
    ['less than never', { frequency: -2, period: 1, periodUnit: 'd' }],
  ])('not by %s', (_, of) => {
    expect(repeat(of)).toBeUndefined()
  })

  test('by a code of HL7 alone, and by one that is not contradicted', () => {
    expect(coded([ABBREVIATIONS, 'BID'])).toBe(2)
    expect(coded(['http://example.org', 'BID'])).toBeUndefined()
    expect(coded(['http://example.org', 'TID'], [ABBREVIATIONS, 'BID'])).toBe(2)
    expect(coded([ABBREVIATIONS, 'AM'], [ABBREVIATIONS, 'PM'])).toBe(1)
    expect(coded([ABBREVIATIONS, 'BID'], [ABBREVIATIONS, 'TID'])).toBeUndefined()
  })

  test('by what repeats before what is coded', () => {
    const code = { coding: [{ system: ABBREVIATIONS, code: 'BID' }] }
    expect(timesPerDayOf({ repeat: { frequency: 3, period: 1, periodUnit: 'd' }, code })).toBe(3)
    expect(timesPerDayOf({ repeat: {}, code })).toBe(2)
    expect(timesPerDayOf('twice a day')).toBeUndefined()
  })
})

describe('the most in a day', () => {
  const of = (value: number, unit: string) => ({ value, unit, system: UCUM, code: unit })
  const most = (denominator: unknown, numerator: unknown = of(20, 'mg')) =>
    mostPerDayOf({ numerator, denominator }, undefined)?.text

  test.each([
    [of(24, 'h'), '20 mg'],
    [of(1, 'd'), '20 mg'],
    [of(1440, 'min'), '20 mg'],
    [{ value: 24, unit: 'h' }, '20 mg'],
    [of(23, 'h'), undefined],
    [of(12, 'h'), undefined],
    [of(2, 'd'), undefined],
    [of(1, 'wk'), undefined],
    [of(1, 'mo'), undefined],
    [{ unit: 'd', system: UCUM, code: 'd' }, undefined],
    [undefined, undefined],
  ])('within %j is %s', (denominator, expected) => {
    expect(most(denominator)).toBe(expected)
  })

  test('is none that cannot be read', () => {
    expect(
      most(of(24, 'h'), { value: 20, comparator: '<', unit: 'mg', system: UCUM, code: 'mg' }),
    ).toBeUndefined()
    expect(mostPerDayOf(undefined, undefined)).toBeUndefined()
  })
})
