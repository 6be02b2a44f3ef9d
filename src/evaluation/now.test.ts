import { describe, expect, test } from 'vitest'

import { isoDay } from '#domain/time/day.ts'

import { parseAsOf } from './now.ts'

describe('the instant of evaluation @H13', () => {
  test.each([
    ['UTC', '2026-11-23', '2026-11-23T23:59:59.999Z'],
    ['Pacific/Kiritimati', '2026-11-23', '2026-11-23T09:59:59.999Z'],
    ['America/Los_Angeles', '2026-11-23', '2026-11-24T07:59:59.999Z'],
    // The day of the change to winter time has 25 hours, that to summer time 23.
    ['America/Los_Angeles', '2026-11-01', '2026-11-02T07:59:59.999Z'],
    ['America/Los_Angeles', '2026-03-08', '2026-03-09T06:59:59.999Z'],
  ])('in %s the day %s ends at %s', (zone, date, end) => {
    const now = parseAsOf(date, zone)
    expect(now && new Date(now.moment).toISOString()).toBe(end)
    expect(now && isoDay(now.day)).toBe(date)
  })

  test.each([
    ['Pacific/Kiritimati', '2026-11-23T12:00:00Z', '2026-11-24'],
    ['UTC', '2026-11-23T12:00:00+14:00', '2026-11-22'],
    ['America/Los_Angeles', '2026-11-23T07:59:59Z', '2026-11-22'],
    ['America/Los_Angeles', '2026-11-23T08:00Z', '2026-11-23'],
  ])('in %s the instant %s is on %s', (zone, instant, day) => {
    const now = parseAsOf(instant, zone)
    expect(now && isoDay(now.day)).toBe(day)
  })

  test.each(['2026', '2026-11', '2026-02-30', '2026-11-23T12:00', 'yesterday', ''])(
    '%j is neither',
    (text) => {
      expect(parseAsOf(text, 'UTC')).toBeUndefined()
    },
  )

  test('a zone that does not exist is refused', () => {
    expect(() => parseAsOf('2026-11-23', 'Mars/Olympus')).toThrow(RangeError)
  })
})
