import type { Visit } from '../facts/plan.ts'
import { byId } from '../facts/record.ts'
import type { RuleInput } from '../rules/rule.ts'
import { numberOf } from '../rules/ruleset.ts'
import { byNewest, type When } from '../time/when.ts'

export type Assessment = Visit & { readonly when: When }

const ASSESSED_IN: ReadonlySet<Visit['kind']> = new Set(['clinic', 'telephone', 'emergency'])

/** The last contact in which pain was, or could have been, talked about. What is planned or under way is none yet. */
export function lastAssessment({ facts, ruleset, now }: RuleInput): Assessment | undefined {
  const earliest = now.day - numberOf(ruleset, 'pain.severe.assessed-within')
  return facts.visits
    .filter((visit): visit is Assessment => visit.when !== undefined)
    .filter(({ kind, state }) => ASSESSED_IN.has(kind) && state === 'finished')
    .filter(({ when }) => when.day >= earliest && when.day <= now.day)
    .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))
    .at(0)
}
