import { describe, expect, test } from 'vitest'

import { completeCoverage } from '../../facts/coverage.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import { corrected, creatinine, day, nowOn, on, TODAY } from '../../testing/build-facts.ts'
import {
  booking,
  carePlan,
  denosumab,
  every,
  medication,
  zoledronate,
} from '../../testing/build-follow-up.ts'
import { judge, verdictsOf } from '../../testing/judge.ts'
import { addDays, isoDay } from '../../time/day.ts'
import { momentFromMillis } from '../../time/when.ts'
import { bloodBeforeInfusion } from './blood-before-infusion.ts'

const ago = (days: number) => isoDay(addDays(day(TODAY), -days))
const ordered = (weeks: number) => medication('zoledronate', { interval: every(weeks, 'week') })
const blood = (creatinineAgo: number, calciumAgo: number) => [
  creatinine(80, 'umol/L', { at: ago(creatinineAgo) }),
  corrected(2.38, 'mmol/L', { at: ago(calciumAgo) }),
]
/** Every four weeks, due in so many days; calcium and creatinine of so many days ago. */
const dueIn = (days: number, results: PatientFacts['results'], more: Partial<PatientFacts> = {}) => ({
  orders: [ordered(4)],
  doses: [zoledronate(ago(28 - days)), zoledronate(ago(56 - days))],
  results,
  ...more,
})
const verdicts = (facts: Partial<PatientFacts>, now = nowOn(TODAY)) =>
  verdictsOf(bloodBeforeInfusion, facts, now)
const slot = (at: string) => booking(at, { kind: 'bone-agent-dose' })

describe('creatinine of the week before the dose', () => {
  test.each<[string, Partial<PatientFacts>, readonly string[]]>([
    ['seven days before a dose in four days', dueIn(4, blood(3, 4)), ['clear']],
    ['eight days before a dose in four days', dueIn(4, blood(4, 4)), ['raised this-week']],
    ['seven days before a dose in seven days', dueIn(7, blood(0, 4)), ['clear']],
    ['eight days before a dose in seven days', dueIn(7, blood(1, 4)), ['raised this-week']],
    ['a dose that is further away', dueIn(8, blood(30, 4)), []],
    ['none at all', dueIn(4, [corrected(2.38, 'mmol/L', { at: ago(4) })]), ['raised this-week']],
    [
      'a preliminary one is none',
      dueIn(4, [...blood(30, 4), creatinine(80, 'umol/L', { status: 'preliminary' })]),
      ['raised this-week'],
    ],
    [
      'an implausible one is none',
      dueIn(4, [...blood(30, 4), creatinine(8000, 'umol/L')]),
      ['raised this-week'],
    ],
    ['late: of the week before today', dueIn(-10, blood(7, 4)), ['clear']],
    ['late: of eight days ago', dueIn(-10, blood(8, 4)), ['raised this-week']],
    [
      'booked late: of the week before the booking',
      dueIn(-3, blood(3, 4), { bookings: [slot(ago(-4))] }),
      ['clear'],
    ],
    [
      'booked late: older than that',
      dueIn(-3, blood(4, 4), { bookings: [slot(ago(-4))] }),
      ['raised this-week'],
    ],
    ['booked before it is due', dueIn(12, blood(10, 4), { bookings: [slot(ago(-2))] }), ['raised this-week']],
  ])('%s', (_, facts, expected) => {
    expect(verdicts(facts)).toEqual(expected)
  })
})

