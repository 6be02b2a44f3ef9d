import { describe, expect, test } from 'vitest'

import { examplesOf } from './examples.ts'
import { RULES } from './registry.ts'
import { outcomeOf, runExample } from './run-example.ts'
import { DEFAULT_RULESET } from './ruleset.ts'

const FEWEST = 4

const RULES_WITH_EXAMPLES = RULES.filter(({ id }) => examplesOf(id).length > 0)

describe.each(RULES_WITH_EXAMPLES)('$id', (rule) => {
  const examples = examplesOf(rule.id)

  test.each(examples)('$shows', (example) => {
    expect(runExample(rule, example, DEFAULT_RULESET).map(outcomeOf)).toEqual(example.expected)
  })

  test('has examples enough, on both sides of its line', () => {
    expect(examples.length).toBeGreaterThanOrEqual(FEWEST)
    const isRaised = examples.map(({ expected }) => expected.some(({ verdict }) => verdict === 'raised'))
    expect(new Set(isRaised)).toEqual(new Set([true, false]))
  })

  test('each says one thing in plain words, and none what another says', () => {
    const shown = examples.map(({ shows }) => shows)
    expect(shown.filter((words) => !/^[A-Z][^]*[^.\s]$/.test(words))).toEqual([])
    expect(new Set(shown).size).toBe(shown.length)
  })
})

test('every rule has examples', () => {
  const without = RULES.filter((rule) => !RULES_WITH_EXAMPLES.includes(rule)).map(({ id }) => id)
  expect(without).toEqual([])
})
