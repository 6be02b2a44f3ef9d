import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import { day } from '../../testing/build-facts.ts'
import { booking, denosumab, every, medication, plan, zoledronate } from '../../testing/build-follow-up.ts'
import { judge, verdictsOf } from '../../testing/judge.ts'
import { ago, extraction } from '../testing/build-jaw.ts'
import { dentalProcedureNearDose } from './dental-procedure-near-dose.ts'

const verdicts = (facts: Partial<PatientFacts>) => verdictsOf(dentalProcedureNearDose, facts)
const quarterly = medication('zoledronate', { interval: every(12, 'week') })
/** The last dose so many days ago; every twelve weeks. */
const given = (days: number) => ({ orders: [quarterly], doses: [zoledronate(ago(days))] })
const slot = (at: string, different = {}) =>
  booking(at, { kind: 'invasive-dental', named: 'Tooth extraction', ...different })
const order = (different: object) =>
  plan({ kind: 'invasive-dental', named: 'Tooth extraction', intent: 'order', ...different })

describe('planned within four weeks of a dose', () => {
  test.each<[string, Partial<PatientFacts>, readonly string[]]>([
    ['28 days after a dose', { ...given(18), procedures: [extraction(ago(-10))] }, ['raised this-week']],
    ['29 days after a dose', { ...given(19), procedures: [extraction(ago(-10))] }, ['clear']],
    ['28 days before the next', { ...given(46), procedures: [extraction(ago(-10))] }, ['raised this-week']],
    ['29 days before the next', { ...given(45), procedures: [extraction(ago(-10))] }, ['clear']],
    ['on the day of the next', { ...given(74), procedures: [extraction(ago(-10))] }, ['raised this-week']],
    [
      'near a booking',
      {
        ...given(45),
        procedures: [extraction(ago(-10))],
        bookings: [booking(ago(-20), { kind: 'bone-agent-dose' })],
      },
      ['raised this-week'],
    ],
    ['more than four weeks ahead', { ...given(60), procedures: [extraction(ago(-29))] }, []],
    ['today', { ...given(5), procedures: [extraction(ago(0))] }, ['raised this-week']],
    [
      'passed, and nobody says whether it was done',
      { ...given(5), procedures: [extraction(ago(10))] },
      ['raised this-week'],
    ],
    ['passed long ago', { ...given(5), procedures: [extraction(ago(29))] }, []],
    ['done', { ...given(5), procedures: [extraction(ago(3), { state: 'completed' })] }, []],
    [
      'booked, and done on that day',
      { ...given(5), bookings: [slot(ago(3))], procedures: [extraction(ago(3), { state: 'completed' })] },
      [],
    ],
    [
      'before the first dose, which is ordered',
      { orders: [medication('denosumab', { start: day(ago(-14)) })], procedures: [extraction(ago(-3))] },
      ['raised this-week'],
    ],
    ['on no bone agent', { procedures: [extraction(ago(-3))] }, []],
    ['nothing planned', given(5), []],
  ])('%s', (_, facts, expected) => {
    expect(verdicts(facts)).toEqual(expected)
  })

  test.each<[string, Partial<PatientFacts>, readonly string[]]>([
    ['a booking', { bookings: [slot(ago(-5))] }, ['raised this-week']],
    [
      'a booking that is not yet confirmed',
      { bookings: [slot(ago(-5), { state: 'pending' })] },
      ['raised this-week'],
    ],
    ['a booking that was cancelled', { bookings: [slot(ago(-5), { state: 'cancelled' })] }, []],
    ['an order with its day', { services: [order({ start: day(ago(-5)) })] }, ['raised this-week']],
    ['an order without a day', { services: [order({})] }, ['unknown dental-procedure-date']],
    [
      'an order that is booked',
      {
        services: [order({ id: 'ServiceRequest/x' })],
        bookings: [slot(ago(-5), { basedOn: ['ServiceRequest/x'] })],
      },
      ['raised this-week'],
    ],
    [
      'an order that is booked for later than four weeks',
      {
        services: [order({ id: 'ServiceRequest/x' })],
        bookings: [slot(ago(-60), { basedOn: ['ServiceRequest/x'] })],
      },
      [],
    ],
    ['an order that was withdrawn', { services: [order({ state: 'revoked', start: day(ago(-5)) })] }, []],
    ['a visit to the dentist', { bookings: [booking(ago(-5), { kind: 'dental-review' })] }, []],
  ])('by %s', (_, facts, expected) => {
    expect(verdicts({ doses: [denosumab(ago(10))], ...facts })).toEqual(expected)
  })

  test('tells both days, of several doses the nearest', () => {
    const facts = {
      orders: [medication('denosumab', { interval: every(4, 'week') })],
      doses: [{ ...denosumab(ago(20)), id: 'MedicationAdministration/1' }],
      procedures: [extraction(ago(-3), { id: 'Procedure/x' })],
    }
    expect(judge(dentalProcedureNearDose, facts)).toMatchObject([
      {
        rule: 'B-07',
        reason: { named: 'Tooth extraction', day: day(ago(-3)), dose: day(ago(-8)), isGiven: false },
        evidence: ['Procedure/x', expect.any(String)],
      },
    ])
  })
})
