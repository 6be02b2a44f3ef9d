import { describe, expect, test } from 'vitest'

import type { LabResult } from '#domain/facts/laboratory.ts'
import { amount } from '#domain/quantity/quantity.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import { addDays, isoDay } from '#domain/time/day.ts'

import { anEntry, aReview } from '../../testing/build-review.ts'
import { aDay, aRow, TODAY } from '../../testing/build-row.ts'
import { calciumPanel } from './calcium-panel.ts'
import { laboratoryPanel, measuresOf } from './laboratory-panel.ts'
import { painPanel } from './pain-panel.ts'
import { bandsIn, linePath } from '../plot/line-path.ts'
import { bandsOf } from './range-bands.ts'
import { daysOf, nearestTo, readingsAt } from './reading.ts'
import { trendOf } from './trend-of.ts'
import { pointsIn } from './trend-panel.ts'
import { monthTicks, windowOf } from './trend-range.ts'
import { wordCourse } from '../trend-words.ts'
import { spansNear, treatmentLanes } from './treatment-lanes.ts'

const rules = DEFAULT_RULESET
const review = aReview(aRow())
const sources = { review, rules, today: TODAY }
const PLAIN = { x: (day: number) => day, y: (value: number) => value }
const WINDOW = windowOf(6, TODAY, undefined)

const entry = (date: string, value: number, different: Parameters<typeof anEntry>[0] = {}) =>
  anEntry({ value, day: aDay(date), evidence: [`Observation/${date}`], ...different })

describe('the course of calcium', () => {
  test('is every entry that the rules read, oldest first, as reported', () => {
    const panel = calciumPanel(review.calcium, rules, TODAY)
    expect(panel?.points.map(({ day, text }) => [isoDay(day), text])).toEqual(
      review.calcium.map(({ day, value }) => [isoDay(day), `${value.toFixed(2)} mmol/L`]).toReversed(),
    )
    expect(panel?.points.at(-1)?.position).toBe('high')
  })

  test('is drawn in the unit of the newest, and says each value in its own @H1', () => {
    const panel = calciumPanel(
      [entry('2026-11-20', 10.8, { unit: 'mg/dL', low: 8.8, high: 10.4 }), entry('2026-10-20', 2.5)],
      rules,
      TODAY,
    )
    expect(panel?.unit).toBe('mg/dL')
    expect(panel?.points.map(({ value, text }) => [Math.round(value * 100) / 100, text])).toEqual([
      [10.02, '2.50 mmol/L'],
      [10.8, '10.8 mg/dL'],
    ])
    expect(panel?.lines).toEqual([{ value: 11.5, text: 'grade 2' }])
  })

  test.each([
    ['a bound', { comparator: '>' as const }],
    ['a preliminary value', { preliminary: true }],
    ['a value of another kind', { class: 'total' as const, measure: 'calcium-total' as const }],
  ])('%s stands beside the line, never in it', (_, different) => {
    const panel = calciumPanel([entry('2026-11-20', 2.5), entry('2026-10-20', 2.7, different)], rules, TODAY)
    expect(panel?.points.map(({ isJoined }) => isJoined)).toEqual([false, true])
    expect(panel && linePath(panel, WINDOW, PLAIN)).toBe(`M${aDay('2026-11-20')} 2.5`)
  })

  test('leaves out what is not plausible, and is nothing when there is nothing else @H2', () => {
    const wrong = entry('2026-11-20', 24, { position: 'implausible' })
    expect(calciumPanel([wrong, entry('2026-10-20', 2.5)], rules, TODAY)?.points).toHaveLength(1)
    expect(calciumPanel([wrong], rules, TODAY)).toBeUndefined()
    expect(calciumPanel([], rules, TODAY)).toBeUndefined()
  })
})

