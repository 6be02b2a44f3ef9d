import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../facts/patient-facts.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { day, dose, factsOf, nowOn, on } from '../testing/build-facts.ts'
import {
  denosumab,
  denosumabOfUnknownStrength,
  every,
  medication,
  plan,
  zoledronate,
} from '../testing/build-follow-up.ts'
import { addDays, isoDay } from '../time/day.ts'
import { boneAgentCourses, boneAgentHistory, courseOfAgent } from './bone-agent-course.ts'

const TODAY = '2026-11-23'

const historyOf = (facts: Partial<PatientFacts>) =>
  boneAgentHistory(factsOf(facts), DEFAULT_RULESET, nowOn(TODAY))

function courseOf(facts: Partial<PatientFacts>) {
  const history = historyOf(facts)
  if (history.state !== 'known') throw new Error(`the course is ${history.state}`)
  return history.course
}

/** Doses so many days before today. */
const ago = (give: (at: string) => ReturnType<typeof denosumab>, ...days: readonly number[]) =>
  days.map((count) => give(isoDay(addDays(day(TODAY), -count))))

describe('which bone agent', () => {
  test('none without any', () => {
    expect(historyOf({ doses: [dose('opioid', TODAY)] })).toEqual({ state: 'none' })
  })

  test('denosumab 60 mg is for osteoporosis and no bone agent here', () => {
    expect(historyOf({ doses: [denosumab('2026-10-01', 60)] })).toEqual({ state: 'none' })
    const order = medication('denosumab', { strength: { value: 60, unit: 'mg', text: '60 mg' } })
    expect(historyOf({ orders: [order] })).toEqual({ state: 'none' })
  })

  test.each([
    ['no strength', denosumabOfUnknownStrength('2026-10-01')],
    ['a strength that is neither', denosumab('2026-10-01', 90)],
    [
      'a strength in milliliters',
      { ...denosumab('2026-10-01'), strength: { value: 1.7, unit: 'mL', text: '1.7 mL' } as const },
    ],
  ])('denosumab with %s may be either', (_, given) => {
    expect(historyOf({ doses: [given] })).toEqual({ state: 'strength-unknown', evidence: [given.id] })
  })

  test('a dose without its strength is of the strength that all others have', () => {
    const given = denosumabOfUnknownStrength('2026-10-01')
    expect(courseOf({ doses: [given], orders: [medication('denosumab')] })).toMatchObject({ given: [given] })
    const both = [given, denosumab('2026-01-01'), denosumab('2025-01-01', 60)]
    expect(historyOf({ doses: both })).toMatchObject({ state: 'strength-unknown' })
  })

  test('the one that was begun or given last', () => {
    const facts = { doses: [...ago(denosumab, 100), ...ago(zoledronate, 40)] }
    expect(courseOf(facts).agent).toBe('zoledronate')
    const orders = [medication('denosumab', { authored: on('2026-11-01') })]
    expect(courseOf({ ...facts, orders }).agent).toBe('denosumab')
  })

  test('what is only said to have been given is no dose', () => {
    const stated = { ...denosumab('2026-11-01'), certainty: 'stated' as const }
    expect(historyOf({ doses: [stated] })).toEqual({ state: 'none' })
  })
})

