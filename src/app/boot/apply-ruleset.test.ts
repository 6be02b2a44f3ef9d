import { describe, expect, test } from 'vitest'

import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import type { Config } from '#data/config/config.ts'

import { applyRuleset } from './apply-ruleset.ts'

const SEVERE = DEFAULT_RULESET.settings['pain.severe-from']

describe('the rules of a site', () => {
  test.each<Config['ruleset']>([undefined, {}, { profile: 'default' }])(
    'without a change are the default: %o',
    (ruleset) => {
      expect(applyRuleset({ ruleset })).toEqual({ ok: true, ruleset: DEFAULT_RULESET })
    },
  )

  test('have its numbers, marked as its own', () => {
    const overrides = { 'pain.severe-from': { value: SEVERE.value, unit: SEVERE.unit, source: 'Policy 7' } }
    const applied = applyRuleset({ ruleset: { overrides, disabledRules: ['M-02'] } })
    expect(applied).toMatchObject({
      ok: true,
      ruleset: { overridden: ['pain.severe-from'], disabledRules: ['M-02'] },
    })
  })

  test.each<[ruleset: NonNullable<Config['ruleset']>, at: string, why: string]>([
    [{ profile: 'strict' }, 'ruleset.profile', 'strict is not a ruleset that is known here'],
    [{ disabledRules: ['X-99'] }, 'ruleset.disabledRules', 'X-99 is not a rule'],
    [
      { overrides: { 'pain.sever-from': { value: 7, unit: '{score}' } } },
      'ruleset.overrides.pain.sever-from',
      'is not a setting of a rule',
    ],
    [
      { overrides: { 'pain.severe-from': { value: 7, unit: 'mm' } } },
      'ruleset.overrides.pain.severe-from.unit',
      `must be ${SEVERE.unit}`,
    ],
    [
      { overrides: { 'pain.severe-from': { value: 99, unit: SEVERE.unit } } },
      'ruleset.overrides.pain.severe-from.value',
      `must be from ${SEVERE.lowest} to ${SEVERE.highest}`,
    ],
    [
      {
        overrides: {
          'calcium.high.grade-2-above.total.mmol/L': { value: 3.3, unit: 'mmol/L' },
          'calcium.high.grade-3-above.total.mmol/L': { value: 2.8, unit: 'mmol/L' },
        },
      },
      'ruleset.overrides.calcium.high.grade-3-above.total.mmol/L.value',
      'must be above that of calcium.high.grade-2-above.total.mmol/L',
    ],
  ])('that cannot be taken stop everything, by the name of the key: %j @H31 @H35', (ruleset, at, why) => {
    const applied = applyRuleset({ ruleset })
    expect(applied.ok ? [] : applied.problems).toContainEqual({ at, why })
  })
})
