import type { Ruleset } from './ruleset.ts'

/** `default@1`, and `+site` where a site changed a number or switched a rule off. */
export function rulesetName({ id, version, overridden, disabledRules }: Ruleset): string {
  const isChanged = overridden.length > 0 || disabledRules.length > 0
  return `${id}@${version}${isChanged ? '+site' : ''}`
}
