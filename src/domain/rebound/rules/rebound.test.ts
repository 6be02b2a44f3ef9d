import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import { ago, denosumabAgo, zoledronateAgo } from '../../testing/build-course.ts'
import { corrected, day, dose, ionized, symptom, TODAY } from '../../testing/build-facts.ts'
import { carePlan, denosumab, every, medication } from '../../testing/build-follow-up.ts'
import { judge, verdictsOf } from '../../testing/judge.ts'
import { addDays } from '../../time/day.ts'
import { possibleRebound } from './possible-rebound.ts'
import { reboundWatch } from './rebound-watch.ts'

const STOPPED = medication('denosumab', { state: 'stopped', stopReason: 'Jaw', interval: every(4, 'week') })
const measured = (days: number, value = 2.35) => [corrected(value, 'mmol/L', { at: ago(days) })]
/** The last so many days ago, after so many others. */
const doses = (last: number, before = 11) =>
  denosumabAgo(...Array.from({ length: before + 1 }, (_, at) => last + 28 * at))
const watch = (given: Partial<PatientFacts>) => verdictsOf(reboundWatch, { results: measured(10), ...given })
const rebound = (given: Partial<PatientFacts>) => verdictsOf(possibleRebound, given)

test('T34 stopped half a year ago after 12 doses, with the reason, calcium 2.35 ten days ago', () => {
  const given = { orders: [STOPPED], doses: doses(182), results: measured(10) }
  expect(judge(reboundWatch, given)).toMatchObject([
    {
      tier: 'info',
      problem: 'bone-agent',
      since: addDays(day(TODAY), -125),
      reason: { id: 'rebound-watch', doses: 12, days: 182, test: 'in-time', stopped: { reason: 'Jaw' } },
    },
  ])
  expect(rebound(given)).toEqual([])
})

test('T35 last dose 8 months ago, no stop on record, calcium 2.95 today', () => {
  const given = { doses: doses(243, 2), results: measured(0, 2.95) }
  expect(judge(possibleRebound, given)).toMatchObject([
    {
      tier: 'same-day',
      problem: 'calcium-high',
      grade: 2,
      value: 2.95,
      since: day(TODAY),
      reason: { id: 'rebound-possible', days: 243, doses: 3 },
    },
  ])
  expect(watch(given)).toEqual([])
})

describe('when denosumab has ended', () => {
  const TWELVE = medication('denosumab', { interval: every(12, 'week'), state: 'completed' })
  test.each([
    ['56 days ago', { doses: doses(56) }, []],
    ['57 days ago', { doses: doses(57) }, ['raised info']],
    ['168 days ago, every twelve weeks', { orders: [TWELVE], doses: doses(168) }, []],
    ['169 days ago, every twelve weeks', { orders: [TWELVE], doses: doses(169) }, ['raised info']],
    [
      '57 days ago, and still ordered',
      { orders: [medication('denosumab')], doses: doses(57) },
      ['raised info'],
    ],
    ['stopped, 56 days ago', { orders: [STOPPED], doses: doses(56) }, []],
    ['365 days ago', { doses: doses(365) }, ['raised info']],
    ['366 days ago', { doses: doses(366) }, []],
    ['two doses before the last', { doses: doses(100, 2) }, ['raised info']],
    ['one dose before the last', { doses: doses(100, 1) }, []],
    ['a bisphosphonate since', { doses: [...doses(100), ...zoledronateAgo(50)] }, []],
    ['a bisphosphonate for osteoporosis since', { doses: [...doses(100), dose('ibandronate', ago(50))] }, []],
    ['a bisphosphonate before', { doses: [...doses(100), ...zoledronateAgo(101)] }, ['raised info']],
    [
      'a bisphosphonate ordered, none given',
      { doses: doses(100), orders: [medication('zoledronate')] },
      ['raised info'],
    ],
    ['for osteoporosis', { doses: [100, 280, 460].map((days) => denosumab(ago(days), 60)) }, []],
    ['of unknown strength', { doses: [100, 128, 156].map((days) => dose('denosumab', ago(days))) }, []],
    ['never given', {}, []],
  ])('%s', (_, given, expected) => {
    expect(watch(given)).toEqual(expected)
    const high = { ...given, results: measured(0, 2.7) }
    expect(rebound(high)).toEqual(expected.map(() => 'raised same-day'))
  })
})

describe('the watch', () => {
  test.each([
    ['not overdue', { doses: doses(100), results: measured(35) }, ['raised info']],
    ['overdue', { doses: doses(100), results: measured(36) }, ['raised this-week']],
    ['critical', { doses: doses(100), results: measured(90) }, ['raised this-week']],
    [
      'overdue, with the stop and its reason on record',
      { orders: [STOPPED], doses: doses(100), results: measured(36) },
      ['raised routine'],
    ],
    [
      'critical, with the stop and its reason on record',
      { orders: [STOPPED], doses: doses(100), results: measured(90) },
      ['raised routine'],
    ],
    [
      'overdue, stopped without a reason',
      { orders: [medication('denosumab', { state: 'stopped' })], doses: doses(100), results: measured(36) },
      ['raised this-week'],
    ],
    ['never measured, counted from the first dose', { doses: doses(100), results: [] }, ['raised this-week']],
    [
      'in comfort care',
      { doses: doses(100), results: measured(90), carePlans: [carePlan('hospice')] },
      ['raised info'],
    ],
  ])('calcium %s', (_, given, expected) => {
    expect(watch(given)).toEqual(expected)
  })

  test('says how late the calcium is', () => {
    expect(judge(reboundWatch, { doses: doses(100), results: measured(40) })).toMatchObject([
      { reason: { test: 'late', daysOverdue: 12, until: addDays(day(TODAY), 265) } },
    ])
  })
})

describe('a high calcium', () => {
  test.each([
    ['grade 1', measured(0, 2.61), ['raised same-day']],
    ['on the limit', measured(0, 2.6), []],
    ['grade 2', measured(0, 2.95), ['raised same-day']],
    ['grade 3', measured(0, 3.3), ['raised same-day']],
    ['3.50 and more', measured(0, 3.5), ['raised immediate']],
    ['grade 4', measured(0, 3.41), ['raised immediate']],
    ['ionized', [ionized(1.31, 'mmol/L')], ['raised same-day']],
    ['that nothing has ended', measured(200, 2.7), ['raised same-day']],
    ['that a newer one has ended', [...measured(20, 2.7), ...measured(1)], []],
  ])('%s', (_, results, expected) => {
    expect(rebound({ doses: doses(100), results })).toEqual(expected)
    expect(watch({ doses: doses(100), results }).length).toBe(expected.length === 0 ? 1 : 0)
  })

  test('the symptoms are those of H-02', () => {
    const symptoms = [symptom('confusion', 'new')]
    expect(rebound({ doses: doses(100), results: measured(0, 2.7), symptoms })).toEqual(['raised same-day'])
  })

  test('from before denosumab lapsed counts from when it lapsed', () => {
    const [finding] = judge(possibleRebound, { doses: doses(100), results: measured(90, 2.7) })
    expect(finding).toMatchObject({ since: addDays(day(TODAY), -43) })
  })
})
