import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { Procedure } from '../../facts/treatment.ts'
import { day, on } from '../../testing/build-facts.ts'
import { booking, visit } from '../../testing/build-follow-up.ts'
import { assessment, entryAgo } from '../../testing/build-records.ts'
import { addDays, isoDay } from '../../time/day.ts'
import { dueOf, onlyDue } from '../testing/due-of.ts'

const TODAY = '2026-11-23'
const daysAgo = (days: number) => isoDay(addDays(day(TODAY), -days))

const course = (endedAgo: number, more: Partial<Procedure> = {}): Procedure => ({
  id: 'Procedure/rt',
  kind: 'radiotherapy',
  named: 'Radiotherapy of L3',
  state: 'completed',
  when: on(daysAgo(endedAgo + 4)),
  ended: day(daysAgo(endedAgo)),
  regions: [{ region: 'lumbar-spine' }],
  about: [],
  ...more,
})

const response = (facts: Partial<PatientFacts>) => onlyDue('radiotherapy-response', TODAY, facts)

describe('after radiotherapy that nobody asked about', () => {
  test.each([
    [0, 'not-due', undefined],
    [15, 'not-due', undefined],
    [16, 'due-soon', undefined],
    [30, 'due-soon', undefined],
    [31, 'due', undefined],
    [40, 'due', undefined],
    [41, 'overdue', 'this-week'],
    [50, 'overdue', 'this-week'],
    [51, 'critical', 'same-day'],
    [183, 'critical', 'same-day'],
  ])('%i days after its end: %s @H12', (ago, status, tier) => {
    const found = response({ procedures: [course(ago)] })
    expect(found).toMatchObject({ status, due: daysAgo(ago - 30), named: 'Radiotherapy of L3' })
    expect(found.tier).toBe(tier)
  })

  test('half a year later it is for pain and visits to tell', () => {
    expect(dueOf('radiotherapy-response', TODAY, { procedures: [course(184)] })).toEqual([])
  })
})

describe('an answer', () => {
  // The course ended 80 days ago; the steps are due on days 30, 60 and 90 and may come 14 days early.
  const after = (days: number) => 80 - days
  const dueAfter = (facts: Partial<PatientFacts>) => response({ procedures: [course(80)], ...facts }).due

  test.each([
    [15, 30],
    [16, 60],
    [45, 60],
    [46, 90],
    [75, 90],
  ])('on day %i leaves the step of day %i', (answered, step) => {
    expect(dueAfter({ visits: [visit(daysAgo(after(answered)))] })).toBe(daysAgo(after(step)))
  })

  test('on day 76 leaves nothing', () => {
    const visits = [visit(daysAgo(after(76)))]
    expect(dueOf('radiotherapy-response', TODAY, { procedures: [course(80)], visits })).toEqual([])
  })

  test.each<[string, Partial<PatientFacts>, number]>([
    ['a telephone visit', { visits: [visit(daysAgo(after(30)), { kind: 'telephone' })] }, 60],
    ['an emergency', { visits: [visit(daysAgo(after(30)), { kind: 'emergency' })] }, 30],
    ['a visit before its end', { visits: [visit(daysAgo(80))] }, 30],
    [
      'an assessment of a symptom',
      { procedures: [course(80), assessment(daysAgo(after(30)), ['bone-pain'])] },
      60,
    ],
    ['an entry in the diary', { pain: [entryAgo(after(30), 4)] }, 60],
    ['an entry without a score', { pain: [entryAgo(after(30), undefined)] }, 30],
    [
      'a booking that was kept',
      { bookings: [booking(daysAgo(after(30)), { kind: 'visit', state: 'fulfilled' })] },
      60,
    ],
    [
      'a booking that was not',
      { bookings: [booking(daysAgo(after(30)), { kind: 'visit', state: 'no-show' })] },
      30,
    ],
  ])('%s', (_, facts, step) => {
    expect(dueAfter(facts)).toBe(daysAgo(after(step)))
  })

  test('a visit that passed without a record is missed', () => {
    const bookings = [booking(daysAgo(20), { kind: 'visit' })]
    expect(response({ procedures: [course(45)], bookings })).toMatchObject({
      booking: 'missed',
      status: 'overdue',
      tier: 'this-week',
    })
  })
})

