import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { completeCoverage } from '../../facts/coverage.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import { day, dose, TODAY } from '../../testing/build-facts.ts'
import {
  booking,
  carePlan,
  denosumab,
  denosumabOfUnknownStrength,
  every,
  medication,
  zoledronate,
} from '../../testing/build-follow-up.ts'
import { judge, verdictsOf } from '../../testing/judge.ts'
import { addDays, isoDay } from '../../time/day.ts'
import { doseGap } from './dose-gap.ts'

const ago = (days: number) => isoDay(addDays(day(TODAY), -days))
const monthly = (last: number, count = 4) =>
  Array.from({ length: count }, (_, index) => denosumab(ago(last + index * 28)))
const verdicts = (facts: Partial<PatientFacts>) => verdictsOf(doseGap, facts)

describe('more than two intervals without a dose', () => {
  test.each<[string, Partial<PatientFacts>, readonly string[]]>([
    ['56 days at four weeks', { doses: monthly(56) }, ['clear']],
    ['57 days at four weeks', { doses: monthly(57) }, ['raised this-week']],
    ['57 days, assumed to be four weeks', { doses: monthly(57, 1) }, ['raised this-week']],
    [
      '168 days at twelve weeks',
      {
        doses: [zoledronate(ago(168))],
        orders: [medication('zoledronate', { interval: every(12, 'week') })],
      },
      ['clear'],
    ],
    [
      '169 days at twelve weeks',
      {
        doses: [zoledronate(ago(169))],
        orders: [medication('zoledronate', { interval: every(12, 'week') })],
      },
      ['raised this-week'],
    ],
    ['a dose of yesterday', { doses: monthly(1) }, ['clear']],
    [
      'booked ahead: it is a gap until it is given',
      { doses: monthly(70), bookings: [booking(ago(-2), { kind: 'bone-agent-dose' })] },
      ['raised this-week'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(verdicts(facts)).toEqual(expected)
  })

  test('tells the last dose, the days and the interval, since the first day of the gap', () => {
    const [last, ...others] = monthly(70)
    expect(
      judge(doseGap, { doses: [{ ...last!, id: 'MedicationAdministration/last' }, ...others] }),
    ).toMatchObject([
      {
        rule: 'B-09',
        problem: 'bone-agent',
        since: day(ago(13)),
        reason: { agent: 'denosumab', last: day(ago(70)), days: 70, interval: { count: 28, unit: 'day' } },
        evidence: expect.arrayContaining(['MedicationAdministration/last']),
      },
    ])
  })

  test('on either side of it for every interval', () => {
    assert(
      property(constantFrom(3, 4, 6, 12), integer({ min: 1, max: 400 }), (weeks, days) => {
        const orders = [medication('denosumab', { interval: every(weeks, 'week') })]
        expect(verdicts({ orders, doses: [denosumab(ago(days))] })).toEqual([
          days > 2 * 7 * weeks ? 'raised this-week' : 'clear',
        ])
      }),
      { numRuns: 60 },
    )
  })
})

describe('no gap where no dose is to be given', () => {
  const stopped = (different: object) =>
    medication('denosumab', { state: 'stopped', end: day(ago(60)), ...different })

  test.each<[string, Partial<PatientFacts>, readonly string[]]>([
    ['a stop with its reason', { doses: monthly(70), orders: [stopped({ stopReason: 'Jaw' })] }, []],
    ['a stop without a reason is none', { doses: monthly(70), orders: [stopped({})] }, ['raised this-week']],
    [
      'a stop with an empty reason is none',
      { doses: monthly(70), orders: [stopped({ stopReason: ' ' })] },
      ['raised this-week'],
    ],
    [
      'an order that ended without a reason is none',
      { doses: monthly(70), orders: [medication('denosumab', { state: 'completed' })] },
      ['raised this-week'],
    ],
    ['on hold', { doses: monthly(70), orders: [medication('denosumab', { state: 'on-hold' })] }, []],
    ['comfort care', { doses: monthly(70), carePlans: [carePlan('comfort-care')] }, []],
    [
      'comfort care that is past its review',
      { doses: monthly(70), carePlans: [carePlan('comfort-care', { reviewOn: day(ago(1)) })] },
      ['raised this-week'],
    ],
    ['no dose ever', { orders: [medication('denosumab')] }, []],
    ['for osteoporosis', { doses: [denosumab(ago(200), 60)] }, []],
    ['of a strength that nobody knows', { doses: [denosumabOfUnknownStrength(ago(200))] }, []],
    ['another agent has taken its place', { doses: [zoledronate(ago(10)), ...monthly(70)] }, ['clear']],
    ['an agent that is not given at intervals', { doses: [dose('ibandronate', ago(100))] }, []],
    ['nothing', {}, []],
  ])('%s', (_, facts, expected) => {
    expect(verdicts(facts)).toEqual(expected)
  })

  test('what is only partly read is not known', () => {
    const coverage = new Map(completeCoverage())
    coverage.delete('medication-doses')
    expect(verdicts({ coverage })).toEqual(['unknown medication-doses not loaded'])
  })
})
