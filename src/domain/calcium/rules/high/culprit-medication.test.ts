import { describe, expect, test } from 'vitest'

import type { LabResult } from '../../../facts/laboratory.ts'
import type { DrugClass, MedicationOrder } from '../../../facts/treatment.ts'
import type { RuleInput } from '../../../rules/rule.ts'
import { corrected, day, inputOf, ionized, obligation, total } from '../../../testing/build-facts.ts'
import { medication } from '../../../testing/build-follow-up.ts'
import { CULPRITS } from '../../high-calcium-reason.ts'
import { culpritMedication } from './culprit-medication.ts'

const evaluate = (
  results: readonly LabResult[],
  orders: readonly MedicationOrder[],
  input: Partial<RuleInput> = {},
) => culpritMedication.evaluate(inputOf({ results, orders }, input))

const value = (of: number) => corrected(of, 'mmol/L')
const THIAZIDE = medication('thiazide')

describe('H-10', () => {
  test.each([
    [value(2.55), 'clear'],
    [value(2.56), 'raised'],
    [corrected(10.2, 'mg/dL'), 'clear'],
    [corrected(10.3, 'mg/dL'), 'raised'],
    [total(2.56, 'mmol/L'), 'raised'],
    [total(2.55, 'mmol/L'), 'unknown'],
    [corrected(2.5, 'mmol/L', { low: 2.2, high: 2.54 }), 'raised'],
    [corrected(2.55, 'mmol/L', { comparator: '>' }), 'raised'],
    [corrected(2.5, 'mmol/L', { comparator: '>' }), 'unknown'],
    [corrected(2.58, 'mmol/L', { status: 'preliminary' }), 'raised'],
    [corrected(2.4, 'mmol/L', { status: 'preliminary' }), 'unknown'],
    [corrected(0.4, 'mmol/L'), 'unknown'],
  ])('%j is %s', (result, verdict) => {
    expect(evaluate([result], [THIAZIDE])).toMatchObject([{ rule: 'H-10', verdict }])
  })

  test('T37: beside a high calcium it is context, whatever the drug', () => {
    const orders = [medication('thiazide'), medication('vitamin-d')]
    expect(evaluate([value(2.65)], orders)).toMatchObject([
      {
        verdict: 'raised',
        tier: 'info',
        reason: { isContext: true, culprits: [{ classes: ['thiazide'] }, { classes: ['vitamin-d'] }] },
      },
    ])
  })

  test.each([
    ...CULPRITS.map((of): [readonly DrugClass[], string] => [
      [of],
      of === 'calcium-supplement' || of === 'vitamin-d' ? 'info' : 'this-week',
    ]),
    [['calcium-supplement', 'vitamin-d'], 'info'],
    [['calcium-supplement', 'lithium'], 'this-week'],
  ] as const)('alone, %j is %s', (classes, tier) => {
    expect(
      evaluate(
        [value(2.58)],
        classes.map((of) => medication(of)),
      ),
    ).toMatchObject([{ verdict: 'raised', tier, reason: { isContext: false } }])
  })

  test('a product of a thiazide and something else is a thiazide', () => {
    const drug = { classes: ['thiazide', 'other'], named: 'x' } as const
    expect(evaluate([value(2.58)], [medication('thiazide', { drug })])).toMatchObject([
      { tier: 'this-week', reason: { culprits: [{ named: 'x', classes: ['thiazide'] }] } },
    ])
  })

  test.each([
    ['none', []],
    ['stopped', [medication('thiazide', { state: 'stopped' })]],
    ['planned', [medication('thiazide', { state: 'planned' })]],
    ['on hold', [medication('thiazide', { state: 'on-hold' })]],
    ['ended', [medication('thiazide', { end: day('2026-11-22') })]],
    ['not begun', [medication('thiazide', { start: day('2026-11-24') })]],
    ['of another class', [medication('denosumab'), medication('opioid')]],
  ])('does not apply to a drug that is %s', (_, orders) => {
    expect(evaluate([value(2.8)], orders)).toEqual([])
  })

  test('never by an ionized calcium', () => {
    expect(evaluate([ionized(1.29, 'mmol/L')], [THIAZIDE])).toEqual([])
    expect(evaluate([ionized(1.5, 'mmol/L')], [THIAZIDE])).toEqual([])
  })

  test('where a high ionized one stands a newer corrected one near its limit is context', () => {
    const results = [value(2.58), ionized(1.5, 'mmol/L', { at: '2026-11-10' })]
    expect(evaluate(results, [THIAZIDE])).toMatchObject([{ tier: 'info', value: 2.58 }])
    const lower = [value(2.4), ionized(1.5, 'mmol/L', { at: '2026-11-10' })]
    expect(evaluate(lower, [THIAZIDE])).toMatchObject([{ verdict: 'clear', value: 2.4 }])
  })

  test('a high value stands until it is ended, not by a total', () => {
    const results = [total(2.3, 'mmol/L'), corrected(2.8, 'mmol/L', { at: '2026-11-10' })]
    expect(evaluate(results, [THIAZIDE])).toMatchObject([{ tier: 'info', value: 2.8 }])
  })

  test('a preliminary value that is lower takes nothing back @H7', () => {
    const results = [
      corrected(2.3, 'mmol/L', { status: 'preliminary' }),
      corrected(2.58, 'mmol/L', { at: '2026-11-10' }),
    ]
    expect(evaluate(results, [THIAZIDE])).toMatchObject([{ verdict: 'raised', value: 2.58 }])
  })

  test('an old value near its limit stays one; an old good one does not reassure @H12', () => {
    const late = { obligations: [obligation('calcium', 'overdue', { daysOverdue: 9 })] }
    expect(evaluate([value(2.58)], [THIAZIDE], late)).toMatchObject([{ verdict: 'raised' }])
    expect(evaluate([value(2.4)], [THIAZIDE], late)).toMatchObject([
      { verdict: 'unknown', needs: [{ needs: 'current-calcium-result' }] },
    ])
  })

  test('without any calcium is unknown @H8', () => {
    expect(evaluate([], [THIAZIDE])).toMatchObject([
      { verdict: 'unknown', needs: [{ needs: 'calcium-result' }] },
    ])
  })

  test('clear names the calcium and the drug', () => {
    const result = value(2.4)
    expect(evaluate([result], [THIAZIDE])).toMatchObject([
      {
        verdict: 'clear',
        evidence: [result.id, THIAZIDE.id],
        reason: { id: 'high-calcium-no-culprit', culprits: [{ named: 'thiazide' }] },
      },
    ])
  })

  test.each([
    ['the sample, where one was taken before', ['2026-01-01', '2026-11-25'], '2026-11-23'],
    ['the first drug, where all came later', ['2026-11-20', '2026-11-22'], '2026-11-20'],
  ])('since %s', (_, starts, since) => {
    const results = [corrected(2.58, 'mmol/L', { at: since === '2026-11-23' ? '2026-11-23' : '2026-11-10' })]
    const orders = starts.map((at) =>
      medication('thiazide', at > '2026-11-23' ? { start: day('2026-11-23') } : { start: day(at) }),
    )
    expect(evaluate(results, orders)).toMatchObject([{ since: day(since) }])
  })
})
