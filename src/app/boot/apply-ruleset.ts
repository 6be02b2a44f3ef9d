import type { Config, ConfigProblem } from '#data/config/config.ts'
import { applyProfile, type ProfileProblem } from '#domain/rules/profiles.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'

export type AppliedRuleset =
  | { readonly ok: true; readonly ruleset: Ruleset }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] }

/** The rules with what the site changed. One setting that cannot be taken is enough to stop before anything is asked. */
export function applyRuleset({ ruleset = {} }: Pick<Config, 'ruleset'>): AppliedRuleset {
  const { profile, overrides = {}, disabledRules } = ruleset
  const applied = applyProfile({
    ...(profile !== undefined && { profile }),
    ...(disabledRules !== undefined && { disabledRules }),
    overrides: Object.fromEntries(
      Object.entries(overrides).map(([key, { value, unit, source }]) => [
        key,
        source === undefined ? { value, unit } : { value, unit, source },
      ]),
    ),
  })
  return applied.ok ? applied : { ok: false, problems: applied.problems.map((problem) => worded(problem)) }
}

function worded({ at, why }: ProfileProblem): ConfigProblem {
  const setting = `ruleset.overrides.${at}`
  switch (why.id) {
    case 'unknown-profile':
      return { at: 'ruleset.profile', why: `${at} is not a ruleset that is known here` }
    case 'unknown-rule':
      return { at: 'ruleset.disabledRules', why: `${at} is not a rule` }
    case 'unknown-setting':
      return { at: setting, why: 'is not a setting of a rule' }
    case 'other-unit':
      return { at: `${setting}.unit`, why: `must be ${why.expected}` }
    case 'out-of-bounds':
      return { at: `${setting}.value`, why: `must be from ${why.lowest} to ${why.highest}` }
    case 'out-of-order':
      return { at: `${setting}.value`, why: `must be above that of ${why.before}` }
  }
}
