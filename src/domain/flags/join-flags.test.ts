import { assert, property, shuffledSubarray } from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Finding, Raised } from '../findings/finding.ts'
import type { ObligationKind } from '../findings/problem.ts'
import type { Obligation } from '../follow-up/obligation.ts'
import { day, obligation } from '../testing/build-facts.ts'
import { doubtsOf } from './doubts.ts'
import { joinFlags } from './join-flags.ts'

const NOWHERE = { inHospital: false, comfortCare: false }

const raised = (rule: string, different: Partial<Raised> = {}): Raised => ({
  // Ids of the register, some of rules that are still to come.
  rule: rule as Raised['rule'],
  problem: 'calcium-high',
  verdict: 'raised',
  tier: 'this-week',
  reason: { id: 'calcium-none' },
  evidence: ['Observation/1'],
  since: day('2026-11-20'),
  badges: [],
  missing: [],
  ...different,
})

const late = (kind: ObligationKind, different: Partial<Obligation> = {}): Obligation =>
  obligation(kind, 'overdue', { due: day('2026-11-01'), daysOverdue: 22, tier: 'this-week', ...different })

const join = (findings: readonly Finding[], obligations: readonly Obligation[] = [], setting = NOWHERE) =>
  joinFlags(findings, obligations, setting)

const told = (flags: ReturnType<typeof join>) =>
  flags.map(({ problem, site, tier, parts }) => [
    site === undefined ? problem : `${problem} ${site}`,
    tier,
    parts.map((part) => (part.kind === 'finding' ? part.finding.rule : part.obligation.kind)).join(' '),
  ])

describe('a flag', () => {
  test('holds all findings of one problem, the most urgent first, and has their highest tier @H16', () => {
    const flags = join([
      raised('H-01', { grade: 1 }),
      raised('H-04'),
      raised('H-02', { tier: 'immediate', since: day('2026-11-22') }),
      raised('L-01', { problem: 'calcium-low' }),
    ])
    expect(told(flags)).toEqual([
      ['calcium-high', 'immediate', 'H-02 H-01 H-04'],
      ['calcium-low', 'this-week', 'L-01'],
    ])
    expect(flags[0]?.since).toBe(day('2026-11-20'))
  })

  test('is one for each site', () => {
    const fracture = (site: string) => raised('F-01', { problem: 'fracture', site })
    expect(told(join([fracture('femur-left'), fracture('humerus-right'), fracture('femur-left')]))).toEqual([
      ['fracture femur-left', 'this-week', 'F-01 F-01'],
      ['fracture humerus-right', 'this-week', 'F-01'],
    ])
  })

  test('is never made by what is context only, and takes it in', () => {
    expect(join([raised('H-12', { tier: 'info' })])).toEqual([])
    expect(told(join([raised('H-12', { tier: 'info' }), raised('H-01')]))).toEqual([
      ['calcium-high', 'this-week', 'H-01 H-12'],
    ])
  })

  test('began with what makes it, not with what is context only', () => {
    const context = raised('H-12', { tier: 'info', since: day('2020-01-01') })
    const [flag] = join([context, raised('H-01', { since: day('2026-11-10') })])
    expect(flag?.since).toBe(day('2026-11-10'))
  })

  test('is not made by what is clear or cannot be told', () => {
    const clear: Finding = {
      rule: 'H-01',
      problem: 'calcium-high',
      verdict: 'clear',
      evidence: ['Observation/1'],
    }
    const unknown: Finding = {
      rule: 'L-01',
      problem: 'calcium-low',
      verdict: 'unknown',
      needs: [{ kind: 'fact', needs: 'calcium-result' }],
      evidence: [],
    }
    expect(join([clear, unknown])).toEqual([])
    expect(doubtsOf([clear, unknown])).toEqual([{ problem: 'calcium-low', finding: unknown, evidence: [] }])
    expect(doubtsOf([{ ...unknown, rule: 'L-05', problem: 'bone-agent' }])).toEqual([])
  })

  test('stands before others by tier, what was found before what is late, then grade, then age', () => {
    const findings = [
      raised('P-01', { problem: 'pain', since: day('2026-11-01') }),
      raised('DQ-01', { problem: 'data', since: day('2026-10-01') }),
      raised('L-01', { problem: 'calcium-low', grade: 1 }),
      raised('M-02', { problem: 'cord', tier: 'same-day' }),
    ]
    const flags = join(findings, [late('visit', { due: day('2026-01-01') })])
    expect(flags.map(({ problem }) => problem)).toEqual(['cord', 'calcium-low', 'data', 'pain', 'follow-up'])
  })
})

