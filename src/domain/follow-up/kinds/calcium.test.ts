import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import { corrected, creatinine, day, factsOf, on, total } from '../../testing/build-facts.ts'
import {
  booking,
  carePlan,
  denosumab,
  every,
  medication,
  plan,
  zoledronate,
} from '../../testing/build-follow-up.ts'
import { addDays, isoDay } from '../../time/day.ts'
import { onlyDue } from '../testing/due-of.ts'

const TODAY = '2026-11-23'
const daysAgo = (days: number) => isoDay(addDays(day(TODAY), -days))
const FOUR_WEEKLY = { interval: every(4, 'week') }
const TWELVE_WEEKLY = { interval: every(12, 'week') }

const onDenosumab = {
  orders: [medication('denosumab', FOUR_WEEKLY)],
  doses: [denosumab(daysAgo(12)), denosumab(daysAgo(40)), denosumab(daysAgo(400))],
}
const measured = (...days: readonly number[]) =>
  days.map((ago) => corrected(2.35, 'mmol/L', { at: daysAgo(ago) }))

const calciumOf = (facts: Partial<PatientFacts>, today = TODAY) => onlyDue('calcium', today, facts)

/** 62 kg, 78 years: creatinine 182 umol/L is a clearance of 26 mL/min, 120 of 39. */
function kidneys(
  umol: number,
): Pick<PatientFacts, 'patient' | 'weights'> & { readonly creatinine: ReturnType<typeof creatinine> } {
  return {
    patient: { ...factsOf().patient, birth: { year: 1948, month: 3, day: 1 }, gender: 'male' },
    weights: [{ id: 'Observation/weight', kilograms: 62, when: on(daysAgo(5)) }],
    creatinine: { ...creatinine(umol, 'umol/L', { at: daysAgo(5) }), id: 'Observation/creatinine' },
  }
}

describe('on denosumab every four weeks', () => {
  test.each([
    { ago: 20, status: 'not-due' },
    { ago: 21, status: 'due-soon' },
    { ago: 28, status: 'due-soon' },
    { ago: 29, status: 'due' },
    { ago: 35, status: 'due' },
    { ago: 36, status: 'overdue', tier: 'this-week', daysOverdue: 8 },
    { ago: 40, status: 'overdue', tier: 'this-week', daysOverdue: 12 },
    { ago: 42, status: 'overdue', tier: 'this-week', daysOverdue: 14 },
    { ago: 43, status: 'critical', tier: 'same-day', daysOverdue: 15 },
  ])('calcium of $ago days ago is $status @H12', ({ ago, ...expected }) => {
    const found = calciumOf({ ...onDenosumab, results: measured(ago) })
    expect(found).toMatchObject({
      ...expected,
      interval: { count: 28, unit: 'day' },
      intervalSource: 'protocol',
    })
    expect(found.tier).toBe(expected.tier)
  })

  test('every twelve weeks it is 84 days and 14', () => {
    const facts = { orders: [medication('zoledronate', TWELVE_WEEKLY)], doses: [zoledronate(daysAgo(30))] }
    expect(calciumOf({ ...facts, results: measured(98) })).toMatchObject({ status: 'due' })
    expect(calciumOf({ ...facts, results: measured(99) })).toMatchObject({
      status: 'overdue',
      daysOverdue: 15,
    })
  })

  test.each([
    ['26 mL/min', 182, 'overdue', 0],
    ['39 mL/min', 120, 'due', 7],
  ])('with a clearance of %s grace is another', (_, umol, status, grace) => {
    const { creatinine: result, ...person } = kidneys(umol)
    const found = calciumOf({ ...onDenosumab, ...person, results: [...measured(29), result] })
    expect(found).toMatchObject({ status, graceEnds: isoDay(addDays(day(daysAgo(1)), grace)) })
    expect(found.remarks).toBeUndefined()
  })

  test.each([
    ['30.0 mL/min', 1.78, 'due'],
    ['29.8 mL/min', 1.79, 'overdue'],
  ])('on the line of 30 mL/min: %s', (_, milligrams, status) => {
    const result = creatinine(milligrams, 'mg/dL', { at: daysAgo(5) })
    const { creatinine: __, ...person } = kidneys(182)
    expect(calciumOf({ ...onDenosumab, ...person, results: [...measured(29), result] })).toMatchObject({
      status,
    })
  })

  test('a low clearance is 28 days also when the dose is every twelve weeks, and names what it rests on', () => {
    const { creatinine: result, ...person } = kidneys(182)
    const facts = {
      orders: [medication('denosumab', TWELVE_WEEKLY)],
      doses: [denosumab(daysAgo(30)), denosumab(daysAgo(400))],
    }
    const found = calciumOf({ ...facts, ...person, results: [...measured(29), result] })
    expect(found).toMatchObject({ status: 'overdue', interval: { count: 28 } })
    expect(found.evidence).toEqual(expect.arrayContaining(['Observation/creatinine', 'Observation/weight']))
  })

  test('a clearance that cannot be computed is told, and lowers nothing @H8', () => {
    expect(calciumOf({ ...onDenosumab, results: measured(29) })).toMatchObject({
      status: 'due',
      remarks: ['clearance-not-known'],
    })
  })

  test('never measured: from the first dose', () => {
    const doses = [denosumab(daysAgo(5)), denosumab(daysAgo(33))]
    expect(calciumOf({ ...onDenosumab, doses })).toMatchObject({ countedFrom: daysAgo(33) })
  })

  test('never measured, and no dose given yet: from the order', () => {
    const orders = [medication('denosumab', { ...FOUR_WEEKLY, authored: on(daysAgo(10)) })]
    expect(calciumOf({ orders })).toMatchObject({ countedFrom: daysAgo(10) })
  })
})

