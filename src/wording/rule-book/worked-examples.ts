import type { MissingFact } from '#domain/findings/finding.ts'
import type { Needed, Outcome } from '#domain/rules/example.ts'
import { examplesOf } from '#domain/rules/examples.ts'
import type { Rule } from '#domain/rules/rule.ts'
import { outcomeOf, runExample } from '#domain/rules/run-example.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'

import { because } from '../finding/because.ts'
import { wordList } from '../list.ts'
import { needsText, wordTier } from '../terms.ts'
import { wordGiven } from './given.ts'

/** An example, worked out here and now with the numbers in force. */
export type WorkedExample = {
  readonly shows: string
  readonly given: readonly string[]
  /** None where the rule does not apply. */
  readonly said: readonly Said[]
  /** What the default numbers say, where those in force say something else. */
  readonly byDefault?: string
}

export type Said = { readonly outcome: Outcome; readonly because: string }

export function workedExamples(rule: Rule, ruleset: Ruleset): readonly WorkedExample[] {
  return examplesOf(rule.id).map((example) => {
    const said = runExample(rule, example, ruleset).map((finding): Said => ({
      outcome: outcomeOf(finding),
      because: because(finding),
    }))
    const byDefault = wordOutcomes(example.expected)
    const isOther = wordOutcomes(said.map(({ outcome }) => outcome)) !== byDefault
    return { shows: example.shows, given: wordGiven(example), said, ...(isOther && { byDefault }) }
  })
}

/** `Today, grade 2`, `Clear`, `Does not apply`. */
export function wordOutcomes(outcomes: readonly Outcome[]): string {
  return outcomes.length === 0 ? 'Does not apply' : outcomes.map(wordOutcome).join('; ')
}

export function wordOutcome(outcome: Outcome): string {
  const site = outcome.site === undefined ? [] : [outcome.site.replaceAll('-', ' ')]
  return [...wordVerdict(outcome), ...site].join(', ')
}

function wordVerdict(outcome: Outcome): readonly string[] {
  switch (outcome.verdict) {
    case 'clear':
      return ['Clear']
    case 'unknown':
      return [`${wordTier('unknown')}: needs ${wordList(outcome.needs.map(wordNeeded))}`]
    case 'raised':
      return [wordTier(outcome.tier), ...(outcome.grade === undefined ? [] : [`grade ${outcome.grade}`])]
  }
}

function wordNeeded(needed: Needed): string {
  return isFact(needed) ? needsText({ kind: 'fact', needs: needed }) : 'records that are not loaded'
}

function isFact(needed: Needed): needed is MissingFact {
  return needed !== 'not-loaded'
}
