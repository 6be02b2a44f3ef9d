import { describe, expect, test } from 'vitest'

import { addDays } from '../time/day.ts'
import { booking } from '../testing/build-follow-up.ts'
import { day } from '../testing/build-facts.ts'
import { bookingStateOf, isAttended } from './booking-state.ts'
import { criticalAfterOf, graceEndOf, statusOn, tierOf, type Clock } from './obligation-status.ts'

const DUE = day('2026-06-15')
const clock = (different: Partial<Clock> = {}): Clock => ({
  due: DUE,
  lead: 14,
  grace: 21,
  interval: 90,
  ...different,
})

describe('how late something is', () => {
  test.each([
    { from: -15, note: 'before the lead', status: 'not-due' },
    { from: -14, note: 'first day of the lead', status: 'due-soon' },
    { from: 0, note: 'on the due day', status: 'due-soon' },
    { from: 1, note: 'the day after', status: 'due' },
    { from: 21, note: 'end of grace', status: 'due' },
    { from: 22, note: 'end of grace and a day', status: 'overdue' },
    { from: 45, note: 'half the interval over', status: 'overdue' },
    { from: 46, note: 'half the interval and a day', status: 'critical' },
  ])('$from days from the due day ($note) it is $status @H13', ({ from, status }) => {
    expect(statusOn(addDays(DUE, from), clock())).toBe(status)
  })

  test.each([
    { note: 'twice the grace where that is more', given: { grace: 60, interval: 90 }, after: 120 },
    { note: 'half the interval where that is more', given: { grace: 21, interval: 90 }, after: 45 },
    { note: 'half of an odd interval, whole days', given: { grace: 7, interval: 63 }, after: 31 },
    { note: 'equal', given: { grace: 7, interval: 28 }, after: 14 },
    { note: 'no interval, no grace', given: { grace: 0, interval: 0 }, after: 0 },
  ])('critical is after $after days: $note', ({ given, after }) => {
    const one = clock(given)
    expect(criticalAfterOf(one)).toBe(addDays(DUE, after))
    expect(statusOn(addDays(DUE, after + 1), one)).toBe('critical')
    expect(statusOn(addDays(DUE, after), one)).not.toBe('critical')
  })

  test('without grace the day after the due day is overdue', () => {
    const strict = clock({ lead: 0, grace: 0, interval: 28 })
    expect(graceEndOf(strict)).toBe(DUE)
    expect([-1, 0, 1].map((days) => statusOn(addDays(DUE, days), strict))).toEqual([
      'not-due',
      'due-soon',
      'overdue',
    ])
  })
})

describe('how urgent lateness is', () => {
  test.each([
    ['overdue', 'none', 'this-week', 'this-week'],
    ['overdue', 'missed', 'this-week', 'this-week'],
    ['overdue', 'booked', 'this-week', 'routine'],
    ['overdue', 'booked-late', 'this-week', 'routine'],
    ['overdue', 'booked', 'routine', 'routine'],
    ['critical', 'none', 'this-week', 'same-day'],
    ['critical', 'booked', 'this-week', 'same-day'],
    ['critical', 'booked-late', 'routine', 'this-week'],
    ['due', 'none', 'this-week', undefined],
    ['due-soon', 'missed', 'this-week', undefined],
    ['unknown', 'none', 'this-week', undefined],
    ['exempt', 'none', 'this-week', undefined],
  ] as const)('%s and %s, of %s: %s', (status, state, base, tier) => {
    expect(tierOf(status, state, base)).toBe(tier)
  })
})

describe('a booking', () => {
  const today = day('2026-11-23')
  const days = { today, lastDone: day('2026-08-01'), graceEnds: day('2026-12-01') }

  test.each([
    { note: 'today', bookings: [booking('2026-11-23')], state: 'booked', on: '2026-11-23' },
    {
      note: 'on the last day of grace',
      bookings: [booking('2026-12-01')],
      state: 'booked',
      on: '2026-12-01',
    },
    { note: 'a day beyond grace', bookings: [booking('2026-12-02')], state: 'booked-late', on: '2026-12-02' },
    {
      note: 'the first of two',
      bookings: [booking('2026-12-09'), booking('2026-11-30')],
      state: 'booked',
      on: '2026-11-30',
    },
    {
      note: 'past, nothing done since',
      bookings: [booking('2026-11-22')],
      state: 'missed',
      on: '2026-11-22',
    },
    { note: 'past, and done since', bookings: [booking('2026-07-31')], state: 'none', on: undefined },
    { note: 'past, done on its day', bookings: [booking('2026-08-01')], state: 'none', on: undefined },
    {
      note: 'missed, and booked again',
      bookings: [booking('2026-11-20'), booking('2026-11-27')],
      state: 'booked',
      on: '2026-11-27',
    },
    {
      note: 'the last of two missed',
      bookings: [booking('2026-11-20'), booking('2026-10-20')],
      state: 'missed',
      on: '2026-11-20',
    },
    {
      note: 'cancelled, no-show or not confirmed',
      bookings: (['cancelled', 'no-show', 'pending'] as const).map((state) =>
        booking('2026-11-30', { state }),
      ),
      state: 'none',
      on: undefined,
    },
    {
      note: 'attended',
      bookings: [booking('2026-11-20', { state: 'fulfilled' })],
      state: 'none',
      on: undefined,
    },
    { note: 'none', bookings: [], state: 'none', on: undefined },
  ])('$note: $state', ({ bookings, state, on }) => {
    const booked = bookingStateOf(bookings, days)
    expect(booked.state).toBe(state)
    expect(booked.booking?.when.day).toBe(on === undefined ? undefined : day(on))
  })

  test('ahead is booked where no due day is known, and past is missed where nothing was ever done', () => {
    expect(bookingStateOf([booking('2030-01-01')], { today }).state).toBe('booked')
    expect(bookingStateOf([booking('2020-01-01')], { today }).state).toBe('missed')
  })

  test.each([
    ['fulfilled', '2026-11-23', true],
    ['arrived', '2026-11-23', true],
    ['fulfilled', '2026-11-24', false],
    ['booked', '2026-11-20', false],
    ['no-show', '2026-11-20', false],
  ] as const)('%s on %s counts as attended: %s', (state, at, attended) => {
    expect(isAttended(booking(at, { state }), today)).toBe(attended)
  })
})
