import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'

import type { LabResult } from '../facts/laboratory.ts'
import { corrected, creatinine, total } from '../testing/build-facts.ts'
import { differenceOf } from './difference.ts'

const newest = corrected(2.98, 'mmol/L', { at: '2026-11-20' })

test.each<[string, readonly LabResult[], object | undefined]>([
  [
    'the one before it',
    [corrected(2.77, 'mmol/L', { at: '2026-11-06' }), corrected(2.55, 'mmol/L', { at: '2026-10-15' })],
    { by: 0.21, days: 14 },
  ],
  ['nothing of another measure', [total(2.77, 'mmol/L', { at: '2026-11-06' })], undefined],
  ['nothing in another unit', [corrected(11.1, 'mg/dL', { at: '2026-11-06' })], undefined],
  ['no bound', [corrected(2.77, 'mmol/L', { at: '2026-11-06', comparator: '>' })], undefined],
  [
    'no preliminary result',
    [corrected(2.77, 'mmol/L', { at: '2026-11-06', status: 'preliminary' })],
    undefined,
  ],
  ['none of the same day', [corrected(2.77, 'mmol/L', { at: '2026-11-20' })], undefined],
  ['nothing', [], undefined],
])('a result is compared with %s', (_, others, expected) => {
  const found = differenceOf(newest, [newest, ...others])
  expect(found && { by: found.by, days: found.days }).toEqual(expected)
})

test.each([{ status: 'preliminary' }, { comparator: '>' }] as const)(
  '%j is compared with nothing',
  (different) => {
    const before = corrected(2.77, 'mmol/L', { at: '2026-11-06' })
    expect(differenceOf(corrected(2.98, 'mmol/L', different), [before])).toBeUndefined()
  },
)

test('the order of the results changes nothing', () => {
  assert(
    property(array(integer({ min: 1, max: 28 }), { maxLength: 6 }), (days) => {
      const results = days.map((day) =>
        creatinine(60 + day, 'umol/L', { at: `2026-10-${String(day).padStart(2, '0')}` }),
      )
      const latest = creatinine(100, 'umol/L', { at: '2026-11-20' })
      const found = differenceOf(latest, results)
      expect(differenceOf(latest, results.toReversed())?.by).toBe(found?.by)
    }),
  )
})
