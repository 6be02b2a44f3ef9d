import { describe, expect, test } from 'vitest'

import { completeCoverage, type Concept } from '../../facts/coverage.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import { DEFAULT_RULESET } from '../../rules/ruleset.ts'
import {
  corrected,
  day,
  factsOf,
  inputOf,
  ionized,
  nowOn,
  obligation,
  on,
  TODAY,
  total,
} from '../../testing/build-facts.ts'
import { booking, plan, scan, site } from '../../testing/build-follow-up.ts'
import { reviewPatient } from '../review-patient.ts'
import { calciumCell } from './calcium-cell.ts'
import { nextDue, overdueFirst, pressingFirst } from './next-due.ts'
import { nextScan } from './next-scan.ts'
import { painCell } from './pain-cell.ts'
import { primaryLines, siteChips } from './site-chips.ts'

function without(concept: Concept): PatientFacts['coverage'] {
  const coverage = new Map(completeCoverage())
  coverage.delete(concept)
  return coverage
}

const UNREAD: PatientFacts['coverage'] = new Map()
const refusal = (at: string) =>
  ({ resource: 'Observation/x', why: 'unit-missing', about: 'calcium-total', when: on(at) }) as const

describe('the calcium of a row', () => {
  const cell = (facts: Partial<PatientFacts>, late = false) =>
    calciumCell(
      inputOf(facts, late ? { obligations: [obligation('calcium', 'overdue', { daysOverdue: 5 })] } : {}),
    )
  const good = corrected(2.38, 'mmol/L', { id: 'Observation/1', at: '2026-11-16', low: 2.2, high: 2.6 })

  test('is the newest value with its limits, unit and day', () => {
    expect(cell({ results: [good, corrected(2.3, 'mmol/L', { at: '2026-10-16' })] })).toMatchObject({
      state: 'value',
      measure: 'calcium-corrected',
      value: 2.38,
      unit: 'mmol/L',
      low: 2.2,
      high: 2.6,
      position: 'within',
      when: { day: day('2026-11-16') },
      stale: false,
      evidence: ['Observation/1'],
      trend: [{ value: 2.3 }, { value: 2.38 }],
    })
  })

  test.each([
    ['a good one is stale when the next is overdue @H12', [good], true],
    ['a high one is not: it stays what it is', [corrected(2.9, 'mmol/L', { at: '2026-03-16' })], false],
    ['nor a low one', [corrected(2.1, 'mmol/L', { at: '2026-03-16' })], false],
    ['a total that cannot be corrected is', [total(2.4, 'mmol/L', { at: '2026-03-16' })], true],
  ])('%s', (_, results, stale) => {
    expect(cell({ results }, true)).toMatchObject({ stale })
  })

  test('a refused newer one takes the place of a good one, and keeps its trend', () => {
    expect(cell({ results: [good], refusals: [refusal('2026-11-20')] })).toMatchObject({
      state: 'refused',
      refusal: { resource: 'Observation/x' },
      trend: [{ value: 2.38 }],
    })
    expect(cell({ results: [good], refusals: [refusal('2026-11-10')] })).toMatchObject({ state: 'value' })
    expect(cell({ refusals: [refusal('2026-11-20')] })).toMatchObject({ state: 'refused', trend: [] })
  })

  test('a raised one is never hidden: not by a refused, nor by one that cannot end it @H8', () => {
    const high = corrected(2.95, 'mmol/L', { at: '2026-11-16' })
    expect(cell({ results: [high], refusals: [refusal('2026-11-20')] })).toMatchObject({
      state: 'value',
      value: 2.95,
      position: 'high',
      grade: 2,
      newerRefusal: { resource: 'Observation/x' },
    })
    expect(cell({ results: [high, total(2.4, 'mmol/L', { at: '2026-11-20' })] })).toMatchObject({
      value: 2.95,
    })
  })

  test.each([
    ['none when it was looked for', {}, { state: 'none' }],
    ['not loaded when it was not @H17', { coverage: UNREAD }, { state: 'not-loaded' }],
    [
      'shown when it came with a part of the record',
      { coverage: UNREAD, results: [good] },
      { state: 'value', value: 2.38 },
    ],
  ])('%s', (_, facts, expected) => {
    expect(cell(facts)).toMatchObject(expected)
  })

  test('draws like with like: no bound, no preliminary, no other class or unit, twelve at most @H38', () => {
    const days = Array.from({ length: 14 }, (_, at) =>
      corrected((230 + at) / 100, 'mmol/L', { at: `2026-10-${String(at + 1).padStart(2, '0')}` }),
    )
    const others = [
      corrected(2.4, 'mmol/L', { at: '2026-11-01', status: 'preliminary' }),
      corrected(2.4, 'mmol/L', { at: '2026-11-02', comparator: '>' }),
      corrected(9.6, 'mg/dL', { at: '2026-11-03' }),
      ionized(1.2, 'mmol/L', { at: '2026-11-04' }),
    ]
    const found = cell({ results: [good, ...others, ...days] })
    const trend = found.state === 'value' ? found.trend : []
    expect(trend.map(({ value }) => value)).toEqual([
      ...days.slice(3).map(({ amount }) => amount.value),
      2.38,
    ])
  })
})

