import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import { dose, on } from '../../testing/build-facts.ts'
import {
  booking,
  carePlan,
  denosumab,
  denosumabOfUnknownStrength,
  every,
  medication,
  plan,
  zoledronate,
} from '../../testing/build-follow-up.ts'
import { dueOf, onlyDue } from '../testing/due-of.ts'

const FOUR_WEEKLY = medication('denosumab', { id: 'MedicationRequest/d', interval: every(4, 'week') })
const given = { ...denosumab('2026-03-02'), id: 'MedicationAdministration/1' }
const slot = (at: string, different = {}) => booking(at, { kind: 'bone-agent-dose', ...different })

function doseOn(today: string, facts: Partial<PatientFacts> = {}) {
  return onlyDue('bone-agent-dose', today, { orders: [FOUR_WEEKLY], doses: [given], ...facts })
}

describe('denosumab of 02-Mar-2026 every four weeks @H13', () => {
  test.each([
    { today: '2026-03-22', status: 'not-due' },
    { today: '2026-03-23', status: 'due-soon' },
    { today: '2026-03-30', status: 'due-soon' },
    { today: '2026-03-31', status: 'due' },
    { today: '2026-04-04', status: 'due' },
    { today: '2026-04-06', status: 'due' },
    { today: '2026-04-07', status: 'overdue', daysOverdue: 8, tier: 'this-week' },
    { today: '2026-04-08', status: 'overdue', daysOverdue: 9, tier: 'this-week' },
    { today: '2026-04-13', status: 'overdue', daysOverdue: 14, tier: 'this-week' },
    { today: '2026-04-14', status: 'critical', daysOverdue: 15, tier: 'same-day' },
  ])('is $status on $today', ({ today, ...expected }) => {
    const found = doseOn(today)
    expect(found).toMatchObject({
      ...expected,
      due: '2026-03-30',
      graceEnds: '2026-04-06',
      criticalAfter: '2026-04-13',
      lastDone: '2026-03-02',
      countedFrom: '2026-03-02',
      interval: { count: 4, unit: 'week' },
      intervalSource: 'order',
      booking: 'none',
      evidence: ['MedicationRequest/d', 'MedicationAdministration/1'],
    })
    expect(found.tier).toBe(expected.tier)
  })
})

test('zoledronate of 02-Mar-2026 every twelve weeks is due soon on 20-May', () => {
  const orders = [medication('zoledronate', { interval: every(12, 'week') })]
  const facts = { orders, doses: [zoledronate('2026-03-02')] }
  expect(onlyDue('bone-agent-dose', '2026-05-20', facts)).toMatchObject({
    status: 'due-soon',
    due: '2026-05-25',
    graceEnds: '2026-06-08',
    named: 'zoledronate 4 mg',
  })
})

describe('a booking of a dose', () => {
  test.each([
    ['2026-04-08', { booking: 'booked-late', tier: 'routine', bookedFor: '2026-04-10' }, slot('2026-04-10')],
    ['2026-04-05', { booking: 'booked', bookedFor: '2026-04-06' }, slot('2026-04-06')],
    ['2026-04-14', { booking: 'booked-late', tier: 'same-day' }, slot('2026-04-20')],
    ['2026-04-08', { booking: 'missed', tier: 'this-week', bookedFor: '2026-03-30' }, slot('2026-03-30')],
    ['2026-04-08', { booking: 'none', tier: 'this-week' }, slot('2026-04-10', { state: 'cancelled' })],
    ['2026-04-08', { booking: 'none', tier: 'this-week' }, slot('2026-03-30', { state: 'no-show' })],
    // Whether a dose was given, its record tells, not the calendar.
    ['2026-04-08', { booking: 'none', status: 'overdue' }, slot('2026-03-30', { state: 'fulfilled' })],
    ['2026-04-08', { booking: 'none', status: 'overdue' }, booking('2026-04-10')],
  ])('on %s gives %o', (today, expected, booked) => {
    expect(doseOn(today, { bookings: [booked] })).toMatchObject(expected)
  })
})

describe('from what a dose is counted', () => {
  test('never given: from the start of the order', () => {
    const orders = [medication('denosumab', { authored: on('2026-10-01'), start: on('2026-10-05').day })]
    expect(onlyDue('bone-agent-dose', '2026-11-23', { orders })).toMatchObject({
      due: '2026-11-02',
      countedFrom: '2026-10-05',
      intervalSource: 'assumed',
      status: 'critical',
    })
  })

  test('an order without a day tells nothing', () => {
    const { authored: _, ...undated } = medication('denosumab')
    const found = onlyDue('bone-agent-dose', '2026-11-23', { orders: [undated] })
    expect(found).toMatchObject({ status: 'unknown', booking: 'none' })
    expect(found.due).toBeUndefined()
  })

  test('given early, it starts anew', () => {
    const doses = [given, denosumab('2026-03-23')]
    expect(doseOn('2026-04-08', { doses })).toMatchObject({ due: '2026-04-20', status: 'not-due' })
  })

  test('loading doses do not move it', () => {
    const doses = [given, denosumab('2026-03-09'), denosumab('2026-03-16')]
    expect(doseOn('2026-04-08', { doses })).toMatchObject({ due: '2026-03-30', lastDone: '2026-03-02' })
  })

  test('a month is a month of the calendar @H14', () => {
    const orders = [medication('denosumab', { interval: every(1, 'month') })]
    expect(doseOn('2026-02-01', { orders, doses: [denosumab('2026-01-31')] })).toMatchObject({
      due: '2026-02-28',
    })
  })

  test('a plan that changed counts from the same dose', () => {
    const orders = [
      FOUR_WEEKLY,
      medication('denosumab', { interval: every(12, 'week'), authored: on('2026-03-20') }),
    ]
    expect(doseOn('2026-04-08', { orders })).toMatchObject({ due: '2026-05-25', status: 'not-due' })
  })
})

