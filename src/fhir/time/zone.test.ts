import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { dayFromNumber, isoDay, parseDay, type Day } from '#domain/time/day.ts'
import { momentFromMillis, type Moment } from '#domain/time/when.ts'

import { createZone, nowIn } from './zone.ts'

function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new Error(text)
  return parsed
}

function utc(text: string): Moment {
  return momentFromMillis(Date.parse(text))
}

function shown(moment: Moment | undefined): string | undefined {
  return moment === undefined ? undefined : new Date(moment).toISOString()
}

/** A time on the wall, `02:30`, as milliseconds of its day. */
function wall(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) * 60_000
}

describe('the day on the clinic wall, over the changes of the clock @H13', () => {
  // Derived by hand from the rules of each country: the instant before and the instant of each midnight.
  test.each([
    ['Europe/London', '2026-03-28T23:59:59.999Z', '2026-03-28'],
    ['Europe/London', '2026-03-29T00:00:00.000Z', '2026-03-29'],
    ['Europe/London', '2026-03-29T22:59:59.999Z', '2026-03-29'],
    ['Europe/London', '2026-03-29T23:00:00.000Z', '2026-03-30'],
    ['Europe/London', '2026-10-24T22:59:59.999Z', '2026-10-24'],
    ['Europe/London', '2026-10-24T23:00:00.000Z', '2026-10-25'],
    ['Europe/London', '2026-10-25T23:59:59.999Z', '2026-10-25'],
    ['America/New_York', '2026-03-08T04:59:59.999Z', '2026-03-07'],
    ['America/New_York', '2026-03-08T05:00:00.000Z', '2026-03-08'],
    ['America/New_York', '2026-03-09T03:59:59.999Z', '2026-03-08'],
    ['America/New_York', '2026-11-01T03:59:59.999Z', '2026-10-31'],
    ['America/New_York', '2026-11-02T04:59:59.999Z', '2026-11-01'],
    ['Pacific/Auckland', '2026-04-04T10:59:59.999Z', '2026-04-04'],
    ['Pacific/Auckland', '2026-04-04T11:00:00.000Z', '2026-04-05'],
    ['Pacific/Auckland', '2026-04-05T11:59:59.999Z', '2026-04-05'],
    ['Pacific/Auckland', '2026-04-05T12:00:00.000Z', '2026-04-06'],
    ['Pacific/Auckland', '2026-09-26T11:59:59.999Z', '2026-09-26'],
    ['Pacific/Auckland', '2026-09-27T10:59:59.999Z', '2026-09-27'],
    ['Asia/Kolkata', '2026-11-22T18:29:59.999Z', '2026-11-22'],
    ['Asia/Kolkata', '2026-11-22T18:30:00.000Z', '2026-11-23'],
    // Midnight was skipped: 3 November 23:59 was followed by 4 November 01:00.
    ['America/Sao_Paulo', '2018-11-04T02:59:59.999Z', '2018-11-03'],
    ['America/Sao_Paulo', '2018-11-04T03:00:00.000Z', '2018-11-04'],
    // Midnight came twice: 16 February 23:59 was followed by 16 February 23:00.
    ['America/Sao_Paulo', '2019-02-17T01:59:59.999Z', '2019-02-16'],
    ['America/Sao_Paulo', '2019-02-17T02:59:59.999Z', '2019-02-16'],
    ['America/Sao_Paulo', '2019-02-17T03:00:00.000Z', '2019-02-17'],
    // Samoa went over the date line: 30 December 2011 was never there.
    ['Pacific/Apia', '2011-12-30T09:59:59.999Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00.000Z', '2011-12-31'],
    ['Pacific/Kiritimati', '2026-11-23T10:00:00.000Z', '2026-11-24'],
    ['Australia/Lord_Howe', '2026-04-04T14:59:59.999Z', '2026-04-05'],
  ])('in %s at %s it is %s', (zone, instant, expected) => {
    expect(isoDay(createZone(zone).dayOf(utc(instant)))).toBe(expected)
  })
})

describe('the moment at which the wall shows a time @H13', () => {
  test.each([
    ['Europe/London', '2026-03-29', '00:59', '2026-03-29T00:59:00.000Z'],
    ['Europe/London', '2026-03-29', '01:00', undefined],
    ['Europe/London', '2026-03-29', '01:59', undefined],
    ['Europe/London', '2026-03-29', '02:00', '2026-03-29T01:00:00.000Z'],
    ['Europe/London', '2026-10-25', '00:59', '2026-10-24T23:59:00.000Z'],
    ['Europe/London', '2026-10-25', '01:00', undefined],
    ['Europe/London', '2026-10-25', '01:59', undefined],
    ['Europe/London', '2026-10-25', '02:00', '2026-10-25T02:00:00.000Z'],
    ['America/New_York', '2026-03-08', '02:30', undefined],
    ['America/New_York', '2026-03-08', '03:00', '2026-03-08T07:00:00.000Z'],
    ['America/New_York', '2026-11-01', '01:30', undefined],
    ['America/New_York', '2026-11-01', '02:00', '2026-11-01T07:00:00.000Z'],
    ['Pacific/Auckland', '2026-04-05', '02:30', undefined],
    ['Pacific/Auckland', '2026-09-27', '02:30', undefined],
    ['Pacific/Auckland', '2026-09-27', '03:00', '2026-09-26T14:00:00.000Z'],
    ['Asia/Kolkata', '2026-11-23', '00:00', '2026-11-22T18:30:00.000Z'],
    ['America/Sao_Paulo', '2018-11-04', '00:00', undefined],
    ['America/Sao_Paulo', '2018-11-04', '00:59', undefined],
    ['America/Sao_Paulo', '2018-11-04', '01:00', '2018-11-04T03:00:00.000Z'],
    ['America/Sao_Paulo', '2019-02-16', '23:30', undefined],
    ['America/Sao_Paulo', '2019-02-17', '00:00', '2019-02-17T03:00:00.000Z'],
    ['Pacific/Apia', '2011-12-30', '12:00', undefined],
    ['Pacific/Apia', '2011-12-31', '00:00', '2011-12-30T10:00:00.000Z'],
  ])('in %s on %s at %s: %s', (zone, date, time, expected) => {
    expect(shown(createZone(zone).momentOf(day(date), wall(time)))).toBe(expected)
  })
})

