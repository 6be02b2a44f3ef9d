import { assert, constantFrom, integer, option, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Raised } from '../findings/finding.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { day, factsOf, nowOn, obligation, TODAY } from '../testing/build-facts.ts'
import { dayFromNumber } from '../time/day.ts'
import type { CaseloadRow } from './caseload-row.ts'
import { compareRows } from './compare-rows.ts'
import type { Flag } from './flag.ts'
import { reviewPatient } from './review-patient.ts'
import { STANDING_ORDER } from './standing.ts'

const { row: BLANK } = reviewPatient(factsOf(), DEFAULT_RULESET, nowOn(TODAY))

const row = (different: Partial<CaseloadRow>): CaseloadRow => ({ ...BLANK, ...different })

function flag(tier: Flag['tier'], grade?: Raised['grade']): Flag {
  const finding: Raised = {
    rule: 'H-01',
    problem: 'calcium-high',
    verdict: 'raised',
    tier,
    reason: { id: 'calcium-none' },
    evidence: ['Observation/1'],
    since: day(TODAY),
    badges: [],
    missing: [],
    ...(grade !== undefined && { grade }),
  }
  return { problem: 'calcium-high', tier, since: finding.since, parts: [{ kind: 'finding', finding }] }
}

const late = (daysOverdue: number) => [obligation('visit', 'overdue', { daysOverdue })]

describe('whom to deal with first', () => {
  test.each<[string, Partial<CaseloadRow>, Partial<CaseloadRow>]>([
    ['act now before today', { standing: 'immediate' }, { standing: 'same-day' }],
    ['today before this week', { standing: 'same-day' }, { standing: 'this-week' }],
    ['this week before what cannot be told', { standing: 'this-week' }, { standing: 'unknown' }],
    ['what cannot be told before what can be planned @H8', { standing: 'unknown' }, { standing: 'routine' }],
    ['what can be planned before nothing', { standing: 'routine' }, { standing: 'none' }],
    [
      'the graver before the older',
      { standing: 'same-day', flags: [flag('same-day', 3)], since: day('2026-11-23') },
      { standing: 'same-day', flags: [flag('same-day', 2)], since: day('2026-11-01') },
    ],
    [
      'a grade counts only where the row stands for it',
      { standing: 'this-week', flags: [flag('this-week')], since: day('2026-11-01') },
      { standing: 'this-week', flags: [flag('this-week'), flag('routine', 4)], since: day('2026-11-02') },
    ],
    [
      'whoever waits longer',
      { standing: 'unknown', since: day('2026-11-01') },
      { standing: 'unknown', since: day('2026-11-02') },
    ],
    ['a day before none', { standing: 'unknown', since: day('2026-11-02') }, { standing: 'unknown' }],
    [
      'the longest overdue',
      { standing: 'routine', overdue: late(40) },
      { standing: 'routine', overdue: late(39) },
    ],
    ['the id at last', { patient: 'Patient/10' }, { patient: 'Patient/9' }],
    [
      'the living before the deceased @H41',
      { standing: 'none' },
      { standing: 'none', deceased: true, patient: 'Patient/0', overdue: late(400) },
    ],
  ])('%s', (_, first, second) => {
    const [a, b] = [row({ patient: 'Patient/z', ...first }), row({ patient: 'Patient/a', ...second })]
    const [x, y] = first.patient === undefined ? [a, b] : [row(first), row(second)]
    expect(compareRows(x, y)).toBeLessThan(0)
    expect(compareRows(y, x)).toBeGreaterThan(0)
  })
})

describe('the order', () => {
  const tier = constantFrom<Flag['tier']>('immediate', 'same-day', 'this-week', 'routine')
  const rows = record({
    patient: constantFrom('Patient/1', 'Patient/10', 'Patient/2', 'Patient/a', 'Patient/B'),
    standing: constantFrom(...STANDING_ORDER),
    deceased: constantFrom(false, false, true),
    since: option(integer({ min: 20_000, max: 20_003 }), { nil: undefined }),
    flags: record({ tier, grade: constantFrom<Raised['grade']>(undefined, 1, 2, 3, 4) }).map(
      ({ tier, grade }) => [flag(tier, grade)],
    ),
    overdue: constantFrom(0, 1, 300).map((days) => (days === 0 ? [] : late(days))),
  }).map(({ since, ...given }) =>
    row({ ...given, ...(since !== undefined && { since: dayFromNumber(since) }) }),
  )

  test('is the same from both sides, and ties only what is the same patient', () => {
    assert(
      property(rows, rows, (a, b) => {
        expect(Math.sign(compareRows(a, b)) + Math.sign(compareRows(b, a))).toBe(0)
        expect(compareRows(a, b) === 0 && a.patient !== b.patient).toBe(false)
        expect(compareRows(a, a)).toBe(0)
      }),
      { numRuns: 2000 },
    )
  })

  test('is transitive', () => {
    assert(
      property(rows, rows, rows, (a, b, c) => {
        const isChain = compareRows(a, b) <= 0 && compareRows(b, c) <= 0
        expect(!isChain || compareRows(a, c) <= 0).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })
})