describe('the pain of a row', () => {
  const entry = (at: string, worst?: number) => ({
    id: `Observation/${at}`,
    when: on(at),
    ...(worst !== undefined && { worst }),
    regions: [],
    sites: [],
  })
  const cell = (facts: Partial<PatientFacts>) => painCell(inputOf(facts))

  test.each<[string, Partial<PatientFacts>, object]>([
    [
      'entries',
      { pain: [entry(TODAY, 4), entry('2026-11-17', 7)] },
      { state: 'entries', worst: 7, daysWithEntry: 2 },
    ],
    ['an entry without a worst', { pain: [entry(TODAY)] }, { state: 'entries', daysWithEntry: 1 }],
    ['silent', { pain: [entry('2026-11-16', 7)] }, { state: 'silent', lastEntry: day('2026-11-16') }],
    ['never an entry', {}, { state: 'never', daysWithEntry: 0 }],
    ['not loaded @H17', { coverage: UNREAD }, { state: 'not-loaded' }],
    [
      'an old entry, the diary not loaded',
      { coverage: UNREAD, pain: [entry('2026-11-10', 7)] },
      { state: 'not-loaded' },
    ],
    [
      'an entry that came with a part of the diary',
      { coverage: UNREAD, pain: [entry(TODAY, 7)] },
      { state: 'entries', worst: 7 },
    ],
  ])('%s', (_, facts, expected) => {
    expect(cell(facts)).toMatchObject(expected)
  })
})

describe('the next scan', () => {
  const scanOf = (facts: Partial<PatientFacts>) =>
    reviewPatient(factsOf(facts), DEFAULT_RULESET, nowOn(TODAY)).row.nextScan
  const order = plan({
    id: 'ServiceRequest/o',
    intent: 'order',
    named: 'MRI spine',
    modality: 'mri',
    authored: on('2026-11-02'),
  })
  const known = { examinations: [scan('2026-10-20')] }

  test.each<[string, Partial<PatientFacts>, object]>([
    [
      'booked',
      { ...known, bookings: [booking('2026-12-02'), booking('2026-11-30')] },
      { state: 'booked', day: day('2026-11-30'), obligation: { booking: 'booked' } },
    ],
    [
      'booked, for what nothing asks',
      { bookings: [booking('2026-12-02', { modality: 'xray', named: 'X-ray' })], ...known },
      { state: 'booked', named: 'X-ray' },
    ],
    [
      'asked for',
      { ...known, services: [order] },
      {
        state: 'asked',
        named: 'MRI spine',
        asked: day('2026-11-02'),
        obligation: { intervalSource: 'assumed' },
      },
    ],
    [
      'asked for by a day',
      { services: [{ ...order, start: day('2026-11-25') }] },
      { state: 'asked', obligation: { due: day('2026-11-25') } },
    ],
    [
      'asked for and done',
      { services: [order], examinations: [scan('2026-11-10', { modality: 'mri' })] },
      { state: 'due' },
    ],
    ['due', known, { state: 'due', obligation: { due: day('2027-01-18') } }],
    [
      'a cancelled booking is none',
      { ...known, bookings: [booking('2026-12-02', { state: 'cancelled' })] },
      { state: 'due' },
    ],
    ['cannot be told', {}, { state: 'due', obligation: { status: 'unknown' } }],
    ['not loaded @H17', { coverage: without('bookings'), ...known }, { state: 'not-loaded' }],
    [
      'booked, though not all is loaded',
      { coverage: without('service-orders'), bookings: [booking('2026-12-02')] },
      { state: 'booked' },
    ],
  ])('%s', (_, facts, expected) => {
    expect(scanOf(facts)).toMatchObject(expected)
  })

  test('none where nothing is due', () => {
    expect(nextScan(inputOf({}, { obligations: [] }))).toEqual({ state: 'none' })
  })

  test('the urgent order before the newest', () => {
    const urgent = {
      ...order,
      id: 'ServiceRequest/u',
      named: 'Urgent',
      urgent: true,
      authored: on('2026-11-01'),
    }
    expect(scanOf({ services: [order, urgent] })).toMatchObject({ named: 'Urgent' })
  })
})

