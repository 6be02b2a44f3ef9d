import { describe, expect, test } from 'vitest'

import { completeCoverage } from '../../facts/coverage.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import { day, dose, nowOn, on } from '../../testing/build-facts.ts'
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
import { refusal } from '../../testing/build-records.ts'
import { judge, verdictsOf } from '../../testing/judge.ts'
import { ago, dental, extraction } from '../testing/build-jaw.ts'
import { dentalBeforeStart } from './dental-before-start.ts'
import { dentalReviewLate } from './dental-review-late.ts'

const both = (facts: Partial<PatientFacts>) => [
  ...verdictsOf(dentalBeforeStart, facts),
  ...verdictsOf(dentalReviewLate, facts),
]
const MONTHLY = medication('denosumab', { interval: every(4, 'week') })
const ON = { orders: [MONTHLY], doses: [denosumab(ago(12)), denosumab(ago(40))] }
const slot = (at: string) => booking(at, { kind: 'bone-agent-dose' })

describe('B-04: no dental assessment ever', () => {
  test.each<[string, Partial<PatientFacts>, readonly string[]]>([
    ['begun', ON, ['raised routine']],
    [
      'ordered to begin today',
      { orders: [medication('denosumab', { start: day(ago(0)) })] },
      ['raised this-week'],
    ],
    [
      'ordered to begin in 28 days',
      { orders: [medication('denosumab', { start: day(ago(-28)) })] },
      ['raised this-week'],
    ],
    ['ordered to begin in 29 days', { orders: [medication('denosumab', { start: day(ago(-29)) })] }, []],
    ['ordered long ago, with no dose on record', { orders: [MONTHLY] }, ['raised routine']],
    ['ordered, booked for next week', { orders: [MONTHLY], bookings: [slot(ago(-7))] }, ['raised this-week']],
    [
      'planned to begin in 28 days',
      { orders: [medication('zoledronate', { state: 'planned', start: day(ago(-28)) })] },
      ['raised this-week'],
    ],
    [
      'planned to begin in 29 days',
      { orders: [medication('zoledronate', { state: 'planned', start: day(ago(-29)) })] },
      [],
    ],
    [
      'planned for yesterday, and not ordered since',
      { orders: [medication('zoledronate', { state: 'planned', start: day(ago(1)) })] },
      [],
    ],
    [
      'planned without a day, lately',
      { orders: [medication('zoledronate', { state: 'planned', authored: on(ago(28)) })] },
      ['raised this-week'],
    ],
    [
      'planned without a day, long ago',
      { orders: [medication('zoledronate', { state: 'planned', authored: on(ago(29)) })] },
      [],
    ],
    ['only a visit is booked', { bookings: [slot(ago(-28))] }, ['raised this-week']],
    ['only a visit is booked, far ahead', { bookings: [slot(ago(-29))] }, []],
    [
      'only visits are planned',
      { services: [plan({ kind: 'bone-agent-dose', start: day(ago(-10)) })] },
      ['raised this-week'],
    ],
    ['of a strength that nobody knows', { doses: [denosumabOfUnknownStrength(ago(5))] }, ['raised routine']],
    ['an agent that is not given at intervals', { doses: [dose('ibandronate', ago(5))] }, ['raised routine']],
    ['missed for long, with no stop on record', { doses: [denosumab(ago(200))] }, ['raised routine']],
    ['stopped', { ...ON, orders: [{ ...MONTHLY, state: 'stopped', stopReason: 'Jaw' }] }, []],
    [
      'stopped, and another planned',
      {
        ...ON,
        orders: [
          { ...MONTHLY, state: 'stopped', stopReason: 'Cost' },
          medication('zoledronate', { state: 'planned', start: day(ago(-3)) }),
        ],
      },
      ['raised this-week'],
    ],
    ['for osteoporosis', { doses: [denosumab(ago(5), 60)] }, []],
    ['no bone agent', {}, []],
  ])('%s', (_, facts, expected) => {
    expect(verdictsOf(dentalBeforeStart, facts)).toEqual(expected)
  })

  test.each<[string, Partial<PatientFacts>, readonly string[]]>([
    ['one of years ago', { procedures: [dental('2019-01-02')] }, ['clear']],
    ['one without a day', { procedures: [dental(undefined)] }, ['clear']],
    ['one that is only planned', { procedures: [dental(ago(-3), { state: 'planned' })] }, ['raised routine']],
    [
      'one that is only booked',
      { bookings: [booking(ago(-3), { kind: 'dental-review' })] },
      ['raised routine'],
    ],
    ['an extraction', { procedures: [extraction(ago(20), { state: 'completed' })] }, ['raised routine']],
    [
      'one that cannot be read',
      { refusals: [refusal('dental-assessment', 'status-unknown')] },
      ['unknown readable-dental-assessment'],
    ],
    ['one that was withdrawn', { refusals: [refusal('dental-assessment', 'withdrawn')] }, ['raised routine']],
    ['another refusal', { refusals: [refusal('radiotherapy', 'status-unknown')] }, ['raised routine']],
  ])('an assessment: %s', (_, facts, expected) => {
    expect(verdictsOf(dentalBeforeStart, { ...ON, ...facts })).toEqual(expected)
  })

  test('tells what begins and when, and rests on it', () => {
    const orders = [
      medication('zoledronate', { id: 'MedicationRequest/z', state: 'planned', start: day(ago(-10)) }),
    ]
    expect(judge(dentalBeforeStart, { orders })).toMatchObject([
      {
        rule: 'B-04',
        problem: 'bone-agent',
        reason: { id: 'jaw-not-assessed', start: 'planned', agent: 'zoledronate', day: day(ago(-10)) },
        evidence: ['MedicationRequest/z'],
        since: day(ago(18)),
      },
    ])
    expect(judge(dentalBeforeStart, ON)).toMatchObject([{ since: day(ago(40)) }])
  })

  test('what is not read to its end is not known', () => {
    const coverage = new Map(completeCoverage())
    coverage.delete('procedures')
    expect(verdictsOf(dentalBeforeStart, { coverage })).toEqual(['unknown procedures not loaded'])
    expect(verdictsOf(dentalBeforeStart, { ...ON, coverage })).toEqual(['unknown procedures not loaded'])
  })
})

