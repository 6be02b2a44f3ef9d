import { describe, expect, test } from 'vitest'

import type { LabResult, LabUnit } from '../../facts/laboratory.ts'
import type { Comparator, ResultStatus } from '../../facts/record.ts'
import { amount } from '../../quantity/quantity.ts'
import { day, inputOf, nextId, on, TODAY } from '../../testing/build-facts.ts'
import { lowBloodCounts } from './low-blood-counts.ts'

type More = { readonly at?: string; readonly status?: ResultStatus; readonly comparator?: Comparator }

function count(
  measure: 'hemoglobin' | 'platelets' | 'neutrophils',
  value: number,
  unit: LabUnit,
  more: More = {},
): LabResult {
  const { at = TODAY, status = 'final', comparator } = more
  const made = { id: nextId('Observation'), measure, amount: amount(value, unit), when: on(at), status }
  return { ...made, ...(comparator && { comparator }) } as LabResult
}
const hb = (value: number, unit: LabUnit<'hemoglobin'> = 'g/L', more: More = {}) =>
  count('hemoglobin', value, unit, more)
const platelets = (value: number, more: More = {}) => count('platelets', value, '10*9/L', more)

const PLENTY = platelets(200)
const evaluate = (...results: readonly LabResult[]) => lowBloodCounts.evaluate(inputOf({ results }))
function outcome(...results: readonly LabResult[]): string {
  const [finding] = evaluate(...results)
  if (finding === undefined) return 'none'
  return finding.verdict === 'raised' ? finding.tier : finding.verdict
}

