import { describe, expect, test } from 'vitest'

import type { LabResult } from '../../../facts/laboratory.ts'
import { amount } from '../../../quantity/quantity.ts'
import { corrected, day, inputOf, nextId, on } from '../../../testing/build-facts.ts'
import { unsuppressedParathyroid } from './unsuppressed-parathyroid.ts'

type Hormone = LabResult<'parathyroid-hormone'>

const LIMITS = { low: 1.6, high: 6.9 } as const

function hormone(value: number, at = '2026-11-18', more: Partial<Hormone> = LIMITS): Hormone {
  return {
    id: nextId('Observation'),
    measure: 'parathyroid-hormone',
    amount: amount(value, 'pmol/L'),
    when: on(at),
    status: 'final',
    ...more,
  }
}

const HIGH = corrected(2.85, 'mmol/L', { at: '2026-11-18' })
const evaluate = (...results: readonly LabResult[]) =>
  unsuppressedParathyroid.evaluate(inputOf({ results: [HIGH, ...results] }))

describe('H-12', () => {
  test('T40: high calcium with parathyroid hormone above its range is context', () => {
    const above = hormone(9.4)
    expect(evaluate(above)).toMatchObject([
      {
        rule: 'H-12',
        verdict: 'raised',
        tier: 'info',
        since: day('2026-11-18'),
        evidence: [HIGH.id, above.id],
        reason: { id: 'high-calcium-parathyroid', hormone: { value: 9.4, unit: 'pmol/L', low: 1.6 } },
      },
    ])
  })

  test.each([
    [1.6, 'raised'],
    [1.59, 'clear'],
    [4, 'raised'],
    [0.3, 'clear'],
  ])('%d pmol/L with a lower limit of 1.6 is %s', (value, verdict) => {
    expect(evaluate(hormone(value))).toMatchObject([{ verdict }])
  })

  test('in the unit of its own limit', () => {
    const of = (value: number) =>
      hormone(value, '2026-11-18', { amount: amount(value, 'pg/mL'), low: 15, high: 65 })
    expect(evaluate(of(15))).toMatchObject([{ verdict: 'raised' }])
    expect(evaluate(of(14))).toMatchObject([{ verdict: 'clear' }])
  })

  test.each([
    ['2026-10-19', 1],
    ['2026-10-18', 0],
    ['2026-11-23', 1],
  ])('of %s: %i finding, within 30 days of the sample', (at, findings) => {
    expect(evaluate(hormone(9, at))).toHaveLength(findings)
  })

  test('before the sample, and then since the sample', () => {
    expect(evaluate(hormone(9, '2026-11-10'))).toMatchObject([{ since: day('2026-11-18') }])
  })

  test('after the sample as well, and then since that day', () => {
    expect(evaluate(hormone(9, '2026-11-22'))).toMatchObject([{ since: day('2026-11-22') }])
  })

  test.each([
    ['the nearest', [hormone(0.5, '2026-11-17'), hormone(9, '2026-11-10')], 'clear'],
    [
      'a final one before a preliminary one',
      [hormone(9, '2026-11-17', { ...LIMITS, status: 'preliminary' }), hormone(0.5, '2026-11-17')],
      'clear',
    ],
    [
      'a final one before a preliminary one that comes later',
      [
        hormone(0.5, '2026-11-17', { ...LIMITS, id: 'Observation/2' }),
        hormone(9, '2026-11-17', { ...LIMITS, id: 'Observation/1', status: 'preliminary' }),
      ],
      'clear',
    ],
    ['of equal distance the newer', [hormone(0.5, '2026-11-17'), hormone(9, '2026-11-19')], 'raised'],
  ])('%s decides', (_, results, verdict) => {
    expect(evaluate(...results)).toMatchObject([{ verdict }])
  })

  test('does not apply without a high calcium, or without the hormone', () => {
    expect(evaluate()).toEqual([])
    const results = [corrected(2.6, 'mmol/L'), hormone(9)]
    expect(unsuppressedParathyroid.evaluate(inputOf({ results }))).toEqual([])
  })

  test.each([
    ['no limit is given', hormone(4, '2026-11-18', {}), 'parathyroid-hormone-limit'],
    ['only an upper limit is given', hormone(4, '2026-11-18', { high: 6.9 }), 'parathyroid-hormone-limit'],
    [
      'it is a bound that does not decide',
      hormone(4, '2026-11-18', { ...LIMITS, comparator: '<' }),
      'final-parathyroid-hormone',
    ],
    [
      'it is preliminary and low',
      hormone(0.5, '2026-11-18', { ...LIMITS, status: 'preliminary' }),
      'final-parathyroid-hormone',
    ],
  ] as const)('is unknown where %s @H8', (_, result, needs) => {
    expect(evaluate(result)).toMatchObject([{ verdict: 'unknown', needs: [{ kind: 'fact', needs }] }])
  })

  test.each([
    ['not below the upper limit, where only that is given', { high: 6.9 }],
    ['a bound that decides', { ...LIMITS, comparator: '>' }],
    ['a preliminary one, labeled', { ...LIMITS, status: 'preliminary' }],
  ] as const)('is raised by %s', (_, more) => {
    expect(evaluate(hormone(9, '2026-11-18', more))).toMatchObject([{ verdict: 'raised' }])
  })

  test('tells a bound as one, and a preliminary result once', () => {
    const badgesOf = (...results: readonly LabResult[]) => {
      const [finding] = unsuppressedParathyroid.evaluate(inputOf({ results }))
      return finding?.verdict === 'raised' ? finding.badges : undefined
    }
    const preliminary = hormone(9, '2026-11-18', { ...LIMITS, status: 'preliminary' })
    const high = corrected(2.85, 'mmol/L', { at: '2026-11-18', status: 'preliminary' })
    const [own, both] = [badgesOf(HIGH, hormone(9)), badgesOf(high, preliminary)]
    expect(own).not.toContain('preliminary')
    expect(badgesOf(HIGH, preliminary)).toEqual([...(own ?? []), 'preliminary'])
    expect(both?.filter((badge) => badge === 'preliminary')).toHaveLength(1)
    expect(badgesOf(high, hormone(9))).toEqual(both)
    expect(evaluate(hormone(9, '2026-11-18', { ...LIMITS, comparator: '>' }))).toMatchObject([
      { reason: { hormone: { comparator: '>' } } },
    ])
    expect(evaluate(hormone(9))[0]?.reason).not.toHaveProperty('hormone.comparator')
  })

  test('a bound below its lower limit is suppressed', () => {
    expect(evaluate(hormone(0.3, '2026-11-18', { ...LIMITS, comparator: '<' }))).toMatchObject([
      { verdict: 'clear' },
    ])
  })
})
