import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../../facts/patient-facts.ts'
import { assessObligations } from '../../../follow-up/assess-obligations.ts'
import { DEFAULT_RULESET } from '../../../rules/ruleset.ts'
import { corrected, day, factsOf, inputOf, ionized, nowOn, obligation } from '../../../testing/build-facts.ts'
import { carePlan, zoledronate } from '../../../testing/build-follow-up.ts'
import { highNotRepeated } from './high-not-repeated.ts'

function evaluate(given: Partial<PatientFacts>, today = '2026-11-23') {
  const facts = factsOf(given)
  const now = nowOn(today)
  const obligations = assessObligations(facts, DEFAULT_RULESET, now)
  return highNotRepeated.evaluate({ facts, obligations, ruleset: DEFAULT_RULESET, now })
}

const high = (value: number, at: string) => corrected(value, 'mmol/L', { at })

describe('H-13', () => {
  test.each([
    ['T41: grade 3, three days old', [high(3.2, '2026-11-20')], [], 'raised', 'same-day'],
    ['grade 3, two days old', [high(3.2, '2026-11-21')], [], 'clear', undefined],
    ['grade 2, seven days old', [high(2.95, '2026-11-16')], [], 'clear', undefined],
    ['grade 2, eight days old', [high(2.95, '2026-11-15')], [], 'raised', 'same-day'],
    ['grade 1, two weeks old', [high(2.7, '2026-11-09')], [], 'clear', undefined],
    ['grade 1, fifteen days old', [high(2.7, '2026-11-08')], [], 'raised', 'this-week'],
    ['grade 1, treated six days ago', [high(2.7, '2026-11-16')], ['2026-11-17'], 'clear', undefined],
    ['grade 1, treated seven days ago', [high(2.7, '2026-11-15')], ['2026-11-16'], 'raised', 'same-day'],
    [
      'treated ten days ago, controlled once',
      [high(2.7, '2026-11-17'), high(3.2, '2026-11-12')],
      ['2026-11-13'],
      'clear',
      undefined,
    ],
    [
      'treated eleven days ago, controlled once',
      [high(2.7, '2026-11-17'), high(3.2, '2026-11-11')],
      ['2026-11-12'],
      'raised',
      'same-day',
    ],
  ] as const)('%s: %s %s', (_, results, given, verdict, tier) => {
    const [finding, ...others] = evaluate({ results, doses: given.map(zoledronate) })
    expect(finding).toMatchObject({ rule: 'H-13', verdict, ...(tier && { tier }) })
    expect(others).toEqual([])
  })

  test('says since when and on what', () => {
    const result = { ...high(3.2, '2026-11-20'), id: 'Observation/high' }
    expect(evaluate({ results: [result] })).toEqual([
      {
        rule: 'H-13',
        problem: 'calcium-high',
        verdict: 'raised',
        tier: 'same-day',
        grade: 3,
        measure: 'calcium-corrected',
        value: 3.2,
        unit: 'mmol/L',
        since: day('2026-11-22'),
        evidence: ['Observation/high'],
        badges: ['default-range'],
        missing: [],
        reason: {
          id: 'high-calcium-not-repeated',
          calcium: expect.objectContaining({ value: 3.2 }),
          grade: 3,
          due: day('2026-11-22'),
          daysOverdue: 1,
        },
      },
    ])
  })

  test('after a treatment names it', () => {
    const given = { ...zoledronate('2026-11-16'), id: 'MedicationAdministration/z' }
    expect(evaluate({ results: [high(3.2, '2026-11-15')], doses: [given] })).toMatchObject([
      {
        reason: { treatedOn: day('2026-11-16'), due: day('2026-11-20'), daysOverdue: 3 },
        evidence: [expect.any(String), 'MedicationAdministration/z'],
      },
    ])
  })

  test('clear names the repeat, or the day by which it is to be @H8', () => {
    const results = [high(2.4, '2026-11-18'), ionized(1.7, 'mmol/L', { at: '2026-11-16' })]
    expect(evaluate({ results })).toMatchObject([
      {
        verdict: 'clear',
        reason: { id: 'high-calcium-repeated', repeat: { value: 2.4 } },
        evidence: [results[1]?.id, results[0]?.id],
      },
    ])
    expect(evaluate({ results: [high(2.7, '2026-11-20')] })).toMatchObject([
      { verdict: 'clear', reason: { id: 'high-calcium-repeat-ahead', due: day('2026-11-27') } },
    ])
  })

  test('says nothing where no high calcium stands', () => {
    expect(evaluate({ results: [high(2.6, '2026-10-01')] })).toEqual([])
    expect(evaluate({ results: [high(2.5, '2026-11-02'), high(3.2, '2026-11-01')] })).toEqual([])
  })

  test('is silent in comfort care: nobody waits for it', () => {
    expect(evaluate({ results: [high(3.2, '2026-11-01')], carePlans: [carePlan('comfort-care')] })).toEqual(
      [],
    )
  })

  test('decides nothing itself: lateness and tier are the obligation’s', () => {
    const own = obligation('repeat-calcium', 'overdue', {
      tier: 'this-week',
      due: day('2026-11-22'),
      daysOverdue: 1,
    })
    const results = [high(3.2, '2026-11-23')]
    expect(highNotRepeated.evaluate(inputOf({ results }, { obligations: [own] }))).toMatchObject([
      { verdict: 'raised', tier: 'this-week' },
    ])
    expect(highNotRepeated.evaluate(inputOf({ results }, { obligations: [] }))).toEqual([])
  })
})
