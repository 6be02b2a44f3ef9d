import { describe, expect, test } from 'vitest'

import { REFUSAL_REASONS, type Refusal, type RefusalReason } from '../facts/record.ts'
import { albumin, corrected, creatinine, inputOf, nextId, on } from '../testing/build-facts.ts'
import { unreadableResults } from './unreadable-results.ts'

function refusal(why: RefusalReason, about: string, at?: string): Refusal {
  return {
    resource: nextId('Observation'),
    why,
    about,
    detail: 'mmol/dL',
    ...(at !== undefined && { when: on(at) }),
  }
}

const evaluate = (refusals: readonly Refusal[], results: Parameters<typeof inputOf>[0] = {}) =>
  unreadableResults.evaluate(inputOf({ refusals, ...results }))

describe('DQ-01', () => {
  test.each(REFUSAL_REASONS)('a calcium refused as %s', (why) => {
    const isOfUnit = why === 'unit-missing' || why === 'unit-not-understood' || why === 'unit-contradicts'
    const findings = evaluate([refusal(why, 'calcium-total', '2026-11-20')])
    expect(findings).toMatchObject(
      isOfUnit ? [{ rule: 'DQ-01', problem: 'data', verdict: 'raised', tier: 'this-week' }] : [],
    )
  })

  test.each([
    ['calcium-total', true],
    ['calcium-corrected', true],
    ['calcium-ionized', true],
    ['albumin', true],
    ['creatinine', true],
    ['egfr', true],
    ['hemoglobin', true],
    ['platelets', true],
    ['neutrophils', true],
    ['psa', false],
    ['pain', false],
    ['leg-paresis', false],
  ])('of %s: raised is %s', (about, isRaised) => {
    expect(evaluate([refusal('unit-missing', about, '2026-11-20')])).toHaveLength(isRaised ? 1 : 0)
  })

  test.each([
    ['2025-10-19', true],
    ['2025-10-18', false],
  ])('400 days back are read: %s is %s', (at, isRaised) => {
    expect(evaluate([refusal('unit-missing', 'albumin', at)])).toHaveLength(isRaised ? 1 : 0)
  })

  test('one without a day counts: it may be of today', () => {
    expect(evaluate([refusal('unit-missing', 'albumin')])).toMatchObject([
      { verdict: 'raised', reason: { results: [{ about: 'albumin', superseded: false }] } },
    ])
  })

  test('names every refused result, the newest first, and says which a newer one made harmless @H39', () => {
    const [old, fresh] = [
      refusal('unit-missing', 'calcium-corrected', '2026-10-01'),
      refusal('unit-contradicts', 'albumin', '2026-11-20'),
    ]
    const [finding] = evaluate([old, fresh], { results: [corrected(2.4, 'mmol/L', { at: '2026-11-20' })] })
    expect(finding).toMatchObject({
      evidence: [fresh.resource, old.resource],
      since: on('2026-11-20').day,
      reason: {
        id: 'results-unreadable',
        results: [
          { about: 'albumin', why: 'unit-contradicts', detail: 'mmol/dL', superseded: false },
          { about: 'calcium-corrected', superseded: true },
        ],
      },
    })
  })

  test('an old bad result stays bad, however good the newer one is', () => {
    const results = [corrected(2.4, 'mmol/L', { at: '2026-11-20' })]
    expect(evaluate([refusal('unit-missing', 'calcium-corrected', '2026-10-01')], { results })).toMatchObject(
      [{ verdict: 'raised', tier: 'this-week' }],
    )
  })

  test('is cleared by the newest result of each measure, and does not apply to nobody’s results @H8', () => {
    const [older, newer, other] = [
      creatinine(80, 'umol/L', { at: '2026-10-01' }),
      creatinine(82, 'umol/L'),
      albumin(40, 'g/L'),
    ]
    const [finding] = evaluate([], { results: [older, newer, other] })
    expect(finding).toMatchObject({ verdict: 'clear' })
    expect(finding?.evidence.toSorted()).toEqual([newer.id, other.id].toSorted())
    expect(evaluate([])).toEqual([])
  })
})
