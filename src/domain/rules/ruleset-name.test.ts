import { expect, test } from 'vitest'

import { DEFAULT_RULESET, type Ruleset } from './ruleset.ts'
import { rulesetName } from './ruleset-name.ts'

test.each<[string, Partial<Ruleset>, string]>([
  ['as it comes', {}, 'default@1'],
  ['with a number of the site', { overridden: ['pain.response.omed-noise'] }, 'default@1+site'],
  ['with a rule switched off', { disabledRules: ['H-04'] }, 'default@1+site'],
  [
    'with both',
    { overridden: ['pain.response.omed-noise'], disabledRules: ['H-04', 'H-05'] },
    'default@1+site',
  ],
])('a ruleset %s is named %s', (_, of, expected) => {
  expect(rulesetName({ ...DEFAULT_RULESET, ...of })).toBe(expected)
})