test.each<[string, readonly Procedure[], number]>([
  ['still under way', [course(10, { state: 'in-progress' })], 0],
  ['planned', [course(10, { state: 'planned' })], 0],
  ['of no bone', [course(10, { regions: [] })], 0],
  ['that ends tomorrow', [course(-1)], 0],
  [
    'of two places on one day',
    [course(10), course(10, { id: 'Procedure/2', named: 'Radiotherapy of T8' })],
    1,
  ],
  ['of two places at two times', [course(10), course(60, { id: 'Procedure/2' })], 2],
])('radiotherapy %s: %i obligations', (_, procedures, count) => {
  expect(dueOf('radiotherapy-response', TODAY, { procedures })).toHaveLength(count)
})

test('a course of which only one day is told ended on it', () => {
  const { ended: _, ...single } = course(0, { when: on(daysAgo(35)) })
  expect(response({ procedures: [single] }).due).toBe(daysAgo(5))
})

describe('what a response rests on', () => {
  test('every course that ended that day, by id, each name once', () => {
    const procedures = [
      course(20, { id: 'Procedure/c', named: 'Radiotherapy of T8' }),
      course(20, { id: 'Procedure/a' }),
      course(20, { id: 'Procedure/b' }),
    ]
    expect(response({ procedures })).toMatchObject({
      named: 'Radiotherapy of L3, Radiotherapy of T8',
      evidence: ['Procedure/a', 'Procedure/b', 'Procedure/c'],
      countedFrom: daysAgo(20),
    })
  })

  test('the newest answer, by id, in whatever order they came', () => {
    const visits = [
      { ...visit(daysAgo(20)), id: 'Encounter/c' },
      { ...visit(daysAgo(10)), id: 'Encounter/b' },
      { ...visit(daysAgo(10)), id: 'Encounter/a' },
    ]
    for (const all of [visits, visits.toReversed()])
      expect(response({ procedures: [course(30)], visits: all })).toMatchObject({
        lastDone: daysAgo(10),
        evidence: expect.arrayContaining(['Encounter/a']),
      })
    expect(response({ procedures: [course(30)] })).not.toHaveProperty('lastDone')
  })

  test.each<[string, Partial<PatientFacts>, boolean]>([
    ['an average alone', { pain: [entryAgo(10, undefined, { average: 3 })] }, true],
    ['pain now alone', { pain: [entryAgo(10, undefined, { now: 3 })] }, true],
    ['rescue doses alone', { pain: [entryAgo(10, undefined, { rescueDoses: 3 })] }, false],
    [
      'an assessment that is planned',
      { procedures: [{ ...assessment(daysAgo(10), ['bone-pain']), state: 'planned' }] },
      false,
    ],
    [
      'another procedure',
      { procedures: [{ ...assessment(daysAgo(10), ['bone-pain']), kind: 'bone-biopsy' }] },
      false,
    ],
  ])('%s answers: %s', (_, { procedures = [], ...facts }, isAnswer) => {
    const found = response({ procedures: [course(30), ...procedures], ...facts })
    expect(found.lastDone !== undefined).toBe(isAnswer)
  })

  test.each([
    ['a visit after it', booking(daysAgo(-3), { kind: 'visit' }), 'booked'],
    ['a scan', booking(daysAgo(-3), { kind: 'imaging' }), 'none'],
    ['a visit on its last day', booking(daysAgo(25), { kind: 'visit' }), 'none'],
  ])('%s is a booking for it: %s', (_, slot, expected) => {
    expect(response({ procedures: [course(25)], bookings: [slot] }).booking).toBe(expected)
  })
})
