import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { LabResult } from '../../facts/laboratory.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import { completeCoverage } from '../../facts/coverage.ts'
import { creatinine, day, TODAY } from '../../testing/build-facts.ts'
import { booking, carePlan, every, medication, plan, zoledronate } from '../../testing/build-follow-up.ts'
import { refusal } from '../../testing/build-records.ts'
import { judge, verdictsOf } from '../../testing/judge.ts'
import { addDays, isoDay } from '../../time/day.ts'
import { kidneyDecline } from './kidney-decline.ts'

const ago = (days: number) => isoDay(addDays(day(TODAY), -days))
const ORDER = medication('zoledronate', { interval: every(4, 'week'), start: day(ago(300)) })
/** Every four weeks, the next in four days. */
const DUE: Partial<PatientFacts> = {
  orders: [ORDER],
  doses: [24, 52, 80].map((days) => zoledronate(ago(days))),
}

const mg = (value: number, days: number, more = {}) => creatinine(value, 'mg/dL', { at: ago(days), ...more })
const umol = (value: number, days: number, more = {}) =>
  creatinine(value, 'umol/L', { at: ago(days), ...more })
const given = (results: readonly LabResult[], more: Partial<PatientFacts> = {}) =>
  verdictsOf(kidneyDecline, { ...DUE, results, ...more })

describe('a rise against the baseline', () => {
  test.each<[string, readonly LabResult[], string]>([
    ['T79: 0.9 to 1.4 mg/dL', [mg(1.4, 2), mg(0.9, 30), mg(0.9, 58)], 'raised same-day'],
    ['by 0.49', [mg(1.39, 2), mg(0.9, 30)], 'clear'],
    ['from 1.39, the last low baseline', [mg(1.89, 2), mg(1.39, 30)], 'raised same-day'],
    ['from 1.4 by 0.99', [mg(2.39, 2), mg(1.4, 30)], 'clear'],
    ['from 1.4 by 1.0', [mg(2.4, 2), mg(1.4, 30)], 'raised same-day'],
    ['by 44 µmol/L', [umol(124, 2), umol(80, 30)], 'raised same-day'],
    ['by 43 µmol/L', [umol(123, 2), umol(80, 30)], 'clear'],
    ['from 123 µmol/L, the last low baseline', [umol(167, 2), umol(123, 30)], 'raised same-day'],
    ['from 124 µmol/L by 87', [umol(211, 2), umol(124, 30)], 'clear'],
    ['from 124 µmol/L by 88', [umol(212, 2), umol(124, 30)], 'raised same-day'],
    ['fallen', [mg(0.7, 2), mg(1.4, 30)], 'clear'],
    // 80 µmol/L are 0.905 mg/dL: the rise is 0.495, which is 0.50 as it is reported.
    ['of a baseline in the other unit', [mg(1.4, 2), umol(80, 30)], 'raised same-day'],
    ['of a baseline in the other unit, just not', [mg(1.39, 2), umol(80, 30)], 'clear'],
    ['by chance of one day long ago', [mg(1.4, 2), mg(0.9, 30), mg(1.9, 58), mg(0.9, 80)], 'raised same-day'],
  ])('%s', (_, results, expected) => {
    expect(given(results)).toEqual([expected])
  })

  test('tells what rose, from what and by how much, and rests on these', () => {
    const [latest, before] = [mg(1.4, 2, { id: 'Observation/now' }), mg(0.9, 30, { id: 'Observation/then' })]
    const [finding] = judge(kidneyDecline, { ...DUE, results: [latest, before] })
    expect(finding).toMatchObject({
      rule: 'B-01',
      problem: 'bone-agent',
      since: day(ago(2)),
      measure: 'creatinine',
      value: 1.4,
      unit: 'mg/dL',
      reason: {
        id: 'kidney-decline',
        baseline: 0.9,
        values: 1,
        rise: 0.5,
        riseFrom: 0.5,
        dose: { agent: 'zoledronate', standing: 'due', day: day('2026-11-27') },
      },
    })
    expect(finding?.evidence.slice(0, 3)).toEqual(['Observation/now', 'Observation/then', ORDER.id])
  })

  test('is the same in either order and for either half of the range', () => {
    const anyRise = property(
      integer({ min: 50, max: 400 }),
      integer({ min: 0, max: 300 }),
      constantFrom('forward', 'backward'),
      (from, rise, order) => {
        const results = [umol(from + rise, 2), umol(from, 30)]
        const line = from < 124 ? 44 : 88
        expect(given(order === 'forward' ? results : results.toReversed())).toEqual([
          rise >= line ? 'raised same-day' : 'clear',
        ])
      },
    )
    assert(anyRise, { numRuns: 60 })
  })
})

