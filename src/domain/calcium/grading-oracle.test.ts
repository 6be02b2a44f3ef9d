import { describe, expect, test } from 'vitest'

import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { gradeHigh, gradeLow, isModerateByGuideline, urgencyHigh, urgencyLow } from './grading.ts'

/**
 * The printed tables once more, in whole steps of the reporting precision (0.01 mmol/L, 0.1 mg/dL), so that no fraction
 * can round. Every step of the plausible range is asked, in both units and both directions.
 *
 * [from, to] are inclusive; a band that is open above or below says so.
 */
type Row = {
  readonly scale: 'total' | 'ionized'
  readonly unit: 'mmol/L' | 'mg/dL'
  readonly grade: 0 | 1 | 2 | 3 | 4
  readonly from: number
  readonly to: number
  readonly source: string
}

const HIGH: readonly Row[] = [
  { scale: 'total', unit: 'mmol/L', grade: 0, from: 100, to: 260, source: 'range 2.20-2.60' },
  { scale: 'total', unit: 'mmol/L', grade: 1, from: 261, to: 290, source: 'CTCAE v5 > ULN - 2.9' },
  { scale: 'total', unit: 'mmol/L', grade: 2, from: 291, to: 310, source: 'CTCAE v5 > 2.9 - 3.1' },
  { scale: 'total', unit: 'mmol/L', grade: 3, from: 311, to: 340, source: 'CTCAE v5 > 3.1 - 3.4' },
  { scale: 'total', unit: 'mmol/L', grade: 4, from: 341, to: 500, source: 'CTCAE v5 > 3.4' },
  { scale: 'total', unit: 'mg/dL', grade: 0, from: 40, to: 104, source: 'range 8.8-10.4' },
  { scale: 'total', unit: 'mg/dL', grade: 1, from: 105, to: 115, source: 'CTCAE v5 > ULN - 11.5' },
  { scale: 'total', unit: 'mg/dL', grade: 2, from: 116, to: 125, source: 'CTCAE v5 > 11.5 - 12.5' },
  { scale: 'total', unit: 'mg/dL', grade: 3, from: 126, to: 135, source: 'CTCAE v5 > 12.5 - 13.5' },
  { scale: 'total', unit: 'mg/dL', grade: 4, from: 136, to: 200, source: 'CTCAE v5 > 13.5' },
  { scale: 'ionized', unit: 'mmol/L', grade: 0, from: 50, to: 130, source: 'range 1.15-1.30' },
  { scale: 'ionized', unit: 'mmol/L', grade: 1, from: 131, to: 150, source: 'CTCAE v5 > ULN - 1.5' },
  { scale: 'ionized', unit: 'mmol/L', grade: 2, from: 151, to: 160, source: 'CTCAE v5 > 1.5 - 1.6' },
  { scale: 'ionized', unit: 'mmol/L', grade: 3, from: 161, to: 180, source: 'CTCAE v5 > 1.6 - 1.8' },
  { scale: 'ionized', unit: 'mmol/L', grade: 4, from: 181, to: 300, source: 'CTCAE v5 > 1.8' },
  { scale: 'ionized', unit: 'mg/dL', grade: 0, from: 20, to: 52, source: 'range 4.6-5.2' },
  { scale: 'ionized', unit: 'mg/dL', grade: 1, from: 53, to: 60, source: '1.5 mmol/L = 6.0' },
  { scale: 'ionized', unit: 'mg/dL', grade: 2, from: 61, to: 64, source: '1.6 mmol/L = 6.4' },
  { scale: 'ionized', unit: 'mg/dL', grade: 3, from: 65, to: 72, source: '1.8 mmol/L = 7.2' },
  { scale: 'ionized', unit: 'mg/dL', grade: 4, from: 73, to: 120, source: 'above 7.2' },
]

