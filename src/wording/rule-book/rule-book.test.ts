import { describe, expect, test } from 'vitest'

import { RULE_IDS } from '#domain/findings/rule-id.ts'
import { applyProfile, type Profile } from '#domain/rules/profiles.ts'
import { RULES } from '#domain/rules/registry.ts'
import { settingsOf } from '#domain/rules/register.ts'
import { DEFAULT_RULESET, SETTING_KEYS, type Ruleset } from '#domain/rules/ruleset.ts'

import { FAMILIES, RULES_IN_ORDER } from './families.ts'
import { followUpLines } from './follow-up.ts'
import { numbersOfRule, otherNumbers } from './numbers.ts'
import { rulePage } from './rule-page.ts'
import { workedExamples } from './worked-examples.ts'

function rulesetOf(profile: Profile): Ruleset {
  const applied = applyProfile(profile)
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems))
  return applied.ruleset
}

const ownLimit = rulesetOf({
  overrides: {
    'calcium.range.high.total.mmol/L': { value: 2.65, unit: 'mmol/L', source: 'Northmere laboratory' },
  },
  disabledRules: ['P-07'],
})
const ruleOf = (id: string) => {
  const rule = RULES.find((one) => one.id === id)
  if (rule === undefined) throw new RangeError(id)
  return rule
}

test('every rule has its place in one chapter, data first and in the order of the register', () => {
  expect(RULES_IN_ORDER.toSorted()).toEqual(RULE_IDS.toSorted())
  expect(FAMILIES[0]?.rules).toContain('DQ-01')
  for (const { rules } of FAMILIES) expect(rules).toEqual(RULE_IDS.filter((id) => rules.includes(id)))
})

test('every number of the ruleset stands in the book: with its rule, its interval or among the others @H39', () => {
  const shown = [
    ...RULE_IDS.flatMap((id) => numbersOfRule(id, DEFAULT_RULESET).flatMap(({ keys }) => keys)),
    ...followUpLines(DEFAULT_RULESET).flatMap((line) => [line.interval.key, line.lead.key, line.grace.key]),
    ...otherNumbers(DEFAULT_RULESET).flatMap(({ numbers }) => numbers.flatMap(({ keys }) => keys)),
  ]
  expect(new Set(shown)).toEqual(new Set(SETTING_KEYS))
})

describe.each(RULES)('$id', (rule) => {
  const page = rulePage(rule, DEFAULT_RULESET)

  test('is told whole, by the objects that it uses itself', () => {
    expect(page).toMatchObject({ id: rule.id, version: rule.version, problem: rule.problem, isOff: false })
    expect(page.appliesTo).toMatch(/^(?:whoever|every) [^]*[^.]$/)
    expect(new Set(page.reads).size).toBe(new Set(rule.needs.map(({ concept }) => concept)).size)
    expect(page.numbers.flatMap(({ keys }) => keys).toSorted()).toEqual([...settingsOf(rule.id)].toSorted())
  })

  test('says of its examples what it is to say of them, and of what they were given', () => {
    for (const { given, said, byDefault } of workedExamples(rule, DEFAULT_RULESET)) {
      expect(byDefault).toBeUndefined()
      for (const line of [...given, ...said.map(({ because }) => because)])
        expect(line).not.toMatch(/undefined|NaN|\[object| {2}|^\s|\s$/)
    }
  })
})

test('two units of one number are one line, each with what a site may choose', () => {
  const line = numbersOfRule('H-05', DEFAULT_RULESET).find(({ name }) => name.includes('rapid rise, rise'))
  expect(line).toMatchObject({
    name: 'Calcium, rapid rise, rise',
    values: [
      { text: '0.25 mmol/L', bounds: '0.125 to 0.5' },
      { text: '1 mg/dL', bounds: '0.5 to 2' },
    ],
    mark: 'local-policy',
    isChanged: false,
  })
})

test('a number that a site changed stands apart from its other unit, with its default and its source @H31', () => {
  const lines = numbersOfRule('H-01', ownLimit).filter(({ name }) => name === 'Calcium, range, high, total')
  expect(lines).toMatchObject([
    {
      values: [{ text: '2.65 mmol/L', byDefault: '2.6 mmol/L' }],
      source: { title: 'Northmere laboratory' },
      mark: 'local-policy',
      isChanged: true,
    },
    { values: [{ text: '10.4 mg/dL' }], mark: 'verified', isChanged: false },
  ])
})

test('an example that a site’s number turns says what it was by default', () => {
  const turned = workedExamples(ruleOf('H-01'), ownLimit).filter(({ byDefault }) => byDefault !== undefined)
  expect(turned).toMatchObject([
    {
      shows: 'Just above the upper limit: grade 1',
      said: [{ outcome: { verdict: 'clear' } }],
      byDefault: 'This week, grade 1',
    },
  ])
})

test('a rule that is off keeps its page, and its examples', () => {
  const silent = ruleOf('P-07')
  expect(rulePage(silent, ownLimit).isOff).toBe(true)
  expect(workedExamples(silent, ownLimit)).toEqual(workedExamples(silent, DEFAULT_RULESET))
})
