import { assert, constantFrom, integer, property, shuffledSubarray } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { completeCoverage, type Concept, type ConceptCoverage } from '../facts/coverage.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { corrected, creatinine, day, factsOf, nowOn } from '../testing/build-facts.ts'
import {
  booking,
  carePlan,
  denosumab,
  every,
  medication,
  plan,
  scan,
  visit,
} from '../testing/build-follow-up.ts'
import { addDays, dayFromNumber, isoDay } from '../time/day.ts'
import { assessObligations } from './assess-obligations.ts'
import { isLate } from './is-late.ts'
import { dueOf } from './testing/due-of.ts'

const TODAY = '2026-11-23'
const daysAgo = (days: number) => isoDay(addDays(day(TODAY), -days))

/** Late with everything. */
const LATE: Partial<PatientFacts> = {
  orders: [medication('denosumab', { interval: every(4, 'week') })],
  doses: [denosumab(daysAgo(300)), denosumab(daysAgo(328)), denosumab(daysAgo(356))],
  results: [corrected(2.3, 'mmol/L', { at: daysAgo(300) }), creatinine(80, 'umol/L', { at: daysAgo(300) })],
  services: [plan({ interval: every(90, 'day') }), plan({ kind: 'visit', interval: every(6, 'week') })],
  examinations: [scan(daysAgo(300)), scan(daysAgo(390))],
  visits: [visit(daysAgo(300)), visit(daysAgo(342))],
  bookings: [booking(daysAgo(200)), booking(daysAgo(20))],
}

const assess = (facts: Partial<PatientFacts>, today = TODAY) =>
  assessObligations(factsOf(facts), DEFAULT_RULESET, nowOn(today))

test('everything that is due is told, in the order of the kinds', () => {
  expect(assess(LATE).map(({ kind, status }) => [kind, status])).toEqual([
    ['imaging', 'critical'],
    ['calcium', 'critical'],
    ['creatinine', 'critical'],
    ['visit', 'critical'],
    ['bone-agent-dose', 'critical'],
    ['dental-review', 'critical'],
    ['vitamin-d', 'due-soon'],
  ])
})

describe('a record that is not completely read', () => {
  const READS: Readonly<Record<string, readonly Concept[]>> = {
    imaging: [
      'service-orders',
      'bookings',
      'examinations',
      'conditions',
      'medication-doses',
      'medication-orders',
      'care-plans',
    ],
    calcium: [
      'service-orders',
      'bookings',
      'calcium',
      'kidney',
      'weight',
      'medication-doses',
      'medication-orders',
      'care-plans',
    ],
    creatinine: [
      'service-orders',
      'bookings',
      'kidney',
      'medication-doses',
      'medication-orders',
      'care-plans',
    ],
    visit: ['service-orders', 'bookings', 'visits', 'care-plans'],
    'bone-agent-dose': ['service-orders', 'bookings', 'medication-doses', 'medication-orders', 'care-plans'],
    'dental-review': ['service-orders', 'bookings', 'procedures', 'care-plans'],
    'vitamin-d': ['service-orders', 'bookings', 'bone-laboratory', 'care-plans'],
  }
  const states: readonly ConceptCoverage[] = [
    { state: 'loading' },
    { state: 'failed', why: 'x' },
    { state: 'truncated', why: 'x' },
    { state: 'not-permitted' },
  ]

  test.each(
    Object.entries(READS).flatMap(([kind, concepts]) => concepts.map((concept) => [kind, concept] as const)),
  )('leaves %s unknown without %s @H17', (kind, concept) => {
    for (const state of [...states, undefined]) {
      const coverage = new Map(completeCoverage())
      if (state === undefined) coverage.delete(concept)
      else coverage.set(concept, state)
      const found = assess({ ...LATE, coverage }).find((one) => one.kind === kind)
      expect(found).toMatchObject({ status: 'unknown', notLoaded: [concept] })
      expect([found?.due, found?.lastDone, found?.tier, found?.daysOverdue]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ])
    }
  })

  test.each([
    { state: 'failed', why: 'out-of-date' },
    { state: 'truncated', why: 'silent' },
  ] as const)('$why: what was late when it was read stays late @H12', (aged) => {
    const coverage = new Map(completeCoverage())
    const before = assess(LATE)
    for (const concept of coverage.keys()) coverage.set(concept, aged)
    const after = assess({ ...LATE, coverage })
    expect(after.map(({ kind, status }) => [kind, status])).toEqual(
      before.map(({ kind, status }) => [kind, isLate({ status }) ? status : 'unknown']),
    )
    expect(before.some(isLate)).toBe(true)
  })

  test('leaves the others as they are', () => {
    const coverage = new Map(completeCoverage())
    coverage.delete('visits')
    expect(
      assess({ ...LATE, coverage })
        .filter(({ status }) => status === 'unknown')
        .map(({ kind }) => kind),
    ).toEqual(['visit'])
  })

  test('without the weight leaves calcium known where no bone agent is given', () => {
    const coverage = new Map(completeCoverage())
    coverage.delete('weight')
    const { results = [] } = LATE
    expect(dueOf('calcium', TODAY, { results, coverage })).toMatchObject([{ status: 'critical' }])
  })

  test('a window that was read in part is no whole window', () => {
    const short = new Map(completeCoverage()).set('examinations', {
      state: 'complete',
      from: day(daysAgo(399)),
      newest: true,
    })
    const whole = new Map(completeCoverage()).set('examinations', {
      state: 'complete',
      from: day(daysAgo(400)),
      newest: true,
    })
    expect(dueOf('imaging', TODAY, { ...LATE, coverage: short })).toMatchObject([{ status: 'unknown' }])
    expect(dueOf('imaging', TODAY, { ...LATE, coverage: whole })).toMatchObject([{ status: 'critical' }])
  })

  test('nothing loaded: everything is unknown, nothing late @H8', () => {
    expect(assess({ coverage: new Map() }).map(({ status }) => status)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ])
  })
})

