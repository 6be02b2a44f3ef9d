import { describe, expect, test } from 'vitest'

import type { Unknown } from '../findings/finding.ts'
import type { Tier } from '../findings/tier.ts'
import { obligation, day } from '../testing/build-facts.ts'
import type { Doubt, Flag } from './flag.ts'
import { standingOf } from './standing.ts'

function flag(tier: Tier, since: string): Flag {
  const part = {
    kind: 'obligation',
    obligation: obligation('visit', 'overdue', { tier: 'this-week' }),
    tier,
    since: day(since),
  } as const
  return { problem: 'follow-up', tier, since: day(since), parts: [part] }
}

function doubt(reason?: Unknown['reason']): Doubt {
  const finding: Unknown = {
    rule: 'H-01',
    problem: 'calcium-high',
    verdict: 'unknown',
    needs: [{ kind: 'fact', needs: 'calcium-result' }],
    evidence: [],
    ...(reason !== undefined && { reason }),
  }
  return { problem: 'calcium-high', finding, evidence: [] }
}

const calcium = (on: string) => ({
  measure: 'calcium-corrected' as const,
  value: 2.4,
  unit: 'mmol/L' as const,
  low: 2.2,
  high: 2.6,
  defaultRange: false,
  day: day(on),
})

const stand = (given: Partial<Parameters<typeof standingOf>[0]>) =>
  standingOf({ deceased: false, flags: [], doubts: [], isWhole: true, ...given })

describe('where somebody stands', () => {
  test('by the first flag, since the earliest of that tier', () => {
    const flags = [
      flag('same-day', '2026-11-20'),
      flag('same-day', '2026-11-10'),
      flag('this-week', '2026-10-01'),
    ]
    expect(stand({ flags })).toStrictEqual({ standing: 'same-day', since: day('2026-11-10') })
  })

  test.each<[Tier, string]>([
    ['immediate', 'immediate'],
    ['same-day', 'same-day'],
    ['this-week', 'this-week'],
    ['routine', 'unknown'],
  ])('%s beside a doubt: %s', (tier, standing) => {
    expect(stand({ flags: [flag(tier, '2026-11-20')], doubts: [doubt()] }).standing).toBe(standing)
  })

  test('what can be planned stands when nothing is in doubt', () => {
    expect(stand({ flags: [flag('routine', '2026-11-20')] })).toStrictEqual({
      standing: 'routine',
      since: day('2026-11-20'),
    })
  })

  test('nowhere when nothing is raised and all is read; unknown when not all is', () => {
    expect(stand({})).toStrictEqual({ standing: 'none' })
    expect(stand({ isWhole: false })).toStrictEqual({ standing: 'unknown' })
    expect(stand({ deceased: true, doubts: [doubt()], isWhole: false })).toStrictEqual({ standing: 'none' })
  })

  test('what is context only does not stand for anybody', () => {
    const flags = [flag('info', '2026-11-20')]
    expect(stand({ flags })).toStrictEqual({ standing: 'none' })
    expect(stand({ flags, doubts: [doubt()] }).standing).toBe('unknown')
  })
})

describe('since when it cannot be told', () => {
  test('from the earliest record that leaves a doubt', () => {
    const doubts = [
      doubt({ id: 'calcium-stale', calcium: calcium('2026-10-20') }),
      doubt({ id: 'calcium-refused', why: 'unit-missing', day: day('2026-10-02') }),
      doubt({ id: 'calcium-none' }),
      doubt(),
    ]
    expect(stand({ doubts })).toStrictEqual({ standing: 'unknown', since: day('2026-10-02') })
    expect(stand({ doubts: doubts.slice(0, 1) })).toStrictEqual({
      standing: 'unknown',
      since: day('2026-10-20'),
    })
  })

  test('from no day where no record leaves it, or where its day is not known', () => {
    expect(stand({ doubts: [doubt({ id: 'calcium-none' }), doubt()] })).toStrictEqual({ standing: 'unknown' })
    expect(stand({ doubts: [doubt({ id: 'calcium-refused', why: 'day-not-known' })] })).toStrictEqual({
      standing: 'unknown',
    })
  })
})
