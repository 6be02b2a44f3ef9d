import { expect, test } from 'vitest'

import { completeCoverage, type Concept, type Need } from '../facts/coverage.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { RULES } from '../rules/registry.ts'
import { day, nowOn, TODAY } from '../testing/build-facts.ts'
import { addDays } from '../time/day.ts'
import { gapsOf, isRead, isWholeForRules, reviewNeeds } from './review-needs.ts'

const NO_RULES = { ...DEFAULT_RULESET, disabledRules: RULES.map(({ id }) => id) }
const worded = ({ concept, window }: Need) =>
  window.kind === 'days'
    ? `${concept} ${window.days}${window.newest ? '+' : ''}`
    : `${concept} ${window.kind}`
const without = (...concepts: readonly Concept[]) => {
  const coverage = new Map(completeCoverage())
  for (const concept of concepts) coverage.delete(concept)
  return { coverage }
}

test('what is shown beside the findings is read as far back as it is shown', () => {
  const needs = reviewNeeds(NO_RULES).map(worded)
  expect(needs).toEqual(
    expect.arrayContaining([
      'pain 35+',
      'blood-count 400+',
      'tumor-marker 400+',
      'bone-laboratory 400+',
      'allergies all',
      'tasks 400',
    ]),
  )
})

test('a gap is named, with how far it has come', () => {
  const now = nowOn(TODAY)
  expect(gapsOf(without(), DEFAULT_RULESET, now)).toEqual([])
  expect(gapsOf(without('allergies', 'tasks'), DEFAULT_RULESET, now)).toEqual([
    { concept: 'allergies', coverage: { state: 'not-loaded' } },
    { concept: 'tasks', coverage: { state: 'not-loaded' } },
  ])
  const coverage = new Map(completeCoverage())
  const short = { state: 'complete', from: addDays(day(TODAY), -399), newest: true } as const
  coverage.set('tasks', short)
  expect(gapsOf({ coverage }, DEFAULT_RULESET, now)).toEqual([{ concept: 'tasks', coverage: short }])
  coverage.set('tasks', { ...short, from: addDays(day(TODAY), -400), newest: false })
  expect(gapsOf({ coverage }, DEFAULT_RULESET, now)).toEqual([])
})

test.each<[string, readonly Concept[], boolean, boolean]>([
  ['everything', [], true, true],
  ['no allergies: nothing could be raised by them', ['allergies'], true, true],
  ['no calcium', ['calcium'], false, true],
  ['no bookings', ['bookings'], false, false],
])('with %s', (_, concepts, isWhole, areScansRead) => {
  const now = nowOn(TODAY)
  expect(isWholeForRules(without(...concepts), DEFAULT_RULESET, now)).toBe(isWhole)
  expect(isRead(without(...concepts), ['bookings', 'examinations'], DEFAULT_RULESET, now)).toBe(areScansRead)
})
