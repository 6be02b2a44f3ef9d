import type { Ruleset } from '#domain/rules/ruleset.ts'
import { Notice } from '#ui/feedback/notice.tsx'
import { wordRulesOff } from '#wording/rule.ts'

/** Nobody is checked for what a site has switched off, and no list looks as if somebody had been. */
export function RulesOffNotice({ rules: { disabledRules } }: { readonly rules: Ruleset }) {
  if (disabledRules.length === 0) return null
  return <Notice tone="unsure" title={wordRulesOff(disabledRules)} />
}
