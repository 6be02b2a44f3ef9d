import { describe, expect, test } from 'vitest'

import type { LabResult } from '../../facts/laboratory.ts'
import { albumin, corrected, inputOf, ionized, total } from '../../testing/build-facts.ts'
import { discordantCalcium } from './discordant-calcium.ts'

const evaluate = (...results: LabResult[]) => discordantCalcium.evaluate(inputOf({ results }))

describe('CA-Q3', () => {
  test.each([
    { name: 'albumin above 45 g/L', results: [total(2.7, 'mmol/L'), albumin(46, 'g/L')], raised: true },
    { name: 'albumin on 45 g/L', results: [total(2.65, 'mmol/L'), albumin(45, 'g/L')], raised: false },
    { name: 'albumin above 4.5 g/dL', results: [total(10.8, 'mg/dL'), albumin(4.6, 'g/dL')], raised: true },
    { name: 'albumin on 4.5 g/dL', results: [total(10.8, 'mg/dL'), albumin(4.5, 'g/dL')], raised: false },
    { name: 'a total on its limit', results: [total(2.6, 'mmol/L'), albumin(46, 'g/L')], raised: false },
    {
      name: 'a corrected value that is high too',
      results: [total(2.8, 'mmol/L'), albumin(46, 'g/L')],
      raised: false,
    },
    {
      name: 'a value corrected by the laboratory',
      results: [corrected(2.55, 'mmol/L'), total(2.7, 'mmol/L'), albumin(47, 'g/L')],
      raised: true,
    },
    {
      name: 'an ionized value of the day',
      results: [ionized(1.25, 'mmol/L'), total(2.7, 'mmol/L'), albumin(46, 'g/L')],
      raised: false,
    },
    {
      name: 'a newer value',
      results: [
        total(2.7, 'mmol/L', { at: '2026-11-01' }),
        albumin(46, 'g/L', { at: '2026-11-01' }),
        corrected(2.4, 'mmol/L'),
      ],
      raised: false,
    },
    { name: 'no value', results: [], raised: false },
  ])('with $name: $raised', ({ results, raised }) => {
    const findings = evaluate(...results)
    expect(findings).toMatchObject(raised ? [{ rule: 'CA-Q3', verdict: 'raised', tier: 'this-week' }] : [])
  })

  test('speaks of the highest total of the day, of totals alone', () => {
    const at = (hour: string) => ({ at: `2026-11-23T${hour}:00` })
    const laboratory = corrected(2.4, 'mmol/L', at('12'))
    const [low, high] = [total(2.65, 'mmol/L', at('08')), total(2.7, 'mmol/L', at('09'))]
    const protein = albumin(47, 'g/L', at('08'))
    for (const totals of [
      [low, high],
      [high, low],
    ])
      expect(evaluate(laboratory, ...totals, protein)).toMatchObject([
        { evidence: [laboratory.id, high.id, protein.id], reason: { total: { value: 2.7 } } },
      ])
    expect(evaluate(laboratory, ionized(1.5, 'mmol/L', { at: '2026-11-22' }), protein)).toEqual([])
    expect(
      evaluate(corrected(2.58, 'mmol/L'), corrected(2.7, 'mmol/L', { status: 'preliminary' }), protein),
    ).toEqual([])
  })

  test('tells a total that is a bound as one', () => {
    const bound = total(2.7, 'mmol/L', { comparator: '>' })
    const [finding] = evaluate(corrected(2.5, 'mmol/L'), bound, albumin(47, 'g/L'))
    expect(finding).toMatchObject({ reason: { total: { value: 2.7, comparator: '>' } } })
    const [plain] = evaluate(total(2.7, 'mmol/L'), albumin(46, 'g/L'))
    expect(plain?.reason).not.toHaveProperty('total.comparator')
  })

  test('names both values and each record once', () => {
    const [finding] = evaluate(total(2.7, 'mmol/L', { id: 'Ca' }), albumin(46, 'g/L', { id: 'Alb' }))
    expect(finding).toMatchObject({
      evidence: ['Ca', 'Alb'],
      reason: { total: { value: 2.7 }, corrected: { value: 2.58 } },
    })
  })
})
