import { describe, expect, test } from 'vitest'

import type { LabResult } from '../../../facts/laboratory.ts'
import type { Dose } from '../../../facts/treatment.ts'
import { corrected, day, dose, inputOf, ionized, obligation, total } from '../../../testing/build-facts.ts'
import { zoledronate } from '../../../testing/build-follow-up.ts'
import { recurrence } from './recurrence.ts'

const value = (amount: number, at: string) => corrected(amount, 'mmol/L', { at })
const evaluate = (results: readonly LabResult[], doses: readonly Dose[] = [zoledronate('2026-10-16')]) =>
  recurrence.evaluate(inputOf({ results, doses }))

/** High on 15-Oct, treated the next day, within its limits a week later. */
const BEFORE = [value(2.4, '2026-10-23'), value(2.95, '2026-10-15')]

describe('H-06', () => {
  test('T32: grade 1 on day 38 after zoledronate is for today', () => {
    const [finding, ...others] = evaluate([value(2.72, '2026-11-23'), ...BEFORE])
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      rule: 'H-06',
      verdict: 'raised',
      tier: 'same-day',
      grade: 1,
      value: 2.72,
      since: day('2026-11-23'),
      reason: {
        id: 'high-calcium-recurrence',
        normal: { value: 2.4 },
        treatedOn: day('2026-10-16'),
        highAgain: day('2026-11-23'),
        days: 38,
      },
    })
    expect(finding?.evidence).toHaveLength(4)
  })

  test.each([
    [2.61, 1, 'same-day'],
    [2.91, 2, 'same-day'],
    [3.11, 3, 'same-day'],
    [3.4, 3, 'same-day'],
    [3.41, 4, 'immediate'],
    [3.5, 4, 'immediate'],
  ] as const)('%d mmol/L, grade %i, is %s', (again, grade, tier) => {
    expect(evaluate([value(again, '2026-11-23'), ...BEFORE])).toMatchObject([
      { verdict: 'raised', grade, tier },
    ])
  })

  test.each([
    ['11.6 mg/dL', corrected(11.6, 'mg/dL'), 'same-day'],
    ['14.0 mg/dL', corrected(14, 'mg/dL'), 'immediate'],
    ['ionized 1.45', ionized(1.45, 'mmol/L'), 'same-day'],
    ['ionized 1.81', ionized(1.81, 'mmol/L'), 'immediate'],
    ['an uncorrected total', total(2.72, 'mmol/L'), 'same-day'],
  ] as const)('%s after it', (_, again, tier) => {
    expect(evaluate([again, ...BEFORE])).toMatchObject([{ verdict: 'raised', tier }])
  })

  test.each(['pamidronate', 'denosumab', 'calcitonin', 'rehydration'] as const)('after %s as well', (of) => {
    expect(evaluate([value(2.72, '2026-11-23'), ...BEFORE], [dose(of, '2026-10-16')])).toMatchObject([
      { verdict: 'raised' },
    ])
  })

  test('since the first day on which it was high again, by the newest value', () => {
    const results = [value(2.8, '2026-11-20'), value(2.7, '2026-11-10'), ...BEFORE]
    expect(evaluate(results)).toMatchObject([
      { since: day('2026-11-10'), value: 2.8, reason: { days: 25, highAgain: day('2026-11-10') } },
    ])
  })

  test('of several treatments the newest that worked', () => {
    const doses = [zoledronate('2026-11-12'), zoledronate('2026-10-18'), zoledronate('2026-10-16')]
    expect(evaluate([value(2.8, '2026-11-20'), value(2.7, '2026-11-10'), ...BEFORE], doses)).toMatchObject([
      { reason: { treatedOn: day('2026-10-18') } },
    ])
  })

  test('also where the treated run lies behind an untreated one', () => {
    const results = [value(2.7, '2026-11-20'), value(2.5, '2026-11-12'), value(2.65, '2026-11-05'), ...BEFORE]
    expect(evaluate(results)).toMatchObject([
      { verdict: 'raised', since: day('2026-11-05'), reason: { days: 20 } },
    ])
  })

  test.each([
    ['no value within its limits between', [value(2.72, '2026-11-20'), value(2.95, '2026-10-15')]],
    [
      'only a total without albumin between',
      [value(2.72, '2026-11-20'), total(2.4, 'mmol/L', { at: '2026-10-23' }), value(2.95, '2026-10-15')],
    ],
    [
      'only a preliminary value between',
      [
        value(2.72, '2026-11-20'),
        corrected(2.4, 'mmol/L', { at: '2026-10-23', status: 'preliminary' }),
        value(2.95, '2026-10-15'),
      ],
    ],
    [
      'a value within its limits that ends nothing, and none high after it',
      [value(2.4, '2026-11-20'), ionized(1.5, 'mmol/L', { at: '2026-10-15' })],
    ],
  ])('is clear with %s', (_, results) => {
    expect(evaluate(results)).toMatchObject([
      { verdict: 'clear', reason: { id: 'high-calcium-no-recurrence', treatedOn: day('2026-10-16') } },
    ])
  })

  test('after a high ionized value a corrected one that was normal is enough between', () => {
    const results = [
      value(2.72, '2026-11-20'),
      value(2.4, '2026-10-23'),
      ionized(1.5, 'mmol/L', { at: '2026-10-15' }),
    ]
    expect(evaluate(results)).toMatchObject([{ verdict: 'raised', value: 2.72 }])
  })

  test.each([
    ['never treated', []],
    ['treated before it was high', [zoledronate('2026-10-14')]],
    ['treated on a later day than it ended', [zoledronate('2026-10-24')]],
    ['treated on the day that it had ended', [zoledronate('2026-10-23')]],
    ['given another bisphosphonate', [dose('ibandronate', '2026-10-16')]],
  ])('does not apply to who was %s', (_, doses) => {
    expect(evaluate([value(2.72, '2026-11-23'), ...BEFORE], doses)).toEqual([])
  })

  test('nor to a treatment longer ago than 400 days', () => {
    const past = [value(2.4, '2025-10-26'), value(2.95, '2025-10-17')]
    const of = (at: string) => evaluate([value(2.72, '2026-11-23'), ...past], [zoledronate(at)])
    expect(of('2025-10-19')).toMatchObject([{ verdict: 'raised' }])
    expect(of('2025-10-18')).toEqual([])
  })

  test('leaves a preliminary value out', () => {
    const again = corrected(2.72, 'mmol/L', { status: 'preliminary' })
    expect(evaluate([again, ...BEFORE])).toMatchObject([{ verdict: 'clear', value: 2.4 }])
  })

  test('without a high value is what the calcium is: clear, or unknown once it is late @H12', () => {
    expect(evaluate(BEFORE)).toMatchObject([{ verdict: 'clear', evidence: [BEFORE[0]?.id], value: 2.4 }])
    const late = inputOf(
      { results: BEFORE, doses: [zoledronate('2026-10-16')] },
      { obligations: [obligation('calcium', 'overdue', { daysOverdue: 3 })] },
    )
    expect(recurrence.evaluate(late)).toMatchObject([
      { verdict: 'unknown', needs: [{ kind: 'fact', needs: 'current-calcium-result' }] },
    ])
  })
})