describe('what cannot be told', () => {
  test.each<[string, readonly LabResult[], Partial<PatientFacts>, string]>([
    ['no creatinine at all', [], {}, 'unknown creatinine-result'],
    ['no baseline', [mg(0.9, 2)], {}, 'unknown baseline-creatinine'],
    ['a baseline of six days before', [mg(1.4, 2), mg(0.9, 8)], {}, 'unknown baseline-creatinine'],
    ['a baseline of a week before', [mg(1.4, 2), mg(0.9, 9)], {}, 'raised same-day'],
    [
      'a bound has no difference',
      [mg(10, 2, { comparator: '>' }), mg(0.9, 30)],
      {},
      'unknown creatinine-number',
    ],
    [
      'a preliminary rise is told',
      [mg(1.4, 2, { status: 'preliminary' }), mg(0.9, 30)],
      {},
      'raised same-day',
    ],
    [
      'a preliminary value without a rise clears nothing that stands',
      [mg(0.9, 1, { status: 'preliminary' }), mg(1.4, 3), mg(0.9, 30)],
      {},
      'raised same-day',
    ],
    [
      'a newer one that cannot be read',
      [mg(0.9, 10), mg(0.9, 30)],
      { refusals: [refusal('creatinine', 'unit-missing', ago(2))] },
      'unknown readable-creatinine',
    ],
    [
      'an older one that cannot be read',
      [mg(0.9, 2), mg(0.9, 30)],
      { refusals: [refusal('creatinine', 'unit-missing', ago(10))] },
      'clear',
    ],
    [
      'one that was withdrawn',
      [mg(0.9, 10), mg(0.9, 30)],
      { refusals: [refusal('creatinine', 'withdrawn', ago(2))] },
      'clear',
    ],
    [
      'a newer one that cannot be right',
      [mg(90, 2), mg(0.9, 10), mg(0.9, 30)],
      {},
      'unknown readable-creatinine',
    ],
    [
      'a rise, and a newer one that cannot be read',
      [mg(1.4, 10), mg(0.9, 30)],
      { refusals: [refusal('creatinine', 'unit-missing', ago(2))] },
      'raised same-day',
    ],
  ])('%s', (_, results, more, expected) => {
    expect(given(results, more)).toEqual([expected])
  })

  test('a preliminary rise says that it is one', () => {
    const results = [mg(1.4, 2, { status: 'preliminary' }), mg(0.9, 30)]
    expect(judge(kidneyDecline, { ...DUE, results })).toMatchObject([{ badges: ['preliminary'] }])
  })

  test('a good creatinine clears no longer once the one before the dose is overdue', () => {
    const late = { ...DUE, doses: [zoledronate(ago(40)), zoledronate(ago(68))] }
    expect(given([mg(0.9, 41), mg(0.9, 70)], late)).toEqual(['unknown current-creatinine-result'])
    expect(given([mg(1.4, 41), mg(0.9, 70)], late)).toEqual(['raised same-day'])
  })

  test('a record that is not read to its end', () => {
    const coverage = new Map(completeCoverage())
    coverage.delete('kidney')
    expect(given([], { coverage })).toEqual(['unknown kidney not loaded'])
  })
})

describe('which dose it is about', () => {
  const results = [mg(1.4, 2), mg(0.9, 30)]
  const dosed = (days: number) => ({ doses: [zoledronate(ago(days))] })

  test.each<[string, Partial<PatientFacts>, readonly string[]]>([
    ['due in seven days', dosed(21), ['raised same-day']],
    ['due in eight days', dosed(20), ['raised this-week']],
    ['late', dosed(60), ['raised same-day']],
    ['due in eight days, booked in six', { ...dosed(20), bookings: [dose(ago(-6))] }, ['raised same-day']],
    [
      'ordered, never given',
      { orders: [medication('zoledronate', { start: day(ago(-20)) })], doses: [] },
      ['raised this-week'],
    ],
    [
      'planned',
      { orders: [medication('zoledronate', { state: 'planned', start: day(ago(-5)) })], doses: [] },
      ['raised same-day'],
    ],
    ['given without an order, due in five days', { orders: [], ...dosed(23) }, ['raised same-day']],
    ['given without an order, not due for weeks', { orders: [], ...dosed(3) }, []],
    [
      'said to be taken, and not ordered here',
      { orders: [{ ...ORDER, origin: 'statement' }], doses: [] },
      [],
    ],
    ['on hold', { orders: [{ ...ORDER, state: 'on-hold' }] }, []],
    ['stopped', { orders: [{ ...ORDER, state: 'stopped', stopReason: 'Kidney' }], ...dosed(100) }, []],
    ['another bone agent', { orders: [medication('pamidronate')], doses: [] }, []],
    ['none', { orders: [], doses: [] }, []],
    [
      'in comfort care, where no dose is chased',
      { carePlans: [carePlan('comfort-care')] },
      ['raised this-week'],
    ],
    [
      'by its own plan',
      { orders: [], ...dosed(20), services: [plan({ kind: 'bone-agent-dose', interval: every(3, 'week') })] },
      ['raised same-day'],
    ],
  ])('%s', (_, more, expected) => {
    expect(given(results, more)).toEqual(expected)
  })
})

const dose = (at: string) => booking(at, { kind: 'bone-agent-dose' })

describe('until it has settled', () => {
  test.each<[string, readonly LabResult[], readonly string[]]>([
    ['lower, not within a tenth of the baseline', [mg(1, 1), mg(1.5, 10), mg(0.9, 30)], ['raised same-day']],
    ['within a tenth of the baseline', [mg(0.99, 1), mg(1.5, 10), mg(0.9, 30)], ['clear']],
    ['it was within a tenth, and is not now', [mg(1.1, 1), mg(0.99, 4), mg(1.5, 10), mg(0.9, 30)], ['clear']],
    ['a dose was given since: somebody has decided', [mg(1.2, 1), mg(1.5, 26), mg(0.9, 60)], ['clear']],
  ])('%s', (_, results, expected) => {
    expect(given(results)).toEqual(expected)
  })

  test('tells both values', () => {
    const [finding] = judge(kidneyDecline, { ...DUE, results: [mg(1.2, 1), mg(1.5, 10), mg(0.9, 30)] })
    expect(finding).toMatchObject({
      value: 1.2,
      since: day(ago(10)),
      reason: { result: { value: 1.5 }, notSettled: { value: 1.2 } },
    })
  })
})
