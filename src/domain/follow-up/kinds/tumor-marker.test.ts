import { describe, expect, test } from 'vitest'

import type { PrimaryCancer } from '../../facts/disease.ts'
import type { LabResult, TumorMarker } from '../../facts/laboratory.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import { amount } from '../../quantity/quantity.ts'
import { day, dose, on } from '../../testing/build-facts.ts'
import { booking, carePlan, every, medication, plan } from '../../testing/build-follow-up.ts'
import { addDays, isoDay } from '../../time/day.ts'
import { dueOf, onlyDue } from '../testing/due-of.ts'

const TODAY = '2026-11-23'
const daysAgo = (days: number) => isoDay(addDays(day(TODAY), -days))

const UNITS = {
  psa: 'ng/mL',
  'ca-15-3': "[arb'U]/mL",
  'ca-27-29': "[arb'U]/mL",
  cea: 'ng/mL',
  'm-protein': 'g/L',
  'kappa-free-light-chains': 'mg/L',
  'lambda-free-light-chains': 'mg/L',
  thyroglobulin: 'ng/mL',
} as const

function marker(of: TumorMarker, ago: number, more: Partial<LabResult<'psa'>> = {}): LabResult {
  const result = { id: `Observation/${of}-${ago}`, when: on(daysAgo(ago)), status: 'final', ...more }
  return { ...result, measure: of, amount: amount(5, UNITS[of]) } as LabResult
}

const primary = (of: PrimaryCancer['primary'], more: Partial<PrimaryCancer> = {}): PrimaryCancer => ({
  id: `Condition/${of}`,
  primary: of,
  named: of,
  state: 'active',
  ...more,
})

const markerOf = (facts: Partial<PatientFacts>) => onlyDue('tumor-marker', TODAY, facts)

describe.each<[string, PrimaryCancer, TumorMarker, number, number, 'protocol' | 'assumed']>([
  ['prostate, sensitive', primary('prostate', { castration: 'sensitive' }), 'psa', 90, 14, 'protocol'],
  ['prostate, resistant', primary('prostate', { castration: 'resistant' }), 'psa', 56, 14, 'protocol'],
  ['prostate, not told which', primary('prostate'), 'psa', 56, 14, 'assumed'],
  ['thyroid', primary('thyroid'), 'thyroglobulin', 120, 30, 'protocol'],
  ['myeloma', primary('myeloma'), 'm-protein', 84, 14, 'protocol'],
  ['myeloma by light chains', primary('myeloma'), 'kappa-free-light-chains', 84, 14, 'protocol'],
  ['breast', primary('breast'), 'ca-15-3', 90, 14, 'protocol'],
  ['kidney', primary('kidney'), 'cea', 90, 14, 'protocol'],
])('%s', (_, cancer, of, interval, grace, intervalSource) => {
  const after = (ago: number) => markerOf({ primaries: [cancer], results: [marker(of, ago)] })

  test.each([
    [interval - 15, 'not-due', undefined],
    [interval - 14, 'due-soon', undefined],
    [interval, 'due-soon', undefined],
    [interval + 1, 'due', undefined],
    [interval + grace, 'due', undefined],
    [interval + grace + 1, 'overdue', 'this-week'],
    [interval + Math.max(2 * grace, Math.floor(interval / 2)), 'overdue', 'this-week'],
    [interval + Math.max(2 * grace, Math.floor(interval / 2)) + 1, 'critical', 'same-day'],
  ])('%i days after the last it is %s @H12', (ago, status, tier) => {
    const found = after(ago)
    expect(found).toMatchObject({ status, intervalSource, measures: [of], lastDone: daysAgo(ago) })
    expect(found.tier).toBe(tier)
  })
})

