import { describe, expect, test } from 'vitest'

import { parseDay } from '#domain/time/day.ts'

import { readSchedule } from './schedule.ts'
import { ZONE } from './testing/read-among.ts'

const every = (period: number, periodUnit: string, more: object = {}) =>
  readSchedule({ repeat: { frequency: 1, period, periodUnit, ...more } }, ZONE)

describe('an interval', () => {
  test.each([
    [1, 'd', { count: 1, unit: 'day' }],
    [28, 'd', { count: 28, unit: 'day' }],
    [4, 'wk', { count: 4, unit: 'week' }],
    [12, 'wk', { count: 12, unit: 'week' }],
    [3, 'mo', { count: 3, unit: 'month' }],
    [1, 'a', { count: 1, unit: 'year' }],
    [72, 'h', { count: 3, unit: 'day' }],
    [1.5, 'wk', undefined],
    [0.5, 'a', { count: 6, unit: 'month' }],
    [4, 'h', undefined],
    [36, 'h', undefined],
    [30, 'min', undefined],
    [5, 's', undefined],
    [0.5, 'mo', undefined],
  ])('of %d %s', (period, unit, interval) => {
    expect(every(period, unit)).toEqual(interval === undefined ? {} : { interval })
  })

  test.each([
    [2, 8, 'wk', { count: 4, unit: 'week' }],
    [2, 4, 'wk', { count: 2, unit: 'week' }],
    [2, 1, 'a', { count: 6, unit: 'month' }],
    [7, 1, 'wk', { count: 1, unit: 'day' }],
    [3, 1, 'wk', undefined],
    [2, 1, 'd', undefined],
    [2, 1, 'mo', undefined],
  ])('of %d times in %d %s', (frequency, period, unit, interval) => {
    expect(every(period, unit, { frequency })).toEqual(interval === undefined ? {} : { interval })
  })

  test('without a frequency is once in the period', () => {
    expect(readSchedule({ repeat: { period: 4, periodUnit: 'wk' } }, ZONE)).toEqual({
      interval: { count: 4, unit: 'week' },
    })
  })

  test.each([
    ['three to six months', { period: 3, periodMax: 6 }],
    ['one to two times', { period: 3, frequencyMax: 2 }],
    ['once in all', { period: 3, count: 1 }],
  ])('of %s is none to count on', (_, more) => {
    expect(every(3, 'mo', more)).toEqual({})
  })

  test.each([
    [0, 'wk', '1 times in 0 wk'],
    [-4, 'wk', '1 times in -4 wk'],
    [4, 'weeks', '1 times in 4 weeks'],
    [4, 'toString', '1 times in 4 toString'],
    [36_526, 'd', '1 times in 36526 d'],
    [101, 'a', '1 times in 101 a'],
    [1e300, 'mo', '1 times in 1e+300 mo'],
  ])('of %d %s is no interval @H32', (period, unit, detail) => {
    expect(every(period, unit)).toEqual({ why: 'malformed', detail })
  })

  test('of no unit is no interval, and neither is none at all times', () => {
    expect(readSchedule({ repeat: { period: 4 } }, ZONE)).toMatchObject({ why: 'malformed' })
    expect(every(4, 'wk', { frequency: 0 })).toMatchObject({ why: 'malformed' })
  })

  test.each([
    ['100 years in days', 36_525, 'd'],
    ['100 years', 100, 'a'],
  ])('of %s is the longest', (_, period, unit) => {
    expect(every(period, unit)).toHaveProperty('interval')
  })
})

describe('its term', () => {
  const within = (boundsPeriod: object) => readSchedule({ repeat: { boundsPeriod } }, ZONE)

  test.each([
    ['days', { start: '2026-03-04', end: '2026-09-10' }, '2026-03-04', '2026-09-10'],
    ['months', { start: '2026-02', end: '2028-02' }, '2026-02-01', '2028-02-29'],
    ['years', { start: '2026', end: '2027' }, '2026-01-01', '2027-12-31'],
    ['moments, on the day of the clinic', { start: '2026-06-30T23:30:00Z' }, '2026-07-01', undefined],
    ['an end alone', { end: '2026-04' }, undefined, '2026-04-30'],
    ['no real days', { start: '2026-02-30', end: 'soon' }, undefined, undefined],
  ])('of %s', (_, bounds, start, end) => {
    expect(within(bounds)).toEqual({
      ...(start !== undefined && { start: parseDay(start) }),
      ...(end !== undefined && { end: parseDay(end) }),
    })
  })

  test('begins with the first event of a list', () => {
    const event = ['2026-05-08', '2026-05-01', 'never', '2026-05-15T09:00:00Z']
    expect(readSchedule({ event }, ZONE)).toEqual({ start: parseDay('2026-05-01') })
  })
})

test.each([
  ['an unknown modifier', { modifierExtension: [{ url: 'urn:not' }] }, 'modifierExtension urn:not'],
  [
    'bounds of two kinds',
    { repeat: { boundsPeriod: {}, boundsDuration: {} } },
    'bounds as Period and Duration',
  ],
])('%s makes it malformed', (_, timing, detail) => {
  expect(readSchedule(timing, ZONE)).toEqual({ why: 'malformed', detail })
})

test.each([undefined, null, {}, { repeat: {} }, 'monthly', []])('%j is no schedule', (timing) => {
  expect(readSchedule(timing, ZONE)).toEqual({})
})
