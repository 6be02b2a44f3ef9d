import { DEFAULT_RULESET, type Ruleset } from '#domain/rules/ruleset.ts'

import type { RulesetSettings } from './config-file.ts'

export function settleRuleset(_settings: RulesetSettings): { ruleset: Ruleset; name: string } {
  return { ruleset: DEFAULT_RULESET, name: `${DEFAULT_RULESET.id}@${DEFAULT_RULESET.version}` }
}
