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

describe('what DQ-04 rests on', () => {
  test('clear: the newest dose and the newest order of a bone agent, in whatever order they came', () => {
    const [newer, older] = [denosumab('2026-11-10'), denosumab('2026-10-10')]
    const sameDay = { ...denosumab('2026-11-10'), id: 'MedicationAdministration/0' }
    const [order, before] = [
      medication('denosumab', { authored: on('2026-05-01') }),
      medication('denosumab', { authored: on('2025-05-01'), state: 'completed' }),
    ]
    const other = { ...dose('opioid', '2026-11-20') }
    const opioid = medication('opioid', { authored: on('2026-11-20') })
    const evidence = (doses: readonly (typeof newer)[], orders: readonly MedicationOrder[]) =>
      judge(strengthUnknown, { doses, orders })[0]?.evidence
    expect(evidence([other, newer, older], [opioid, before, order])).toEqual([newer.id, order.id])
    expect(evidence([older, newer, other], [order, before, opioid])).toEqual([newer.id, order.id])
    expect(evidence([newer, sameDay], [])).toEqual(['MedicationAdministration/0'])
  })

  test('raised: each record with the strength that it tells, and what is missing', () => {
    const ninety = { ...denosumab(ago(10), 90) }
    const [finding] = judge(strengthUnknown, {
      doses: [ninety],
      orders: [untold({ authored: on('2026-05-01') })],
    })
    expect(finding).toMatchObject({
      reason: {
        medicines: [
          { record: 'dose', strength: '90 mg' },
          { record: 'order', day: on('2026-05-01').day },
        ],
      },
      missing: [{ kind: 'fact', needs: 'bone-agent-strength' }],
    })
  })

  test('an order on hold matters as long as one that stands', () => {
    const of = (state: MedicationOrder['state']) =>
      verdicts({ orders: [untold({ state, authored: on('2020-01-01') })], doses: zoledronateAgo(10) })
    expect([of('active'), of('on-hold'), of('completed')]).toEqual([
      ['raised this-week'],
      ['raised this-week'],
      ['clear'],
    ])
  })
})
