import { describe, expect, test } from 'vitest'

import { CONCEPTS } from '#domain/facts/coverage.ts'
import { MISSING_FACTS } from '#domain/findings/finding.ts'
import { PROBLEMS } from '#domain/findings/problem.ts'
import { BADGES } from '#domain/findings/reason.ts'
import { TIERS } from '#domain/findings/tier.ts'

import { needsText, wordBadge, wordProblem, wordTier } from './terms.ts'

test.each([
  ['immediate', 'Act now'],
  ['same-day', 'Today'],
  ['this-week', 'This week'],
  ['routine', 'Plan'],
  ['info', 'Context'],
  ['unknown', 'Cannot tell'],
] as const)('%s is "%s" on screen', (tier, words) => {
  expect(wordTier(tier)).toBe(words)
})

describe('each has words of its own', () => {
  test.each<[string, readonly string[]]>([
    ['tier', TIERS.map(wordTier)],
    ['problem', PROBLEMS.map(wordProblem)],
    ['badge', BADGES.map(wordBadge)],
    ['missing fact', MISSING_FACTS.map((needs) => needsText({ kind: 'fact', needs }))],
    ['kind of record', CONCEPTS.map((concept) => needsText({ kind: 'not-loaded', concept }))],
  ])('%s', (_name, words) => {
    expect(new Set(words).size).toBe(words.length)
    expect(words.filter((word) => /^\s|\s$|\.$|normal/.test(word) || word === '')).toEqual([])
  })
})

test.each([
  [{ kind: 'fact', needs: 'calcium-result' }, 'a calcium result'],
  [{ kind: 'fact', needs: 'back-pain-answer' }, 'an answer about back or neck pain'],
  [{ kind: 'not-loaded', concept: 'calcium' }, 'calcium results, not loaded'],
  [{ kind: 'not-loaded', concept: 'pain' }, 'the pain diary, not loaded'],
] as const)('%j reads "%s" @H8', (missing, words) => {
  expect(needsText(missing)).toBe(words)
})
