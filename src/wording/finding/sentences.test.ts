import { assert, boolean, constantFrom, property, type Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { MISSING_FACTS, type Finding, type Raised } from '#domain/findings/finding.ts'
import { PROBLEMS } from '#domain/findings/problem.ts'
import type { Reason } from '#domain/findings/reason.ts'
import { RULE_IDS } from '#domain/findings/rule-id.ts'
import { TIERS } from '#domain/findings/tier.ts'
import { dayFromNumber } from '#domain/time/day.ts'

import type { DisplayUnits } from '../amount.ts'
import { because } from './because.ts'
import { headline } from './headline.ts'
import { anyReason, REASONS } from '../testing/any-reason.ts'

const anyDisplay = constantFrom<DisplayUnits[]>('as-reported', 'si', 'conventional')

/** What no sentence says: reassurance, the remains of a missing value, and the marks of careless joining. */
const NEVER: readonly (readonly [string, RegExp])[] = [
  ['normal', /normal/i],
  ['undefined', /undefined/],
  ['null', /\bnull\b/],
  ['NaN', /NaN/],
  ['Infinity', /Infinity/],
  ['an object', /\[object/],
  ['a double space', / {2}/],
  ['a space before a mark', / [,;:)]/],
  ['an empty bracket', /\(\s*[,)]/],
  ['a doubled mark', /[,;:][,;:]/],
  ['a full stop at its end', /\.$/],
  ['a loose end', /^[\s,;:]|[\s,;:]$/],
  ['one of many', /\b1 (?:days|hours)\b/],
  // A name with capitals of its own keeps them: eGFR.
  ['a small beginning', /^[a-z][^A-Z]/],
]

function faults(sentence: string): readonly string[] {
  return NEVER.flatMap(([name, pattern]) => (pattern.test(sentence) ? [name] : []))
}

const raised = (reason: Reason): Raised => ({
  rule: 'DQ-01',
  problem: 'data',
  verdict: 'raised',
  tier: 'same-day',
  reason,
  evidence: ['Observation/1'],
  since: dayFromNumber(20_000),
  badges: [],
  missing: [],
})

describe.each(Object.entries(REASONS))('%s', (id, any: Arbitrary<Reason>) => {
  test('has a sentence of its own, as a finding and in short', () => {
    assert(
      property(any, anyDisplay, (reason, display) => {
        expect(reason.id).toBe(id)
        const finding = raised(reason)
        const [sentence, short] = [because(finding, display), headline(finding, display)]
        expect([sentence, faults(sentence)]).toEqual([sentence, []])
        expect([short, faults(short)]).toEqual([short, []])
        expect(sentence.length).toBeGreaterThan(10)
      }),
    )
  })
})

test('every finding has a sentence and a short one, whatever its verdict @H8', () => {
  const anyFinding = property(
    anyReason,
    boolean(),
    constantFrom(...RULE_IDS),
    constantFrom(...PROBLEMS),
    constantFrom(...TIERS),
    constantFrom(...MISSING_FACTS),
    (reason, isTold, rule, problem, tier, needs) => {
      const common = { rule, problem, ...(isTold && { reason }) }
      const findings: readonly Finding[] = [
        { ...raised(reason), rule, problem, tier },
        { ...common, verdict: 'clear', evidence: ['Observation/1'] },
        { ...common, verdict: 'unknown', needs: [{ kind: 'fact', needs }], evidence: [] },
        { ...common, verdict: 'unknown', needs: [{ kind: 'not-loaded', concept: 'pain' }], evidence: [] },
      ]
      for (const finding of findings) {
        expect([because(finding), faults(because(finding))]).toEqual([because(finding), []])
        expect([headline(finding), faults(headline(finding))]).toEqual([headline(finding), []])
      }
    },
  )
  assert(anyFinding, { numRuns: 300 })
})
