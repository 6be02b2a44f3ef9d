import { expect, test } from 'vitest'

import type { Flag, FlagPart } from '../review/flag.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { day, obligation } from '../testing/build-facts.ts'
import { DEFAULT_CLINIC } from '../time/clinic.ts'
import { isoDay } from '../time/day.ts'
import { withDeadlines } from './deadlines.ts'

const finding = (since: string, tier: Flag['tier']): FlagPart => ({
  kind: 'finding',
  finding: {
    rule: 'H-01',
    problem: 'calcium-high',
    verdict: 'raised',
    tier,
    reason: { id: 'calcium-none' },
    evidence: ['Observation/1'],
    since: day(since),
    badges: [],
    missing: [],
  },
})

const late = (status: 'overdue' | 'critical', tier: Flag['tier']): FlagPart => ({
  kind: 'obligation',
  obligation: obligation('imaging', status, {
    due: day('2026-11-02'),
    graceEnds: day('2026-11-22'),
    criticalAfter: day('2026-11-29'),
  }),
  tier,
  since: day('2026-11-02'),
})

const flag = (tier: Flag['tier'], first: FlagPart, ...others: readonly FlagPart[]): Flag => ({
  problem: 'calcium-high',
  tier,
  since: day('2026-11-02'),
  parts: [first, ...others],
})

test.each<[string, Flag, string | undefined]>([
  ['raised on a Monday', flag('this-week', finding('2026-11-23', 'this-week')), '2026-11-26'],
  [
    'the first of its parts',
    flag('this-week', finding('2026-11-23', 'this-week'), finding('2026-11-16', 'this-week')),
    '2026-11-19',
  ],
  [
    'not by a part that is less urgent',
    flag('this-week', finding('2026-11-23', 'this-week'), finding('2026-11-16', 'routine')),
    '2026-11-26',
  ],
  ['overdue since its grace ended', flag('this-week', late('overdue', 'this-week')), '2026-11-26'],
  ['critical since then', flag('this-week', late('critical', 'this-week')), '2026-12-03'],
  ['for today', flag('same-day', finding('2026-11-23', 'same-day')), undefined],
  ['for now', flag('immediate', finding('2026-11-23', 'immediate')), undefined],
  ['to be planned', flag('routine', finding('2026-11-23', 'routine')), undefined],
])('%s', (_, given, by) => {
  const [found] = withDeadlines([given], DEFAULT_CLINIC, DEFAULT_RULESET)
  expect(found?.by && isoDay(found.by)).toBe(by)
})

test('a clinic that never works sets none', () => {
  const given = flag('this-week', finding('2026-11-23', 'this-week'))
  expect(withDeadlines([given], { workingDays: [], holidays: [] }, DEFAULT_RULESET)).toEqual([given])
})
