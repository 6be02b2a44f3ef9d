import { describe, expect, test } from 'vitest'

import type { Flag } from '#domain/review/flag.ts'
import { aDoubt, aFlag, anObligationFlag, anOverdue, aStated } from '#widgets/testing/build-row.ts'

import { doubtLines, wordFlag, wordParts } from './flag-line.ts'

const CALCIUM = aFlag({ rule: 'H-01' })
const REMARK = aFlag({
  rule: 'CA-Q1',
  tier: 'info',
  reason: { id: 'calcium-remark', calcium: aStated(2.98), remark: 'low-albumin-estimate' },
  evidence: ['Observation/ca-1', 'Observation/albumin'],
})
const BOTH: Flag = { ...CALCIUM, parts: [...CALCIUM.parts, ...REMARK.parts] }

describe('a flag in one line', () => {
  test('tells its fact, what is to be known beside it, its rules and its inputs', () => {
    expect(wordFlag(CALCIUM)).toEqual({
      fact: 'Calcium 2.98 mmol/L, CTCAE grade 2',
      rest: 'Corrected calcium 2.98 mmol/L (2.20-2.60) on 20-Nov-2026',
      rules: ['H-01'],
      inputs: ['Observation/ca-1'],
    })
  })

  test('of several parts tells of the others what they add, and counts a shared input once', () => {
    expect(wordFlag(BOTH)).toEqual({
      fact: 'Calcium 2.98 mmol/L, CTCAE grade 2',
      rest: 'low albumin: the correction is an estimate, ionized calcium preferred; Corrected calcium 2.98 mmol/L (2.20-2.60) on 20-Nov-2026',
      rules: ['H-01', 'CA-Q1'],
      inputs: ['Observation/ca-1', 'Observation/albumin'],
    })
  })

  test('of what is due says how late it is, and why it is due then', () => {
    const { fact, rest, rules } = wordFlag(anObligationFlag(anOverdue()))
    expect([fact, ...rules]).toEqual(['MRI whole spine 9 days overdue, not booked', 'Scan'])
    expect(rest).toBe('last 22-Aug-2026; every 12 weeks, from the order; grace to 21-Nov-2026')
  })

  test('has each part in its sentence, and what they begin with alike once', () => {
    expect(wordParts(BOTH.parts)).toEqual([
      'Corrected calcium 2.98 mmol/L (2.20-2.60) on 20-Nov-2026: CTCAE grade 2',
      'Low albumin: the correction is an estimate, ionized calcium preferred',
    ])
  })
})

describe('what cannot be told', () => {
  test('for the same reason is one line', () => {
    const lines = doubtLines([
      aDoubt(),
      aDoubt({ rule: 'L-01', problem: 'calcium-low', evidence: [] }),
      aDoubt({ rule: 'P-01', problem: 'pain', needs: [{ kind: 'not-loaded', concept: 'pain' }] }),
    ])
    expect(lines.map(({ fact, rest, rules }) => [fact, rest, rules])).toEqual([
      ['Calcium high and calcium low:', 'needs a current calcium result', ['H-01', 'L-01']],
      ['Pain:', 'needs records that are not loaded', ['P-01']],
    ])
  })
})
