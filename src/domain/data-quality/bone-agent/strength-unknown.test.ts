import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { MedicationOrder } from '../../facts/treatment.ts'
import { ago, denosumabAgo, zoledronateAgo } from '../../testing/build-course.ts'
import { dose, on } from '../../testing/build-facts.ts'
import { denosumab, every, medication } from '../../testing/build-follow-up.ts'
import { judge, verdictsOf } from '../../testing/judge.ts'
import { strengthUnknown } from './strength-unknown.ts'

const verdicts = (given: Partial<PatientFacts>) => verdictsOf(strengthUnknown, given)
const untold = (more: Partial<MedicationOrder> = {}): MedicationOrder => {
  const { strength: _, ...order } = medication('denosumab')
  return { ...order, ...more }
}
const unknown = (days: number) => dose('denosumab', ago(days))

describe('DQ-04', () => {
  test.each([
    ['no bone agent', {}, []],
    ['120 mg', { doses: denosumabAgo(10) }, ['clear']],
    ['60 mg', { doses: [denosumab(ago(10), 60)] }, ['clear']],
    ['119 mg, as of 1.7 mL', { doses: [denosumab(ago(10), 119)] }, ['clear']],
    ['90 mg', { doses: [denosumab(ago(10), 90)] }, ['raised this-week']],
    ['no strength', { doses: [unknown(10)] }, ['raised this-week']],
    ['an order without a strength', { orders: [untold()] }, ['raised this-week']],
    [
      'an order without a strength, every four weeks',
      { orders: [untold({ interval: every(4, 'week') })] },
      ['clear'],
    ],
    [
      'an order without a strength, twice a year',
      { orders: [untold({ interval: every(6, 'month') })] },
      ['clear'],
    ],
    [
      'an order without a strength, every 18 weeks',
      { orders: [untold({ interval: every(18, 'week') })] },
      ['raised this-week'],
    ],
    [
      'a dose without a strength beside an order of 120 mg',
      { doses: [unknown(10)], orders: [medication('denosumab')] },
      ['clear'],
    ],
    [
      'a dose without a strength between doses of both',
      { doses: [unknown(10), denosumab(ago(40), 60), denosumab(ago(70))] },
      ['raised this-week'],
    ],
    ['an order that is only planned', { orders: [untold({ state: 'planned' })] }, ['clear']],
    ['zoledronate without a strength', { doses: [dose('zoledronate', ago(10))] }, ['clear']],
    ['a year ago, zoledronate since', { doses: [unknown(365), ...zoledronateAgo(10)] }, ['raised this-week']],
    ['longer ago, zoledronate since', { doses: [unknown(366), ...zoledronateAgo(10)] }, ['clear']],
    ['long ago, nothing since', { doses: [unknown(900)] }, ['raised this-week']],
    [
      'ordered long ago and not stopped, zoledronate since',
      { orders: [untold({ authored: on(ago(900)) })], doses: zoledronateAgo(10) },
      ['raised this-week'],
    ],
    [
      'ordered long ago and stopped, zoledronate since',
      { orders: [untold({ authored: on(ago(900)), state: 'stopped' })], doses: zoledronateAgo(10) },
      ['clear'],
    ],
  ])('%s', (_, given, expected) => {
    expect(verdicts(given)).toEqual(expected)
  })

  test('names the records, what they say and since when', () => {
    const [given, order] = [denosumab(ago(10), 90), untold({ authored: on(ago(50)) })]
    expect(judge(strengthUnknown, { doses: [given], orders: [order] })).toMatchObject([
      {
        problem: 'data',
        tier: 'this-week',
        evidence: [given.id, order.id],
        since: on(ago(50)).day,
        reason: {
          id: 'strength-unknown',
          medicines: [
            { record: 'dose', named: 'denosumab', strength: '90 mg', day: given.when.day },
            { record: 'order', named: 'denosumab', day: on(ago(50)).day },
          ],
        },
      },
    ])
  })

  test('is cleared by the newest dose and order', () => {
    const doses = denosumabAgo(10, 38)
    const order = medication('denosumab')
    expect(judge(strengthUnknown, { doses: doses.toReversed(), orders: [order] })).toMatchObject([
      { verdict: 'clear', evidence: [doses[0]?.id, order.id] },
    ])
  })
})