describe('calcium', () => {
  test.each<[string, Partial<PatientFacts>, readonly string[]]>([
    ['never', dueIn(4, [creatinine(80, 'umol/L')]), ['raised this-week']],
    ['in grace today and on the day of the dose', dueIn(4, blood(0, 31)), ['clear']],
    ['in grace today, late on the day of the dose', dueIn(4, blood(0, 32)), ['raised this-week']],
    ['late today', dueIn(4, blood(0, 36)), ['raised this-week']],
    [
      'at twelve weeks it may be older',
      { orders: [ordered(12)], doses: [zoledronate(ago(80))], results: blood(0, 80) },
      ['clear'],
    ],
    ['both missing are one finding', dueIn(4, []), ['raised this-week']],
  ])('%s', (_, facts, expected) => {
    expect(verdicts(facts)).toEqual(expected)
  })

  test('tells which is missing, and what was last', () => {
    expect(judge(bloodBeforeInfusion, dueIn(4, blood(30, 36)))).toMatchObject([
      {
        rule: 'B-10',
        since: day(ago(3)),
        reason: {
          id: 'dose-blood-open',
          dose: { agent: 'zoledronate', standing: 'due', day: day('2026-11-27') },
          noCreatinine: { last: day(ago(30)), countsFrom: day('2026-11-20') },
          noCalcium: { last: day(ago(36)), why: 'overdue' },
        },
      },
    ])
  })
})

describe('within a day of the dose it is for today', () => {
  const noon = { ...nowOn(TODAY), moment: momentFromMillis(on(`${TODAY}T12:00`).moment ?? 0) }

  test.each<[string, Partial<PatientFacts>, readonly string[]]>([
    ['due tomorrow', dueIn(1, blood(30, 4)), ['raised same-day']],
    ['due in two days', dueIn(2, blood(30, 4)), ['raised this-week']],
    ['due today', dueIn(0, blood(30, 4)), ['raised same-day']],
    ['late and not booked: nobody knows when', dueIn(-1, blood(30, 4)), ['raised this-week']],
    [
      'late and booked for tomorrow',
      dueIn(-9, blood(30, 4), { bookings: [slot(ago(-1))] }),
      ['raised same-day'],
    ],
    [
      'booked in 24 hours',
      dueIn(3, blood(30, 4), { bookings: [slot('2026-11-24T12:00')] }),
      ['raised same-day'],
    ],
    [
      'booked in 24 hours and a minute',
      dueIn(3, blood(30, 4), { bookings: [slot('2026-11-24T12:01')] }),
      ['raised this-week'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(verdicts(facts, noon)).toEqual(expected)
  })
})

describe('it does not speak', () => {
  test.each<[string, Partial<PatientFacts>]>([
    ['of denosumab', { orders: [medication('denosumab')], doses: [denosumab(ago(26))] }],
    ['of a dose that is on hold', dueIn(4, [], { orders: [{ ...ordered(4), state: 'on-hold' }] })],
    ['in comfort care', dueIn(4, [], { carePlans: [carePlan('comfort-care')] })],
    ['of nothing', {}],
  ])('%s', (_, facts) => {
    expect(verdicts(facts)).toEqual([])
  })
})

test.each<[string, Partial<PatientFacts>, readonly string[]]>([
  [
    'ordered to begin in three days',
    { orders: [medication('zoledronate', { start: day(ago(-3)) })] },
    ['raised this-week'],
  ],
  [
    'planned to begin in three days',
    { orders: [medication('zoledronate', { state: 'planned', start: day(ago(-3)) })] },
    ['raised this-week'],
  ],
  [
    'planned to begin in three days, with its blood',
    { orders: [medication('zoledronate', { state: 'planned', start: day(ago(-3)) })], results: blood(1, 1) },
    ['clear'],
  ],
  ['ordered to begin in three weeks', { orders: [medication('zoledronate', { start: day(ago(-21)) })] }, []],
  [
    'pamidronate as well',
    { orders: [medication('pamidronate', { start: day(ago(-3)) })] },
    ['raised this-week'],
  ],
])('a first dose: %s', (_, facts, expected) => {
  expect(verdicts(facts)).toEqual(expected)
})

test.each(['kidney', 'calcium'] as const)(
  'without %s nothing is missing, and nothing is known',
  (concept) => {
    const coverage = new Map(completeCoverage())
    coverage.delete(concept)
    const results = blood(1, 1).filter(
      ({ measure }) => measure.startsWith('calcium') === (concept === 'kidney'),
    )
    expect(verdicts(dueIn(4, results, { coverage }))).toEqual([`unknown ${concept} not loaded`])
  },
)