describe('ranges', () => {
  test('hold from their result to the next, and join where they are equal', () => {
    const of = (date: string, low?: number, high?: number) => ({ day: aDay(date), low, high })
    expect(
      bandsOf(
        [of('2026-11-01', 2.1, 2.6), of('2026-10-01', 2.2, 2.6), of('2026-09-01', 2.2, 2.6)],
        TODAY,
      ).map(({ from, to, low }) => [isoDay(from), isoDay(to), low]),
    ).toEqual([
      ['2026-09-01', '2026-11-01', 2.2],
      ['2026-11-01', '2026-11-23', 2.1],
    ])
    expect(bandsOf([of('2026-11-01')], TODAY)).toEqual([])
  })

  test('end with the window and with the axis', () => {
    const panel = calciumPanel(review.calcium, rules, TODAY)
    const window = windowOf(3, TODAY, undefined)
    for (const { from, to, low, high } of panel ? bandsIn(panel, window) : []) {
      expect([from >= window.from, to <= window.to, low < high]).toEqual([true, true, true])
    }
  })
})

describe('other results', () => {
  const alp = (date: string, value: number, different: Partial<LabResult<'alkaline-phosphatase'>> = {}) => ({
    id: `Observation/${date}`,
    measure: 'alkaline-phosphatase' as const,
    amount: amount(value, 'U/L'),
    when: { day: aDay(date) },
    status: 'final' as const,
    ...different,
  })

  test('are offered when there are some', () => {
    expect(measuresOf(review.facts.results)).toEqual(['creatinine'])
    expect(measuresOf([])).toEqual([])
  })

  test('have the limits of their own laboratory, and no band without', () => {
    expect(laboratoryPanel([alp('2026-11-01', 130)], 'alkaline-phosphatase', TODAY)?.bands).toEqual([])
    const panel = laboratoryPanel([alp('2026-11-01', 130, { high: 120 })], 'alkaline-phosphatase', TODAY)
    expect(panel?.bands).toMatchObject([{ low: undefined, high: 120 }])
    expect(panel?.points).toMatchObject([{ position: 'high', text: '130 U/L', isJoined: true }])
  })

  test('of two units are drawn in that of the newest', () => {
    const creatinine = (date: string, of: LabResult<'creatinine'>['amount']): LabResult => ({
      id: `Observation/${date}`,
      measure: 'creatinine',
      amount: of,
      when: { day: aDay(date) },
      status: 'final',
    })
    const panel = laboratoryPanel(
      [creatinine('2026-11-01', amount(88.42, 'umol/L')), creatinine('2026-10-01', amount(2, 'mg/dL'))],
      'creatinine',
      TODAY,
    )
    expect(panel?.points.map(({ value, text }) => [value, text])).toEqual([
      [176.84, '2 mg/dL'],
      [88.42, '88.42 \u00b5mol/L'],
    ])
  })
})

describe('pain', () => {
  test('is always drawn from 0 to 10, and a missing day breaks its line @H10', () => {
    const panel = painPanel(review.facts.pain, rules, TODAY)
    expect(panel?.domain).toEqual([0, 10])
    const path = panel ? linePath(panel, WINDOW, PLAIN) : ''
    expect(path.match(/[ML]/g)?.join('')).toBe('MLMLLL')
  })

  test('without a worst score is no course', () => {
    expect(painPanel([], rules, TODAY)).toBeUndefined()
  })
})

describe('the window', () => {
  test('ends with the day of review, and all time begins with the first value', () => {
    expect(isoDay(windowOf(3, TODAY, undefined).from)).toBe('2026-08-23')
    expect(isoDay(windowOf(12, TODAY, undefined).from)).toBe('2025-11-23')
    expect(isoDay(windowOf('all', TODAY, aDay('2024-01-05')).from)).toBe('2024-01-05')
    expect(isoDay(windowOf('all', TODAY, aDay('2026-11-20')).from)).toBe('2026-08-23')
    expect(isoDay(windowOf('all', TODAY, undefined).to)).toBe(isoDay(TODAY))
  })

  test('has the first days of its months, never more than eight', () => {
    expect(monthTicks(windowOf(3, TODAY, undefined)).map(({ day }) => isoDay(day))).toEqual([
      '2026-09-01',
      '2026-10-01',
      '2026-11-01',
    ])
    expect(monthTicks(windowOf('all', TODAY, aDay('2020-01-05'))).length).toBeLessThanOrEqual(8)
  })
})

