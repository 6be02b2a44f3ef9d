import type { Problem } from '#domain/findings/problem.ts'
import type { RuleId } from '#domain/findings/rule-id.ts'
import { TIERS, type Tier } from '#domain/findings/tier.ts'
import { obligationsReadBy } from '#domain/flags/read-by.ts'
import type { RuleExample } from '#domain/rules/example.ts'
import { examplesOf } from '#domain/rules/examples.ts'
import { unionOfNeeds } from '#domain/rules/needs.ts'
import type { Rule } from '#domain/rules/rule.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'

import { clearsWhen } from '../finding/basis.ts'
import { wordObligationKind } from '../obligation.ts'
import { ruleName, ruleQuestion } from '../rule.ts'
import { wordAppliesTo } from './applies-to.ts'
import { numbersOfRule, type NumberLine } from './numbers.ts'
import { wordNeed } from './reads.ts'

/** All that there is to say of a rule, for the screen and for the page in docs/ alike. */
export type RulePage = {
  readonly id: RuleId
  readonly version: number
  readonly name: string
  readonly question: string
  readonly problem: Problem
  readonly appliesTo: string
  /** Those of its examples, the most urgent first. */
  readonly tiers: readonly Tier[]
  readonly reads: readonly string[]
  /** What is due, whose lateness it reads. */
  readonly lateness: readonly string[]
  readonly clearsWhen: string
  readonly numbers: readonly NumberLine[]
  readonly isOff: boolean
}

export function rulePage({ id, version, problem, needs }: Rule, ruleset: Ruleset): RulePage {
  return {
    id,
    version,
    name: ruleName(id),
    question: ruleQuestion(id),
    problem,
    appliesTo: wordAppliesTo(id),
    tiers: tiersOf(examplesOf(id)),
    reads: unionOfNeeds(needs).map(wordNeed),
    lateness: obligationsReadBy(id).map(wordObligationKind),
    clearsWhen: clearsWhen({ rule: id }),
    numbers: numbersOfRule(id, ruleset),
    isOff: ruleset.disabledRules.includes(id),
  }
}

function tiersOf(examples: readonly RuleExample[]): readonly Tier[] {
  const shown = new Set(
    examples.flatMap(({ expected }) =>
      expected.flatMap((outcome) => (outcome.verdict === 'raised' ? [outcome.tier] : [])),
    ),
  )
  return TIERS.filter((tier) => shown.has(tier))
}