describe('what counts as measured', () => {
  test.each([
    ['a final total', total(2.2, 'mmol/L', { at: daysAgo(3) }), true],
    ['a bound', corrected(3.5, 'mmol/L', { at: daysAgo(3), comparator: '>' }), true],
    ['a preliminary value', corrected(2.3, 'mmol/L', { at: daysAgo(3), status: 'preliminary' }), false],
    ['a value that cannot be', total(2.4, 'mg/dL', { at: daysAgo(3) }), false],
    ['creatinine', creatinine(80, 'umol/L', { at: daysAgo(3) }), false],
  ])('%s: %o', (_, result, counts) => {
    const found = calciumOf({ ...onDenosumab, results: [...measured(40), result] })
    expect(found.lastDone).toBe(daysAgo(counts ? 3 : 40))
  })
})

describe('after the first denosumab', () => {
  const first = { orders: [medication('denosumab', FOUR_WEEKLY)], doses: [denosumab(daysAgo(15))] }

  test.each([
    ['no calcium since: overdue on day 15', { results: measured(20) }, 'overdue', daysAgo(1), 14],
    ['calcium on the day of the dose is not after it', { results: measured(15) }, 'overdue', daysAgo(1), 14],
    ['calcium since', { results: measured(14) }, 'not-due', isoDay(addDays(day(TODAY), 14)), 28],
    ['due on day 14', { doses: [denosumab(daysAgo(14))], results: measured(20) }, 'due-soon', TODAY, 14],
    [
      'a second dose before the check was due',
      { doses: [denosumab(daysAgo(15)), denosumab(daysAgo(2))], results: measured(20) },
      'not-due',
      isoDay(addDays(day(TODAY), 8)),
      28,
    ],
    [
      'a second dose on the day when it was due',
      { doses: [denosumab(daysAgo(15)), denosumab(daysAgo(1))], results: measured(20) },
      'not-due',
      isoDay(addDays(day(TODAY), 8)),
      28,
    ],
    [
      'a second dose a day too late for it',
      { doses: [denosumab(daysAgo(15)), denosumab(TODAY)], results: measured(20) },
      'overdue',
      daysAgo(1),
      14,
    ],
    [
      'a second dose after it was due, still no calcium',
      { doses: [denosumab(daysAgo(33)), denosumab(daysAgo(5))], results: measured(35) },
      'critical',
      daysAgo(19),
      14,
    ],
    [
      'the first zoledronate',
      {
        orders: [medication('zoledronate', FOUR_WEEKLY)],
        doses: [zoledronate(daysAgo(15))],
        results: measured(20),
      },
      'not-due',
      isoDay(addDays(day(TODAY), 8)),
      28,
    ],
    [
      'late by the first dose while the four weeks since the last calcium are in grace',
      { results: measured(31) },
      'overdue',
      daysAgo(1),
      14,
    ],
    ['late by both: the one due first', { results: measured(36) }, 'overdue', daysAgo(8), 28],
    [
      'late by neither: the one due first',
      { doses: [denosumab(daysAgo(14))], results: measured(31) },
      'due',
      daysAgo(3),
      28,
    ],
  ] as const)('%s', (_, facts, status, due, count) => {
    expect(calciumOf({ ...first, ...facts })).toMatchObject({ status, due, interval: { count } })
  })
})

