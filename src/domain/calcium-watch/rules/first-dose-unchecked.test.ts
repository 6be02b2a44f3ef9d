import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import {
  ago,
  denosumabAgo,
  MONTHLY_DENOSUMAB,
  withCreatinine,
  zoledronateAgo,
} from '../../testing/build-course.ts'
import { corrected, day } from '../../testing/build-facts.ts'
import { booking, carePlan, denosumab, every, plan } from '../../testing/build-follow-up.ts'
import { complication } from '../../testing/build-records.ts'
import { judge, verdictsOf } from '../../testing/judge.ts'
import { firstDoseUnchecked } from './first-dose-unchecked.ts'

const { creatinine: good, ...person } = withCreatinine(90)
const FIRST: Partial<PatientFacts> = { ...person, orders: [MONTHLY_DENOSUMAB], doses: denosumabAgo(15) }
const measured = (days: number) => corrected(2.35, 'mmol/L', { at: ago(days) })
const verdicts = (given: Partial<PatientFacts>) =>
  verdictsOf(firstDoseUnchecked, { ...FIRST, results: [good], ...given })

test('T47 first denosumab 15 days ago, no calcium since, clearance 25', () => {
  const { creatinine } = withCreatinine(240)
  expect(judge(firstDoseUnchecked, { ...FIRST, results: [creatinine, measured(20)] })).toMatchObject([
    {
      tier: 'same-day',
      problem: 'bone-agent',
      reason: { id: 'watch-first-dose-unchecked', days: 15, risks: [{ by: 'clearance', clearance: 25.1 }] },
    },
  ])
})

describe('the first dose', () => {
  test.each([
    ['14 days ago', denosumabAgo(14), []],
    ['15 days ago', denosumabAgo(15), ['raised this-week']],
    ['15 days ago, a second 14 days after it', denosumabAgo(15, 1), []],
    ['16 days ago, a second 15 days after it', denosumabAgo(16, 1), ['raised this-week']],
    ['33 days ago, a second since', denosumabAgo(33, 5), ['raised this-week']],
    ['of zoledronate', zoledronateAgo(15), []],
    ['of denosumab for osteoporosis', [denosumab(ago(15), 60)], []],
  ])('%s', (_, doses, expected) => {
    expect(verdicts({ doses, orders: [] })).toEqual(expected)
  })
})

describe('the calcium', () => {
  test.each([
    ['the day after the dose', [good, measured(14)], ['clear']],
    ['on the day of the dose', [good, measured(15)], ['raised this-week']],
    ['31 days ago, in grace by the row of four weeks', [good, measured(31)], ['raised this-week']],
    [
      'preliminary',
      [good, corrected(2.3, 'mmol/L', { at: ago(1), status: 'preliminary' })],
      ['raised this-week'],
    ],
    ['implausible', [good, corrected(2.3, 'mg/dL', { at: ago(1) })], ['raised this-week']],
  ])('%s', (_, results, expected) => {
    expect(verdicts({ results })).toEqual(expected)
  })

  test('years later it was measured: clear', () => {
    const results = [good, measured(10)]
    expect(judge(firstDoseUnchecked, { ...FIRST, doses: denosumabAgo(10, 38, 700), results })).toMatchObject([
      { verdict: 'clear', reason: { id: 'watch-first-dose-checked', lastCalcium: measured(10).when.day } },
    ])
  })
})

describe('the tier', () => {
  test.each([
    ['no risk found', {}, 'this-week'],
    ['a risk', { complications: [complication('dialysis')] }, 'same-day'],
    ['a clearance that is not known', { weights: [] }, 'this-week'],
    [
      'a booking of blood changes nothing',
      { bookings: [booking(ago(-1), { kind: 'laboratory', measures: ['calcium'] })] },
      'this-week',
    ],
  ])('%s', (_, given, tier) => {
    expect(verdicts(given)).toEqual([`raised ${tier}`])
  })
})

test('says since when it was due, and when calcium was last measured', () => {
  const found = (results: readonly ReturnType<typeof measured>[]) =>
    judge(firstDoseUnchecked, { ...FIRST, results: [good, ...results] })
  const told = {
    id: 'watch-first-dose-unchecked',
    given: day(ago(15)),
    due: day(ago(1)),
    days: 15,
    risks: [],
  }
  expect(found([measured(20)])).toMatchObject([
    { since: day(ago(1)), reason: { ...told, lastCalcium: day(ago(20)) } },
  ])
  expect(found([])[0]?.reason).toEqual(told)
})

test('is no question yet, whatever is due of other things, until two weeks are over', () => {
  const results = [good, measured(13)]
  expect(verdicts({ doses: denosumabAgo(14), results })).toEqual([])
  expect(verdicts({ doses: denosumabAgo(15), results })).toEqual(['clear'])
})

test.each([
  ['in comfort care', { carePlans: [carePlan('comfort-care')] }],
  [
    'a plan of blood on hold',
    {
      services: [
        plan({ kind: 'laboratory', measures: ['calcium'], state: 'on-hold', interval: every(4, 'week') }),
      ],
    },
  ],
])('%s nobody is chased', (_, given) => {
  expect(verdicts(given)).toEqual([])
})