describe('what is not chased', () => {
  const stopped = medication('denosumab', { id: 'MedicationRequest/s', state: 'stopped', stopReason: 'Jaw' })

  test.each<[string, Partial<PatientFacts>, object]>([
    ['stopped, with its reason', { orders: [stopped] }, { why: 'bone-agent-stopped' }],
    [
      'on hold',
      { orders: [medication('denosumab', { state: 'on-hold', interval: every(4, 'week') })] },
      { why: 'plan-on-hold' },
    ],
    [
      'a plan of doses on hold',
      { orders: [], services: [plan({ kind: 'bone-agent-dose', state: 'on-hold' })] },
      { why: 'plan-on-hold' },
    ],
    ['in comfort care', { carePlans: [carePlan('comfort-care')] }, { why: 'comfort-care' }],
  ])('%s', (_, facts, exempt) => {
    const found = doseOn('2026-06-01', facts)
    expect(found).toMatchObject({ status: 'exempt', exempt, due: '2026-03-30' })
    expect(found.tier).toBeUndefined()
    expect(found.daysOverdue).toBeUndefined()
  })

  test('a stop without a reason still is', () => {
    const orders = [medication('denosumab', { state: 'stopped', interval: every(4, 'week') })]
    expect(doseOn('2026-06-01', { orders })).toMatchObject({ status: 'critical' })
  })

  test.each<[string, Partial<PatientFacts>]>([
    ['no bone agent', {}],
    ['denosumab 60 mg', { doses: [denosumab('2026-03-02', 60)] }],
    ['a denosumab of unknown strength', { doses: [denosumabOfUnknownStrength('2026-03-02')] }],
    ['ibandronate', { doses: [dose('ibandronate', '2026-03-02')] }],
    ['one that the patient is said to take', { orders: [medication('denosumab', { origin: 'statement' })] }],
  ])('%s has no dose that is due', (_, facts) => {
    expect(dueOf('bone-agent-dose', '2026-06-01', facts)).toEqual([])
  })
})

describe('what a dose that is due rests on, and is called', () => {
  const on28 = (facts: Partial<PatientFacts>) => onlyDue('bone-agent-dose', '2026-03-28', facts)

  test('the order alone, where none was given', () => {
    const orders = [medication('denosumab', { id: 'MedicationRequest/1', authored: on('2026-03-01') })]
    expect(on28({ orders }).evidence).toContain('MedicationRequest/1')
  })

  test.each<[string, Partial<PatientFacts>, string]>([
    [
      'by its order',
      { orders: [medication('denosumab', { strength: { value: 120, unit: 'mg', text: '120 mg' } })] },
      'denosumab 120 mg',
    ],
    [
      'by the name that its order has',
      {
        orders: [
          medication('denosumab', {
            drug: { classes: ['denosumab'], named: 'Xgeva', madeFor: 'cancer' },
            strength: undefined as never,
          }),
        ],
      },
      'Xgeva',
    ],
    ['by the last dose', { doses: [denosumab('2026-03-02')] }, 'denosumab 120 mg'],
    [
      'by the strength of the last dose, where the order tells none',
      {
        orders: [medication('zoledronate', { strength: undefined as never })],
        doses: [zoledronate('2026-03-02')],
      },
      'zoledronate 4 mg',
    ],
  ])('%s', (_, facts, named) => {
    expect(on28(facts).named).toBe(named)
  })

  test.each<[string, Parameters<typeof plan>[0], boolean]>([
    ['of doses on hold', { state: 'on-hold' }, true],
    ['of doses that stands', {}, false],
    ['of doses that was revoked', { state: 'revoked' }, false],
    ['of visits on hold', { kind: 'visit', state: 'on-hold' }, false],
    ['of doses once, on hold', { state: 'on-hold', intent: 'order', interval: undefined as never }, false],
  ])('a plan %s exempts: %s', (_, more, isExempt) => {
    const services = [plan({ kind: 'bone-agent-dose', interval: every(4, 'week'), ...more })]
    expect(doseOn('2026-04-08', { services }).status === 'exempt').toBe(isExempt)
  })

  test('a stop and an order on hold are named', () => {
    const stopped = medication('denosumab', {
      id: 'MedicationRequest/s',
      state: 'stopped',
      stopReason: 'Jaw',
    })
    const held = medication('denosumab', { id: 'MedicationRequest/h', state: 'on-hold' })
    expect(doseOn('2026-04-08', { orders: [stopped] })).toMatchObject({
      status: 'exempt',
      evidence: expect.arrayContaining(['MedicationRequest/s']),
    })
    expect(doseOn('2026-04-08', { orders: [held] })).toMatchObject({
      status: 'exempt',
      evidence: expect.arrayContaining(['MedicationRequest/h']),
    })
  })
})
