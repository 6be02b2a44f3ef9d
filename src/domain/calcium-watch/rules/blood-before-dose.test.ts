import { describe, expect, test } from 'vitest'

import { completeCoverage } from '../../facts/coverage.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import {
  ago,
  denosumabAgo,
  MONTHLY_DENOSUMAB,
  MONTHLY_ZOLEDRONATE,
  zoledronateAgo,
} from '../../testing/build-course.ts'
import { corrected, creatinine, day } from '../../testing/build-facts.ts'
import { booking, carePlan, every, medication, plan } from '../../testing/build-follow-up.ts'
import { judge, verdictsOf } from '../../testing/judge.ts'
import { bloodBeforeDose } from './blood-before-dose.ts'

const dueIn = (days: number): Partial<PatientFacts> => ({
  orders: [MONTHLY_DENOSUMAB],
  doses: denosumabAgo(28 - days, 56 - days, 84 - days),
})
const blood = (calcium: number, creatinineOf = calcium) => [
  corrected(2.35, 'mmol/L', { at: ago(calcium) }),
  creatinine(80, 'umol/L', { at: ago(creatinineOf) }),
]
const slot = (days: number) => [booking(ago(-days), { kind: 'bone-agent-dose' })]
const verdicts = (given: Partial<PatientFacts>) => verdictsOf(bloodBeforeDose, given)

describe('when a dose is near', () => {
  test.each([
    ['due in 8 days', dueIn(8), []],
    ['due in 7 days', dueIn(7), ['raised this-week']],
    ['due in 2 days', dueIn(2), ['raised this-week']],
    ['due tomorrow', dueIn(1), ['raised same-day']],
    ['due today', dueIn(0), ['raised same-day']],
    ['past its due day, not booked', dueIn(-1), ['raised this-week']],
    ['overdue, not booked', dueIn(-20), ['raised this-week']],
    ['overdue, booked for tomorrow', { ...dueIn(-20), bookings: slot(1) }, ['raised same-day']],
    ['overdue, booked in 2 days', { ...dueIn(-20), bookings: slot(2) }, ['raised this-week']],
    ['due tomorrow, booked in 3 days', { ...dueIn(1), bookings: slot(3) }, ['raised this-week']],
    [
      'stopped',
      { ...dueIn(1), orders: [medication('denosumab', { state: 'stopped', stopReason: 'x' })] },
      [],
    ],
    ['in comfort care', { ...dueIn(1), carePlans: [carePlan('hospice')] }, []],
    ['never ordered', {}, []],
  ])('%s', (_, given, expected) => {
    expect(verdicts({ ...given, results: blood(60) })).toEqual(expected)
  })
})

describe('the calcium', () => {
  test.each([
    ['in grace on the day of the dose', dueIn(2), 33, ['clear']],
    ['past its grace on the day of the dose', dueIn(2), 34, ['raised this-week']],
    ['overdue now', dueIn(2), 36, ['raised this-week']],
    ['in grace today, the dose past its due day', dueIn(-3), 35, ['clear']],
    [
      'past its grace on the day of the booking',
      { ...dueIn(2), bookings: slot(5) },
      31,
      ['raised this-week'],
    ],
    ['in grace on the day of the booking', { ...dueIn(2), bookings: slot(5) }, 30, ['clear']],
  ])('%s', (_, given, days, expected) => {
    expect(verdicts({ ...given, results: blood(days, 5) })).toEqual(expected)
  })

  test('was never measured', () => {
    expect(judge(bloodBeforeDose, { ...dueIn(2), results: blood(5).slice(1) })).toMatchObject([
      { tier: 'this-week', reason: { open: [{ kind: 'calcium', why: 'never' }] } },
    ])
  })

  test.each([
    ['ordered to begin tomorrow', -1, ['raised same-day']],
    ['ordered to begin in 7 days', -7, ['raised this-week']],
    ['ordered to begin in 8 days', -8, []],
  ])('before a first dose that is %s', (_, start, expected) => {
    const orders = [{ ...MONTHLY_DENOSUMAB, start: day(ago(start)) }]
    expect(verdicts({ orders, results: blood(60) })).toEqual(expected)
    expect(verdicts({ orders, results: blood(3) })).toEqual(expected.map(() => 'clear'))
  })

  test('was never measured in a treatment that begins', () => {
    const orders = [
      medication('denosumab', { interval: every(4, 'week'), start: MONTHLY_DENOSUMAB.authored!.day }),
    ]
    expect(verdicts({ orders, results: blood(5).slice(1) })).toEqual(['raised this-week'])
  })
})

