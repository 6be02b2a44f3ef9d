import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { instantText, spanOf } from './time.ts'

const text = (millis: number | undefined) => (millis === undefined ? undefined : instantText(millis))

describe('a FHIR date', () => {
  test.each([
    ['2026', '2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ['2026-12', '2026-12-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
    ['2026-03-01T10:00', '2026-03-01T10:00:00.000Z', '2026-03-01T10:01:00.000Z'],
    ['2026-03-01T10:00:05Z', '2026-03-01T10:00:05.000Z', '2026-03-01T10:00:06.000Z'],
    ['2026-03-01T10:00:05.25Z', '2026-03-01T10:00:05.250Z', '2026-03-01T10:00:05.260Z'],
    ['2026-03-01T23:30:00-05:00', '2026-03-02T04:30:00.000Z', '2026-03-02T04:30:01.000Z'],
    ['2026-03-01T00:30:00+02:00', '2026-02-28T22:30:00.000Z', '2026-02-28T22:30:01.000Z'],
  ])('%s is as wide as its precision', (date, from, until) => {
    const span = spanOf(date)
    expect([text(span?.from), text(span?.until)]).toEqual([from, until])
  })

  test.each([
    '',
    '26',
    '2026-13',
    '2026-00-01',
    '2026-02-29',
    '2026-04-31',
    '2026-03-01T24:00:00Z',
    '2026-03-01T10:60:00Z',
    '2026-03-01T10:00:60Z',
    '2026-03-01T10:00:00 02:00',
    '2026-03-01T10:00:00+15:00',
    '2026-3-1',
    'yesterday',
  ])('%j is none', (date) => {
    expect(spanOf(date)).toBeUndefined()
  })

  test('an instant is the one that the platform reads', () => {
    const years = { min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }
    fc.assert(
      fc.property(fc.date(years), (date) => {
        expect(spanOf(date.toISOString())?.from).toBe(date.getTime())
      }),
    )
  })
})
