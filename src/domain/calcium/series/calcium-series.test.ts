import { describe, expect, test } from 'vitest'

import type { LabResult } from '../../facts/laboratory.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import { DEFAULT_RULESET } from '../../rules/ruleset.ts'
import { albumin, corrected, egfr, factsOf, ionized, total } from '../../testing/build-facts.ts'
import { calciumByDay, calciumSeries } from './calcium-series.ts'

const seriesOf = (results: readonly LabResult[], more: Partial<PatientFacts> = {}) =>
  calciumSeries(factsOf({ results, ...more }), DEFAULT_RULESET, 'high')
const latest = (results: readonly LabResult[], more: Partial<PatientFacts> = {}) => seriesOf(results, more)[0]

describe('the correction', () => {
  test.each([
    { id: 'T01', ca: 10.4, unit: 'mg/dL', alb: 4, albUnit: 'g/dL', value: 10.4 },
    { id: 'T03', ca: 9.8, unit: 'mg/dL', alb: 2.5, albUnit: 'g/dL', value: 11 },
    { id: 'T15', ca: 2.45, unit: 'mmol/L', alb: 28, albUnit: 'g/L', value: 2.69 },
    { id: 'T43', ca: 7.6, unit: 'mg/dL', alb: 2.8, albUnit: 'g/dL', value: 8.6 },
    { id: 'albumin of the other system', ca: 9.8, unit: 'mg/dL', alb: 25, albUnit: 'g/L', value: 11 },
    { id: 'and the other way', ca: 2.45, unit: 'mmol/L', alb: 2.8, albUnit: 'g/dL', value: 2.69 },
    { id: 'downwards too', ca: 2.65, unit: 'mmol/L', alb: 47, albUnit: 'g/L', value: 2.51 },
    { id: 'on the half', ca: 2.355, unit: 'mmol/L', alb: 38.5, albUnit: 'g/L', value: 2.39 },
  ] as const)(
    '$id: $ca $unit with albumin $alb $albUnit is $value @H36',
    ({ ca, unit, alb, albUnit, value }) => {
      const entry = latest([total(ca, unit, { id: 'Ca' }), albumin(alb, albUnit, { id: 'Alb' })])
      expect(entry).toMatchObject({
        measure: 'calcium-computed',
        class: 'corrected',
        value,
        unit,
        evidence: ['Ca', 'Alb'],
        reported: { value: ca, unit },
      })
    },
  )

  test('never touches a value that the laboratory corrected, nor an ionized one @H2', () => {
    const low = albumin(20, 'g/L')
    expect(latest([corrected(2.55, 'mmol/L'), low])).toMatchObject({
      measure: 'calcium-corrected',
      value: 2.55,
    })
    expect(latest([ionized(1.25, 'mmol/L'), low])).toMatchObject({ measure: 'calcium-ionized', value: 1.25 })
  })
})

describe('the albumin', () => {
  const ca = total(2.4, 'mmol/L', { at: '2026-11-20T08:00', specimen: 'Specimen/1' })
  const of = (...albumins: LabResult[]) => latest([ca, ...albumins])

  test.each([
    { at: '2026-11-21T08:00', used: true, note: '24 hours after' },
    { at: '2026-11-21T08:01', used: false, note: 'more than 24 hours after' },
    { at: '2026-11-19T08:00', used: true, note: '24 hours before' },
    { at: '2026-11-21', used: true, note: 'a date alone, one day after' },
    { at: '2026-11-22', used: false, note: 'a date alone, two days after' },
  ])('at $at counts: $used ($note) @H36', ({ at, used }) => {
    expect(of(albumin(30, 'g/L', { at }))?.measure).toBe(used ? 'calcium-computed' : 'calcium-total')
  })

  test.each([
    { at: '2026-10-21', apart: 30, measure: 'calcium-computed' },
    { at: '2026-10-20', apart: undefined, measure: 'calcium-total' },
    { at: '2026-11-18', apart: 2, measure: 'calcium-computed' },
  ])('of $at gives $measure, its age told @H36', ({ at, apart, measure }) => {
    const entry = of(albumin(30, 'g/L', { at }))
    expect(entry?.measure).toBe(measure)
    expect(entry?.from?.albuminDaysApart).toBe(apart)
    expect(entry?.badges.includes('albumin-from-other-day')).toBe(apart !== undefined)
  })

  test('of the same specimen comes before a nearer one', () => {
    const same = albumin(30, 'g/L', { at: '2026-11-20T12:00', specimen: 'Specimen/1', id: 'same' })
    const near = albumin(40, 'g/L', { at: '2026-11-20T08:01', id: 'near' })
    expect(of(near, same)?.evidence[1]).toBe('same')
  })

  test('that is nearest comes first, and one of the day before an older one', () => {
    const near = albumin(30, 'g/L', { at: '2026-11-20T09:00', id: 'near' })
    const far = albumin(40, 'g/L', { at: '2026-11-20T20:00', id: 'far' })
    const old = albumin(20, 'g/L', { at: '2026-11-01', id: 'old' })
    expect(of(old, far, near)?.evidence[1]).toBe('near')
  })

  test.each([
    ['a bound', albumin(30, 'g/L', { at: '2026-11-20', comparator: '<' })],
    ['an impossible number', albumin(4, 'g/L', { at: '2026-11-20' })],
    ['an impossible number of g/dL', albumin(40, 'g/dL', { at: '2026-11-20' })],
  ])('that is %s is not used @H3', (_, alb) => {
    expect(of(alb)).toMatchObject({ measure: 'calcium-total', badges: ['uncorrected', 'default-range'] })
  })

  test('that is preliminary makes the value preliminary @H7', () => {
    expect(of(albumin(30, 'g/L', { at: '2026-11-20', status: 'preliminary' }))?.preliminary).toBe(true)
  })
})