describe('C-01', () => {
  test('hemoglobin of 78 g/L is for today', () => {
    const low = hb(78)
    expect(evaluate(low, PLENTY)).toMatchObject([
      {
        rule: 'C-01',
        problem: 'marrow',
        verdict: 'raised',
        tier: 'same-day',
        value: 78,
        unit: 'g/L',
        since: day(TODAY),
        evidence: [low.id],
        reason: { counts: [{ measure: 'hemoglobin', value: 78, below: 80 }] },
        missing: [],
      },
    ])
  })

  test.each<[number, LabUnit<'hemoglobin'>, string]>([
    [79, 'g/L', 'same-day'],
    [80, 'g/L', 'clear'],
    [7.9, 'g/dL', 'same-day'],
    [8, 'g/dL', 'clear'],
    [8.1, 'g/dL', 'clear'],
    [4.9, 'mmol/L', 'same-day'],
    [4.96, 'mmol/L', 'same-day'],
    [4.97, 'mmol/L', 'clear'],
    [5, 'mmol/L', 'clear'],
  ])('hemoglobin %d %s: %s', (value, unit, expected) => {
    expect(outcome(hb(value, unit), PLENTY)).toBe(expected)
  })

  test.each([
    [49, 'same-day'],
    [49.9, 'same-day'],
    [50, 'clear'],
    [51, 'clear'],
  ])('platelets %d: %s', (value, expected) => {
    expect(outcome(hb(120), platelets(value))).toBe(expected)
  })

  test('both low are one finding that names both', () => {
    const [low, few] = [hb(7.8, 'g/dL'), platelets(44)]
    expect(evaluate(low, few)).toMatchObject([
      {
        value: 7.8,
        unit: 'g/dL',
        evidence: [low.id, few.id],
        reason: { counts: [{ value: 7.8 }, { value: 44 }] },
      },
    ])
  })

  test('without either ever measured it says nothing, with one of them it cannot tell', () => {
    expect(outcome()).toBe('none')
    expect(evaluate(hb(120))).toMatchObject([{ verdict: 'unknown', needs: [{ needs: 'platelets-result' }] }])
    expect(evaluate(PLENTY)).toMatchObject([{ verdict: 'unknown', needs: [{ needs: 'hemoglobin-result' }] }])
    expect(evaluate(hb(70))).toMatchObject([{ verdict: 'raised', missing: [{ needs: 'platelets-result' }] }])
  })

  test('the latest decides; an old low one stays until a newer one is not', () => {
    expect(outcome(hb(85), hb(70, 'g/L', { at: '2026-11-01' }), PLENTY)).toBe('clear')
    expect(outcome(hb(70), hb(85, 'g/L', { at: '2026-11-01' }), PLENTY)).toBe('same-day')
    expect(outcome(hb(70, 'g/L', { at: '2024-01-01' }), PLENTY)).toBe('same-day')
  })

  test('since the first of the run that is low', () => {
    const run = [
      hb(79),
      hb(75, 'g/L', { at: '2026-11-10' }),
      hb(90, 'g/L', { at: '2026-11-01' }),
      hb(70, 'g/L', { at: '2026-10-01' }),
    ]
    expect(evaluate(...run, PLENTY)).toMatchObject([{ since: day('2026-11-10') }])
  })

  test.each([
    ['2025-10-19', 'clear'],
    ['2025-10-18', 'unknown'],
  ])('one that was enough on %s: %s', (at, expected) => {
    expect(outcome(hb(120, 'g/L', { at }), PLENTY)).toBe(expected)
  })

  test('a preliminary one may raise, labeled, and never clears', () => {
    const preliminary = (value: number) => hb(value, 'g/L', { status: 'preliminary' })
    const older = (value: number) => hb(value, 'g/L', { at: '2026-11-01' })
    expect(evaluate(preliminary(70), older(90), PLENTY)).toMatchObject([
      { tier: 'same-day', badges: ['preliminary'] },
    ])
    expect(outcome(preliminary(90), older(70), PLENTY)).toBe('same-day')
    expect(outcome(preliminary(90), older(90), PLENTY)).toBe('clear')
    expect(outcome(preliminary(90), PLENTY)).toBe('unknown')
  })

  test.each<[Comparator, number, string]>([
    ['<', 80, 'same-day'],
    ['<', 81, 'unknown'],
    ['<=', 79, 'same-day'],
    ['<=', 80, 'unknown'],
    ['>', 80, 'clear'],
    ['>', 79, 'unknown'],
    ['>=', 80, 'clear'],
    ['>=', 79, 'unknown'],
  ])('hemoglobin %s %d g/L: %s', (comparator, value, expected) => {
    expect(outcome(hb(value, 'g/L', { comparator }), PLENTY)).toBe(expected)
  })

  test('a bound that cannot tell hides no older low one, and makes an older good one no better', () => {
    const bound = hb(100, 'g/L', { comparator: '<' })
    expect(outcome(bound, hb(70, 'g/L', { at: '2026-11-01' }), PLENTY)).toBe('same-day')
    expect(outcome(bound, hb(90, 'g/L', { at: '2026-11-01' }), PLENTY)).toBe('unknown')
  })

  test('labels what is preliminary or a bound, if any of the newest is', () => {
    const badges = (...results: readonly LabResult[]) => {
      const [finding] = evaluate(...results)
      return finding?.verdict === 'raised' ? finding.badges : undefined
    }
    const few = platelets(44)
    expect(badges(hb(70), few)).toEqual([])
    expect(badges(hb(70, 'g/L', { status: 'preliminary' }), few)).toEqual(['preliminary'])
    expect(badges(hb(70, 'g/L', { comparator: '<' }), few)).toEqual(['at-most'])
  })

  test('since the first of the run, of what is low and in whatever order it came', () => {
    const since = (...results: readonly LabResult[]) => {
      const [finding] = evaluate(...results, PLENTY)
      return finding?.verdict === 'raised' ? finding.since : undefined
    }
    const [newest, older] = [hb(70), hb(75, 'g/L', { at: '2026-11-10' })]
    expect(since(older, newest)).toBe(day('2026-11-10'))
    const bound = hb(100, 'g/L', { at: '2026-11-01', comparator: '<' })
    expect(since(newest, older, bound)).toBe(day('2026-11-10'))
    expect(since(newest, hb(90, 'g/L', { at: '2026-11-12' }), older)).toBe(day(TODAY))
  })

  test('two that are enough are both told', () => {
    const [enough, other] = [hb(120), platelets(200)]
    expect(evaluate(enough, other)).toMatchObject([
      {
        verdict: 'clear',
        reason: { counts: [{ value: 120 }, { value: 200 }] },
        evidence: [enough.id, other.id],
      },
    ])
  })

  test('one preliminary among newer bounds makes an older good one no better', () => {
    const bound = hb(100, 'g/L', { comparator: '<' })
    const preliminary = hb(90, 'g/L', { at: '2026-11-22', status: 'preliminary' })
    expect(outcome(bound, preliminary, hb(90, 'g/L', { at: '2026-11-01' }), PLENTY)).toBe('unknown')
  })

  test('of no other measure', () => {
    expect(outcome(count('neutrophils', 0.1, '10*9/L'))).toBe('none')
  })
})
