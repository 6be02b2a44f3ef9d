import { expect, test } from 'vitest'

import { RULE_IDS } from '#domain/findings/rule-id.ts'

import { ruleName, ruleQuestion } from './rule.ts'

test.each(RULE_IDS)('%s has a name, and asks one question', (rule) => {
  expect(ruleName(rule)).toMatch(/^[A-Z][^.?]+$/)
  expect(ruleQuestion(rule)).toMatch(/^[A-Z][^.?]+\?$/)
})

test('no two rules share a name or a question', () => {
  expect(new Set(RULE_IDS.map(ruleName)).size).toBe(RULE_IDS.length)
  expect(new Set(RULE_IDS.map(ruleQuestion)).size).toBe(RULE_IDS.length)
})

test.each([
  ['H-01', 'High calcium'],
  ['M-01', 'Could be cord compression'],
  ['M-02', 'Sign of the spinal cord to clarify'],
  ['P-07', 'Pain diary silent'],
] as const)('%s is called "%s"', (rule, name) => {
  expect(ruleName(rule)).toBe(name)
})
