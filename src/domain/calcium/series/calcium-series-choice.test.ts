import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { CalciumMeasure, LabResult } from '../../facts/laboratory.ts'
import { DEFAULT_RULESET } from '../../rules/ruleset.ts'
import { calcium, corrected, factsOf } from '../../testing/build-facts.ts'
import { calciumReadings, calciumSeries, finalCalciumSeries, type Side } from './calcium-series.ts'

/*
 * Which of the values of one day is graded, decided a second time from what is written of it: the best measurand of the
 * day; of several of that the highest where high calcium is asked about, and the lowest where low calcium is; what is
 * preliminary raises and never clears; what cannot be true counts when there is nothing else.
 */
type Given = {
  readonly id: string
  readonly measure: CalciumMeasure
  /** Hundredths of mmol/L. */
  readonly value: number
  readonly isFinal: boolean
  readonly hour: number | undefined
}

const LINES: Readonly<Record<CalciumMeasure, { low: number; high: number; least: number; most: number }>> = {
  'calcium-ionized': { low: 115, high: 130, least: 50, most: 300 },
  'calcium-corrected': { low: 220, high: 260, least: 100, most: 500 },
  'calcium-total': { low: 220, high: 260, least: 100, most: 500 },
}
const PREFERRED = ['calcium-ionized', 'calcium-corrected', 'calcium-total'] as const

const isPossible = ({ measure, value }: Given) =>
  value >= LINES[measure].least && value <= LINES[measure].most
const raises = ({ measure, value }: Given, side: Side) =>
  side === 'high' ? value > LINES[measure].high : value < LINES[measure].low
const isBefore = (a: Given, b: Given, side: Side) => {
  if (a.value !== b.value) return side === 'high' ? a.value > b.value : a.value < b.value
  if (a.isFinal !== b.isFinal) return a.isFinal
  if (a.hour !== b.hour) return (a.hour ?? -1) > (b.hour ?? -1)
  return a.id < b.id
}
const first = (all: readonly Given[], side: Side) =>
  all.find((one) => all.every((other) => other === one || isBefore(one, other, side)))

function expected(day: readonly Given[], side: Side): Given | undefined {
  const standing = day.filter(
    (one) =>
      one.isFinal ||
      !day.some(
        (other) =>
          other.isFinal &&
          other.measure === one.measure &&
          other.hour !== undefined &&
          other.hour === one.hour,
      ),
  )
  const possible = standing.filter(isPossible)
  if (possible.length === 0) return undefined
  for (const measure of PREFERRED) {
    const own = possible.filter((one) => one.measure === measure)
    const best = first(own, side)
    if (best === undefined) continue
    if (best.isFinal || raises(best, side)) return best
    const settled = first(
      own.filter(({ isFinal }) => isFinal),
      side,
    )
    if (settled !== undefined) return settled
  }
  const measure = PREFERRED.find((one) => possible.some((given) => given.measure === one))
  return first(
    possible.filter((given) => given.measure === measure),
    side,
  )
}

const VALUES: Readonly<Record<CalciumMeasure, readonly number[]>> = {
  'calcium-ionized': [40, 100, 114, 120, 125, 131, 170, 310],
  'calcium-corrected': [90, 190, 219, 230, 250, 261, 320, 510],
  'calcium-total': [90, 190, 219, 230, 250, 261, 320, 510],
}

const given = record({
  measure: constantFrom(...PREFERRED),
  at: integer({ min: 0, max: 7 }),
  isFinal: constantFrom(true, true, false),
  hour: constantFrom(undefined, 8, 9),
})
const days = array(given, { minLength: 1, maxLength: 5 }).map((all) =>
  all.map(({ measure, at, ...rest }, index): Given => {
    return { ...rest, measure, value: VALUES[measure][at] ?? 0, id: `Observation/${index}` }
  }),
)

