import { assert, integer, property, record, string } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { isoDay } from '#domain/time/day.ts'
import type { When } from '#domain/time/when.ts'

import { parseInstant, parsePartialDate, parseWhen } from './fhir-time.ts'
import { createZone } from './zone.ts'

const LONDON = createZone('Europe/London')
const UTC = createZone('UTC')

function told(when: When | undefined): string | undefined {
  if (when === undefined) return undefined
  return when.moment === undefined
    ? isoDay(when.day)
    : `${isoDay(when.day)} ${new Date(when.moment).toISOString()}`
}

describe('when something was @H13', () => {
  test.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-23T08:30:00Z', '2026-11-23 2026-11-23T08:30:00.000Z'],
    ['2026-11-23T08:30Z', '2026-11-23 2026-11-23T08:30:00.000Z'],
    ['2026-11-23T08:30:00.5Z', '2026-11-23 2026-11-23T08:30:00.500Z'],
    ['2026-11-23T08:30:00.123456789Z', '2026-11-23 2026-11-23T08:30:00.123Z'],
    ['2026-11-23T00:30:00+14:00', '2026-11-22 2026-11-22T10:30:00.000Z'],
    ['2026-11-22T23:30:00-12:00', '2026-11-23 2026-11-23T11:30:00.000Z'],
    ['2026-07-01T23:30:00Z', '2026-07-02 2026-07-01T23:30:00.000Z'],
    // A leap second is held within its minute.
    ['2016-12-31T23:59:60Z', '2016-12-31 2016-12-31T23:59:59.999Z'],
    // Without a zone it is the clinic's clock, where that shows this time once.
    ['2026-07-01T23:30:00', '2026-07-01 2026-07-01T22:30:00.000Z'],
    ['2026-03-29T01:30:00', '2026-03-29'],
    ['2026-10-25T01:30:00', '2026-10-25'],
    ['0001-01-01', '0001-01-01'],
    ['0001-01-01T00:00:00+14:00', '0001-01-01 0000-12-31T10:00:00.000Z'],
    ['9999-12-31T23:59:59Z', '9999-12-31 9999-12-31T23:59:59.000Z'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (text, expected) => {
    expect(told(parseWhen(text, LONDON))).toBe(expected)
  })

  test.each([
    '2026',
    '2026-11',
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31',
    '0000-01-01',
    '10000-01-01',
    '26-11-23',
    '2026-11-23T24:00:00Z',
    '2026-11-23T08:60:00Z',
    '2026-11-23T08:30:61Z',
    '2026-11-23T08:30:00+14:01',
    '2026-11-23T08:30:00+05:60',
    '2026-11-23T08:30:00 Z',
    '2026-11-23 08:30',
    '2026-11-23T08Z',
    '23/11/2026',
    '11/23/2026',
    'yesterday',
    '',
    ' 2026-11-23',
    '２０２６-11-23',
    '2026-11-23\n',
  ])('%j is no day @H15', (text) => {
    expect(parseWhen(text, LONDON)).toBeUndefined()
  })
})

describe('a date of any precision @H15', () => {
  test.each([
    ['2026', { year: 2026 }],
    ['2026-11', { year: 2026, month: 11 }],
    ['2026-11-23', { year: 2026, month: 11, day: 23 }],
    // A birth at half past midnight in summer is on the day of the clinic.
    ['2026-07-01T23:30:00Z', { year: 2026, month: 7, day: 2 }],
    ['2026-13', undefined],
    ['0000', undefined],
    ['1961-03-14T25:00:00Z', undefined],
    ['circa 1961', undefined],
  ])('%s', (text, expected) => {
    expect(parsePartialDate(text, LONDON)).toEqual(expected)
  })
})

describe('an instant', () => {
  test.each([
    ['2026-11-23T08:30:00.25Z', '2026-11-23T08:30:00.250Z'],
    ['2026-11-23T08:30:00-05:00', '2026-11-23T13:30:00.000Z'],
    ['2026-11-23T08:30:00', undefined],
    ['2026-11-23', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    const moment = parseInstant(text)
    expect(moment && new Date(moment).toISOString()).toBe(expected)
  })
})

describe('for all texts', () => {
  const parts = record({
    moment: integer({ min: Date.parse('0002-01-01'), max: Date.parse('9998-12-31') }),
    offset: integer({ min: -840, max: 840 }),
  })

  test('every instant is read back, in whatever offset it is written', () => {
    assert(
      property(parts, ({ moment, offset }) => {
        const sign = offset < 0 ? '-' : '+'
        const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60]
        const zone = `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
        const local = new Date(moment + offset * 60_000).toISOString().replace('Z', zone)
        expect(parseInstant(local)).toBe(moment)
        expect(told(parseWhen(local, UTC))).toBe(
          `${new Date(moment).toISOString().slice(0, 10)} ${new Date(moment).toISOString()}`,
        )
      }),
    )
  })

  test('nothing throws @H32', () => {
    assert(
      property(string(), string({ unit: 'binary' }), (one, two) => {
        for (const text of [one, two, `2026-11-23T${one}`, `2026-11-${two}`, '2026-11-23T08:30:00' + one])
          expect(() => [
            parseWhen(text, LONDON),
            parsePartialDate(text, LONDON),
            parseInstant(text),
          ]).not.toThrow()
      }),
    )
  })
})
