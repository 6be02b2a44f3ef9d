import { RULES } from '#domain/rules/registry.ts'
import { oncePer } from '#domain/rules/once.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import { RULES_IN_ORDER } from '#wording/rule-book/families.ts'
import { rulePage, type RulePage } from '#wording/rule-book/rule-page.ts'

/** A page for every rule, in the order of the book. */
export const pagesOf = oncePer((rules: Ruleset): readonly RulePage[] =>
  RULES_IN_ORDER.flatMap((id) => RULES.filter((rule) => rule.id === id)).map((rule) => rulePage(rule, rules)),
)