describe('how often', () => {
  const weekly = medication('denosumab', { interval: every(4, 'week') })

  test.each<[string, Partial<PatientFacts>, object]>([
    [
      'the order stands first',
      {
        orders: [medication('denosumab', { interval: every(3, 'month') })],
        doses: ago(denosumab, 10, 38, 66),
      },
      { interval: { count: 3, unit: 'month' }, source: 'order' },
    ],
    [
      'an active order stands before a newer one that was stopped',
      {
        orders: [
          weekly,
          medication('denosumab', {
            state: 'stopped',
            interval: every(12, 'week'),
            authored: on('2026-06-01'),
          }),
        ],
      },
      { interval: every(4, 'week'), source: 'order' },
    ],
    [
      'a plan of doses',
      {
        services: [plan({ kind: 'bone-agent-dose', interval: every(12, 'week') })],
        doses: ago(denosumab, 10),
      },
      { interval: every(12, 'week'), source: 'plan' },
    ],
    [
      'three doses twelve weeks apart',
      { doses: ago(denosumab, 10, 95, 178) },
      { interval: every(84, 'day'), source: 'last-doses' },
    ],
    [
      'three doses, one of them late',
      { doses: ago(denosumab, 10, 38, 80) },
      { interval: every(28, 'day'), source: 'last-doses' },
    ],
    [
      'three doses in the middle between both',
      { doses: ago(denosumab, 10, 66, 122) },
      { interval: every(28, 'day'), source: 'last-doses' },
    ],
    [
      'three doses and a day beyond the middle',
      { doses: ago(denosumab, 10, 67, 124) },
      { interval: every(84, 'day'), source: 'last-doses' },
    ],
    [
      'two doses tell no rhythm',
      { doses: ago(denosumab, 10, 94) },
      { interval: every(28, 'day'), source: 'assumed' },
    ],
    [
      'two records of one infusion are one dose',
      { doses: ago(denosumab, 10, 10, 94) },
      { interval: every(28, 'day'), source: 'assumed' },
    ],
    [
      'loading doses on day 8 and 15 are no gaps',
      { doses: ago(denosumab, 10, 38, 52, 59, 66) },
      { interval: every(28, 'day'), source: 'last-doses' },
    ],
    [
      'the last doses before an order that has been replaced by one that does not say',
      {
        orders: [medication('denosumab', { authored: on('2026-10-01') }), { ...weekly, state: 'completed' }],
        doses: ago(denosumab, 10, 95, 178),
      },
      { interval: every(84, 'day'), source: 'last-doses' },
    ],
    [
      'the replaced order where too few doses tell',
      {
        orders: [medication('denosumab', { authored: on('2026-10-01') }), { ...weekly, state: 'completed' }],
        doses: ago(denosumab, 10, 95),
      },
      { interval: every(4, 'week'), source: 'order' },
    ],
    [
      'an infusion ordered once on one day',
      { orders: [medication('zoledronate', { interval: every(1, 'day') })], doses: ago(zoledronate, 10) },
      { interval: every(28, 'day'), source: 'assumed' },
    ],
    [
      'an interval of no length',
      { orders: [medication('zoledronate', { interval: every(0, 'week') })], doses: ago(zoledronate, 10) },
      { interval: every(28, 'day'), source: 'assumed' },
    ],
  ])('%s', (_, facts, interval) => {
    expect(courseOf(facts).interval).toMatchObject(interval)
  })

  test.each([
    ['4 days after the first is none of the loading doses', [40, 36], 36],
    ['5 days after the first is a loading dose', [40, 35], 40],
    ['7 days after the first is a loading dose', [40, 33], 40],
    ['9 days after the first is a loading dose', [40, 31], 40],
    ['10 days after the first is a dose', [40, 30], 30],
    ['14 days after the first is a dose', [40, 26], 26],
    ['14 days after the first, a week after a loading dose, is one too', [40, 33, 26], 40],
    ['16 days after the first, after a loading dose, is one too', [40, 33, 24], 40],
    ['17 days after the first, after a loading dose, is a dose', [40, 33, 23], 23],
    ['21 days after the first, after both loading doses, is a dose', [40, 33, 26, 19], 19],
    ['7 days after one that came more than two intervals late is a loading dose', [100, 43, 36], 43],
    ['7 days after one that came within two intervals is a dose', [99, 43, 36], 36],
    ['a week after another of a run that began long before is a dose', [130, 102, 74, 67, 60], 60],
    ['of zoledronate is never a loading dose', [40, 33], 33],
  ])('a dose %s', (name, days, last) => {
    const give = name.includes('zoledronate') ? zoledronate : denosumab
    expect(courseOf({ doses: ago(give, ...days) }).lastCounted?.when.day).toBe(addDays(day(TODAY), -last))
  })

  test('the order of the records changes nothing', () => {
    const doses = ago(denosumab, 10, 38, 52, 59, 66)
    expect(courseOf({ doses: doses.toReversed() })).toEqual(courseOf({ doses }))
  })
})

describe('whether a patient is on it', () => {
  const stopped = medication('denosumab', { state: 'stopped', stopReason: 'Jaw', interval: every(4, 'week') })

  test.each<[string, Partial<PatientFacts>, boolean]>([
    ['an active order', { orders: [medication('denosumab')] }, true],
    [
      'an order that is only planned',
      { orders: [medication('denosumab', { state: 'planned' })], doses: ago(denosumab, 57) },
      false,
    ],
    ['a dose two intervals ago', { doses: ago(denosumab, 56) }, true],
    ['a dose two intervals and a day ago', { doses: ago(denosumab, 57) }, false],
    ['a dose within two longer intervals', { doses: ago(denosumab, 160, 244, 328) }, true],
    ['a stop with its reason, soon after a dose', { orders: [stopped], doses: ago(denosumab, 10) }, false],
    [
      'a stop without a reason is none',
      { orders: [medication('denosumab', { state: 'stopped' })], doses: ago(denosumab, 10) },
      true,
    ],
    [
      'a reason of blanks is none',
      { orders: [medication('denosumab', { state: 'stopped', stopReason: ' ' })], doses: ago(denosumab, 10) },
      true,
    ],
    [
      'stopped, and ordered again',
      {
        orders: [stopped, medication('denosumab', { authored: on('2026-06-01') })],
        doses: ago(denosumab, 10),
      },
      true,
    ],
    [
      'stopped on the day of the last dose',
      { orders: [{ ...stopped, end: day('2026-11-13') }], doses: ago(denosumab, 10) },
      false,
    ],
    [
      'stopped, and a dose given after its last day',
      { orders: [{ ...stopped, end: day('2026-10-01') }], doses: ago(denosumab, 10) },
      true,
    ],
    [
      'a stop beside an order of the same day that ran its course',
      {
        orders: [{ ...medication('denosumab', { state: 'completed' }), id: 'MedicationRequest/0' }, stopped],
        doses: ago(denosumab, 10),
      },
      false,
    ],
    [
      'an old stop before a newer order that ran its course',
      {
        orders: [stopped, medication('denosumab', { state: 'completed', authored: on('2026-06-01') })],
        doses: ago(denosumab, 10),
      },
      true,
    ],
    [
      'on hold, long after a dose',
      { orders: [medication('denosumab', { state: 'on-hold' })], doses: ago(denosumab, 90) },
      false,
    ],
  ])('%s', (_, facts, isOn) => {
    expect(courseOf(facts).isOn).toBe(isOn)
  })

  test('doses are missed beyond two intervals, not before', () => {
    expect(courseOf({ doses: ago(denosumab, 56) }).isMissed).toBe(false)
    expect(courseOf({ doses: ago(denosumab, 57) }).isMissed).toBe(true)
    expect(courseOf({ orders: [medication('denosumab')] }).isMissed).toBe(false)
  })
})