describe('the value of a day', () => {
  test('T17 ionized calcium comes before corrected of the same day', () => {
    const entry = latest([corrected(2.55, 'mmol/L'), ionized(1.51, 'mmol/L')])
    expect(entry).toMatchObject({ measure: 'calcium-ionized', value: 1.51, grade: 2 })
  })

  test('is the best measure that there is', () => {
    const at = '2026-11-20'
    const all = [
      ionized(1.25, 'mmol/L', { at }),
      corrected(2.5, 'mmol/L', { at }),
      total(2.45, 'mmol/L', { at }),
      albumin(38, 'g/L', { at }),
    ]
    const measures = [0, 1, 2].map((from) => latest(all.slice(from))?.measure)
    expect(measures).toEqual(['calcium-ionized', 'calcium-corrected', 'calcium-computed'])
    expect(latest([total(2.45, 'mmol/L', { at })])?.measure).toBe('calcium-total')
  })

  test('is the highest for high calcium and the lowest for low', () => {
    const facts = factsOf({ results: [2.4, 2.7, 2.1].map((value) => corrected(value, 'mmol/L')) })
    const [high, low] = (['high', 'low'] as const).map(
      (side) => calciumSeries(facts, DEFAULT_RULESET, side)[0]?.value,
    )
    expect([high, low]).toEqual([2.7, 2.1])
    expect(calciumByDay(facts, DEFAULT_RULESET)[0]?.value).toBe(2.7)
  })

  test('shown is the low one where none is high', () => {
    const facts = factsOf({ results: [2.4, 2.1].map((value) => corrected(value, 'mmol/L')) })
    expect(calciumByDay(facts, DEFAULT_RULESET)[0]?.value).toBe(2.1)
  })

  test('with two units is the one of the higher grade, each graded in its own @H1', () => {
    // 2.89 mmol/L is grade 1 and 11.58 mg/dL; 11.6 mg/dL is grade 2.
    const entry = latest([corrected(2.89, 'mmol/L'), corrected(11.6, 'mg/dL')])
    expect(entry).toMatchObject({ value: 11.6, unit: 'mg/dL', grade: 2 })
  })

  test('skips an implausible value where another is there', () => {
    const entry = latest([ionized(12, 'mmol/L'), corrected(2.5, 'mmol/L')])
    expect(entry).toMatchObject({ measure: 'calcium-corrected', position: 'within' })
    expect(latest([ionized(12, 'mmol/L')])?.position).toBe('implausible')
  })

  test.each([
    { value: 2.7, takes: 'preliminary', note: 'it raises' },
    { value: 2.5, takes: 'final', note: 'it does not' },
  ])('takes the $takes one when a preliminary is $value ($note) @H7', ({ value, takes }) => {
    const entry = latest([
      corrected(value, 'mmol/L', { status: 'preliminary', at: '2026-11-20T18:00' }),
      corrected(2.4, 'mmol/L', { at: '2026-11-20T08:00' }),
    ])
    expect(entry?.preliminary).toBe(takes === 'preliminary')
  })

  test('a preliminary ionized value that is good does not hide a corrected one that is high @H7', () => {
    const entry = latest([ionized(1.2, 'mmol/L', { status: 'preliminary' }), corrected(2.8, 'mmol/L')])
    expect(entry).toMatchObject({ measure: 'calcium-corrected', value: 2.8, preliminary: false })
  })

  test.each([
    ['specimen', { specimen: 'Specimen/1' }],
    ['moment', { at: '2026-11-20T08:00' }],
  ])('the final result of the same %s replaces its preliminary @H7', (_, same) => {
    const entry = latest([
      corrected(2.9, 'mmol/L', { at: '2026-11-20T08:00', ...same, status: 'preliminary' }),
      corrected(2.5, 'mmol/L', { at: '2026-11-20T08:00', ...same, status: 'corrected' }),
    ])
    expect(entry).toMatchObject({ value: 2.5, preliminary: false })
  })

  test('is one for each day, newest first', () => {
    const at = ['2026-11-02', '2026-11-20', '2026-10-01', '2026-11-20']
    const entries = seriesOf(at.map((of) => corrected(2.4, 'mmol/L', { at: of })))
    expect(entries).toHaveLength(3)
    expect(entries.map(({ day }) => day)).toEqual(entries.map(({ day }) => day).toSorted((a, b) => b - a))
  })
})

