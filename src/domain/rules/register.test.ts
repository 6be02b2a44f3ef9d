import { describe, expect, test } from 'vitest'

import { RULE_IDS } from '../findings/rule-id.ts'
import { assessObligations } from '../follow-up/assess-obligations.ts'
import { factsOf } from '../testing/build-facts.ts'
import { LEADING_RECORDS } from '../testing/leading-records.ts'
import { examplesOf } from './examples.ts'
import { EXAMPLE_NOW } from './given/when.ts'
import { settingsOf } from './register.ts'
import { RULES } from './registry.ts'
import type { Rule } from './rule.ts'
import { outcomeOf, runExample } from './run-example.ts'
import { DEFAULT_RULESET, isSettingKey, SETTING_KEYS, type Ruleset, type SettingKey } from './ruleset.ts'

/** The ruleset that notes in `read` which of its numbers are asked for. */
function noting(read: Set<SettingKey>): Ruleset {
  const settings = new Proxy(DEFAULT_RULESET.settings, {
    get: (target, key, receiver) => {
      if (typeof key === 'string' && isSettingKey(key)) read.add(key)
      return Reflect.get(target, key, receiver)
    },
  })
  return { ...DEFAULT_RULESET, settings }
}

const readByObligations = new Set<SettingKey>()
const RECORDS = LEADING_RECORDS.map((given) => {
  const facts = factsOf(given)
  return { facts, obligations: assessObligations(facts, noting(readByObligations), EXAMPLE_NOW) }
})

function readBy(rule: Rule): ReadonlySet<SettingKey> {
  const read = new Set<SettingKey>()
  const ruleset = noting(read)
  for (const record of RECORDS) rule.evaluate({ ...record, ruleset, now: EXAMPLE_NOW })
  return read
}

/** The numbers of which another value, within their bounds, would change what an example of the rule comes to. */
function decidingIn(rule: Rule): ReadonlySet<SettingKey> {
  const deciding = new Set<SettingKey>()
  for (const example of examplesOf(rule.id)) {
    const outcomes = (ruleset: Ruleset) => JSON.stringify(runExample(rule, example, ruleset).map(outcomeOf))
    const read = new Set<SettingKey>()
    const before = outcomes(noting(read))
    for (const key of read) {
      const { lowest, highest } = DEFAULT_RULESET.settings[key]
      if ([lowest, highest].some((value) => outcomes(withNumber(key, value)) !== before)) deciding.add(key)
    }
  }
  return deciding
}

function withNumber(key: SettingKey, value: number): Ruleset {
  const { settings } = DEFAULT_RULESET
  return { ...DEFAULT_RULESET, settings: { ...settings, [key]: { ...settings[key], value } } }
}

/** Until when a good calcium is good is told with the calcium that is due. */
const ELSEWHERE = /^(?:follow-up\.calcium|kidney\.clearance-low)/
const isToldElsewhere = (id: string, key: SettingKey) =>
  (id === 'H-01' || id === 'L-01') && ELSEWHERE.test(key)

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const shown = settingsOf(id)

  test('shows every number that decides in its examples @H39', () => {
    const deciding = [...decidingIn(rule)].filter((key) => !isToldElsewhere(id, key))
    expect(deciding.filter((key) => !shown.includes(key))).toEqual([])
  })

  test('shows no number that it does not read @H39', () => {
    const read = readBy(rule)
    expect(shown.filter((key) => !read.has(key) && !readByObligations.has(key))).toEqual([])
  })
})

/** What stands on no laboratory value and no obligation reads nothing beside what it shows. */
test.each(RULES.filter(({ id }) => /^[MFP]-/.test(id)).map((rule) => [rule.id, rule] as const))(
  '%s shows the numbers that it reads, and no others @H39',
  (id, rule) => {
    expect([...readBy(rule)].toSorted()).toEqual([...settingsOf(id)].toSorted())
  },
)

test('a rule shows numbers in the order of the ruleset, each once', () => {
  for (const id of RULE_IDS) {
    const shown = settingsOf(id)
    expect(shown).toEqual(SETTING_KEYS.filter((key) => shown.includes(key)))
    expect(shown.length).toBeGreaterThan(0)
  }
})
