import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import {
  ago,
  denosumabAgo,
  MONTHLY_DENOSUMAB,
  withCreatinine,
  zoledronateAgo,
} from '../../testing/build-course.ts'
import { corrected, day, TODAY } from '../../testing/build-facts.ts'
import { carePlan, denosumab, every, medication } from '../../testing/build-follow-up.ts'
import { judge, verdictsOf } from '../../testing/judge.ts'
import { addDays } from '../../time/day.ts'
import { staleCalcium } from './stale-calcium.ts'

const ON: Partial<PatientFacts> = { orders: [MONTHLY_DENOSUMAB], doses: denosumabAgo(12, 40, 68) }
const measured = (days: number) => [corrected(2.35, 'mmol/L', { at: ago(days) })]
const verdicts = (given: Partial<PatientFacts>) => verdictsOf(staleCalcium, { ...ON, ...given })

test('T39 on denosumab every four weeks, last calcium 40 days ago: overdue for 12 days', () => {
  expect(judge(staleCalcium, { ...ON, results: measured(40) })).toMatchObject([
    {
      verdict: 'raised',
      tier: 'this-week',
      problem: 'bone-agent',
      since: addDays(day(TODAY), -12),
      reason: {
        id: 'watch-calcium-stale',
        agent: 'denosumab',
        daysOverdue: 12,
        lastCalcium: addDays(day(TODAY), -40),
      },
    },
  ])
})

test('tells the whole clock, also where it has not run out', () => {
  const clock = {
    agent: 'denosumab',
    lastCalcium: day(ago(20)),
    countedFrom: day(ago(20)),
    due: addDays(day(TODAY), 8),
    interval: every(28, 'day'),
  }
  expect(judge(staleCalcium, { ...ON, results: measured(20) })).toMatchObject([
    { verdict: 'clear', reason: { id: 'watch-calcium-current', ...clock } },
  ])
  const never = judge(staleCalcium, ON)[0]?.reason
  expect(never).toMatchObject({ id: 'watch-calcium-stale', countedFrom: day(ago(68)) })
  expect(never).not.toHaveProperty('lastCalcium')
  expect(judge(staleCalcium, { ...ON, results: measured(20) })[0]?.reason).not.toHaveProperty('daysOverdue')
})

describe('by its row', () => {
  const TWELVE = [medication('zoledronate', { interval: every(12, 'week') })]
  const { creatinine: low, ...person } = withCreatinine(240)
  test.each([
    ['every four weeks, 35 days', {}, 35, ['clear']],
    ['every four weeks, 36 days', {}, 36, ['raised this-week']],
    ['every four weeks, critical', {}, 80, ['raised this-week']],
    ['every twelve weeks, 98 days', { orders: TWELVE, doses: zoledronateAgo(60) }, 98, ['clear']],
    ['every twelve weeks, 99 days', { orders: TWELVE, doses: zoledronateAgo(60) }, 99, ['raised this-week']],
  ])('%s', (_, given, days, expected) => {
    expect(verdicts({ ...given, results: measured(days) })).toEqual(expected)
  })

  test.each([
    [28, ['clear']],
    [29, ['raised this-week']],
  ])('with a clearance of 25, %d days', (days, expected) => {
    expect(verdicts({ ...person, results: [low, ...measured(days)] })).toEqual(expected)
    const twelveWeekly = { ...person, orders: TWELVE, doses: zoledronateAgo(60) }
    expect(verdicts({ ...twelveWeekly, results: [low, ...measured(days)] })).toEqual(expected)
  })

  test.each([
    [35, ['clear']],
    [36, ['raised this-week']],
  ])('never measured, first dose %d days ago', (days, expected) => {
    expect(verdicts({ orders: [], doses: zoledronateAgo(days) })).toEqual(expected)
  })
})

describe('for whom', () => {
  test.each([
    ['a dose within two intervals', { orders: [], doses: zoledronateAgo(56) }, ['raised this-week']],
    ['none for longer', { orders: [], doses: zoledronateAgo(57) }, []],
    ['stopped', { orders: [medication('denosumab', { state: 'stopped', stopReason: 'Jaw' })] }, []],
    ['for osteoporosis', { orders: [], doses: [denosumab(ago(20), 60)] }, []],
    ['no bone agent', { orders: [], doses: [] }, []],
    ['in comfort care', { carePlans: [carePlan('comfort-care')] }, []],
  ])('%s', (_, given, expected) => {
    expect(verdicts({ ...given, results: measured(200) })).toEqual(expected)
  })

  test('an order without a day and nothing measured cannot be told', () => {
    const { authored: _, ...undated } = MONTHLY_DENOSUMAB
    expect(verdicts({ orders: [undated], doses: [] })).toEqual(['unknown current-calcium-result'])
  })
})

test('a high or a low calcium is measured as well', () => {
  expect(verdicts({ results: [corrected(3.6, 'mmol/L', { at: ago(3) })] })).toEqual(['clear'])
})
