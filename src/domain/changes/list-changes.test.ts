import { assert, property, shuffledSubarray } from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../facts/patient-facts.ts'
import type { MedicationOrder } from '../facts/treatment.ts'
import { reviewPatient } from '../review/review-patient.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { addDays } from '../time/day.ts'
import {
  corrected,
  creatinine,
  day,
  dose,
  factsOf,
  nextId,
  nowOn,
  on,
  symptom,
  TODAY,
} from '../testing/build-facts.ts'
import { denosumab, scan, site } from '../testing/build-follow-up.ts'
import { act, level, mirelsOf } from '../testing/build-fracture.ts'
import { diary, visit } from '../testing/build-records.ts'
import type { ChangeRange } from './change.ts'
import { listChanges } from './list-changes.ts'

function changesOf(given: Partial<PatientFacts>, range: ChangeRange = 30) {
  const now = nowOn(TODAY)
  return listChanges(reviewPatient(factsOf(given), DEFAULT_RULESET, now), range, DEFAULT_RULESET, now)
}

const kinds = (given: Partial<PatientFacts>, range: ChangeRange = 30) =>
  changesOf(given, range).map(({ kind }) => kind)

function order(different: Partial<MedicationOrder> = {}): MedicationOrder {
  return {
    id: nextId('MedicationRequest'),
    drug: { classes: ['endocrine'], named: 'Letrozole', ingredient: '72965' },
    strength: { value: 2.5, unit: 'mg', text: '2.5 mg' },
    state: 'active',
    start: day('2026-11-10'),
    asNeeded: false,
    origin: 'order',
    ...different,
  }
}

test('nothing that only goes on is a change', () => {
  expect(
    changesOf({
      sites: [site()],
      results: [
        corrected(2.4, 'mmol/L', { at: '2026-11-20', low: 2.2, high: 2.6 }),
        corrected(2.38, 'mmol/L', { at: '2026-10-01' }),
      ],
      orders: [order({ start: day('2026-01-10') })],
      pain: diary(3, 3, 3, 3, 3, 3, 3),
      symptoms: [symptom('nausea', 'same', '2026-11-20'), symptom('nausea', 'present', '2026-09-20')],
      procedures: [act('radiotherapy', '2026-03-01', [level('L3')])],
      examinations: [scan('2026-10-20')],
    }),
  ).toEqual([])
})

describe('what counts by its day', () => {
  test.each<[ChangeRange, string, boolean]>([
    [7, '2026-11-16', true],
    [7, '2026-11-15', false],
    [30, '2026-10-24', true],
    [30, '2026-10-23', false],
    [90, '2026-08-25', true],
    [90, '2026-08-24', false],
  ])('within %i days %s is %s', (range, at, isNew) => {
    expect(kinds({ visits: [visit('clinic', at)] }, range)).toEqual(isNew ? ['visit'] : [])
  })

  test('what lies ahead is no change yet', () => {
    expect(kinds({ orders: [order({ start: day('2026-11-30') })] })).toEqual([])
  })
})

describe('findings', () => {
  test('that began in these days', () => {
    const fractureScores = [mirelsOf(9, { at: '2026-11-20' })]
    expect(changesOf({ fractureScores })).toMatchObject([
      { kind: 'finding', day: day('2026-11-20'), finding: { rule: 'F-01' } },
    ])
  })

  test('that began before are none', () => {
    expect(kinds({ fractureScores: [mirelsOf(9, { at: '2026-09-20' })] })).toEqual([])
  })
})

describe('the disease', () => {
  test.each([
    [{ year: 2026, month: 11, day: 3 }, ['site']],
    [{ year: 2026, month: 11 }, ['site']],
    [{ year: 2026, month: 10 }, []],
    [{ year: 2026 }, []],
    [undefined, []],
  ])('a site since %j is new: %j', (since, expected) => {
    const { since: _, ...bare } = site()
    expect(kinds({ sites: [since === undefined ? bare : { ...bare, since }] })).toEqual(expected)
  })

  test('radiotherapy to bone is an event', () => {
    expect(changesOf({ procedures: [act('radiotherapy', '2026-11-02', [level('L3')])] })).toMatchObject([
      { kind: 'event', record: { kind: 'radiation-to-bone' } },
    ])
  })
})

describe('symptoms', () => {
  test.each([
    [
      'new',
      [
        ['new', '2026-11-20'],
        ['present', '2026-06-20'],
      ],
      true,
    ],
    [
      'worse',
      [
        ['worse', '2026-11-20'],
        ['present', '2026-06-20'],
      ],
      true,
    ],
    ['told for the first time', [['present', '2026-11-20']], true],
    [
      'told before as well',
      [
        ['present', '2026-11-20'],
        ['present', '2026-06-20'],
      ],
      false,
    ],
    [
      'unchanged',
      [
        ['same', '2026-11-20'],
        ['new', '2026-06-20'],
      ],
      false,
    ],
    ['denied', [['absent', '2026-11-20']], false],
  ] as const)('%s', (_, told, isNew) => {
    const symptoms = told.map(([answer, at]) => symptom('nausea', answer, at))
    expect(kinds({ symptoms })).toEqual(isNew ? ['symptom'] : [])
  })
})