describe('the reference interval', () => {
  test.each([
    { given: {}, low: 2.2, high: 2.6, isDefault: true, note: 'none given' },
    { given: { low: 2.15, high: 2.55 }, low: 2.15, high: 2.55, isDefault: false, note: "the laboratory's" },
    { given: { high: 2.55 }, low: 2.2, high: 2.55, isDefault: true, note: 'one side missing' },
    {
      given: { low: 2.15, high: 2.5 },
      low: 2.15,
      high: 2.5,
      isDefault: false,
      note: 'the least upper limit',
    },
    { given: { low: 2.15, high: 2.49 }, low: 2.2, high: 2.6, isDefault: true, note: 'below it' },
    { given: { low: 2.15, high: 2.75 }, low: 2.15, high: 2.75, isDefault: false, note: 'the greatest' },
    { given: { low: 2.15, high: 2.76 }, low: 2.2, high: 2.6, isDefault: true, note: 'above it' },
    {
      given: { low: 2.05, high: 2.6 },
      low: 2.05,
      high: 2.6,
      isDefault: false,
      note: 'the least lower limit',
    },
    { given: { low: 2.04, high: 2.6 }, low: 2.2, high: 2.6, isDefault: true, note: 'below it' },
    { given: { low: 2.3, high: 2.6 }, low: 2.3, high: 2.6, isDefault: false, note: 'the greatest' },
    { given: { low: 2.31, high: 2.6 }, low: 2.2, high: 2.6, isDefault: true, note: 'above it' },
    { given: { low: 2.2, high: 2.6049 }, low: 2.2, high: 2.6, isDefault: false, note: 'rounded like values' },
  ])('is $low-$high with $given ($note)', ({ given, low, high, isDefault }) => {
    const entry = latest([corrected(2.4, 'mmol/L', given)])
    expect(entry).toMatchObject({ low, high, defaultRange: isDefault })
    expect(entry?.badges.includes('default-range')).toBe(isDefault)
  })

  test.each([
    { make: corrected, unit: 'mg/dL', low: 8.8, high: 10.4 },
    { make: ionized, unit: 'mmol/L', low: 1.15, high: 1.3 },
    { make: ionized, unit: 'mg/dL', low: 4.6, high: 5.2 },
  ] as const)('defaults to $low-$high $unit', ({ make, unit, low, high }) => {
    expect(latest([make(low, unit)])).toMatchObject({ low, high, position: 'within' })
  })

  test.each([
    { make: ionized, unit: 'mmol/L', given: { low: 1.05, high: 1.25 }, kept: true },
    { make: ionized, unit: 'mmol/L', given: { low: 1.2, high: 1.4 }, kept: true },
    { make: ionized, unit: 'mmol/L', given: { low: 1.1, high: 1.41 }, kept: false },
    { make: ionized, unit: 'mmol/L', given: { low: 1.04, high: 1.3 }, kept: false },
    { make: ionized, unit: 'mg/dL', given: { low: 4.2, high: 5 }, kept: true },
    { make: ionized, unit: 'mg/dL', given: { low: 4.9, high: 5.2 }, kept: false },
    { make: corrected, unit: 'mg/dL', given: { low: 8.2, high: 11 }, kept: true },
    { make: corrected, unit: 'mg/dL', given: { low: 8.5, high: 11.1 }, kept: false },
    { make: corrected, unit: 'mg/dL', given: { low: 9.3, high: 10.4 }, kept: false },
    { make: corrected, unit: 'mg/dL', given: { low: 2.2, high: 2.6 }, kept: false },
  ] as const)('of $unit keeps $given: $kept', ({ make, unit, given, kept }) => {
    const [value] = [unit === 'mmol/L' ? 1.25 : make === ionized ? 5 : 9.8]
    expect(latest([make(value, unit, given)])?.defaultRange).toBe(!kept)
  })
})

