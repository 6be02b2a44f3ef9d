import { reboundTier, type EndedDenosumab } from '../../bone-agent/denosumab.ts'
import { calciumSeries } from '../../calcium/series/calcium-series.ts'
import { standingCalcium } from '../../calcium/series/standing-calcium.ts'
import { uniqueIds } from '../../facts/record.ts'
import type { Finding } from '../../findings/finding.ts'
import { isLate } from '../../follow-up/is-late.ts'
import type { Obligation } from '../../follow-up/obligation.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { addDays } from '../../time/day.ts'
import { REBOUND_NEEDS, reboundAfter, statedEnd } from '../ended.ts'
import type { ReboundReason } from '../rebound-reason.ts'

const RULE = { rule: 'H-08a', problem: 'bone-agent' } as const

/** Did denosumab end within the last year, so that calcium may rebound? */
export const reboundWatch: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: REBOUND_NEEDS,
  evaluate: (input) => {
    const ended = reboundAfter(input)
    const { facts, ruleset, obligations } = input
    if (ended === undefined) return []
    // A high calcium is no longer watched for: H-08b speaks of it.
    if (standingCalcium(calciumSeries(facts, ruleset, 'high'), 'high', ruleset) !== undefined) return []
    return [
      raised(
        ended,
        obligations.find(({ kind }) => kind === 'calcium'),
        input,
      ),
    ]
  },
}

function raised(ended: EndedDenosumab, calcium: Obligation | undefined, input: RuleInput): Finding {
  const { last, missedSince, evidence } = ended
  const tested = testOf(calcium)
  const until = addDays(last.when.day, numberOf(input.ruleset, 'follow-up.denosumab-stopped.until'))
  return {
    ...RULE,
    verdict: 'raised',
    tier: tested.test === 'late' ? reboundTier(ended) : 'info',
    reason: { id: 'rebound-watch', ...statedEnd(ended, input), until, ...tested },
    evidence: uniqueIds([...evidence, ...(calcium?.evidence ?? [])]),
    since: missedSince ?? last.when.day,
    badges: [],
    missing: tested.test === 'not-known' ? [{ kind: 'fact', needs: 'current-calcium-result' }] : [],
  }
}

type Tested = Pick<
  Extract<ReboundReason, { readonly id: 'rebound-watch' }>,
  'test' | 'lastCalcium' | 'daysOverdue'
>

function testOf(calcium: Obligation | undefined): Tested {
  if (calcium === undefined) return { test: 'not-known' }
  const { status, lastDone, daysOverdue } = calcium
  const test = isLate(calcium) ? 'late' : status === 'unknown' ? 'not-known' : 'in-time'
  return {
    test,
    ...(lastDone !== undefined && { lastCalcium: lastDone }),
    ...(daysOverdue !== undefined && { daysOverdue }),
  }
}
