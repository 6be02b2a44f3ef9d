import { describe, expect, test } from 'vitest'

import type { LabResult } from '../../../facts/laboratory.ts'
import { corrected, day, inputOf, ionized, total } from '../../../testing/build-facts.ts'
import { rapidRise } from './rapid-rise.ts'

const evaluate = (...results: LabResult[]) => rapidRise.evaluate(inputOf({ results }))
const at = (value: number, date: string, unit: 'mmol/L' | 'mg/dL' = 'mmol/L') =>
  corrected(value, unit, { at: date })

test('a preliminary value of a better kind does not hide the final one of its day @H7', () => {
  const results = [
    ionized(1.5, 'mmol/L', { status: 'preliminary' }),
    corrected(2.55, 'mmol/L'),
    corrected(2.28, 'mmol/L', { at: '2026-11-14' }),
  ]
  expect(rapidRise.evaluate(inputOf({ results }))).toMatchObject([{ verdict: 'raised', value: 2.55 }])
})

describe('H-05', () => {
  test.each([
    { name: 'a rise of 0.25', results: [at(2.5, '2026-11-20'), at(2.25, '2026-11-10')], verdict: 'raised' },
    { name: 'a rise of 0.24', results: [at(2.49, '2026-11-20'), at(2.25, '2026-11-10')], verdict: 'clear' },
    {
      name: '1.0 mg/dL',
      results: [at(10, '2026-11-20', 'mg/dL'), at(9, '2026-11-10', 'mg/dL')],
      verdict: 'raised',
    },
    {
      name: '0.9 mg/dL',
      results: [at(9.9, '2026-11-20', 'mg/dL'), at(9, '2026-11-10', 'mg/dL')],
      verdict: 'clear',
    },
    { name: '14 days', results: [at(2.5, '2026-11-20'), at(2.25, '2026-11-06')], verdict: 'raised' },
    { name: '15 days', results: [at(2.5, '2026-11-20'), at(2.25, '2026-11-05')], verdict: undefined },
    {
      name: 'the latest on 2.40',
      results: [at(2.45, '2026-11-20'), at(2.2, '2026-11-10')],
      verdict: 'raised',
    },
    {
      name: 'the latest below 2.40',
      results: [at(2.39, '2026-11-20'), { ...at(2.14, '2026-11-10'), low: 2.1, high: 2.6 }],
      verdict: 'clear',
    },
    {
      name: 'the latest on 2.40, by its own limits',
      results: [at(2.4, '2026-11-20'), { ...at(2.15, '2026-11-10'), low: 2.1, high: 2.6 }],
      verdict: 'raised',
    },
    {
      name: 'a bound among the numbers',
      results: [
        at(2.5, '2026-11-20'),
        corrected(2.3, 'mmol/L', { at: '2026-11-21', comparator: '<' }),
        at(2.25, '2026-11-10'),
      ],
      verdict: 'raised',
    },
    {
      name: 'the lowest below its limit',
      results: [at(2.5, '2026-11-20'), at(2.19, '2026-11-10')],
      verdict: 'clear',
    },
    {
      name: 'the lowest of several',
      results: [at(2.5, '2026-11-20'), at(2.45, '2026-11-15'), at(2.25, '2026-11-10')],
      verdict: 'raised',
    },
    { name: 'a fall', results: [at(2.25, '2026-11-20'), at(2.5, '2026-11-10')], verdict: 'clear' },
    { name: 'one value', results: [at(2.5, '2026-11-20')], verdict: undefined },
    { name: 'no value', results: [], verdict: undefined },
    {
      name: 'another class',
      results: [at(2.5, '2026-11-20'), total(2.2, 'mmol/L', { at: '2026-11-10' })],
      verdict: undefined,
    },
    {
      name: 'ionized calcium',
      results: [ionized(1.29, 'mmol/L', { at: '2026-11-20' }), ionized(1, 'mmol/L', { at: '2026-11-10' })],
      verdict: undefined,
    },
    {
      name: 'a partner in the other unit',
      results: [at(2.5, '2026-11-20'), at(9, '2026-11-10', 'mg/dL')],
      verdict: 'raised',
    },
  ])('with $name is $verdict', ({ results, verdict }) => {
    expect(evaluate(...results)[0]?.verdict).toBe(verdict)
  })

  test('tells the rise, its days and both values', () => {
    expect(evaluate(at(2.5, '2026-11-20'), at(2.2, '2026-11-15'))).toMatchObject([
      {
        rule: 'H-05',
        tier: 'same-day',
        since: day('2026-11-20'),
        reason: { rise: 0.3, days: 5, lowest: { value: 2.2 }, latest: { value: 2.5 } },
      },
    ])
  })

  test('stays whatever its age, until a newer value @H12', () => {
    const old = [at(2.5, '2026-03-20'), at(2.2, '2026-03-15')]
    expect(evaluate(...old)).toMatchObject([{ verdict: 'raised' }])
    expect(evaluate(...old, at(2.3, '2026-11-01'))).toEqual([])
  })

  test('neither ends nor begins with a preliminary value @H7', () => {
    const rise = [at(2.5, '2026-11-15'), at(2.2, '2026-11-10')]
    const preliminary = corrected(2.3, 'mmol/L', { at: '2026-11-20', status: 'preliminary' })
    expect(evaluate(...rise, preliminary)).toMatchObject([{ verdict: 'raised' }])
    expect(
      evaluate(at(2.2, '2026-11-15'), { ...preliminary, ...at(2.5, '2026-11-20'), status: 'preliminary' }),
    ).toEqual([])
  })
})