describe('the creatinine', () => {
  test.each([
    ['in grace on the day of the dose', 54, ['clear']],
    ['past its grace on the day of the dose', 55, ['raised this-week']],
    ['overdue now', 57, ['raised this-week']],
  ])('on denosumab: %s', (_, days, expected) => {
    expect(verdicts({ ...dueIn(2), results: blood(5, days) })).toEqual(expected)
  })

  const infusionIn = (days: number): Partial<PatientFacts> => ({
    orders: [MONTHLY_ZOLEDRONATE],
    doses: zoledronateAgo(28 - days, 56 - days),
  })

  test.each([
    ['due with the dose', infusionIn(2), 20, ['clear']],
    ['due with the dose, which is past its due day', infusionIn(-1), 20, ['raised this-week']],
    ['late by the day of the booking', { ...infusionIn(2), bookings: slot(3) }, 20, ['raised this-week']],
    ['taken for that dose', { ...infusionIn(2), bookings: slot(3) }, 3, ['clear']],
  ])('before an infusion: %s', (_, given, days, expected) => {
    expect(verdicts({ ...given, results: blood(5, days) })).toEqual(expected)
  })
})

describe('what it says', () => {
  test('each test that is open, and how', () => {
    const finding = judge(bloodBeforeDose, { ...dueIn(2), results: blood(40, 55) })[0]
    expect(finding).toMatchObject({
      problem: 'bone-agent',
      reason: {
        id: 'watch-blood-before-dose',
        open: [
          { kind: 'calcium', why: 'overdue' },
          { kind: 'creatinine', why: 'overdue-by-dose' },
        ],
      },
    })
  })

  test('names what clears it', () => {
    const results = blood(5)
    const [finding] = judge(bloodBeforeDose, { ...dueIn(2), results })
    expect(finding).toMatchObject({ verdict: 'clear', reason: { id: 'watch-blood-in-time' } })
    expect(finding?.evidence).toEqual(expect.arrayContaining(results.map(({ id }) => id)))
  })

  test('a plan of blood on hold is not chased', () => {
    const services = [
      plan({
        kind: 'laboratory',
        measures: ['calcium', 'creatinine'],
        state: 'on-hold',
        interval: every(4, 'week'),
      }),
    ]
    expect(verdicts({ ...dueIn(2), services, results: blood(60) })).toEqual([])
  })

  test('cannot tell as long as results are not loaded', () => {
    const coverage = new Map(completeCoverage())
    coverage.delete('kidney')
    expect(verdicts({ ...dueIn(2), results: blood(5), coverage })).toEqual(['unknown kidney not loaded'])
    expect(verdicts({ ...dueIn(2), results: blood(5).slice(1), coverage })).toEqual([
      'unknown kidney not loaded',
    ])
  })
})

test('names each test with its due day, and what was done where none is open', () => {
  const open = judge(bloodBeforeDose, { ...dueIn(2), results: blood(36, 5) })
  expect(open).toMatchObject([
    {
      verdict: 'raised',
      since: day(ago(8)),
      reason: { open: [{ kind: 'calcium', why: 'overdue', due: day(ago(8)) }] },
    },
  ])
  const byThen = judge(bloodBeforeDose, { ...dueIn(2), results: blood(34, 5) })
  expect(byThen).toMatchObject([
    { verdict: 'raised', since: day(ago(-2)), reason: { open: [{ due: day(ago(6)) }] } },
  ])
  const done = judge(bloodBeforeDose, { ...dueIn(2), results: blood(5) })
  expect(done).toMatchObject([
    {
      verdict: 'clear',
      reason: {
        done: [
          { kind: 'calcium', last: day(ago(5)) },
          { kind: 'creatinine', last: day(ago(5)) },
        ],
      },
    },
  ])
})
