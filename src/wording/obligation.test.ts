import { describe, expect, test } from 'vitest'

import { OBLIGATION_KINDS } from '#domain/findings/problem.ts'
import { EXEMPT_REASONS, OBLIGATION_REMARKS, type Obligation } from '#domain/follow-up/obligation.ts'
import { day, obligation } from '#domain/testing/build-facts.ts'

import { wordDue, wordInterval, wordLateness, wordObligation, wordWhyDue } from './obligation.ts'

const TODAY = day('2026-11-23')

const late = (different: Partial<Obligation> = {}) =>
  obligation('imaging', 'overdue', {
    named: 'MRI whole spine',
    due: day('2026-11-14'),
    daysOverdue: 9,
    lastDone: day('2026-08-22'),
    countedFrom: day('2026-08-22'),
    interval: { count: 12, unit: 'week' },
    intervalSource: 'plan',
    graceEnds: day('2026-11-21'),
    ...different,
  })

describe('why it is due then', () => {
  test.each<[string, Obligation, string]>([
    [
      'by the plan',
      late(),
      'last 22-Aug-2026; every 12 weeks, from the plan; grace to 21-Nov-2026; not booked',
    ],
    [
      'counted from something else',
      late({ countedFrom: day('2026-08-30'), booking: 'booked-late', bookedFor: day('2026-12-02') }),
      'last 22-Aug-2026; counted from 30-Aug-2026; every 12 weeks, from the plan; grace to 21-Nov-2026; booked late for 02-Dec-2026',
    ],
    [
      'never done, an interval that is assumed',
      obligation('imaging', 'due', {
        countedFrom: day('2026-08-22'),
        interval: { count: 90, unit: 'day' },
        intervalSource: 'assumed',
      }),
      'never done on record; counted from 22-Aug-2026; every 90 days, assumed here, not ordered; not booked',
    ],
    [
      'asked for once',
      obligation('imaging', 'due', { countedFrom: day('2026-11-02'), intervalSource: 'order' }),
      'asked for on 02-Nov-2026; never done on record; not booked',
    ],
    [
      'a control of a high value, once',
      obligation('repeat-calcium', 'overdue', {
        countedFrom: day('2026-11-16'),
        interval: { count: 2, unit: 'day' },
        intervalSource: 'protocol',
      }),
      'not repeated yet; counted from 16-Nov-2026; within 2 days, from the protocol; not booked',
    ],
    [
      'a second control',
      obligation('repeat-calcium', 'overdue', { lastDone: day('2026-11-20') }),
      'last 20-Nov-2026; not booked',
    ],
    ['missed', late({ booking: 'missed', bookedFor: day('2026-11-12') }), 'missed for 12-Nov-2026'],
    [
      'exempt',
      late({ exempt: { why: 'comfort-care', until: day('2026-12-07') } }),
      'comfort care, review 07-Dec-2026; last',
    ],
    [
      'paused',
      late({ exempt: { why: 'plan-on-hold', until: day('2026-12-07') } }),
      'plan on hold, until 07-Dec-2026; last',
    ],
    ['done, not reported', late({ remarks: ['last-without-report'] }), 'the last has no report yet'],
    [
      'not loaded: it tells of no day @H17',
      obligation('imaging', 'unknown', { notLoaded: ['bookings', 'examinations'] }),
      'cannot tell: bookings, not loaded and imaging reports, not loaded',
    ],
  ])('%s', (_, given, words) => {
    expect(wordWhyDue(given)).toContain(words)
  })

  test.each<[string, Partial<Obligation>, string]>([
    ['nobody asked since', {}, 'nobody asked since'],
    ['it was asked before', { lastDone: day('2026-10-28') }, 'asked last on 28-Oct-2026'],
  ])('after radiotherapy, when %s', (_, more, asked) => {
    const response = obligation('radiotherapy-response', 'due', {
      countedFrom: day('2026-10-21'),
      interval: { count: 30, unit: 'day' },
      graceEnds: day('2026-11-30'),
      ...more,
    })
    expect(wordWhyDue(response)).toBe(
      `30 days after the end of radiotherapy on 21-Oct-2026; ${asked}; grace to 30-Nov-2026; not booked`,
    )
  })

  test('says nothing of last and booking where that is not loaded @H17', () => {
    const words = wordWhyDue(obligation('visit', 'unknown', { notLoaded: ['visits'] }))
    expect(words).toBe('cannot tell: visits, not loaded')
  })
})

test.each([
  [late({}), 'MRI whole spine 9 days overdue, not booked'],
  [late({ daysOverdue: 1, booking: 'missed' }), 'MRI whole spine 1 day overdue, missed'],
  [late({ daysOverdue: 365 }), 'MRI whole spine 365 days overdue, not booked'],
  [late({ daysOverdue: 366 }), 'MRI whole spine more than a year overdue, not booked'],
  [late({ daysOverdue: 2145 }), 'MRI whole spine more than 5 years overdue, not booked'],
  [obligation('repeat-calcium', 'overdue', { daysOverdue: 0 }), 'Repeat calcium overdue, not booked'],
  [obligation('visit', 'due', { booking: 'booked' }), 'Clinic visit due, booked'],
])('lateness in one sentence', (given, words) => {
  expect(wordLateness(given)).toBe(words)
})

test.each<[Obligation, string]>([
  [late(), 'MRI whole spine'],
  [obligation('visit', 'due'), 'Clinic visit'],
  [obligation('tumor-marker', 'due'), 'Tumor marker'],
  [obligation('tumor-marker', 'due', { measures: ['psa'] }), 'PSA'],
  [
    obligation('tumor-marker', 'due', { measures: ['m-protein', 'kappa-free-light-chains'] }),
    'M-protein, kappa free light chains',
  ],
  [
    obligation('radiotherapy-response', 'due', { named: 'Radiotherapy of L3' }),
    'Radiotherapy response: Radiotherapy of L3',
  ],
  [obligation('referral', 'due', { named: 'Orthopedic review' }), 'Referral: Orthopedic review'],
])('what is due, in a few words', (given, words) => {
  expect(wordObligation(given)).toBe(words)
})

test.each<[Obligation, string]>([
  [late({}), '14-Nov, 9 d over'],
  [late({ daysOverdue: 800 }), '14-Nov, over 2 y late'],
  [late({ booking: 'booked', bookedFor: day('2026-11-30') }), '9 d over, 30-Nov booked'],
  [obligation('visit', 'not-due', { due: day('2028-01-02') }), '02-Jan-2028'],
  [obligation('visit', 'exempt'), 'Not due'],
  [obligation('visit', 'unknown'), 'Cannot tell when'],
])('when, in a few words', (given, words) => {
  expect(wordDue(given, TODAY)).toBe(words)
})

test.each([
  [{ count: 1, unit: 'month' }, 'every month'],
  [{ count: 3, unit: 'month' }, 'every 3 months'],
] as const)('%o is %s', (interval, words) => {
  expect(wordInterval(interval)).toBe(words)
})

test('every kind, reason and remark has words of its own', () => {
  const kinds = OBLIGATION_KINDS.map((kind) => wordObligation(obligation(kind, 'due')))
  const reasons = EXEMPT_REASONS.map((why) =>
    wordDue(obligation('visit', 'exempt', { exempt: { why } }), TODAY),
  )
  const remarks = OBLIGATION_REMARKS.map((remark) => wordWhyDue(late({ remarks: [remark] })))
  for (const words of [kinds, reasons, remarks]) expect(new Set(words).size).toBe(words.length)
})
