import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import {
  ago,
  denosumabAgo,
  MONTHLY_DENOSUMAB,
  MONTHLY_ZOLEDRONATE,
  zoledronateAgo,
} from '../../testing/build-course.ts'
import { corrected, day, ionized, total } from '../../testing/build-facts.ts'
import { booking, carePlan, denosumab, medication } from '../../testing/build-follow-up.ts'
import { judge, verdictsOf } from '../../testing/judge.ts'
import { lowBeforeDose } from './low-before-dose.ts'

const low = corrected(2.12, 'mmol/L', { low: 2.2, high: 2.6 })
/** Due in so many days. */
const dueIn = (days: number): Partial<PatientFacts> => ({
  orders: [MONTHLY_DENOSUMAB],
  doses: denosumabAgo(28 - days, 56 - days),
})
const verdicts = (given: Partial<PatientFacts>) => verdictsOf(lowBeforeDose, given)

test('T48 denosumab due in 2 days, last calcium 2.12 mmol/L', () => {
  expect(judge(lowBeforeDose, { ...dueIn(2), results: [low] })).toMatchObject([
    {
      verdict: 'raised',
      tier: 'same-day',
      problem: 'calcium-low',
      grade: 1,
      value: 2.12,
      reason: { id: 'low-before-dose', dose: { agent: 'denosumab', standing: 'due' } },
    },
  ])
})

describe('the dose', () => {
  test.each([
    ['due in 7 days', dueIn(7), ['raised same-day']],
    ['due in 8 days', dueIn(8), []],
    ['due today', dueIn(0), ['raised same-day']],
    ['past its due day', dueIn(-3), ['raised same-day']],
    ['overdue', dueIn(-20), ['raised same-day']],
    [
      'booked before it is due',
      { ...dueIn(20), bookings: [booking(ago(-7), { kind: 'bone-agent-dose' })] },
      ['raised same-day'],
    ],
    [
      'a first one, ordered for tomorrow',
      { orders: [{ ...MONTHLY_DENOSUMAB, start: day(ago(-1)) }] },
      ['raised same-day'],
    ],
    ['a first one, ordered for in 8 days', { orders: [{ ...MONTHLY_DENOSUMAB, start: day(ago(-8)) }] }, []],
    ['of zoledronate', { orders: [MONTHLY_ZOLEDRONATE], doses: zoledronateAgo(28) }, ['raised same-day']],
    [
      'of an agent that was stopped',
      { ...dueIn(2), orders: [medication('denosumab', { state: 'stopped', stopReason: 'Calcium too low' })] },
      [],
    ],
    ['in comfort care', { ...dueIn(2), carePlans: [carePlan('comfort-care')] }, []],
    ['for osteoporosis', { doses: [denosumab(ago(180), 60)] }, []],
    ['of an agent that was never ordered', {}, []],
  ])('%s', (_, given, expected) => {
    expect(verdicts({ ...given, results: [low] })).toEqual(expected)
  })
})

describe('the calcium', () => {
  test.each([
    ['on the limit', [corrected(2.2, 'mmol/L')], ['clear']],
    ['just below it', [corrected(2.19, 'mmol/L')], ['raised same-day']],
    ['on the limit in mg/dL', [corrected(8.8, 'mg/dL')], ['clear']],
    ['just below it in mg/dL', [corrected(8.7, 'mg/dL')], ['raised same-day']],
    ['far below it is for today: L-01 speaks of now', [corrected(1.7, 'mmol/L')], ['raised same-day']],
    ['ionized, low', [ionized(1.14, 'mmol/L')], ['raised same-day']],
    ['high', [corrected(2.9, 'mmol/L')], ['clear']],
    ['none', [], ['unknown calcium-result']],
    [
      'a bound that does not tell',
      [corrected(2.3, 'mmol/L', { comparator: '<' })],
      ['unknown calcium-number'],
    ],
    ['a total without albumin that is low', [total(2.1, 'mmol/L')], ['raised same-day']],
    ['a total without albumin that is not low', [total(2.4, 'mmol/L')], ['unknown albumin-result']],
    ['preliminary and low', [corrected(2.1, 'mmol/L', { status: 'preliminary' })], ['raised same-day']],
    [
      'preliminary and good',
      [corrected(2.4, 'mmol/L', { status: 'preliminary' })],
      ['unknown current-calcium-result'],
    ],
    ['good and overdue', [corrected(2.4, 'mmol/L', { at: ago(36) })], ['unknown current-calcium-result']],
    ['low and old', [corrected(2.1, 'mmol/L', { at: ago(300) })], ['raised same-day']],
    ['implausible', [corrected(2.4, 'mg/dL')], ['unknown readable-calcium']],
  ])('is %s', (_, results, expected) => {
    expect(verdicts({ ...dueIn(2), results })).toEqual(expected)
  })
})