describe('the badges', () => {
  const badges = (results: readonly LabResult[], more: Partial<PatientFacts> = {}) =>
    latest(
      results.map((result) => ({ low: 2.2, high: 2.6, ...result })),
      more,
    )?.badges ?? []
  const myeloma = {
    primaries: [{ id: 'Condition/m', primary: 'myeloma', named: 'Myeloma', state: 'active' }],
  } as const

  test.each([
    { alb: 30, unit: 'g/L', low: false },
    { alb: 29.9, unit: 'g/L', low: true },
    { alb: 3, unit: 'g/dL', low: false },
    { alb: 2.9, unit: 'g/dL', low: true },
  ] as const)(
    'CA-Q1 with albumin $alb $unit: $low, computed and by the laboratory alike',
    ({ alb, unit, low }) => {
      const of = (ca: LabResult) => badges([ca, albumin(alb, unit)]).includes('low-albumin-estimate')
      expect([of(total(2.3, 'mmol/L')), of(corrected(2.3, 'mmol/L'))]).toEqual([low, low])
      expect(of(ionized(1.2, 'mmol/L'))).toBe(false)
    },
  )

  test.each([
    { value: 59, at: '2026-11-01', badge: true },
    { value: 60, at: '2026-11-01', badge: false },
    { value: 40, at: '2025-10-19', badge: true },
    { value: 40, at: '2025-10-18', badge: false },
  ])('CA-Q2 with an eGFR of $value on $at: $badge', ({ value, at, badge }) => {
    const of = badges([corrected(2.4, 'mmol/L'), egfr(value, { at })])
    expect(of.includes('adjustment-less-reliable-kidney')).toBe(badge)
  })

  test('CA-Q2 reads the newest eGFR of its time, and a lower bound as not low', () => {
    const of = (...egfrs: LabResult[]) =>
      badges([corrected(2.4, 'mmol/L'), ...egfrs]).includes('adjustment-less-reliable-kidney')
    expect(of(egfr(40, { at: '2026-10-01' }), egfr(75, { at: '2026-11-01' }))).toBe(false)
    expect(of(egfr(59, { at: '2026-11-01', comparator: '>' }))).toBe(false)
    expect(of(egfr(15, { at: '2026-11-01', comparator: '<' }))).toBe(true)
  })

  test('CA-Q4 in myeloma with an abnormal corrected value and no ionized one', () => {
    const has = (...results: LabResult[]) => badges(results, myeloma).includes('myeloma-prefer-ionized')
    expect([has(corrected(2.7, 'mmol/L')), has(corrected(2.1, 'mmol/L'))]).toEqual([true, true])
    expect([has(corrected(2.4, 'mmol/L')), has(corrected(2.7, 'mmol/L'), ionized(1.2, 'mmol/L'))]).toEqual([
      false,
      false,
    ])
    expect(badges([corrected(2.7, 'mmol/L')])).toEqual([])
  })

  test.each([
    ['uncorrected', total(2.4, 'mmol/L')],
    ['preliminary', corrected(2.4, 'mmol/L', { status: 'preliminary' })],
    ['at-least', corrected(2.6, 'mmol/L', { comparator: '>' })],
    ['at-most', corrected(2.2, 'mmol/L', { comparator: '<=' })],
    [
      'reported-as-ionized-read-as-corrected',
      corrected(2.4, 'mmol/L', { remark: 'ionized by code, adjusted by range' }),
    ],
  ] as const)('%s stands alone', (badge, result) => {
    expect(badges([result])).toEqual([badge])
  })
})