describe('B-05: a review that is overdue', () => {
  test('T93: seen on 01-Jun-2025, on denosumab, on 10-Feb-2026', () => {
    const facts = {
      orders: [MONTHLY],
      doses: [denosumab('2026-01-20'), denosumab('2025-07-01')],
      procedures: [dental('2025-06-01', { id: 'Procedure/d' })],
    }
    expect(judge(dentalReviewLate, facts, nowOn('2026-02-10'))).toMatchObject([
      {
        rule: 'B-05',
        verdict: 'raised',
        tier: 'routine',
        since: day('2026-01-31'),
        reason: { last: day('2025-06-01'), due: day('2025-12-01'), daysOverdue: 71 },
        evidence: ['Procedure/d'],
      },
    ])
  })

  test.each<[string, Partial<PatientFacts>, readonly string[]]>([
    ['243 days ago: grace', { procedures: [dental(ago(243))] }, ['clear', 'clear']],
    ['244 days ago', { procedures: [dental(ago(244))] }, ['clear', 'raised routine']],
    [
      'years ago, critical: routine all the same',
      { procedures: [dental(ago(900))] },
      ['clear', 'raised routine'],
    ],
    ['never: that is B-04', {}, ['raised routine']],
    [
      'without a day, the first dose long ago',
      { procedures: [dental(undefined)], doses: [denosumab(ago(12)), denosumab(ago(300))] },
      ['clear', 'raised routine'],
    ],
    ['in comfort care', { procedures: [dental(ago(300))], carePlans: [carePlan('comfort-care')] }, ['clear']],
    [
      'stopped',
      { procedures: [dental(ago(300))], orders: [{ ...MONTHLY, state: 'stopped', stopReason: 'Jaw' }] },
      [],
    ],
  ])('%s', (_, facts, expected) => {
    expect(both({ ...ON, ...facts })).toEqual(expected)
  })

  test('on any bone agent', () => {
    expect(both({ doses: [zoledronate(ago(12))], procedures: [dental(ago(300))] })).toEqual([
      'clear',
      'raised routine',
    ])
  })
})