describe('after denosumab', () => {
  const stopped = medication('denosumab', { state: 'stopped', stopReason: 'Jaw', ...FOUR_WEEKLY })
  const doses = [denosumab(daysAgo(180)), denosumab(daysAgo(208))]

  const three = [...doses, denosumab(daysAgo(236))]

  test.each([
    ['missed', { doses: three }, 36, 'this-week'],
    ['missed, and long late', { doses: three }, 80, 'this-week'],
    ['stopped, with the reason', { orders: [stopped], doses: three }, 36, 'routine'],
    ['stopped, with the reason, and long late', { orders: [stopped], doses: three }, 80, 'routine'],
    ['missed after two doses, and long late', { doses }, 80, 'same-day'],
    [
      'stopped soon after its last dose, and long late',
      {
        orders: [stopped],
        doses: [denosumab(daysAgo(50)), denosumab(daysAgo(78)), denosumab(daysAgo(106))],
      },
      80,
      'same-day',
    ],
  ])('%s: what is late has the tier of the watch for a rebound', (_, facts, ago, tier) => {
    expect(calciumOf({ ...facts, results: measured(ago) }).tier).toBe(tier)
  })

  test.each([
    [[], 'this-week'],
    [[stopped], 'routine'],
  ])('a booking leaves that tier as it is, with orders %o', (orders, tier) => {
    const bookings = [booking(TODAY, { kind: 'laboratory', measures: ['calcium'] })]
    expect(calciumOf({ orders, doses: three, results: measured(36), bookings }).tier).toBe(tier)
  })

  test.each([
    ['on the day of the last dose', 180, 'due-soon'],
    ['the day before it', 181, 'overdue'],
  ])('zoledronate given %s', (_, ago, status) => {
    expect(calciumOf({ doses: [...doses, zoledronate(daysAgo(ago))], results: measured(36) })).toMatchObject({
      status,
    })
  })

  test('a bisphosphonate that is ordered and not given ends nothing', () => {
    const orders = [medication('zoledronate', { authored: on(daysAgo(20)) })]
    expect(calciumOf({ doses, orders, results: measured(36) })).toMatchObject({ status: 'overdue' })
  })

  test.each([
    ['stopped', { orders: [stopped], doses, results: measured(36) }, 'overdue'],
    ['stopped, measured ten days ago', { orders: [stopped], doses, results: measured(10) }, 'not-due'],
    ['missed', { doses, results: measured(36) }, 'overdue'],
    [
      'stopped, on day 365',
      { orders: [stopped], doses: [denosumab(daysAgo(365))], results: measured(36) },
      'overdue',
    ],
    [
      'stopped, a day later',
      { orders: [stopped], doses: [denosumab(daysAgo(366))], results: measured(36) },
      'due-soon',
    ],
    [
      'a bisphosphonate since',
      { doses: [...doses, zoledronate(daysAgo(70))], results: measured(36) },
      'due-soon',
    ],
  ])('%s', (_, facts, status) => {
    expect(calciumOf(facts)).toMatchObject({ status })
  })
})

