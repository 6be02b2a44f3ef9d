import { applyProfile } from '#domain/rules/profiles.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import { wordProfileProblem } from '#wording/rule-book/profile-problem.ts'

import type { RulesetSettings } from './config-file.ts'
import { UsageError } from './usage.ts'

/** The ruleset with what a site changed. Throws a UsageError that names everything that is wrong. */
export function settleRuleset(settings: RulesetSettings, path: string): Ruleset {
  const applied = applyProfile(settings)
  if (applied.ok) return applied.ruleset
  const worded = applied.problems.map((problem) => wordProfileProblem(problem))
  throw new UsageError(worded.map(({ at, why }) => `${path}: ${at}: ${why}`).join('\n'))
}
