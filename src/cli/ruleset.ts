import { applyProfile, type ProfileFault, type ProfileProblem } from '#domain/rules/profiles.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'

import type { RulesetSettings } from './config-file.ts'
import { UsageError } from './usage.ts'

/** The ruleset with what a site changed. Throws a UsageError that names the first thing wrong. */
export function settleRuleset(settings: RulesetSettings, path: string): Ruleset {
  const applied = applyProfile(settings)
  if (applied.ok) return applied.ruleset
  const [first] = applied.problems
  throw new UsageError(`${path}: ${first === undefined ? 'ruleset is not understood' : worded(first)}`)
}

/** `default@1`, and `+site` where a site changed a number or switched a rule off. */
export function rulesetName({ id, version, overridden, disabledRules }: Ruleset): string {
  const isChanged = overridden.length > 0 || disabledRules.length > 0
  return `${id}@${version}${isChanged ? '+site' : ''}`
}

function worded({ at, why }: ProfileProblem): string {
  if (why.id === 'unknown-profile') return `ruleset.profile: ${at} is not a ruleset that is known here`
  if (why.id === 'unknown-rule') return `ruleset.disabledRules: ${at} is not a rule`
  return `ruleset.overrides.${at}${wordedSetting(why)}`
}

type SettingFault = Exclude<ProfileFault, { id: 'unknown-profile' | 'unknown-rule' }>

function wordedSetting(why: SettingFault): string {
  switch (why.id) {
    case 'unknown-setting':
      return ' is not a setting of a rule'
    case 'other-unit':
      return `.unit must be ${why.expected}`
    case 'out-of-bounds':
      return `.value must be from ${why.lowest} to ${why.highest}`
    case 'out-of-order':
      return `.value must be above that of ${why.before}`
  }
}