const resultOf = ({ id, measure, value, isFinal, hour }: Given): LabResult =>
  calcium(measure, value / 100, 'mmol/L', {
    id,
    at: `2026-11-20${hour === undefined ? '' : `T0${hour}:00`}`,
    status: isFinal ? 'final' : 'preliminary',
  })

describe('the value of a day, of whatever came that day @H7', () => {
  test.each(['high', 'low'] as const)('where calcium may be %s', (side) => {
    assert(
      property(days, integer({ min: 0, max: 4 }), (day, turn) => {
        const results = day.map(resultOf)
        const turned = [...results.slice(turn), ...results.slice(0, turn)]
        const [chosen, ...others] = calciumSeries(factsOf({ results: turned }), DEFAULT_RULESET, side)
        const best = expected(day, side)
        expect(others).toEqual([])
        const isImplausible = chosen?.position === 'implausible'
        expect(isImplausible ? undefined : chosen?.evidence[0]).toBe(best?.id)
      }),
      { numRuns: 3000 },
    )
  })

  test('for a trend, of what is final and can be true', () => {
    assert(
      property(days, (day) => {
        const [chosen] = finalCalciumSeries(factsOf({ results: day.map(resultOf) }), DEFAULT_RULESET)
        const best = expected(
          day.filter((one) => one.isFinal && isPossible(one)),
          'high',
        )
        expect(chosen?.evidence[0]).toBe(best?.id)
      }),
      { numRuns: 1000 },
    )
  })
})

test('of one specimen the final result stands, whatever the hours', () => {
  const of = (value: number, more: Parameters<typeof corrected>[2]) => corrected(value, 'mmol/L', more)
  const series = (...specimens: readonly (string | undefined)[]) => {
    const [one, other] = specimens.map((specimen) => (specimen === undefined ? {} : { specimen }))
    const results = [
      of(2.9, { id: 'Observation/1', at: '2026-11-20T09:00', status: 'preliminary', ...one }),
      of(2.5, { id: 'Observation/2', at: '2026-11-20T08:00', ...other }),
    ]
    return calciumSeries(factsOf({ results }), DEFAULT_RULESET, 'high')[0]?.value
  }
  expect(series('Specimen/1', 'Specimen/1')).toBe(2.5)
  expect(series('Specimen/1', 'Specimen/2')).toBe(2.9)
  expect(series(undefined, undefined)).toBe(2.9)
})

test('of two units the higher grade is chosen, each graded in its own; of one grade the higher value', () => {
  const chosen = (...results: readonly LabResult[]) =>
    [results, results.toReversed()].map(
      (all) => calciumSeries(factsOf({ results: all }), DEFAULT_RULESET, 'high')[0]?.unit,
    )
  // 2.90 mmol/L is more than 11.6 mg/dL, and of a lower grade.
  expect(chosen(corrected(2.9, 'mmol/L'), corrected(11.6, 'mg/dL'))).toEqual(['mg/dL', 'mg/dL'])
  expect(chosen(corrected(2.7, 'mmol/L'), corrected(10.7, 'mg/dL'))).toEqual(['mmol/L', 'mmol/L'])
  expect(chosen(corrected(2.4, 'mmol/L'), corrected(9.5, 'mg/dL'))).toEqual(['mmol/L', 'mmol/L'])
})

test('every reading is shown, the newest first, those of one time by id', () => {
  const at = (id: string, time: string) => corrected(2.4, 'mmol/L', { id: `Observation/${id}`, at: time })
  const results = [
    at('b', '2026-11-20'),
    at('d', '2026-11-19T08:00'),
    at('c', '2026-11-20T09:00'),
    at('a', '2026-11-20'),
  ]
  const shown = calciumReadings(factsOf({ results }), DEFAULT_RULESET)
  expect(shown.map(({ evidence }) => evidence[0])).toEqual(
    ['c', 'a', 'b', 'd'].map((id) => `Observation/${id}`),
  )
})
