import { isCalcium } from '../calcium/series/calcium-series.ts'
import { hasImplausibleLimit, referenceInterval } from '../calcium/reference-interval.ts'
import { uniqueIds, type AtLeastOne } from '../facts/record.ts'
import type { CalciumResult } from '../facts/laboratory.ts'
import type { Finding } from '../findings/finding.ts'
import type { Rule, RuleInput } from '../rules/rule.ts'
import type { Ruleset } from '../rules/ruleset.ts'
import { earliestDay } from '../time/day.ts'
import type { ImplausibleRange } from './data-reason.ts'
import { gradedResults } from './graded.ts'
import { LABORATORY_NEEDS, clearFrom } from './verdicts.ts'

const RULE = { rule: 'DQ-03', problem: 'data' } as const

/** Does a laboratory give limits for calcium that would silence a high or a low value? */
export const implausibleRanges: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: LABORATORY_NEEDS,
  evaluate: (input) => {
    const withLimits = gradedResults(input)
      .filter(isCalcium)
      .filter(({ low, high }) => low !== undefined || high !== undefined)
    const [first, ...others] = withLimits.filter((result) => hasImplausibleLimit(result, input.ruleset))
    return first === undefined ? clearFrom(RULE, withLimits) : [raised([first, ...others], input)]
  },
}

function raised([first, ...others]: AtLeastOne<CalciumResult>, { ruleset }: RuleInput): Finding {
  return {
    ...RULE,
    verdict: 'raised',
    tier: 'routine',
    reason: {
      id: 'ranges-implausible',
      ranges: [stated(first, ruleset), ...others.map((result) => stated(result, ruleset))],
    },
    evidence: uniqueIds([first.id, ...others.map(({ id }) => id)]),
    since: earliestDay(first.when.day, ...others.map(({ when }) => when.day)),
    badges: [],
    missing: [],
  }
}

function stated(result: CalciumResult, ruleset: Ruleset): ImplausibleRange {
  const { measure, amount, low, high, when } = result
  const used = referenceInterval(result, ruleset)
  return {
    measure,
    unit: amount.unit,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    usedLow: used.low,
    usedHigh: used.high,
    day: when.day,
  }
}
