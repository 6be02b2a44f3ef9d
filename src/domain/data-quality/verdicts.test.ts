import { expect, test } from 'vitest'

import { albumin, corrected, day } from '../testing/build-facts.ts'
import { clearFrom, earliest } from './verdicts.ts'

const TODAY = day('2026-11-23')
const found = (at: string | undefined, superseded = false) => ({
  superseded,
  ...(at !== undefined && { day: day(at) }),
})

test.each([
  ['nothing', [], '2026-11-23'],
  ['one', [found('2026-11-02')], '2026-11-02'],
  ['the first of several', [found('2026-11-09'), found('2026-11-02'), found('2026-11-05')], '2026-11-02'],
  ['the first that stands', [found('2026-11-02', true), found('2026-11-09')], '2026-11-09'],
  [
    'the first of all, where none stands',
    [found('2026-11-09', true), found('2026-11-02', true)],
    '2026-11-02',
  ],
  ['one without a day', [found(undefined)], '2026-11-23'],
  ['some without a day', [found(undefined), found('2026-11-02')], '2026-11-02'],
])('since %s', (_, results, since) => {
  expect(earliest(results, TODAY)).toBe(day(since))
})

test('cleared by the newest result of each measure, by none where there is none', () => {
  const of = { rule: 'DQ-01', problem: 'data' } as const
  const [newest, older, protein] = [
    corrected(2.4, 'mmol/L'),
    corrected(2.5, 'mmol/L', { at: '2026-11-01' }),
    albumin(40, 'g/L', { at: '2026-11-02' }),
  ]
  expect(clearFrom(of, [newest, protein, older])).toEqual([
    { ...of, verdict: 'clear', evidence: [newest.id, protein.id] },
  ])
  expect(clearFrom(of, [])).toEqual([])
})