test('a scan that is booked for today is still ahead', () => {
  const { row } = reviewPatient(factsOf({ bookings: [booking(TODAY)] }), DEFAULT_RULESET, nowOn(TODAY))
  expect(row.nextScan).toMatchObject({ state: 'booked', day: day(TODAY) })
})

describe('what is due next', () => {
  const due = (at: string, more = {}) => obligation('visit', 'due-soon', { due: day(at), ...more })

  test.each([
    ['the first day', [due('2026-12-09'), due('2026-12-02')], '2026-12-02'],
    [
      'a booking before a due day',
      [due('2026-12-09', { booking: 'booked', bookedFor: day('2026-11-27') }), due('2026-12-02')],
      '2026-12-09',
    ],
    [
      'what is late, also when it is booked',
      [
        due('2026-11-30'),
        due('2026-11-01', { tier: 'this-week', booking: 'booked', bookedFor: day('2026-12-30') }),
      ],
      '2026-11-01',
    ],
    [
      'nothing that is exempt',
      [obligation('imaging', 'exempt', { due: day('2026-01-01') }), due('2026-12-02')],
      '2026-12-02',
    ],
    [
      'nothing that is not loaded',
      [obligation('imaging', 'unknown', { notLoaded: ['bookings'] }), due('2026-12-02')],
      '2026-12-02',
    ],
  ] as const)('%s', (_, obligations, expected) => {
    expect(nextDue(obligations)?.due).toBe(day(expected))
  })

  test('what cannot be told, when that is all', () => {
    expect(nextDue([obligation('visit', 'unknown')])).toMatchObject({ status: 'unknown' })
    expect(nextDue([obligation('visit', 'unknown', { notLoaded: ['visits'] })])).toBeUndefined()
  })

  test('what is late comes first, then what comes next, and what is exempt last: each once', () => {
    const late = obligation('visit', 'overdue', { daysOverdue: 9, tier: 'this-week' })
    const exempt = obligation('imaging', 'exempt', { due: day('2026-01-01') })
    const unknown = obligation('visit', 'unknown')
    const next = due('2026-12-02')
    expect(pressingFirst([exempt, unknown, next, late])).toEqual([late, next, unknown, exempt])
  })

  test('what is overdue stands by urgency, then by how long', () => {
    const late = (daysOverdue: number, tier: 'routine' | 'this-week') =>
      obligation('visit', 'overdue', { daysOverdue, tier })
    const found = overdueFirst([
      late(9, 'this-week'),
      late(90, 'routine'),
      due('2026-12-01'),
      late(40, 'this-week'),
    ])
    expect(found.map(({ daysOverdue }) => daysOverdue)).toEqual([40, 9, 90])
  })
})

describe('the disease', () => {
  test('each place once, the surest record of it, without what is resolved', () => {
    const pelvis = { region: 'pelvis', side: 'left' } as const
    const sites = [
      site({ region: pelvis, certainty: 'suspected' }),
      site({ region: pelvis, lesion: 'lytic' }),
      site({ state: 'resolved' }),
      site({ region: { ...pelvis, side: 'right' }, certainty: 'suspected' }),
    ]
    expect(siteChips(factsOf({ sites }))).toEqual([
      { region: pelvis, named: 'Metastasis to lumbar spine', lesion: 'lytic', certainty: 'confirmed' },
      { region: { ...pelvis, side: 'right' }, named: 'Metastasis to lumbar spine', certainty: 'suspected' },
    ])
  })

  test('a site without a place stays a site, and its lesion is the last one seen @H6', () => {
    const { region: _, ...nowhere } = site({ id: 'Condition/1', named: 'Bone metastasis' })
    const lesions = [
      { id: 'Observation/1', lesion: 'lytic', when: on('2026-01-01'), about: 'Condition/1' },
      { id: 'Observation/2', lesion: 'mixed', when: on('2026-06-01'), about: 'Condition/1' },
      { id: 'Observation/3', lesion: 'blastic', when: on('2026-07-01'), about: 'Condition/2' },
    ] as const
    expect(siteChips(factsOf({ sites: [nowhere], lesions }))).toEqual([
      { named: 'Bone metastasis', lesion: 'mixed', certainty: 'confirmed' },
    ])
  })

  test('each primary once, what is active first', () => {
    const primary = (id: string, state: 'active' | 'resolved') =>
      ({ id, primary: 'breast', named: 'Breast carcinoma', state }) as const
    const primaries = [
      primary('Condition/1', 'resolved'),
      primary('Condition/2', 'active'),
      primary('Condition/3', 'active'),
    ]
    expect(primaryLines(factsOf({ primaries })).map(({ state }) => state)).toEqual(['active', 'resolved'])
  })
})