describe('whom it concerns', () => {
  test.each<[string, Partial<PatientFacts>, readonly (readonly string[])[]]>([
    ['nobody of whom nothing is known', {}, []],
    ['no breast cancer in which none was ever measured', { primaries: [primary('breast')] }, []],
    ['prostate, though never measured', { primaries: [primary('prostate')] }, [['psa']]],
    ['no prostate cancer that is resolved', { primaries: [primary('prostate', { state: 'resolved' })] }, []],
    [
      'a marker without a primary on record',
      { results: [marker('ca-27-29', 9), marker('cea', 9)] },
      [['ca-27-29', 'cea']],
    ],
    [
      'two cancers, each by its own',
      {
        primaries: [primary('prostate'), primary('breast')],
        results: [marker('psa', 9), marker('ca-15-3', 20)],
      },
      [['psa'], ['ca-15-3']],
    ],
    [
      'no second marker beside the own one',
      { primaries: [primary('prostate')], results: [marker('psa', 9), marker('cea', 2000)] },
      [['psa']],
    ],
    [
      'one that is planned and was never measured',
      {
        primaries: [primary('lung')],
        services: [plan({ kind: 'laboratory', measures: ['tumor-marker'], interval: every(6, 'week') })],
      },
      [[]],
    ],
  ])('%s', (_, facts, expected) => {
    expect(dueOf('tumor-marker', TODAY, facts).map(({ measures = [] }) => measures)).toEqual(expected)
  })

  test('never measured it counts from the start of follow-up, else it cannot be told @H8', () => {
    const primaries = [primary('prostate', { castration: 'sensitive' })]
    const carePlans = [carePlan('follow-up', { from: day(daysAgo(100)) })]
    expect(markerOf({ primaries, carePlans })).toMatchObject({ status: 'due', due: daysAgo(10) })
    expect(markerOf({ primaries })).toMatchObject({ status: 'unknown' })
  })

  test('an old marker stays late, however old', () => {
    const results = [marker('ca-15-3', 900)]
    expect(markerOf({ primaries: [primary('breast')], results })).toMatchObject({
      status: 'critical',
      daysOverdue: 810,
    })
  })

  test('a preliminary one leaves it to be done', () => {
    const results = [marker('psa', 90), marker('psa', 2, { status: 'preliminary' })]
    expect(markerOf({ primaries: [primary('prostate')], results }).lastDone).toBe(daysAgo(90))
  })
})

describe('more often', () => {
  const results = [marker('ca-15-3', 60)]
  const primaries = [primary('breast')]

  test.each([
    [90, 28],
    [91, 90],
    [0, 28],
  ])('a treatment begun %i days ago: every %i days', (ago, count) => {
    const doses = [dose('chemotherapy', daysAgo(ago))]
    expect(markerOf({ primaries, results, doses }).interval).toEqual({ count, unit: 'day' })
  })

  test.each<[string, Partial<PatientFacts>, number]>([
    ['an order', { orders: [medication('targeted', { authored: on(daysAgo(400)) })] }, 28],
    [
      'an aromatase inhibitor',
      { orders: [medication('aromatase-inhibitor', { authored: on(daysAgo(400)) })] },
      28,
    ],
    ['a stopped order', { orders: [medication('targeted', { state: 'stopped' })] }, 84],
    ['pain relief', { orders: [medication('opioid')] }, 84],
    ['a dose', { doses: [dose('chemotherapy', daysAgo(400)), dose('chemotherapy', daysAgo(42))] }, 28],
    [
      'a dose a day longer ago',
      { doses: [dose('chemotherapy', daysAgo(400)), dose('chemotherapy', daysAgo(43))] },
      84,
    ],
  ])('in myeloma with %s: every %i days', (_, treatment, count) => {
    const facts = { primaries: [primary('myeloma')], results: [marker('m-protein', 20)], ...treatment }
    expect(markerOf(facts).interval).toEqual({ count, unit: 'day' })
  })
})

describe('a plan', () => {
  const order = plan({ kind: 'laboratory', measures: ['tumor-marker'], interval: every(3, 'week') })
  const facts = {
    primaries: [primary('prostate')],
    results: [marker('psa', 60)],
    doses: [dose('chemotherapy', daysAgo(30))],
  }

  test('stands before the table, also in the first months of a treatment', () => {
    expect(markerOf({ ...facts, services: [order] })).toMatchObject({
      due: daysAgo(39),
      intervalSource: 'plan',
    })
  })

  test('on hold makes it exempt', () => {
    expect(markerOf({ ...facts, services: [{ ...order, state: 'on-hold' }] })).toMatchObject({
      exempt: { why: 'plan-on-hold' },
    })
  })

  test('of another test does not count', () => {
    const services = [{ ...order, measures: ['calcium'] }]
    expect(markerOf({ ...facts, services })).toMatchObject({ intervalSource: 'protocol', due: daysAgo(32) })
  })

  test('a booking of the marker lowers its lateness', () => {
    const bookings = [booking('2026-11-30', { kind: 'laboratory', measures: ['tumor-marker'] })]
    expect(
      markerOf({ primaries: [primary('thyroid')], results: [marker('thyroglobulin', 155)], bookings }),
    ).toMatchObject({ status: 'overdue', booking: 'booked-late', tier: 'routine' })
  })
})
