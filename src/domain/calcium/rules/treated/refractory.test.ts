import { describe, expect, test } from 'vitest'

import type { LabResult } from '../../../facts/laboratory.ts'
import type { Dose } from '../../../facts/treatment.ts'
import { corrected, day, dose, inputOf, ionized, nowOn, total } from '../../../testing/build-facts.ts'
import { denosumab, zoledronate } from '../../../testing/build-follow-up.ts'
import { refractory } from './refractory.ts'

const value = (amount: number, at: string) => corrected(amount, 'mmol/L', { at })
const FOUND = value(3.2, '2026-11-05')
const TREATED = zoledronate('2026-11-06')

const evaluate = (
  results: readonly LabResult[],
  doses: readonly Dose[] = [TREATED],
  today: string = '2026-11-23',
) => refractory.evaluate(inputOf({ results, doses }, { now: nowOn(today) }))

describe('H-07', () => {
  test.each([
    [2.61, 1, 'same-day'],
    [2.95, 2, 'same-day'],
    [3.2, 3, 'same-day'],
    [3.45, 4, 'immediate'],
  ] as const)('%d mmol/L a week after, grade %i, is %s', (still, grade, tier) => {
    expect(evaluate([value(still, '2026-11-13'), FOUND])).toMatchObject([
      {
        rule: 'H-07',
        verdict: 'raised',
        grade,
        tier,
        since: day('2026-11-13'),
        reason: { id: 'high-calcium-refractory', treatedOn: day('2026-11-06'), days: 7 },
      },
    ])
  })

  test.each([
    ['mg/dL, above', corrected(10.5, 'mg/dL', { at: '2026-11-13' }), 'raised'],
    ['mg/dL, on the limit', corrected(10.4, 'mg/dL', { at: '2026-11-13' }), 'clear'],
    ['mmol/L, on the limit', value(2.6, '2026-11-13'), 'clear'],
    ['an uncorrected total', total(2.7, 'mmol/L', { at: '2026-11-13' }), 'raised'],
  ])('%s is %s', (_, still, verdict) => {
    expect(evaluate([still, FOUND])).toMatchObject([{ verdict }])
  })

  test.each([
    ['pamidronate', dose('pamidronate', '2026-11-06'), 1],
    ['denosumab', denosumab('2026-11-06'), 1],
    ['calcitonin, which lasts for hours', dose('calcitonin', '2026-11-06'), 0],
    ['fluids', dose('rehydration', '2026-11-06'), 0],
    ['what was given before it was high', zoledronate('2026-11-04'), 0],
  ])('after %s', (_, given, findings) => {
    expect(evaluate([value(2.7, '2026-11-13'), FOUND], [given])).toHaveLength(findings)
  })

  test('the first day that told it, by the newest value', () => {
    const results = [value(2.9, '2026-11-20'), value(3, '2026-11-14'), value(3.1, '2026-11-10'), FOUND]
    expect(evaluate(results)).toMatchObject([{ value: 2.9, since: day('2026-11-14'), reason: { days: 14 } }])
  })

  test.each([
    ['the sixth day tells nothing yet', '2026-11-12', 'clear', 'high-calcium-settling'],
    ['from the seventh day on a sample is missing', '2026-11-13', 'unknown', 'high-calcium-settling'],
  ])('%s', (_, today, verdict, id) => {
    const early = value(3, '2026-11-12')
    expect(evaluate([early, FOUND], [TREATED], today)).toMatchObject([
      { verdict, reason: { id, treatedOn: day('2026-11-06'), toldFrom: day('2026-11-13') } },
    ])
  })

  test('unknown says what it needs @H8', () => {
    expect(evaluate([FOUND])).toMatchObject([
      { verdict: 'unknown', needs: [{ kind: 'fact', needs: 'current-calcium-result' }] },
    ])
  })

  test.each([
    ['on day 14', '2026-11-20', 'raised'],
    ['on day 15', '2026-11-21', 'clear'],
    ['twice on one day is one treatment', '2026-11-06', 'unknown'],
  ])('treated again %s: %s', (_, again, verdict) => {
    const findings = evaluate([value(3, '2026-11-10'), FOUND], [zoledronate(again), TREATED])
    expect(findings).toMatchObject([{ verdict }])
  })

  test('treated again is for today, and since then', () => {
    const again = zoledronate('2026-11-20')
    expect(evaluate([value(2.7, '2026-11-10'), FOUND], [again, TREATED])).toMatchObject([
      {
        tier: 'same-day',
        since: day('2026-11-20'),
        reason: { treatedOn: day('2026-11-06'), retreatedOn: day('2026-11-20') },
        evidence: [expect.any(String), FOUND.id, TREATED.id, again.id],
      },
    ])
  })

  test('given again after a normal value is no sign of it', () => {
    const results = [value(2.7, '2026-11-18'), value(2.5, '2026-11-12'), FOUND]
    expect(evaluate(results, [zoledronate('2026-11-19'), TREATED])).toMatchObject([
      { verdict: 'clear', reason: { id: 'high-calcium-settling' } },
    ])
  })

  test('a value within its limits since settles it, whatever came later', () => {
    const normal = value(2.5, '2026-11-12')
    expect(evaluate([value(2.8, '2026-11-20'), normal, FOUND])).toMatchObject([
      {
        verdict: 'clear',
        reason: { id: 'high-calcium-settled', calcium: { value: 2.5 } },
        evidence: [normal.id, FOUND.id, TREATED.id],
      },
    ])
  })

  test.each([
    ['a total without albumin', total(2.4, 'mmol/L', { at: '2026-11-10' }), 'raised'],
    ['a preliminary value', corrected(2.4, 'mmol/L', { at: '2026-11-10', status: 'preliminary' }), 'raised'],
    ['a corrected value after a high ionized one', value(2.4, '2026-11-10'), 'clear'],
  ])('by %s: %s', (_, between, verdict) => {
    const results = [
      ionized(1.5, 'mmol/L', { at: '2026-11-14' }),
      between,
      ionized(1.7, 'mmol/L', { at: '2026-11-05' }),
    ]
    expect(evaluate(results)).toMatchObject([{ verdict }])
  })

  test('a preliminary value a week after raises nothing here', () => {
    const again = corrected(2.9, 'mmol/L', { at: '2026-11-13', status: 'preliminary' })
    expect(evaluate([again, FOUND])).toMatchObject([{ verdict: 'unknown' }])
  })

  test('does not apply without a treatment in the last 400 days', () => {
    expect(evaluate([value(2.9, '2026-11-13'), FOUND], [])).toEqual([])
    const old = [value(2.9, '2026-11-13'), value(3.2, '2025-10-15')]
    expect(evaluate(old, [zoledronate('2025-10-19')])).toMatchObject([{ verdict: 'raised' }])
    expect(evaluate(old, [zoledronate('2025-10-18')])).toEqual([])
  })
})
