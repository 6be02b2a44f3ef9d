import { uniqueIds, type AtLeastOne } from '../facts/record.ts'
import type { LabResult } from '../facts/laboratory.ts'
import type { Finding } from '../findings/finding.ts'
import type { Rule, RuleInput } from '../rules/rule.ts'
import type { ImplausibleResult } from './data-reason.ts'
import { gradedResults, isSuperseded } from './graded.ts'
import { boundsOf, isPlausible } from './plausible.ts'
import { LABORATORY_NEEDS, clearFrom, earliest } from './verdicts.ts'

const RULE = { rule: 'DQ-02', problem: 'data' } as const

/** Is there a number that its measure cannot have, most often for a wrong unit or a wrong specimen? */
export const implausibleResults: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: LABORATORY_NEEDS,
  evaluate: (input) => {
    const results = gradedResults(input)
    const [first, ...others] = results.filter((result) => !isPlausible(result, input.ruleset))
    return first === undefined ? clearFrom(RULE, results) : [raised([first, ...others], input)]
  },
}

function raised([first, ...others]: AtLeastOne<LabResult>, input: RuleInput): Finding {
  const results = [stated(first, input), ...others.map((result) => stated(result, input))] as const
  const [newest] = results
  return {
    ...RULE,
    verdict: 'raised',
    tier: 'same-day',
    reason: { id: 'results-implausible', results },
    evidence: uniqueIds([first.id, ...others.map(({ id }) => id)]),
    since: earliest(results, input.now.day),
    badges: [],
    value: newest.value,
    unit: newest.unit,
    missing: [],
  }
}

function stated(result: LabResult, input: RuleInput): ImplausibleResult {
  const bounds = boundsOf(result, input.ruleset)
  const { measure, amount, when } = result
  return {
    measure,
    value: amount.value,
    unit: amount.unit,
    lowest: bounds?.lowest ?? amount.value,
    highest: bounds?.highest ?? amount.value,
    day: when.day,
    superseded: isSuperseded(measure, when.day, input.facts, input),
  }
}