describe('without a bone agent', () => {
  test.each([
    [42, 'due-soon'],
    [56, 'due'],
    [57, 'overdue'],
    [70, 'overdue'],
    [71, 'critical'],
  ])('calcium of %d days ago is %s', (ago, status) => {
    expect(calciumOf({ results: measured(ago) })).toMatchObject({ status, interval: { count: 42 } })
  })

  test('denosumab for osteoporosis changes nothing', () => {
    const facts = { doses: [denosumab(daysAgo(5), 60)], results: measured(40) }
    expect(calciumOf(facts)).toMatchObject({ interval: { count: 42 }, status: 'due-soon' })
  })

  const { authored: _, ...UNDATED } = medication('chemotherapy')
  const chemotherapy = (ago: number) => medication('chemotherapy', { authored: on(daysAgo(ago)) })

  test.each([
    ['a treatment begun 90 days ago', { orders: [chemotherapy(90)] }, 28],
    ['a treatment begun 91 days ago', { orders: [chemotherapy(91)] }, 42],
    ['the same treatment ordered again', { orders: [chemotherapy(10), chemotherapy(200)] }, 42],
    [
      'a treatment that is only planned',
      { orders: [{ ...chemotherapy(10), state: 'planned' as const }] },
      42,
    ],
    ['a treatment of which one record has no day', { orders: [chemotherapy(10), UNDATED] }, 42],
    ['another medicine', { orders: [medication('opioid', { authored: on(daysAgo(5)) })] }, 42],
  ])('%s: every %o days', (_, facts, count) => {
    expect(calciumOf({ ...facts, results: measured(30) })).toMatchObject({ interval: { count } })
  })

  test('never measured: from the start of follow-up', () => {
    const carePlans = [carePlan('follow-up', { from: day(daysAgo(50)) })]
    expect(calciumOf({ carePlans })).toMatchObject({ countedFrom: daysAgo(50), status: 'due' })
    const services = [plan({ authored: on(daysAgo(60)) }), plan({ authored: on(daysAgo(90)) })]
    expect(calciumOf({ services })).toMatchObject({ countedFrom: daysAgo(90) })
    expect(calciumOf({ services, carePlans })).toMatchObject({ countedFrom: daysAgo(50) })
  })

  test('never measured and no start known: cannot be told @H8', () => {
    expect(calciumOf({})).toMatchObject({ status: 'unknown' })
  })
})

describe('a plan of calcium', () => {
  const laboratory = (different = {}) =>
    plan({ kind: 'laboratory', named: 'Calcium', measures: ['calcium'], ...different })

  test('stands before every row, with the grace of the row', () => {
    const services = [laboratory({ interval: every(8, 'week') })]
    expect(calciumOf({ ...onDenosumab, services, results: measured(40) })).toMatchObject({
      status: 'not-due',
      due: isoDay(addDays(day(TODAY), 16)),
      graceEnds: isoDay(addDays(day(TODAY), 23)),
      intervalSource: 'plan',
    })
  })

  test('does not put off the check after the first denosumab', () => {
    const facts = { services: [laboratory({ interval: every(12, 'week') })], doses: [denosumab(daysAgo(15))] }
    expect(calciumOf({ ...facts, results: measured(20) })).toMatchObject({
      due: daysAgo(1),
      status: 'overdue',
    })
  })

  test.each([
    ['on hold', { state: 'on-hold' }, 'exempt'],
    ['withdrawn: blood is still to be taken', { state: 'revoked' }, 'overdue'],
    ['of something else', { measures: ['creatinine'] }, 'overdue'],
  ])('%s', (_, different, status) => {
    const services = [laboratory({ interval: every(8, 'week'), ...different })]
    expect(calciumOf({ ...onDenosumab, services, results: measured(40) })).toMatchObject({ status })
  })

  test('a booking of blood counts when it names calcium', () => {
    const slot = (measures: readonly string[]) => booking(TODAY, { kind: 'laboratory', measures })
    const facts = { ...onDenosumab, results: measured(40) }
    expect(calciumOf({ ...facts, bookings: [slot(['calcium'])] })).toMatchObject({
      booking: 'booked-late',
      tier: 'routine',
    })
    expect(calciumOf({ ...facts, bookings: [slot([])] })).toMatchObject({
      booking: 'none',
      tier: 'this-week',
    })
  })
})
