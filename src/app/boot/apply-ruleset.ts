import type { Config, ConfigProblem } from '#data/config/config.ts'
import { applyProfile } from '#domain/rules/profiles.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import { wordProfileProblem } from '#wording/rule-book/profile-problem.ts'

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
  return applied.ok
    ? applied
    : { ok: false, problems: applied.problems.map((problem) => wordProfileProblem(problem)) }
}
