import { describe, expect, test } from 'vitest'

import { CONCEPTS } from '#domain/facts/coverage.ts'
import { REFUSAL_REASONS } from '#domain/facts/record.ts'
import { MISSING_FACTS } from '#domain/findings/finding.ts'
import { OBLIGATION_KINDS } from '#domain/findings/problem.ts'
import { BADGES } from '#domain/findings/reason.ts'
import { RULE_IDS } from '#domain/findings/rule-id.ts'
import { TIERS } from '#domain/findings/tier.ts'
import { BOOKING_STATES, EXEMPT_REASONS, OBLIGATION_STATUSES } from '#domain/follow-up/obligation.ts'
import { UNATTRIBUTED_REASONS } from '#fhir/intake/scope.ts'

import { checkResult, SCHEMA } from '../testing/schema.ts'
import { MEASURES } from './shape.ts'

const EXAMPLE = {
  asOf: '2026-11-23T23:59:59Z',
  ruleset: 'default@1',
  counts: { received: 9, used: 6, refused: 1, duplicate: 0, notYet: 0, unattributed: 1, outOfScope: 1 },
  patients: [
    {
      patient: 'Patient/1',
      source: 'a.json',
      deceased: false,
      findings: [
        {
          rule: 'H-01',
          verdict: 'raised',
          tier: 'same-day',
          grade: 2,
          measure: 'calcium-corrected',
          value: 2.95,
          unit: 'mmol/L',
          since: '2026-11-16',
          evidence: ['Observation/7'],
          because: 'Corrected calcium 2.95 mmol/L (2.20-2.60) on 16-Nov-2026: CTCAE grade 2',
        },
      ],
      obligations: [
        {
          kind: 'dental-review',
          status: 'overdue',
          due: '2026-08-01',
          daysOverdue: 114,
          tier: 'routine',
          booking: 'none',
        },
      ],
      refused: [{ resource: 'Observation/9', why: 'unit-not-understood', detail: 'mmol/dL' }],
    },
  ],
  unattributed: [{ resource: 'Observation/4', why: 'subject-unknown' }],
}

describe('the schema', () => {
  test.each([
    ['rule', RULE_IDS],
    ['tier', TIERS],
    ['measure', MEASURES],
    ['badge', BADGES],
    ['need', [...MISSING_FACTS, ...CONCEPTS.map((concept) => `not-loaded:${concept}`)]],
    ['refusal', REFUSAL_REASONS],
    ['stranded', [...UNATTRIBUTED_REASONS, ...REFUSAL_REASONS]],
    ['kind', OBLIGATION_KINDS],
    ['status', OBLIGATION_STATUSES],
    ['booking', BOOKING_STATES],
    ['exempt', EXEMPT_REASONS],
  ])('names every %s that exists, and no other', (definition, known) => {
    expect(SCHEMA.$defs[definition].enum).toEqual(known)
  })

  test('knows the documented example', () => {
    expect(() => checkResult(EXAMPLE)).not.toThrow()
  })

  test('is closed: every object refuses what it does not name', () => {
    const open: unknown[] = []
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return
      if ('properties' in node && (!('additionalProperties' in node) || node.additionalProperties !== false))
        open.push(node)
      for (const below of Object.values(node)) walk(below)
    }
    walk(SCHEMA)
    expect(open).toEqual([])
  })

  test.each([
    ['an unknown verdict', { verdict: 'maybe' }],
    ['a raised finding without its evidence @H39', { evidence: [] }],
    ['a grade beyond 4', { grade: 5 }],
    ['an unknown key', { note: 'x' }],
  ])('refuses %s', (_, change) => {
    const [patient] = EXAMPLE.patients
    const findings = [{ ...patient?.findings[0], ...change }]
    expect(() => checkResult({ ...EXAMPLE, patients: [{ ...patient, findings }] })).toThrow('must')
  })
})