describe('a reading', () => {
  const trend = trendOf(sources, { range: 6, other: 'creatinine' })

  test('takes of each course the value nearest in time, with its own day', () => {
    const [calcium, creatinine, pain] = readingsAt(trend.panels, trend.window, aDay('2026-11-06'))
    expect([calcium?.point.text, isoDay(calcium?.point.day ?? TODAY)]).toEqual(['2.77 mmol/L', '2026-11-06'])
    expect(isoDay(creatinine?.point.day ?? TODAY)).toBe('2026-11-20')
    expect(isoDay(pain?.point.day ?? TODAY)).toBe('2026-11-17')
  })

  test('of two as near takes the earlier', () => {
    const points = [{ day: aDay('2026-11-01') }, { day: aDay('2026-11-03') }]
    expect(nearestTo(points, aDay('2026-11-02'))).toBe(points[0])
    expect(nearestTo([], TODAY)).toBeUndefined()
  })

  test('can stand on each day that has a value, and on no other', () => {
    expect(trend.days).toEqual(daysOf(trend.panels, trend.window))
    expect(trend.days).toEqual(
      [
        ...new Set(trend.panels.flatMap((panel) => pointsIn(panel, trend.window).map(({ day }) => day))),
      ].toSorted((a, b) => a - b),
    )
  })
})

describe('treatment', () => {
  const lanes = treatmentLanes(review.facts, WINDOW)

  test('has a lane for the disease, for bone and for one place, also when nothing is in it', () => {
    expect(lanes.map(({ title, spans }) => [title, spans.map(({ text }) => text)])).toEqual([
      ['Drug', []],
      ['Bone', ['Denosumab 120 mg']],
      ['Local', ['Radiotherapy 8 Gy in 1, L3']],
    ])
  })

  test('of a systemic drug runs to its end, or on while it is active', () => {
    const drug = { classes: ['endocrine' as const], named: 'Letrozole' }
    const order = { id: 'MedicationRequest/1', drug, asNeeded: false, origin: 'order' as const }
    const [systemic] = treatmentLanes(
      {
        ...review.facts,
        orders: [
          { ...order, state: 'active', start: aDay('2026-09-01') },
          { ...order, state: 'stopped', start: aDay('2026-06-01'), end: aDay('2026-08-31') },
          { ...order, state: 'planned', start: aDay('2026-11-01') },
          { ...order, state: 'stopped', start: aDay('2020-01-01'), end: aDay('2020-02-01') },
        ],
      },
      WINDOW,
    )
    expect(systemic?.spans.map(({ from, to, isOpen }) => [isoDay(from), isoDay(to), isOpen])).toEqual([
      ['2026-06-01', '2026-08-31', false],
      ['2026-09-01', isoDay(WINDOW.to), true],
    ])
  })

  test('begins on the day of the order where no start is told, and says so', () => {
    const drug = { classes: ['endocrine' as const], named: 'Letrozole' }
    const order = { id: 'MedicationRequest/1', drug, asNeeded: false, origin: 'order' as const }
    const authored = { day: aDay('2026-09-10') }
    const orders = [
      { ...order, state: 'active' as const, authored },
      { ...order, state: 'active' as const },
    ]
    const [systemic] = treatmentLanes({ ...review.facts, orders }, WINDOW)
    expect(systemic?.spans.map(({ from, text }) => [isoDay(from), text])).toEqual([
      ['2026-09-10', 'Letrozole, ordered'],
    ])
  })

  test('stands in the reading within three days of a dose', () => {
    expect(spansNear(lanes, addDays(aDay('2026-10-17'), 3)).map(({ text }) => text)).toEqual([
      'Denosumab 120 mg',
    ])
    expect(spansNear(lanes, addDays(aDay('2026-10-17'), 4))).toEqual([])
  })
})

describe('a course in words', () => {
  test('tells how many, from when to when, the extremes and the latest', () => {
    const panel = calciumPanel(review.calcium, rules, TODAY)
    expect(panel && wordCourse(panel, WINDOW)).toBe(
      'Corrected calcium: 6 values from 11-Sep-2026 to 20-Nov-2026; lowest 2.38 mmol/L, highest 2.98 mmol/L; ' +
        'latest 2.98 mmol/L on 20-Nov-2026, above the range.',
    )
    expect(panel && wordCourse(panel, windowOf(3, aDay('2026-08-01'), undefined))).toBe(
      'Corrected calcium: no value between 01-May-2026 and 01-Aug-2026.',
    )
  })
})
