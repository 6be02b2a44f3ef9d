import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import { ago, denosumabAgo, zoledronateAgo } from '../../testing/build-course.ts'
import { corrected, dose, on } from '../../testing/build-facts.ts'
import { denosumab, every, medication } from '../../testing/build-follow-up.ts'
import { judge, verdictsOf } from '../../testing/judge.ts'
import { earlyDoses } from './early-doses.ts'

const verdicts = (given: Partial<PatientFacts>) => verdictsOf(earlyDoses, given)
const calcium = (value: number, days: number) => corrected(value, 'mmol/L', { at: ago(days) })
const twelveWeekly = (written: number) => [
  medication('zoledronate', { interval: every(12, 'week'), authored: on(ago(written)) }),
]
const EARLY = ['raised this-week']

describe('DQ-05', () => {
  test.each([
    ['one dose', { doses: denosumabAgo(10) }, ['clear']],
    ['21 days after', { doses: denosumabAgo(10, 31) }, ['clear']],
    ['20 days after', { doses: denosumabAgo(10, 30) }, EARLY],
    ['zoledronate 20 days after', { doses: zoledronateAgo(10, 30) }, EARLY],
    ['pamidronate 20 days after', { doses: [10, 30].map((days) => dose('pamidronate', ago(days))) }, EARLY],
    ['ibandronate 20 days after', { doses: [10, 30].map((days) => dose('ibandronate', ago(days))) }, []],
    ['another agent soon after', { doses: [...denosumabAgo(10), ...zoledronateAgo(15)] }, ['clear']],
    ['two records of one day', { doses: denosumabAgo(10, 10, 40) }, ['clear']],
    ['the day after', { doses: denosumabAgo(10, 11) }, EARLY],
    ['for osteoporosis', { doses: [10, 20].map((days) => denosumab(ago(days), 60)) }, []],
    ['of unknown strength', { doses: [10, 20].map((days) => dose('denosumab', ago(days))) }, []],
    [
      'only said to have been given',
      { doses: [...denosumabAgo(30), { ...denosumab(ago(10)), certainty: 'stated' as const }] },
      ['clear'],
    ],
    ['only ordered', { orders: [medication('denosumab')] }, []],
  ])('%s', (_, given, expected) => {
    expect(verdicts(given)).toEqual(expected)
  })

  test.each([
    ['63 days after', { orders: twelveWeekly(300), doses: zoledronateAgo(10, 73) }, ['clear']],
    ['62 days after', { orders: twelveWeekly(300), doses: zoledronateAgo(10, 72) }, EARLY],
    [
      '28 days after, ordered since the dose before',
      { orders: twelveWeekly(20), doses: zoledronateAgo(10, 38) },
      ['clear'],
    ],
    [
      '28 days after, ordered on the day of the dose before',
      { orders: twelveWeekly(38), doses: zoledronateAgo(10, 38) },
      EARLY,
    ],
    [
      '20 days after, ordered since the dose before',
      { orders: twelveWeekly(20), doses: zoledronateAgo(10, 30) },
      EARLY,
    ],
    ['by the last three doses, 62 days after', { doses: zoledronateAgo(10, 72, 156) }, EARLY],
    ['by the last three doses, 63 days after', { doses: zoledronateAgo(10, 73, 157) }, ['clear']],
    [
      'by the last three doses, an earlier one 40 days after',
      { doses: zoledronateAgo(5, 89, 129) },
      ['clear'],
    ],
    ['every four weeks before', { doses: zoledronateAgo(10, 94, 178, 206, 234) }, ['clear']],
  ])('every twelve weeks: %s', (_, given, expected) => {
    expect(verdicts(given)).toEqual(expected)
  })

  test.each([
    [
      '7 days after, calcium high before it',
      { doses: zoledronateAgo(10, 17), results: [calcium(3.2, 18)] },
      ['clear'],
    ],
    [
      '6 days after, calcium high before it',
      { doses: zoledronateAgo(10, 16), results: [calcium(3.2, 17)] },
      EARLY,
    ],
    [
      '7 days after, calcium no longer high',
      { doses: zoledronateAgo(10, 17), results: [calcium(3.2, 18), calcium(2.4, 12)] },
      EARLY,
    ],
    [
      '7 days after, calcium high since',
      { doses: zoledronateAgo(10, 17), results: [calcium(3.2, 9)] },
      EARLY,
    ],
    [
      '7 days after, calcium high on its day',
      { doses: zoledronateAgo(10, 17), results: [calcium(3.2, 10)] },
      ['clear'],
    ],
    [
      '7 days after, every twelve weeks',
      { orders: twelveWeekly(300), doses: zoledronateAgo(10, 17), results: [calcium(3.2, 18)] },
      ['clear'],
    ],
  ])('again for a high calcium: %s', (_, given, expected) => {
    expect(verdicts(given)).toEqual(expected)
  })

  test.each([
    ['days 8 and 15', { doses: denosumabAgo(10, 17, 24) }, ['clear']],
    ['days 8 and 15, then day 29', { doses: denosumabAgo(3, 17, 24, 31) }, ['clear']],
    ['days 8 and 15, then day 21', { doses: denosumabAgo(3, 9, 16, 23) }, EARLY],
    ['days 8 and 15, then four weeks after that', { doses: denosumabAgo(3, 31, 38, 45) }, ['clear']],
    ['day 8 alone', { doses: denosumabAgo(10, 17) }, ['clear']],
    [
      'day 8 with a good calcium before the first',
      { doses: denosumabAgo(10, 17), results: [calcium(2.4, 18)] },
      EARLY,
    ],
    [
      'days 8 and 15 with a good calcium 16 days before the first',
      { doses: denosumabAgo(10, 17, 24), results: [calcium(2.4, 40)] },
      EARLY,
    ],
    [
      'days 8 and 15 with a good calcium 17 days before the first',
      { doses: denosumabAgo(10, 17, 24), results: [calcium(2.4, 41)] },
      ['clear'],
    ],
    [
      'day 8 with a good calcium on the day of the first',
      { doses: denosumabAgo(10, 17), results: [calcium(2.4, 17)] },
      EARLY,
    ],
    [
      'day 8 with a good calcium after the first',
      { doses: denosumabAgo(10, 17), results: [calcium(2.4, 12)] },
      ['clear'],
    ],
    [
      'day 8 with a good calcium long before the first',
      { doses: denosumabAgo(10, 17), results: [calcium(2.4, 34)] },
      ['clear'],
    ],
    [
      'day 8 with a high calcium before the first',
      { doses: denosumabAgo(10, 17), results: [calcium(3.1, 18)] },
      ['clear'],
    ],
    ['day 15 alone', { doses: denosumabAgo(10, 24) }, EARLY],
    ['of zoledronate', { doses: zoledronateAgo(10, 17) }, EARLY],
  ])('loading doses: %s', (_, given, expected) => {
    expect(verdicts(given)).toEqual(expected)
  })

  test.each([
    ['an early dose 91 days ago, in time since', { doses: denosumabAgo(5, 33, 61, 91, 101) }, EARLY],
    ['an early dose 92 days ago, in time since', { doses: denosumabAgo(5, 33, 61, 92, 102) }, ['clear']],
    ['an early dose long ago, none since', { doses: denosumabAgo(300, 310) }, EARLY],
  ])('%s', (_, given, expected) => {
    expect(verdicts(given)).toEqual(expected)
  })

  test('names every early dose and the one before it, since the first of them', () => {
    const doses = denosumabAgo(5, 15, 40, 50)
    expect(judge(earlyDoses, { doses })).toMatchObject([
      {
        evidence: [doses[0], doses[1], doses[2], doses[3]].map((one) => one?.id),
        since: doses[2]?.when.day,
        reason: { doses: [{ days: 10 }, { days: 10 }] },
      },
    ])
  })

  test('clears by the newest two of each agent', () => {
    const doses = denosumabAgo(5, 33, 61, 89)
    expect(judge(earlyDoses, { doses })).toMatchObject([
      { verdict: 'clear', evidence: doses.slice(0, 2).map(({ id }) => id) },
    ])
  })

  test('says which, how early, and by which interval', () => {
    const doses = denosumabAgo(10, 30)
    expect(judge(earlyDoses, { doses })).toMatchObject([
      {
        problem: 'data',
        evidence: doses.map(({ id }) => id),
        since: doses[0]?.when.day,
        reason: {
          id: 'doses-early',
          doses: [{ agent: 'denosumab', days: 20, minimum: 21, because: '4-weekly' }],
        },
      },
    ])
  })
})
