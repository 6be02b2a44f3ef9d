import { describe, expect, test } from 'vitest'

import type { PrimaryCancer } from '../../facts/disease.ts'
import type { LabResult } from '../../facts/laboratory.ts'
import { albumin, corrected, egfr, inputOf, ionized, total } from '../../testing/build-facts.ts'
import { kidneyDoubtsCorrection, lowAlbuminEstimate, myelomaDoubtsCorrection } from './calcium-remarks.ts'

const MYELOMA: PrimaryCancer = {
  id: 'Condition/myeloma',
  primary: 'myeloma',
  named: 'Multiple myeloma',
  state: 'active',
}

describe('CA-Q1', () => {
  const evaluate = (...results: readonly LabResult[]) => lowAlbuminEstimate.evaluate(inputOf({ results }))

  test('T03, T15: beside a high calcium that was corrected for a low albumin, as context', () => {
    const [calcium, protein] = [total(9.8, 'mg/dL'), albumin(2.5, 'g/dL')]
    expect(evaluate(calcium, protein)).toMatchObject([
      {
        rule: 'CA-Q1',
        problem: 'calcium-high',
        verdict: 'raised',
        tier: 'info',
        value: 11,
        evidence: [calcium.id, protein.id],
        reason: { id: 'calcium-remark', remark: 'low-albumin-estimate' },
      },
    ])
    expect(evaluate(total(2.45, 'mmol/L'), albumin(28, 'g/L'))).toHaveLength(1)
  })

  test('T43: beside a low one it is of the low calcium', () => {
    expect(evaluate(total(7.6, 'mg/dL'), albumin(2.8, 'g/dL'))).toMatchObject([
      { problem: 'calcium-low', value: 8.6 },
    ])
  })

  test.each([
    ['29 g/L', [total(2.4, 'mmol/L'), albumin(29, 'g/L')], 1],
    ['30 g/L', [total(2.4, 'mmol/L'), albumin(30, 'g/L')], 0],
    ['2.9 g/dL', [total(9.6, 'mg/dL'), albumin(2.9, 'g/dL')], 1],
    ['3.0 g/dL', [total(9.6, 'mg/dL'), albumin(3, 'g/dL')], 0],
    ['adjusted by the laboratory', [corrected(2.7, 'mmol/L'), albumin(25, 'g/L')], 1],
    ['within its limits as well', [corrected(2.4, 'mmol/L'), albumin(25, 'g/L')], 1],
    ['ionized', [ionized(1.4, 'mmol/L'), albumin(25, 'g/L')], 0],
    ['albumin not known', [corrected(2.7, 'mmol/L')], 0],
    ['no calcium', [albumin(25, 'g/L')], 0],
  ] as const)('%s', (_, results, findings) => {
    expect(evaluate(...results)).toHaveLength(findings)
  })

  test('of an adjusted calcium names the albumin too', () => {
    const [calcium, protein] = [corrected(2.7, 'mmol/L'), albumin(25, 'g/L')]
    expect(evaluate(calcium, protein)[0]?.evidence).toEqual([calcium.id, protein.id])
  })

  test('speaks of the high value that stands, not of a newer one', () => {
    const results = [total(2.3, 'mmol/L'), albumin(40, 'g/L'), ionized(1.5, 'mmol/L', { at: '2026-11-01' })]
    expect(evaluate(...results)).toEqual([])
  })
})

describe('CA-Q2', () => {
  const evaluate = (...results: readonly LabResult[]) => kidneyDoubtsCorrection.evaluate(inputOf({ results }))

  test.each([
    ['59', [egfr(59)], 1],
    ['60', [egfr(60)], 0],
    ['below 60', [egfr(60, { comparator: '<' })], 1],
    ['above 59, which does not tell', [egfr(59, { comparator: '>' })], 0],
    ['of 400 days ago', [egfr(59, { at: '2025-10-19' })], 1],
    ['older', [egfr(59, { at: '2025-10-18' })], 0],
    ['the newest', [egfr(75), egfr(50, { at: '2026-10-01' })], 0],
    ['none', [], 0],
  ])('eGFR %s', (_, rates, findings) => {
    expect(evaluate(corrected(2.7, 'mmol/L'), ...rates)).toHaveLength(findings)
  })

  test('names the eGFR; never of ionized or uncorrected calcium', () => {
    const rate = egfr(48)
    expect(evaluate(corrected(2.7, 'mmol/L'), rate)[0]).toMatchObject({
      rule: 'CA-Q2',
      tier: 'info',
      evidence: [expect.any(String), rate.id],
    })
    expect(evaluate(ionized(1.5, 'mmol/L'), rate)).toEqual([])
    expect(evaluate(total(2.7, 'mmol/L'), rate)).toEqual([])
  })
})

describe('CA-Q4', () => {
  const evaluate = (results: readonly LabResult[], primaries: readonly PrimaryCancer[] = [MYELOMA]) =>
    myelomaDoubtsCorrection.evaluate(inputOf({ results, primaries }))

  test.each([
    ['high', corrected(2.7, 'mmol/L'), 1],
    ['low', corrected(2.1, 'mmol/L'), 1],
    ['within its limits', corrected(2.4, 'mmol/L'), 0],
    ['ionized', ionized(1.5, 'mmol/L'), 0],
    ['uncorrected', total(2.7, 'mmol/L'), 0],
  ])('%s', (_, result, findings) => {
    expect(evaluate([result])).toHaveLength(findings)
  })

  test('names the myeloma, and is for nobody else', () => {
    expect(evaluate([corrected(2.7, 'mmol/L')])[0]?.evidence).toContain(MYELOMA.id)
    expect(evaluate([corrected(2.7, 'mmol/L')], [{ ...MYELOMA, primary: 'breast' }])).toEqual([])
  })
})

test('CA-Q4 names each record of myeloma in order, and no other cancer', () => {
  const of = (id: string, primary: PrimaryCancer['primary']): PrimaryCancer => ({
    id: `Condition/${id}`,
    primary,
    named: primary,
    state: 'active',
  })
  const calcium = corrected(2.7, 'mmol/L')
  const primaries = [of('b', 'myeloma'), of('c', 'breast'), of('a', 'myeloma')]
  expect(myelomaDoubtsCorrection.evaluate(inputOf({ results: [calcium], primaries }))[0]?.evidence).toEqual([
    calcium.id,
    'Condition/a',
    'Condition/b',
  ])
})

test('CA-Q1 names the albumin of the calcium that it speaks of', () => {
  const [old, oldProtein] = [
    total(2.75, 'mmol/L', { at: '2026-10-01' }),
    albumin(25, 'g/L', { at: '2026-10-01' }),
  ]
  const [newer, newerProtein] = [total(2.4, 'mmol/L'), albumin(28, 'g/L')]
  const results = [newer, newerProtein, old, oldProtein]
  expect(lowAlbuminEstimate.evaluate(inputOf({ results }))[0]?.evidence.slice(0, 2)).toEqual([
    newer.id,
    newerProtein.id,
  ])
})
