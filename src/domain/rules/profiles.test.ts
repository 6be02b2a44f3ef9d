import { assert, constantFrom, double, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { applyProfile, type Profile } from './profiles.ts'
import { DEFAULT_RULESET, SETTING_KEYS } from './ruleset.ts'

const override = (value: number, unit: string, source?: string) => ({
  value,
  unit,
  ...(source !== undefined && { source }),
})

function problemsOf(profile: Profile) {
  const applied = applyProfile(profile)
  return applied.ok ? [] : applied.problems
}

describe('a site’s own numbers', () => {
  test('nothing said is the default, unchanged', () => {
    expect(applyProfile({})).toEqual({ ok: true, ruleset: DEFAULT_RULESET })
    expect(applyProfile({ profile: 'default' })).toEqual({ ok: true, ruleset: DEFAULT_RULESET })
  })

  test('one number is changed, named as changed, and says where it comes from', () => {
    const applied = applyProfile({
      overrides: {
        'calcium.range.high.total.mmol/L': override(2.62, 'mmol/L', 'Northmere laboratory, 2026'),
      },
    })
    expect(applied).toMatchObject({
      ok: true,
      ruleset: {
        overridden: ['calcium.range.high.total.mmol/L'],
        settings: {
          'calcium.range.high.total.mmol/L': {
            value: 2.62,
            unit: 'mmol/L',
            mark: 'local-policy',
            source: { title: 'Northmere laboratory, 2026' },
          },
          'calcium.range.high.total.mg/dL': { value: 10.4 },
        },
      },
    })
  })

  test('a rule that is switched off is listed, in the order of the rules', () => {
    expect(applyProfile({ disabledRules: ['P-07', 'H-04'] })).toMatchObject({
      ok: true,
      ruleset: { disabledRules: ['H-04', 'P-07'] },
    })
  })

  test.each<[string, Profile, object]>([
    ['an unknown profile', { profile: 'strict' }, { at: 'strict', why: { id: 'unknown-profile' } }],
    [
      'an unknown setting',
      { overrides: { 'calcium.limit': override(1, 'mmol/L') } },
      { at: 'calcium.limit', why: { id: 'unknown-setting' } },
    ],
    [
      'a key of every object',
      { overrides: { constructor: override(1, '1') } },
      { at: 'constructor', why: { id: 'unknown-setting' } },
    ],
    ['an unknown rule', { disabledRules: ['H-99'] }, { at: 'H-99', why: { id: 'unknown-rule' } }],
    [
      'another unit: a number is never taken for one of the other unit @H1',
      { overrides: { 'calcium.range.high.total.mmol/L': override(10.4, 'mg/dL') } },
      { why: { id: 'other-unit', expected: 'mmol/L' } },
    ],
    [
      'a number of the other unit under the right name @H1',
      { overrides: { 'calcium.range.high.total.mmol/L': override(10.4, 'mmol/L') } },
      { why: { id: 'out-of-bounds' } },
    ],
    [
      'grade 3 below grade 2',
      {
        overrides: {
          'calcium.high.grade-2-above.total.mmol/L': override(3.2, 'mmol/L'),
          'calcium.high.grade-3-above.total.mmol/L': override(3, 'mmol/L'),
        },
      },
      { why: { id: 'out-of-order' } },
    ],
    [
      'more days than are looked at, which would silence the rule',
      {
        overrides: { 'pain.severe.days': override(3, '1'), 'pain.severe.of-diary-days': override(2, '1') },
      },
      { why: { id: 'out-of-order', before: 'pain.severe.days', orEqual: true } },
    ],
    [
      'a trend that must be longer than the window it is looked for in',
      {
        overrides: { 'calcium.rising.span': override(90, 'd'), 'calcium.rising.window': override(90, 'd') },
      },
      { why: { id: 'out-of-order', before: 'calcium.rising.span', orEqual: false } },
    ],
  ])('%s is refused and named, and nothing of it is used @H35', (_name, profile, problem) => {
    expect(problemsOf(profile)[0]).toMatchObject(problem)
  })

  test('as many days as are looked at are allowed', () => {
    const overrides = { 'pain.severe.days': override(2, '1'), 'pain.severe.of-diary-days': override(2, '1') }
    expect(applyProfile({ overrides })).toMatchObject({ ok: true })
  })

  test('bounds are numbers that can be written: the very bound is accepted', () => {
    for (const key of SETTING_KEYS) {
      const { unit, lowest, highest } = DEFAULT_RULESET.settings[key]
      for (const bound of [lowest, highest]) {
        expect(String(bound).length).toBeLessThan(9)
        const faults = problemsOf({ overrides: { [key]: override(bound, unit) } })
        expect(faults.filter(({ why }) => why.id !== 'out-of-order')).toEqual([])
      }
    }
  })

  test('several faults are all told', () => {
    expect(
      problemsOf({ profile: 'x', disabledRules: ['y'], overrides: { z: override(1, '1') } }),
    ).toHaveLength(3)
  })

  test('every default lies within its own bounds, and a number beyond them is refused', () => {
    for (const key of SETTING_KEYS) {
      const { value, unit, lowest, highest } = DEFAULT_RULESET.settings[key]
      expect([key, value >= lowest, value <= highest]).toEqual([key, true, true])
      for (const beyond of [lowest - 1e-6, highest + 1e-6]) {
        const [problem] = problemsOf({ overrides: { [key]: override(beyond, unit) } })
        expect(problem).toMatchObject({ at: key, why: { id: 'out-of-bounds', lowest, highest } })
      }
    }
  })

  test('whatever a site writes gives a ruleset within all bounds, or none', () => {
    assert(
      property(constantFrom(...SETTING_KEYS), double(), (key, value) => {
        const { unit, lowest, highest } = DEFAULT_RULESET.settings[key]
        const applied = applyProfile({ overrides: { [key]: override(value, unit) } })
        if (!applied.ok) return
        expect(applied.ruleset.settings[key].value).toBe(value)
        expect(value >= lowest && value <= highest).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
