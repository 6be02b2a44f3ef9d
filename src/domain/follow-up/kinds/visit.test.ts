import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import { day } from '../../testing/build-facts.ts'
import { booking, carePlan, every, plan, visit } from '../../testing/build-follow-up.ts'
import { onlyDue } from '../testing/due-of.ts'

const visitOn = (today: string, facts: Partial<PatientFacts>) => onlyDue('visit', today, facts)
const since = (at: string) => [carePlan('follow-up', { from: day(at) })]

describe('a clinic visit', () => {
  test.each([
    // The first six months end with day 183.
    { today: '2026-11-23', start: '2026-05-24', interval: 42, status: 'due' },
    { today: '2026-11-23', start: '2026-05-23', interval: 84, status: 'not-due' },
  ])('of 01-Oct-2026, followed since $start: every $interval days', ({ today, start, interval, status }) => {
    const facts = { visits: [visit('2026-10-01')], carePlans: since(start) }
    expect(visitOn(today, facts)).toMatchObject({
      status,
      interval: { count: interval },
      intervalSource: 'protocol',
    })
  })

  test.each([
    ['2026-12-24', 'due-soon'],
    ['2027-01-07', 'due'],
    ['2027-01-08', 'overdue'],
    ['2027-02-04', 'overdue'],
    ['2027-02-05', 'critical'],
  ])('of 01-Oct-2026 is on %s %s', (today, status) => {
    expect(visitOn(today, { visits: [visit('2026-10-01')] })).toMatchObject({ status, due: '2026-12-24' })
  })

  test('by its plan, with the plan as evidence', () => {
    const services = [
      plan({ id: 'ServiceRequest/v', kind: 'visit', named: 'Clinic visit', interval: every(6, 'week') }),
    ]
    expect(visitOn('2026-11-23', { services, visits: [visit('2026-10-01')] })).toMatchObject({
      named: 'Clinic visit',
      due: '2026-11-12',
      intervalSource: 'plan',
      evidence: expect.arrayContaining(['ServiceRequest/v']),
    })
  })

  test.each([
    ['by telephone', visit('2026-11-01', { kind: 'telephone' }), true],
    ['as an emergency', visit('2026-11-01', { kind: 'emergency' }), false],
    ['as an inpatient', visit('2026-11-01', { kind: 'inpatient' }), false],
    ['that is planned', visit('2026-11-01', { state: 'planned' }), false],
    ['that goes on', visit('2026-11-01', { state: 'in-progress' }), false],
  ])('%s counts: %o', (_, seen, counts) => {
    const found = visitOn('2026-11-23', { visits: [visit('2026-10-01'), seen] })
    expect(found.lastDone).toBe(counts ? '2026-11-01' : '2026-10-01')
  })

  test('without a day does not count', () => {
    const { when: _, ...undated } = visit('2026-11-01')
    expect(visitOn('2026-11-23', { visits: [undated] })).toMatchObject({ status: 'unknown' })
  })

  test('that was booked and kept counts; one that was not is missed', () => {
    const slot = (state: 'fulfilled' | 'no-show' | 'booked') =>
      booking('2026-11-01', { kind: 'visit', state })
    const visits = [visit('2026-10-01')]
    expect(visitOn('2026-11-23', { visits, bookings: [slot('fulfilled')] }).lastDone).toBe('2026-11-01')
    expect(visitOn('2026-11-23', { visits, bookings: [slot('no-show')] })).toMatchObject({ booking: 'none' })
    expect(visitOn('2026-11-23', { visits, bookings: [slot('booked')] })).toMatchObject({ booking: 'missed' })
  })

  test('never: from the start of follow-up, else it cannot be told @H8', () => {
    expect(visitOn('2026-11-23', { carePlans: since('2026-10-01') })).toMatchObject({ due: '2026-11-12' })
    expect(visitOn('2026-11-23', {})).toMatchObject({ status: 'unknown' })
  })

  test('a plan that was withdrawn is exempt, and one that took its place is not', () => {
    const withdrawn = plan({ kind: 'visit', state: 'revoked', interval: every(6, 'week') })
    const visits = [visit('2026-10-01')]
    expect(visitOn('2026-11-23', { visits, services: [withdrawn] })).toMatchObject({
      exempt: { why: 'plan-revoked' },
    })
    const services = [withdrawn, plan({ kind: 'visit', interval: every(12, 'week') })]
    expect(visitOn('2026-11-23', { visits, services })).toMatchObject({ status: 'not-due' })
  })
})
