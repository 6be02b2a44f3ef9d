import { describe, expect, test } from 'vitest'

import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import { factsOf, nowOn, TODAY } from '#domain/testing/build-facts.ts'
import type { Scope } from '#fhir/intake/scope.ts'

import { createEvaluation } from './evaluation.ts'
import { evaluateScope } from './evaluate-scope.ts'

const TERMS = { ruleset: DEFAULT_RULESET, now: nowOn(TODAY) }

function person(id: string) {
  const facts = factsOf()
  return { ...facts, patient: { ...facts.patient, id } }
}

function scopeOf(patients: Scope['patients'], counts: Partial<Scope['counts']> = {}): Scope {
  const none = { received: 0, used: 0, refused: 0, duplicate: 0, notYet: 0, unattributed: 0, outOfScope: 0 }
  return {
    patients,
    counts: { ...none, ...counts },
    unattributed: [],
    types: new Map(),
    outOfScope: new Map(),
    caseloads: [],
  }
}

describe('a scope', () => {
  test('gives each patient one review', () => {
    const { patients } = evaluateScope(scopeOf([person('Patient/b'), person('Patient/a')]), TERMS)
    expect(patients.map(({ row }) => row.patient).toSorted()).toEqual(['Patient/a', 'Patient/b'])
  })

  test('whose counts do not add up is not evaluated @H11', () => {
    expect(() => evaluateScope(scopeOf([], { received: 3, used: 1, refused: 1 }), TERMS)).toThrow(
      '3 resources',
    )
  })

  test('with one patient twice is not evaluated @H5', () => {
    expect(() => evaluateScope(scopeOf([person('Patient/a'), person('Patient/a')]), TERMS)).toThrow(
      '2 patients',
    )
  })
})

test('whoever has the same facts keeps the same review', () => {
  const evaluation = createEvaluation(TERMS)
  const facts = person('Patient/a')
  const first = evaluation.review(facts)
  expect(evaluation.review(facts)).toBe(first)
  expect(evaluation.review({ ...facts })).not.toBe(first)
})