describe('what is late', () => {
  test.each<[ObligationKind, string]>([
    ['imaging', 'follow-up imaging'],
    ['calcium', 'follow-up calcium'],
    ['creatinine', 'follow-up creatinine'],
    ['visit', 'follow-up visit'],
    ['tumor-marker', 'follow-up tumor-marker'],
    ['bone-agent-dose', 'bone-agent'],
    ['vitamin-d', 'bone-agent'],
  ])('%s is a flag of %s, since its due day', (kind, place) => {
    const flags = join([], [late(kind)])
    expect(told(flags)).toEqual([[place, 'this-week', kind]])
    expect(flags[0]?.since).toBe(day('2026-11-01'))
  })

  test.each(['not-due', 'due-soon', 'due', 'exempt', 'unknown'] as const)('%s is none', (status) => {
    expect(join([], [obligation('imaging', status, { due: day('2026-11-01') })])).toEqual([])
  })

  test('two scans are one flag, the more urgent first', () => {
    const flags = join(
      [],
      [late('imaging'), late('imaging', { status: 'critical', tier: 'same-day', named: 'MRI' })],
    )
    expect(told(flags)).toEqual([['follow-up imaging', 'same-day', 'imaging imaging']])
    expect(flags[0]?.parts[0]).toMatchObject({ obligation: { named: 'MRI' } })
  })

  test('is a part of the flag of the rule that reads it, with its own tier', () => {
    const stale = raised('H-11', { problem: 'bone-agent' })
    const obligations = [late('calcium', { tier: 'same-day' }), late('bone-agent-dose')]
    expect(told(join([stale], obligations))).toEqual([
      ['bone-agent', 'same-day', 'calcium H-11 bone-agent-dose'],
    ])
  })

  test('makes its own flag beside a rule that does not read it', () => {
    expect(told(join([raised('H-01')], [late('calcium')]))).toEqual([
      ['calcium-high', 'this-week', 'H-01'],
      ['follow-up calcium', 'this-week', 'calcium'],
    ])
  })
})

describe('where the patient is', () => {
  const obligations = [late('imaging', { tier: 'same-day' }), late('visit', { tier: 'routine' })]

  test('in hospital what is late goes one tier down, and stays itself', () => {
    const flags = join([], obligations, { inHospital: true, comfortCare: false })
    expect(flags.map(({ site, tier }) => [site, tier])).toEqual([
      ['imaging', 'this-week'],
      ['visit', 'routine'],
    ])
    expect(flags[0]?.parts[0]).toMatchObject({ tier: 'this-week', obligation: { tier: 'same-day' } })
  })

  test('under a ceiling of care as well', () => {
    const flags = join([], obligations, { inHospital: false, comfortCare: true })
    expect(flags.map(({ tier }) => tier)).toEqual(['this-week', 'routine'])
  })

  test('findings come as their care context left them', () => {
    const cord = raised('M-01', { problem: 'cord', tier: 'same-day' })
    expect(join([cord], [], { inHospital: true, comfortCare: true })[0]?.tier).toBe('same-day')
  })
})

test('the order of findings and obligations changes nothing', () => {
  const findings = [
    raised('H-01', { grade: 2, tier: 'same-day' }),
    raised('H-02', { tier: 'same-day' }),
    raised('H-05', { tier: 'same-day' }),
    raised('L-01', { problem: 'calcium-low' }),
    raised('P-01', { problem: 'pain' }),
  ]
  const obligations = [
    late('imaging'),
    late('imaging', { named: 'MRI' }),
    late('visit'),
    late('calcium'),
    late('bone-agent-dose'),
  ]
  const expected = join(findings, obligations)
  assert(
    property(
      shuffledSubarray(findings, { minLength: findings.length }),
      shuffledSubarray(obligations, { minLength: obligations.length }),
      (some, others) => {
        expect(join(some, others)).toEqual(expected)
      },
    ),
  )
})

describe('what decides between flags of one tier', () => {
  const two = (first: Partial<Raised>, second: Partial<Raised>) =>
    join([raised('M-01', { problem: 'cord', ...first }), raised('H-01', second)]).map(
      ({ problem }) => problem,
    )

  test('the gravest of all parts of a flag, not its mildest', () => {
    const flags = join([
      raised('H-01', { grade: 3 }),
      raised('H-04'),
      raised('L-01', { problem: 'calcium-low', grade: 2 }),
      raised('L-02', { problem: 'calcium-low', grade: 2 }),
    ])
    expect(flags.map(({ problem }) => problem)).toEqual(['calcium-high', 'calcium-low'])
  })

  test('a flag with a rule in it is not merely late', () => {
    const own = { tier: 'this-week', due: day('2026-11-20'), daysOverdue: 3 } as const
    const flags = join(
      [raised('B-05', { problem: 'bone-agent', since: day('2026-11-21') })],
      [late('dental-review', own), late('visit', { due: day('2026-10-01') })],
    )
    expect(flags.map(({ problem }) => problem)).toEqual(['bone-agent', 'follow-up'])
  })

  test('age, then the order of the problems', () => {
    expect(two({ since: day('2026-11-20') }, { since: day('2026-11-19') })).toEqual(['calcium-high', 'cord'])
    expect(two({ since: day('2026-11-19') }, { since: day('2026-11-20') })).toEqual(['cord', 'calcium-high'])
    expect(two({}, {})).toEqual(['calcium-high', 'cord'])
  })

  test('parts by name where nothing else tells them apart', () => {
    const [flag] = join(
      [],
      [late('imaging', { named: 'MRI' }), late('imaging', { named: 'CT' }), late('imaging')],
    )
    expect(
      flag?.parts.map((part) => (part.kind === 'obligation' ? (part.obligation.named ?? '') : '')),
    ).toEqual(['', 'CT', 'MRI'])
  })
})