describe('the end of a day @H13', () => {
  test.each([
    ['Europe/London', '2026-03-29', '2026-03-29T22:59:59.999Z'],
    ['Europe/London', '2026-10-25', '2026-10-25T23:59:59.999Z'],
    ['America/New_York', '2026-11-01', '2026-11-02T04:59:59.999Z'],
    ['Pacific/Auckland', '2026-04-05', '2026-04-05T11:59:59.999Z'],
    ['Asia/Kolkata', '2026-11-23', '2026-11-23T18:29:59.999Z'],
    ['America/Sao_Paulo', '2018-11-03', '2018-11-04T02:59:59.999Z'],
    ['America/Sao_Paulo', '2019-02-16', '2019-02-17T02:59:59.999Z'],
    ['Pacific/Apia', '2011-12-29', '2011-12-30T09:59:59.999Z'],
  ])('in %s %s ends at %s', (zone, date, expected) => {
    expect(shown(createZone(zone).endOf(day(date)))).toBe(expected)
  })
})

const ZONES = [
  'UTC',
  'Europe/London',
  'America/New_York',
  'Pacific/Auckland',
  'Asia/Kolkata',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'America/St_Johns',
] as const

describe('in every zone', () => {
  test('the day is what the calendar of the platform prints, minute for minute', () => {
    const clocks = new Map(
      ZONES.map((zone) => [
        zone,
        {
          of: createZone(zone),
          print: new Intl.DateTimeFormat('en-CA', {
            timeZone: zone,
            year: 'numeric',
            month: '2-digit',
            day: '2-digit',
          }),
        },
      ]),
    )
    const moments = integer({ min: Date.parse('1971-01-01'), max: Date.parse('2040-01-01') })
    assert(
      property(constantFrom(...ZONES), moments, (zone, millis) => {
        const clock = clocks.get(zone)
        expect(clock && isoDay(clock.of.dayOf(momentFromMillis(millis)))).toBe(clock?.print.format(millis))
      }),
      { numRuns: 500 },
    )
  })

  test('a time on the wall and its moment lead to each other, and days follow each other', () => {
    const clocks = new Map(ZONES.map((zone) => [zone, createZone(zone)]))
    const days = integer({ min: day('1990-01-01'), max: day('2035-12-31') }).map(dayFromNumber)
    assert(
      property(constantFrom(...ZONES), days, integer({ min: 0, max: 86_399_999 }), (zone, on, millis) => {
        const clock = clocks.get(zone) ?? createZone('UTC')
        const moment = clock.momentOf(on, millis)
        expect(moment === undefined ? on : clock.dayOf(moment)).toBe(on)
        const end = clock.endOf(on)
        expect(clock.dayOf(end)).toBe(on)
        expect(clock.dayOf(momentFromMillis(end + 1))).toBeGreaterThan(on)
      }),
      { numRuns: 300 },
    )
  })
})

describe('at the edges', () => {
  test('days beyond the calendar are held at its ends', () => {
    // As far as an offset of 14 hours can lead beyond years 1 and 9999.
    const [first, last] = [utc('0001-01-01T00:00:00Z'), utc('9999-12-31T23:59:59Z')]
    for (const zone of ['America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati'].map(createZone)) {
      expect(isoDay(zone.dayOf(momentFromMillis(first - 14 * 3_600_000)))).toBe('0001-01-01')
      expect(isoDay(zone.dayOf(momentFromMillis(last + 14 * 3_600_000)))).toBe('9999-12-31')
    }
  })

  test('years 1 and 9999 have their days, with the local mean time of then', () => {
    const zone = createZone('Europe/London')
    expect(isoDay(zone.dayOf(utc('9999-12-31T12:00:00Z')))).toBe('9999-12-31')
    expect(isoDay(zone.dayOf(utc('0001-06-01T12:00:00Z')))).toBe('0001-06-01')
  })

  test.each(['Mars/Olympus', '', 'GMT+99', '__proto__'])('the zone %j is refused', (name) => {
    expect(() => createZone(name)).toThrow(RangeError)
  })

  test('now is its moment with the day of the zone', () => {
    const now = nowIn(createZone('Pacific/Kiritimati'), utc('2026-11-23T12:00:00Z'))
    expect(now).toEqual({
      moment: utc('2026-11-23T12:00:00Z'),
      day: day('2026-11-24'),
      zone: 'Pacific/Kiritimati',
    })
  })
})