const LOW: readonly Row[] = [
  { scale: 'total', unit: 'mmol/L', grade: 0, from: 220, to: 500, source: 'range 2.20-2.60' },
  { scale: 'total', unit: 'mmol/L', grade: 1, from: 200, to: 219, source: 'CTCAE v5 < LLN - 2.0' },
  { scale: 'total', unit: 'mmol/L', grade: 2, from: 175, to: 199, source: 'CTCAE v5 < 2.0 - 1.75' },
  { scale: 'total', unit: 'mmol/L', grade: 3, from: 150, to: 174, source: 'CTCAE v5 < 1.75 - 1.5' },
  { scale: 'total', unit: 'mmol/L', grade: 4, from: 100, to: 149, source: 'CTCAE v5 < 1.5' },
  { scale: 'total', unit: 'mg/dL', grade: 0, from: 88, to: 200, source: 'range 8.8-10.4' },
  { scale: 'total', unit: 'mg/dL', grade: 1, from: 80, to: 87, source: 'CTCAE v5 < LLN - 8.0' },
  { scale: 'total', unit: 'mg/dL', grade: 2, from: 70, to: 79, source: 'CTCAE v5 < 8.0 - 7.0' },
  { scale: 'total', unit: 'mg/dL', grade: 3, from: 60, to: 69, source: 'CTCAE v5 < 7.0 - 6.0' },
  { scale: 'total', unit: 'mg/dL', grade: 4, from: 40, to: 59, source: 'CTCAE v5 < 6.0' },
  { scale: 'ionized', unit: 'mmol/L', grade: 0, from: 115, to: 300, source: 'range 1.15-1.30' },
  { scale: 'ionized', unit: 'mmol/L', grade: 1, from: 100, to: 114, source: 'CTCAE v5 < LLN - 1.0' },
  { scale: 'ionized', unit: 'mmol/L', grade: 2, from: 90, to: 99, source: 'CTCAE v5 < 1.0 - 0.9' },
  { scale: 'ionized', unit: 'mmol/L', grade: 3, from: 80, to: 89, source: 'CTCAE v5 < 0.9 - 0.8' },
  { scale: 'ionized', unit: 'mmol/L', grade: 4, from: 50, to: 79, source: 'CTCAE v5 < 0.8' },
  { scale: 'ionized', unit: 'mg/dL', grade: 0, from: 46, to: 120, source: 'range 4.6-5.2' },
  { scale: 'ionized', unit: 'mg/dL', grade: 1, from: 40, to: 45, source: 'local policy < LLN - 4.0' },
  { scale: 'ionized', unit: 'mg/dL', grade: 2, from: 36, to: 39, source: 'local policy < 4.0 - 3.6' },
  { scale: 'ionized', unit: 'mg/dL', grade: 3, from: 32, to: 35, source: 'local policy < 3.6 - 3.2' },
  { scale: 'ionized', unit: 'mg/dL', grade: 4, from: 20, to: 31, source: 'local policy < 3.2' },
]

const STEPS = { 'mmol/L': 100, 'mg/dL': 10 } as const
const RANGES = {
  total: { 'mmol/L': { low: 2.2, high: 2.6 }, 'mg/dL': { low: 8.8, high: 10.4 } },
  ionized: { 'mmol/L': { low: 1.15, high: 1.3 }, 'mg/dL': { low: 4.6, high: 5.2 } },
} as const

function stepsOf({ scale, unit, from, to }: Row) {
  return Array.from({ length: to - from + 1 }, (_, at) => ({
    step: from + at,
    calcium: { value: (from + at) / STEPS[unit], unit, ...RANGES[scale][unit] },
  }))
}

describe('every step of the plausible range @H1', () => {
  test.each(HIGH)('$scale calcium in $unit, $from to $to: grade $grade when high ($source)', (row) => {
    const graded = stepsOf(row).map(({ calcium }) => gradeHigh(calcium, row.scale, DEFAULT_RULESET) ?? 0)
    expect(new Set(graded)).toEqual(new Set([row.grade]))
  })

  test.each(LOW)('$scale calcium in $unit, $from to $to: grade $grade when low ($source)', (row) => {
    const graded = stepsOf(row).map(({ calcium }) => gradeLow(calcium, row.scale, DEFAULT_RULESET) ?? 0)
    expect(new Set(graded)).toEqual(new Set([row.grade]))
  })

  test('has no gap and no overlap between the bands', () => {
    for (const rows of [HIGH, LOW])
      for (const bands of Map.groupBy(rows, ({ scale, unit }) => `${scale} ${unit}`).values()) {
        const ordered = bands.toSorted((a, b) => a.from - b.from)
        expect(ordered.map(({ from }) => from).slice(1)).toEqual(ordered.slice(0, -1).map(({ to }) => to + 1))
      }
  })
})