describe('whom nobody chases', () => {
  test('the deceased: all is exempt, and none is late @H41', () => {
    const patient = { ...factsOf().patient, deceased: true }
    const found = assess({ ...LATE, patient })
    expect(new Set(found.map(({ status, exempt, tier }) => [status, exempt?.why, tier].join(' ')))).toEqual(
      new Set(['exempt deceased ']),
    )
  })

  test('comfort care: all is exempt, also where a part is not loaded', () => {
    const coverage = new Map(completeCoverage())
    coverage.delete('bookings')
    const found = assess({
      ...LATE,
      coverage,
      carePlans: [carePlan('hospice', { reviewOn: day('2026-12-01') })],
    })
    expect(found.map(({ status, exempt }) => [status, exempt])).toEqual(
      found.map(() => ['exempt', { why: 'comfort-care', until: day('2026-12-01') }]),
    )
  })

  test('no further imaging is about imaging alone', () => {
    const found = assess({ ...LATE, carePlans: [carePlan('no-further-imaging')] })
    expect(found.filter(({ status }) => status === 'exempt').map(({ kind }) => kind)).toEqual(['imaging'])
  })
})

test('neither the order of the records nor a record twice changes anything', () => {
  const base = factsOf({ ...LATE, carePlans: [carePlan('follow-up'), carePlan('ceiling-of-care')] })
  const expected = assessObligations(base, DEFAULT_RULESET, nowOn(TODAY))
  const lists = [
    'orders',
    'doses',
    'results',
    'services',
    'examinations',
    'visits',
    'bookings',
    'carePlans',
  ] as const
  assert(
    property(constantFrom(...lists), shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (list, order) => {
      const twice = [...base[list], ...base[list]]
      const shuffled = order.flatMap((at) => twice.filter((_, index) => index % 4 === at))
      expect(assessObligations({ ...base, [list]: shuffled }, DEFAULT_RULESET, nowOn(TODAY))).toEqual(
        expected,
      )
    }),
    { numRuns: 200 },
  )
})

test('as days pass nothing becomes less late by itself', () => {
  const rank = ['not-due', 'due-soon', 'due', 'overdue', 'critical']
  assert(
    property(integer({ min: 0, max: 500 }), (days) => {
      const at = (offset: number) => isoDay(dayFromNumber(day(daysAgo(300)) + offset))
      const of = (offset: number) =>
        assess({ services: LATE.services ?? [], examinations: [scan(daysAgo(300))] }, at(offset)).map(
          ({ status }) => rank.indexOf(status),
        )
      const [before, after] = [of(days)[0] ?? 0, of(days + 1)[0] ?? 0]
      expect(after).toBeGreaterThanOrEqual(before)
    }),
    { numRuns: 100 },
  )
})
