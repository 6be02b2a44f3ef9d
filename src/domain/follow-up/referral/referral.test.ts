import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { ServiceOrder, TaskFact } from '../../facts/plan.ts'
import { day, factsOf, on } from '../../testing/build-facts.ts'
import { booking, every, plan, visit } from '../../testing/build-follow-up.ts'
import { assessment } from '../../testing/build-records.ts'
import { addDays, isoDay } from '../../time/day.ts'
import { dueOf, onlyDue } from '../testing/due-of.ts'
import { referralsIn } from './referral-course.ts'

const TODAY = '2026-11-23'
const daysAgo = (days: number) => isoDay(addDays(day(TODAY), -days))

function sent(ago: number, more: Partial<ServiceOrder> = {}): ServiceOrder {
  const { modality: _, ...order } = plan({
    id: 'ServiceRequest/referral',
    kind: 'referral',
    named: 'Orthopedic review',
    intent: 'order',
    authored: on(daysAgo(ago)),
    isReferral: true,
    review: 'orthopedic-review',
    ...more,
  })
  return order
}

const ON_IT = ['ServiceRequest/referral']
const task = (state: string): TaskFact => ({ id: 'Task/1', state, focus: 'ServiceRequest/referral' })
const dueOn = (order: ServiceOrder, more: Partial<PatientFacts> = {}) =>
  onlyDue('referral', TODAY, { services: [order], ...more })
const stepOf = (order: ServiceOrder, more: Partial<PatientFacts> = {}) =>
  referralsIn(factsOf({ services: [order], ...more }), day(TODAY)).map(({ step }) => step)

describe('a referral without a day of its own', () => {
  test.each([
    [6, 'not-due', undefined],
    [7, 'due-soon', undefined],
    [14, 'due-soon', undefined],
    [15, 'due', undefined],
    [21, 'due', undefined],
    [22, 'overdue', 'this-week'],
    [28, 'overdue', 'this-week'],
    [29, 'critical', 'same-day'],
  ])('%i days old: %s @H12', (ago, status, tier) => {
    const found = dueOn(sent(ago))
    expect(found).toMatchObject({ status, due: daysAgo(ago - 14), remarks: ['referral-sent'] })
    expect(found.tier).toBe(tier)
  })

  test.each([
    [1, 'not-due', undefined],
    [2, 'due-soon', undefined],
    [3, 'overdue', 'this-week'],
    [4, 'critical', 'same-day'],
  ])('urgent, %i days old: %s', (ago, status, tier) => {
    const found = dueOn(sent(ago, { urgent: true }))
    expect(found).toMatchObject({ status, due: daysAgo(ago - 2) })
    expect(found.tier).toBe(tier)
  })
})

describe('a referral for a day', () => {
  test.each([
    [-8, 'not-due'],
    [-7, 'due-soon'],
    [0, 'due-soon'],
    [7, 'due'],
    [8, 'overdue'],
    // Asked for thirty days before: half of that is longer than twice the grace.
    [15, 'overdue'],
    [16, 'critical'],
  ])('%i days after it: %s', (after, status) => {
    const start = day(daysAgo(after))
    expect(dueOn(sent(after + 30, { start })).status).toBe(status)
  })

  test('a span counts to its end', () => {
    expect(dueOn(sent(30, { start: day(daysAgo(20)), end: day(daysAgo(3)) })).due).toBe(daysAgo(3))
  })

  test('without any day it cannot be told @H8', () => {
    const { authored: _, ...undated } = sent(1)
    expect(dueOn(undated)).toMatchObject({ status: 'unknown' })
  })
})

