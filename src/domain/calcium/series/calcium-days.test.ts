import { describe, expect, test } from 'vitest'

import { DEFAULT_RULESET } from '../../rules/ruleset.ts'
import { albumin, corrected, day, factsOf, ionized, total } from '../../testing/build-facts.ts'
import type { LabResult } from '../../facts/laboratory.ts'
import { calciumDays } from './calcium-days.ts'
import { calciumByDay } from './calcium-series.ts'

function daysOf(...results: readonly LabResult[]) {
  const facts = factsOf({ results })
  return calciumDays(facts, calciumByDay(facts, DEFAULT_RULESET))
}

describe('a day of calcium', () => {
  test('has what was measured side by side, and what was read', () => {
    const [measured, ion, alb] = [
      total(2.5, 'mmol/L', { at: '2026-11-20' }),
      ionized(1.42, 'mmol/L', { at: '2026-11-20' }),
      albumin(29, 'g/L', { at: '2026-11-20' }),
    ]
    expect(daysOf(measured, ion, alb)).toMatchObject([
      {
        day: day('2026-11-20'),
        total: [measured],
        ionized: [ion],
        albumin: [alb],
        corrected: [],
        read: { measure: 'calcium-ionized' },
      },
    ])
  })

  test('names the albumin of another day with which it was computed', () => {
    const older = albumin(29, 'g/L', { at: '2026-11-10' })
    const [found] = daysOf(total(2.5, 'mmol/L', { at: '2026-11-20' }), older)
    expect(found).toMatchObject({ albumin: [], albuminFrom: older, read: { measure: 'calcium-computed' } })
  })

  test('names none where it is of the same day', () => {
    const [found] = daysOf(
      total(2.5, 'mmol/L', { at: '2026-11-20' }),
      albumin(29, 'g/L', { at: '2026-11-20' }),
    )
    expect(found).not.toHaveProperty('albuminFrom')
  })

  test('keeps every one of several results', () => {
    const two = [
      corrected(2.5, 'mmol/L', { at: '2026-11-20' }),
      corrected(2.6, 'mmol/L', { at: '2026-11-20' }),
    ]
    expect(daysOf(...two)[0]?.corrected).toHaveLength(2)
  })
})

test('the newest day comes first, and an albumin alone is no day of calcium', () => {
  const days = daysOf(
    corrected(2.4, 'mmol/L', { at: '2026-10-01' }),
    corrected(2.4, 'mmol/L', { at: '2026-11-01' }),
    albumin(40, 'g/L', { at: '2026-11-20' }),
  )
  expect(days.map((of) => of.day)).toEqual([day('2026-11-01'), day('2026-10-01')])
})