test('of two records of one day the newest stands', () => {
  const [early, late] = [denosumab('2026-11-10T08:00'), denosumab('2026-11-10T15:00')]
  expect(courseOf({ doses: [early, late] }).given).toEqual([late])
})

test('each agent keeps its course, the one that was begun or given last first', () => {
  const facts = factsOf({ doses: [...ago(denosumab, 100, 128), ...ago(zoledronate, 40)] })
  const now = nowOn(TODAY)
  expect(boneAgentCourses(facts, DEFAULT_RULESET, now).map(({ agent }) => agent)).toEqual([
    'zoledronate',
    'denosumab',
  ])
  expect(courseOfAgent('denosumab', facts, DEFAULT_RULESET, now)?.given).toHaveLength(2)
  expect(courseOfAgent('pamidronate', facts, DEFAULT_RULESET, now)).toBeUndefined()
})

describe('the order that a course goes by', () => {
  const of = (id: string, state: 'active' | 'on-hold' | 'stopped' | 'completed', at?: string) =>
    medication('denosumab', {
      id: `MedicationRequest/${id}`,
      state,
      ...(at === undefined ? { authored: undefined as never } : { authored: on(at) }),
    })
  test.each([
    ['active before on hold', [of('1', 'on-hold', '2026-11-02'), of('2', 'active', '2026-01-05')], '2'],
    ['on hold before completed', [of('1', 'completed', '2026-11-02'), of('2', 'on-hold', '2026-01-05')], '2'],
    ['on hold before stopped', [of('1', 'stopped', '2026-11-02'), of('2', 'on-hold', '2026-01-05')], '2'],
    ['the newest of two', [of('1', 'completed', '2026-01-05'), of('2', 'stopped', '2026-11-02')], '2'],
    [
      'the newest of two, the other way',
      [of('1', 'completed', '2026-11-02'), of('2', 'stopped', '2026-01-05')],
      '1',
    ],
    [
      'of one day stopped before completed',
      [of('1', 'completed', '2026-11-02'), of('2', 'stopped', '2026-11-02')],
      '2',
    ],
    ['of one day and state by id', [of('2', 'stopped', '2026-11-02'), of('1', 'stopped', '2026-11-02')], '1'],
    ['one with a day before one without', [of('1', 'completed'), of('2', 'completed', '2020-01-05')], '2'],
  ])('is %s, in whatever order they came', (_, orders, id) => {
    for (const all of [orders, orders.toReversed()])
      expect(courseOf({ orders: all }).order?.id).toBe(`MedicationRequest/${id}`)
  })

  test('is of the agent begun or given last, also where no day tells of one', () => {
    const undated = { ...medication('zoledronate'), authored: undefined as never }
    const given = denosumab('2020-01-05')
    expect(courseOf({ orders: [undated], doses: [given] }).agent).toBe('denosumab')
  })
})

describe('the visits that are planned for doses tell the interval', () => {
  const visits = (weeks: number, more: Parameters<typeof plan>[0] = {}) =>
    plan({ kind: 'bone-agent-dose', interval: every(weeks, 'week'), ...more })
  const intervalWith = (...services: readonly ReturnType<typeof plan>[]) =>
    courseOf({ orders: [medication('denosumab')], services }).interval

  test.each([
    ['one', [visits(12)], 12],
    [
      'the newest',
      [visits(8, { authored: on('2025-06-01') }), visits(12, { authored: on('2026-06-01') })],
      12,
    ],
    ['none on hold', [visits(8, { state: 'on-hold' }), visits(12)], 12],
    ['none of clinic visits', [visits(8, { kind: 'visit' }), visits(12)], 12],
  ])('%s', (_, services, weeks) => {
    expect(intervalWith(...services).interval).toEqual(every(weeks, 'week'))
    expect(intervalWith(...services.toReversed()).interval).toEqual(every(weeks, 'week'))
  })

  test('and nothing of them, the interval is assumed', () => {
    expect(intervalWith(visits(8, { state: 'on-hold' })).source).toBe('assumed')
  })
})
