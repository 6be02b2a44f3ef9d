import { byId, uniqueIds, type AtLeastOne, type Refusal, type RefusalReason } from '../facts/record.ts'
import type { Finding } from '../findings/finding.ts'
import type { Rule, RuleInput } from '../rules/rule.ts'
import { numberOf } from '../rules/ruleset.ts'
import type { UnreadableResult } from './data-reason.ts'
import { gradedResults, isGraded, isSuperseded } from './graded.ts'
import { LABORATORY_NEEDS, clearFrom, earliest } from './verdicts.ts'

const RULE = { rule: 'DQ-01', problem: 'data' } as const

const UNIT_REASONS: ReadonlySet<RefusalReason> = new Set([
  'unit-missing',
  'unit-not-understood',
  'unit-contradicts',
])

/** Is there a result that could not be graded because of its unit? */
export const unreadableResults: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: LABORATORY_NEEDS,
  evaluate: (input) => {
    const [first, ...others] = unreadable(input)
    return first === undefined ? clearFrom(RULE, gradedResults(input)) : [raised([first, ...others], input)]
  },
}

type About = Refusal & { readonly about: string }

function unreadable({ facts, ruleset, now }: RuleInput): readonly About[] {
  const oldest = now.day - numberOf(ruleset, 'data.window')
  return facts.refusals
    .filter((refusal): refusal is About => refusal.about !== undefined && isGraded(refusal.about))
    .filter(({ why, when }) => UNIT_REASONS.has(why) && (when === undefined || when.day >= oldest))
    .toSorted((a, b) => (b.when?.day ?? 0) - (a.when?.day ?? 0) || byId(a.resource, b.resource))
}

function raised(refusals: AtLeastOne<About>, input: RuleInput): Finding {
  const [first, ...others] = refusals
  const results = [stated(first, input), ...others.map((refusal) => stated(refusal, input))] as const
  return {
    ...RULE,
    verdict: 'raised',
    tier: 'this-week',
    reason: { id: 'results-unreadable', results },
    evidence: uniqueIds([first.resource, ...others.map(({ resource }) => resource)]),
    since: earliest(results, input.now.day),
    badges: [],
    missing: [],
  }
}

function stated({ about, why, detail, when }: About, input: RuleInput): UnreadableResult {
  return {
    about,
    why,
    ...(detail !== undefined && { detail }),
    ...(when !== undefined && { day: when.day }),
    superseded: when !== undefined && isSuperseded(about, when.day, input.facts, input),
  }
}