describe('sent, accepted, seen', () => {
  test.each<[string, Partial<PatientFacts>, string]>([
    ['nothing said', {}, 'sent'],
    ['asked', { tasks: [task('requested')] }, 'sent'],
    ['received', { tasks: [task('received')] }, 'sent'],
    ['accepted', { tasks: [task('accepted')] }, 'accepted'],
    ['in progress', { tasks: [task('in-progress')] }, 'accepted'],
    ['accepted by a completed task', { tasks: [task('completed')] }, 'accepted'],
    ['rejected', { tasks: [task('rejected')] }, 'rejected'],
    ['a task on something else', { tasks: [{ ...task('accepted'), focus: 'ServiceRequest/2' }] }, 'sent'],
    ['a cancelled task says nothing', { tasks: [task('cancelled')] }, 'sent'],
    ['booked', { bookings: [booking('2026-12-01', { kind: 'other', basedOn: ON_IT })] }, 'accepted'],
    [
      'booked for a review of this kind',
      { bookings: [booking('2026-12-01', { kind: 'referral', review: 'orthopedic-review' })] },
      'accepted',
    ],
    [
      'booked for another review',
      { bookings: [booking('2026-12-01', { kind: 'referral', review: 'spinal-review' })] },
      'sent',
    ],
    [
      'a booking cancelled',
      { bookings: [booking('2026-12-01', { kind: 'other', basedOn: ON_IT, state: 'cancelled' })] },
      'sent',
    ],
    [
      'a booking that was kept',
      { bookings: [booking(daysAgo(2), { kind: 'other', basedOn: ON_IT, state: 'fulfilled' })] },
      'seen',
    ],
    ['a visit on it', { visits: [visit(daysAgo(2), { kind: 'other', basedOn: ON_IT })] }, 'seen'],
    [
      'a visit on it that is planned',
      { visits: [visit(daysAgo(2), { state: 'planned', basedOn: ON_IT })] },
      'sent',
    ],
    [
      'a visit of its booking',
      {
        bookings: [booking(daysAgo(2), { id: 'Appointment/1', kind: 'other', basedOn: ON_IT })],
        visits: [visit(daysAgo(2), { basedOn: ['Appointment/1'] })],
      },
      'seen',
    ],
    ['a visit for something else', { visits: [visit(daysAgo(2))] }, 'sent'],
    [
      'a review of its kind',
      { procedures: [assessment(daysAgo(2), [], { kind: 'orthopedic-review' })] },
      'seen',
    ],
    [
      'a review before it was asked for',
      { procedures: [assessment(daysAgo(11), [], { kind: 'orthopedic-review' })] },
      'sent',
    ],
    [
      'a review of another kind',
      { procedures: [assessment(daysAgo(2), [], { kind: 'spinal-review' })] },
      'sent',
    ],
    [
      'a review on another request',
      {
        procedures: [
          assessment(daysAgo(2), [], { kind: 'orthopedic-review', basedOn: ['ServiceRequest/2'] }),
        ],
      },
      'sent',
    ],
    [
      'a procedure on it',
      { procedures: [assessment(daysAgo(2), [], { kind: 'other', basedOn: ON_IT })] },
      'seen',
    ],
  ])('%s: %o', (_, facts, step) => {
    expect(stepOf(sent(10), facts)).toEqual([step])
    expect(dueOf('referral', TODAY, { services: [sent(10)], ...facts })).toHaveLength(step === 'seen' ? 0 : 1)
  })

  test('a request that is completed has been seen', () => {
    expect(stepOf(sent(10, { state: 'completed' }))).toEqual(['seen'])
  })

  test('a booking that passed is missed, one ahead lowers the tier', () => {
    const bookedFor = (at: string) => [booking(at, { kind: 'other', basedOn: ON_IT })]
    expect(dueOn(sent(25), { bookings: bookedFor(daysAgo(2)) })).toMatchObject({
      booking: 'missed',
      tier: 'this-week',
    })
    expect(dueOn(sent(25), { bookings: bookedFor('2026-11-25') })).toMatchObject({
      booking: 'booked-late',
      tier: 'routine',
      remarks: ['referral-accepted'],
    })
  })
})

test.each<[string, Partial<ServiceOrder>, number]>([
  ['a draft', { state: 'draft' }, 0],
  ['withdrawn', { state: 'revoked' }, 0],
  ['repeated', { intent: 'plan', interval: every(6, 'month') }, 0],
  ['to a dentist', { kind: 'dental-review', review: 'dental-assessment' }, 1],
  ['on hold', { state: 'on-hold' }, 1],
])('%s: %i obligations', (_, more, count) => {
  expect(dueOf('referral', TODAY, { services: [sent(10, more)] })).toHaveLength(count)
})

test('on hold it is exempt with its reason, not dropped', () => {
  expect(dueOn(sent(40, { state: 'on-hold' }))).toMatchObject({
    status: 'exempt',
    exempt: { why: 'plan-on-hold' },
  })
})

test('an order that is no referral is none', () => {
  const { isReferral: _, ...order } = sent(10)
  expect(dueOf('referral', TODAY, { services: [order] })).toEqual([])
})