/** Total calcium, in steps: from where on a high value is for today, and for now; below where a low one is for now. */
const GUIDELINE = {
  'mmol/L': { sameDayFrom: 300, immediateFrom: 350, lowImmediateBelow: 190, ionizedLowImmediateBelow: 90 },
  'mg/dL': { sameDayFrom: 120, immediateFrom: 140, lowImmediateBelow: 76, ionizedLowImmediateBelow: 36 },
} as const

describe('the urgency of every step', () => {
  test.each(HIGH.filter(({ grade }) => grade > 0))('$scale $unit $from to $to, high, grade $grade', (row) => {
    const { grade, scale, unit } = row
    if (grade === 0) return
    const lines = GUIDELINE[unit]
    for (const { step, calcium } of stepsOf(row)) {
      const isTotal = scale === 'total'
      const isNow = grade === 4 || (isTotal && step >= lines.immediateFrom)
      const isToday = grade >= 2 || (isTotal && step >= lines.sameDayFrom)
      expect(urgencyHigh(calcium, grade, scale, DEFAULT_RULESET)).toBe(
        isNow ? 'immediate' : isToday ? 'same-day' : 'this-week',
      )
      expect(isModerateByGuideline(calcium, grade, scale, DEFAULT_RULESET)).toBe(
        isTotal && grade === 4 && step < lines.immediateFrom,
      )
    }
  })

  test.each(LOW.filter(({ grade }) => grade > 0))('$scale $unit $from to $to, low, grade $grade', (row) => {
    const { grade, scale, unit } = row
    if (grade === 0) return
    const { lowImmediateBelow, ionizedLowImmediateBelow } = GUIDELINE[unit]
    for (const { step, calcium } of stepsOf(row)) {
      const isNow = step < (scale === 'total' ? lowImmediateBelow : ionizedLowImmediateBelow)
      expect(urgencyLow(calcium, grade, scale, DEFAULT_RULESET)).toBe(
        isNow ? 'immediate' : grade >= 2 ? 'same-day' : 'this-week',
      )
    }
  })
})

/** A bound says what the least that it can be says, or nothing. Worked out on the steps that the true value may have. */
describe('every bound of total calcium in mmol/L @H3', () => {
  const calcium = (step: number, comparator: '<' | '<=' | '>' | '>=') => ({
    value: step / 100,
    unit: 'mmol/L' as const,
    ...RANGES.total['mmol/L'],
    comparator,
  })
  const gradeOf = (rows: readonly Row[], step: number) =>
    rows.find(
      ({ scale, unit, from, to }) => scale === 'total' && unit === 'mmol/L' && step >= from && step <= to,
    )?.grade ?? 4

  test.each(['>', '>='] as const)('%s grades at the least that it can be', (comparator) => {
    for (let step = 200; step <= 400; step += 1) {
      // A true value of more than 2.60 may be a hair above it: the next step stands for that.
      const least = comparator === '>' ? step + 1 : step
      const expected = gradeOf(HIGH, least)
      expect(gradeHigh(calcium(step, comparator), 'total', DEFAULT_RULESET) ?? 0).toBe(expected)
    }
  })

  test.each(['<', '<='] as const)('%s grades at the most that it can be', (comparator) => {
    for (let step = 120; step <= 260; step += 1) {
      const most = comparator === '<' ? step - 1 : step
      expect(gradeLow(calcium(step, comparator), 'total', DEFAULT_RULESET) ?? 0).toBe(gradeOf(LOW, most))
    }
  })
})
