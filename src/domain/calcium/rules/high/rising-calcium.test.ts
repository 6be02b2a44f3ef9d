import { describe, expect, test } from 'vitest'

import type { LabResult } from '../../../facts/laboratory.ts'
import type { PatientFacts } from '../../../facts/patient-facts.ts'
import { addDays, isoDay } from '../../../time/day.ts'
import { corrected, day, dose, inputOf, ionized, TODAY, total } from '../../../testing/build-facts.ts'
import { risingCalcium } from './rising-calcium.ts'

type Make = typeof corrected

/** Values on days counted so that the last one is today. */
function series(
  points: Readonly<Record<number, number>>,
  unit: 'mmol/L' | 'mg/dL' = 'mmol/L',
  make: Make = corrected,
) {
  const days = Object.keys(points).map(Number)
  const last = Math.max(...days)
  return days.map((of) => make(points[of] ?? 0, unit, { at: isoDay(addDays(day(TODAY), of - last)) }))
}

const evaluate = (results: readonly LabResult[], more: Partial<PatientFacts> = {}) =>
  risingCalcium.evaluate(inputOf({ results, ...more }))
const verdict = (results: readonly LabResult[], more: Partial<PatientFacts> = {}) =>
  evaluate(results, more)[0]?.verdict

const T27 = { 0: 2.32, 28: 2.38, 56: 2.45, 84: 2.52 }

