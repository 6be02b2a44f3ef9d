import { describe, expect, test } from 'vitest'

import type { Need, Window } from '../facts/coverage.ts'
import { reviewNeeds } from '../review/review-needs.ts'
import { RISK_NEEDS } from '../risk/risk-needs.ts'
import { unionOfNeeds } from './needs.ts'
import { needsOf, RULES } from './registry.ts'
import { DEFAULT_RULESET } from './ruleset.ts'

const days = (of: number, newest: boolean): Window => ({ kind: 'days', days: of, newest })
const NOW: Window = { kind: 'now' }
const ALL: Window = { kind: 'all' }
const of = (...windows: readonly Window[]): readonly Need[] =>
  windows.map((window) => ({ concept: 'calcium', window }))

describe('what several need of one concept', () => {
  test.each([
    ['the longer of two', of(days(14, false), days(400, false)), days(400, false)],
    ['the newest however old, if either asks for it', of(days(400, false), days(14, true)), days(400, true)],
    ['the same the other way round', of(days(14, true), days(400, false)), days(400, true)],
    ['neither asks for the newest', of(days(7, false), days(5, false)), days(7, false)],
    ['both do', of(days(7, true), days(5, true)), days(7, true)],
    ['all before any days', of(days(400, true), ALL), ALL],
    ['any days before now', of(NOW, days(7, false)), days(7, false)],
    ['now alone', of(NOW, NOW), NOW],
  ])('%s', (_, needs, window) => {
    expect(unionOfNeeds(needs)).toStrictEqual([{ concept: 'calcium', window }])
    expect(unionOfNeeds(needs.toReversed())).toStrictEqual([{ concept: 'calcium', window }])
  })
})

describe('what has to be read of a patient', () => {
  test('leaves out what only a rule needs that is switched off', () => {
    const own = RULES.map(({ id }) => id)
    const without = needsOf({ ...DEFAULT_RULESET, disabledRules: own })
    const withAll = needsOf(DEFAULT_RULESET)
    expect(withAll.length).toBeGreaterThan(without.length)
    const symptoms = (needs: readonly Need[]) => needs.find(({ concept }) => concept === 'symptoms')
    expect(symptoms(withAll)).toBeDefined()
    expect(symptoms(without)).toBeUndefined()
    for (const { concept } of without) expect(withAll.map((need) => need.concept)).toContain(concept)
  })

  test('for the risk factors: all of what can be a factor, and the newest of what is measured', () => {
    expect(RISK_NEEDS).toEqual([
      { concept: 'conditions', window: ALL },
      { concept: 'lesions', window: ALL },
      { concept: 'procedures', window: ALL },
      { concept: 'medication-doses', window: ALL },
      { concept: 'medication-orders', window: ALL },
      { concept: 'performance', window: days(400, true) },
      { concept: 'bone-laboratory', window: days(400, true) },
      { concept: 'tumor-marker', window: days(400, true) },
      { concept: 'symptoms', window: days(365, false) },
      { concept: 'pain', window: days(7, false) },
    ])
  })

  test('for what is shown beside: the newest of each laboratory, and allergies', () => {
    const needs = new Map(reviewNeeds(DEFAULT_RULESET).map(({ concept, window }) => [concept, window]))
    expect(needs.get('allergies')).toEqual(ALL)
    for (const concept of ['blood-count', 'tumor-marker', 'bone-laboratory'] as const) {
      const window = needs.get(concept)
      expect([concept, window?.kind === 'all' || (window?.kind === 'days' && window.newest)]).toEqual([
        concept,
        true,
      ])
    }
  })
})