describe('results', () => {
  const before = corrected(2.4, 'mmol/L', { at: '2026-10-01' })

  test.each([
    ['by 0.15 is a change', 2.55, ['calcium']],
    ['by 0.14 is none', 2.54, []],
    ['down by 0.15 is a change', 2.25, ['calcium']],
  ])('a calcium %s', (_, value, expected) => {
    expect(kinds({ results: [corrected(value, 'mmol/L', { at: '2026-11-20' }), before] })).toEqual(expected)
  })

  test('a preliminary calcium is compared with nothing', () => {
    const preliminary = corrected(2.58, 'mmol/L', { at: '2026-11-20', status: 'preliminary' })
    expect(kinds({ results: [preliminary, before] })).toEqual([])
  })

  test('of another test the newest, where it is out of its range', () => {
    const high = creatinine(100, 'umol/L', { at: '2026-11-20', high: 84 })
    const older = creatinine(110, 'umol/L', { at: '2026-11-01', high: 84 })
    expect(changesOf({ results: [high, older] }).filter(({ kind }) => kind === 'result')).toMatchObject([
      { result: high, position: 'high' },
    ])
    const good = creatinine(70, 'umol/L', { at: '2026-11-21', high: 84 })
    expect(kinds({ results: [good, high] })).toEqual([])
  })
})

describe('pain', () => {
  const week = (worst: number, from: number) =>
    diary(...Array.from<undefined>({ length: from }), ...Array.from({ length: 7 }, () => worst))

  test.each([
    [5, 3, ['pain']],
    [3, 5, ['pain']],
    [4, 3, []],
  ])('a median of %d after %d', (now, then, expected) => {
    expect(kinds({ pain: [...week(now, 0), ...week(then, 31)] }).filter((kind) => kind === 'pain')).toEqual(
      expected,
    )
  })
})

describe('treatment', () => {
  const earlier = order({ start: day('2026-01-10') })

  test.each<[string, readonly MedicationOrder[], readonly string[]]>([
    ['started', [order()], ['started']],
    ['begun before and renewed as it was', [order(), earlier], []],
    [
      'of another strength',
      [order({ strength: { value: 5, unit: 'mg', text: '5 mg' } }), earlier],
      ['changed'],
    ],
    ['stopped', [order({ start: day('2026-01-10'), state: 'stopped', end: day('2026-11-12') })], ['stopped']],
    ['stopped on a day that nobody told', [order({ start: day('2026-01-10'), state: 'stopped' })], []],
    ['only planned', [order({ state: 'planned' })], []],
    ['since a day that nobody told', [order({ start: undefined as never })], []],
  ])('%s', (_, orders, expected) => {
    expect(kinds({ orders })).toEqual(expected)
  })

  test('doses given, and one that is late', () => {
    const doses = ['2026-11-01', '2026-06-01'].map((at) => dose('chemotherapy', at))
    expect(kinds({ doses })).toEqual(['dose'])
    const late = [denosumab('2026-10-01'), denosumab('2026-09-03'), denosumab('2026-08-06')]
    expect(kinds({ doses: late })).toContain('dose-late')
  })
})

describe('scans', () => {
  test.each([
    ['done in these days', scan('2026-11-10', { state: 'performed' }), ['performed']],
    ['reported in these days, done before', scan('2026-10-20', { issued: on('2026-10-26') }), ['reported']],
    ['both before', scan('2026-10-01', { issued: on('2026-10-03') }), []],
    [
      'a preliminary report is not yet one',
      scan('2026-11-10', { state: 'preliminary', issued: on('2026-11-11') }),
      ['performed'],
    ],
  ])('%s', (_, examination, steps) => {
    const found = changesOf({ examinations: [examination] }).flatMap((change) =>
      change.kind === 'scan' ? [change.step] : [],
    )
    expect(found).toEqual(steps)
  })
})

test('the order of entry changes nothing', () => {
  const visits = [
    visit('clinic', '2026-11-20'),
    visit('telephone', '2026-11-20'),
    visit('clinic', '2026-11-02'),
  ]
  const symptoms = [
    symptom('nausea', 'new', '2026-11-20'),
    symptom('nausea', 'worse', '2026-11-18'),
    symptom('fatigue', 'new', '2026-11-20'),
  ]
  const orders = [
    order(),
    order({ start: day('2026-11-02') }),
    order({ drug: { classes: [], named: 'Morphine' } }),
  ]
  const doses = [denosumab('2026-11-01'), dose('chemotherapy', '2026-11-01')]
  const expected = changesOf({ visits, symptoms, orders, doses })
  const shuffled = <T>(items: T[]) => shuffledSubarray(items, { minLength: items.length })
  assert(
    property(shuffled(visits), shuffled(symptoms), shuffled(orders), shuffled(doses), (...[v, s, o, d]) => {
      expect(changesOf({ visits: v, symptoms: s, orders: o, doses: d })).toEqual(expected)
    }),
  )
})

test('a longer look never sees less of what is told by its day', () => {
  const visits = Array.from({ length: 12 }, (_, at) => ({
    ...visit('clinic', TODAY),
    when: { day: addDays(day(TODAY), -9 * at) },
  }))
  const [week, month, quarter] = ([7, 30, 90] as const).map((range) => changesOf({ visits }, range).length)
  expect([week, month, quarter]).toEqual([1, 4, 11])
})