describe('H-04', () => {
  test('T27 four rising values reach the limit in about 33 days', () => {
    expect(evaluate(series(T27))).toMatchObject([
      {
        rule: 'H-04',
        verdict: 'raised',
        tier: 'this-week',
        value: 2.52,
        since: day('2026-08-31'),
        reason: {
          first: { value: 2.32 },
          latest: { value: 2.52 },
          values: 4,
          days: 84,
          rise: 0.21,
          reachesLimitInDays: 33,
        },
      },
    ])
  })

  test('T28 a rise of 0.06 is noise', () => {
    expect(evaluate(series({ 0: 2.4, 28: 2.44, 56: 2.46 }))).toMatchObject([{ verdict: 'clear' }])
  })

  test('T30 the same in mg/dL', () => {
    expect(evaluate(series({ 0: 9.3, 28: 9.5, 56: 9.8, 84: 10.1 }, 'mg/dL'))).toMatchObject([
      { verdict: 'raised', tier: 'this-week', reason: { reachesLimitInDays: 30 } },
    ])
  })

  test.each([
    { name: 'two values', points: { 0: 2.3, 28: 2.55 }, is: undefined },
    { name: 'a span of 21 days', points: { 0: 2.3, 10: 2.4, 21: 2.5 }, is: 'raised' },
    { name: 'a span of 20 days', points: { 0: 2.3, 10: 2.4, 20: 2.5 }, is: 'clear' },
    { name: 'a rise of 0.15', points: { 0: 2.4, 30: 2.475, 60: 2.55 }, is: 'raised' },
    { name: 'a rise of 0.14', points: { 0: 2.41, 30: 2.48, 60: 2.55 }, is: 'clear' },
    { name: 'the latest on 2.40', points: { 0: 2.2, 10: 2.3, 21: 2.4 }, is: 'raised' },
    { name: 'the latest below 2.40', points: { 0: 2.2, 10: 2.29, 21: 2.39 }, is: 'clear' },
    { name: 'the latest on the upper limit', points: { 0: 2.4, 30: 2.5, 60: 2.6 }, is: 'raised' },
    { name: 'the latest above the upper limit', points: { 0: 2.4, 30: 2.5, 60: 2.61 }, is: 'clear' },
    {
      name: 'the latest 0.05 below the highest',
      points: { 0: 2.3, 20: 2.4, 40: 2.45, 60: 2.6, 80: 2.55 },
      is: 'raised',
    },
    {
      name: 'the latest 0.06 below the highest',
      points: { 0: 2.3, 20: 2.4, 40: 2.45, 60: 2.6, 80: 2.54 },
      is: 'clear',
    },
    {
      name: 'eight of ten pairs rising',
      points: { 0: 2.5, 20: 2.45, 40: 2.5, 60: 2.6, 80: 2.6 },
      is: 'raised',
    },
    {
      name: 'seven of ten pairs rising, two falling, one level',
      points: { 0: 2.55, 20: 2.45, 40: 2.5, 60: 2.55, 80: 2.6 },
      is: 'clear',
    },
    { name: 'a slow rise, 0.09 below the limit', points: { 0: 2.35, 42: 2.43, 84: 2.51 }, is: 'raised' },
    { name: 'a slow rise, 0.10 below the limit', points: { 0: 2.34, 42: 2.42, 84: 2.5 }, is: 'clear' },
    { name: 'a zigzag', points: { 0: 2.3, 20: 2.55, 40: 2.3, 60: 2.56 }, is: 'clear' },
    { name: 'a slow rise far from the limit', points: { 0: 2.25, 50: 2.33, 100: 2.42 }, is: 'clear' },
    { name: 'a value below the lower limit within', points: { 0: 2.1, 30: 2.3, 60: 2.5 }, is: undefined },
    { name: 'a value of 121 days ago', points: { 0: 2.3, 60: 2.4, 121: 2.55 }, is: undefined },
    { name: 'a value of 120 days ago', points: { 0: 2.3, 60: 2.4, 120: 2.55 }, is: 'raised' },
  ])('with $name is $is', ({ points, is }) => {
    expect(verdict(series(points))).toBe(is)
  })

  test('counts 42 days to the limit as reached, and not 43', () => {
    // 0.08 to the limit at 0.16 in 84 days is 42 days; a slope of 0.155 in 84 days is 43.4.
    const flatter = (rise: number) => series({ 0: 2.48 - rise, 42: 2.48 - rise / 2, 84: 2.48 })
    const at = (rise: number) =>
      evaluate(flatter(rise).map((result) => ({ ...result, high: 2.6, low: 2.2 })))[0]?.verdict
    expect([at(0.24), at(0.22)]).toEqual(['raised', 'clear'])
  })

  test('never mixes classes, and never reads ionized calcium @H2', () => {
    const [first, second, third, fourth] = series(T27)
    const asTotal = series(T27, 'mmol/L', total)
    expect(verdict([first, second, asTotal[2], asTotal[3]].flatMap((one) => one ?? []))).toBeUndefined()
    expect(verdict([first, second, third, fourth].flatMap((one) => one ?? []))).toBe('raised')
    expect(verdict(series(T27, 'mmol/L', total))).toBe('raised')
    expect(verdict(series({ 0: 1.16, 28: 1.2, 56: 1.25, 84: 1.29 }, 'mmol/L', ionized))).toBeUndefined()
  })

  test.each([
    ['preliminary', { status: 'preliminary' as const }],
    ['a bound', { comparator: '<=' as const }],
  ])('leaves out a value that is %s @H7', (_, how) => {
    const [first, second, third, fourth] = series(T27)
    const results = [first, second, third].flatMap((one) => (one ? [one] : []))
    expect(verdict([...results.slice(1), ...(fourth ? [{ ...fourth, ...how }] : [])])).toBeUndefined()
  })

  test.each([
    { after: 29, is: undefined, note: 'within 30 days' },
    { after: 30, is: undefined, note: 'within 30 days' },
    { after: 31, is: 'raised', note: 'later' },
  ])('starts anew after a treatment: first value $after days after it ($note)', ({ after, is }) => {
    const results = series({ 0: 2.3, 28: 2.4, 56: 2.5 })
    const doses = [dose('zoledronate', isoDay(addDays(day(TODAY), -56 - after)))]
    expect(verdict(results, { doses })).toBe(is)
  })

  test('a treatment on the day of the latest value, or after it, is after the rise', () => {
    const results = series({ 0: 2.3, 28: 2.4, 56: 2.5 })
    expect(verdict(results, { doses: [dose('zoledronate', TODAY)] })).toBe('raised')
    const older = results.map((result) => ({ ...result, when: { day: addDays(result.when.day, -9) } }))
    expect(verdict(older, { doses: [dose('zoledronate', TODAY)] })).toBe('raised')
  })

  test('speaks once, of the class that rises if one does, else of corrected calcium', () => {
    const steady = { 0: 2.41, 28: 2.4, 56: 2.41 }
    const shifted = (results: readonly LabResult[]) =>
      results.map((result) => ({ ...result, when: { day: addDays(result.when.day, -3) } }))
    const rising = series(T27, 'mmol/L', total)
    const both = evaluate([...shifted(series(steady)), ...rising])
    expect(both).toMatchObject([{ verdict: 'raised', measure: 'calcium-total' }])
    const neither = evaluate([...series(steady, 'mmol/L', total), ...shifted(series(steady))])
    expect(neither).toMatchObject([{ verdict: 'clear', reason: { class: 'corrected' } }])
  })

  test('a bone agent every four weeks leaves no window without treatment', () => {
    const doses = [0, 28, 56, 84].map((of) => dose('denosumab', isoDay(addDays(day(TODAY), of - 85))))
    expect(verdict(series(T27), { doses })).toBeUndefined()
  })
})
