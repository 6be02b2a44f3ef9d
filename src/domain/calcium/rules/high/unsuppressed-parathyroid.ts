import type { LabResult } from '../../../facts/laboratory.ts'
import { byId, uniqueIds } from '../../../facts/record.ts'
import type { Finding, MissingFact } from '../../../findings/finding.ts'
import type { Rule, RuleInput } from '../../../rules/rule.ts'
import { numberOf } from '../../../rules/ruleset.ts'
import { sinceBoth } from '../../../time/since-both.ts'
import { byNewest } from '../../../time/when.ts'
import { isBelow } from '../../grading.ts'
import type { StatedHormone } from '../../high-calcium-reason.ts'
import { calciumSeries, type CalciumEntry } from '../../series/calcium-series.ts'
import { standingCalcium } from '../../series/standing-calcium.ts'
import { stated } from '../../series/stated.ts'

const RULE = { rule: 'H-12', problem: 'calcium-high' } as const

/** Is parathyroid hormone not suppressed though calcium is high? */
export const unsuppressedParathyroid: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'calcium', window: { kind: 'days', days: 400, newest: true } },
    { concept: 'bone-laboratory', window: { kind: 'days', days: 430, newest: false } },
  ],
  evaluate: (input) => {
    const { facts, ruleset } = input
    const standing = standingCalcium(calciumSeries(facts, ruleset, 'high'), 'high', ruleset)
    if (standing === undefined) return []
    const hormone = nearestHormone(standing.entry, input)
    return hormone === undefined ? [] : [verdictOf(standing.entry, hormone)]
  },
}

type Hormone = LabResult<'parathyroid-hormone'>

/** Of the weeks around the sample the nearest, a final one before a preliminary one of the same distance. */
function nearestHormone({ day }: CalciumEntry, { facts, ruleset }: RuleInput): Hormone | undefined {
  const within = numberOf(ruleset, 'calcium.parathyroid.within')
  const apart = ({ when }: Hormone) => Math.abs(when.day - day)
  return facts.results
    .filter((result): result is Hormone => result.measure === 'parathyroid-hormone')
    .filter((result) => apart(result) <= within)
    .toSorted(
      (a, b) =>
        apart(a) - apart(b) ||
        Number(a.status === 'preliminary') - Number(b.status === 'preliminary') ||
        byNewest(a.when, b.when) ||
        byId(a.id, b.id),
    )
    .at(0)
}

function verdictOf(entry: CalciumEntry, hormone: Hormone): Finding {
  const { low, high = low, status, amount, comparator } = hormone
  const bound = { value: amount.value, ...(comparator && { comparator }) }
  // Not below the upper limit is not below the lower one, even where that is not told.
  if (high !== undefined && isBelow(bound, low ?? high) === 'no') return raised(entry, hormone)
  if (low === undefined) return unknown(entry, hormone, 'parathyroid-hormone-limit')
  const below = isBelow(bound, low)
  if (below === 'undecided' || status === 'preliminary')
    return unknown(entry, hormone, 'final-parathyroid-hormone')
  return {
    ...RULE,
    verdict: 'clear',
    reason: {
      id: 'high-calcium-parathyroid-suppressed',
      calcium: stated(entry),
      hormone: statedHormone(hormone),
    },
    evidence: uniqueIds([...entry.evidence, hormone.id]),
  }
}

function raised(entry: CalciumEntry, hormone: Hormone): Finding {
  const isPreliminary = hormone.status === 'preliminary' && !entry.badges.includes('preliminary')
  return {
    ...RULE,
    verdict: 'raised',
    tier: 'info',
    reason: { id: 'high-calcium-parathyroid', calcium: stated(entry), hormone: statedHormone(hormone) },
    evidence: uniqueIds([...entry.evidence, hormone.id]),
    since: sinceBoth(entry.day, [hormone.when.day]),
    badges: isPreliminary ? [...entry.badges, 'preliminary'] : entry.badges,
    missing: [],
  }
}

function unknown(entry: CalciumEntry, hormone: Hormone, needs: MissingFact): Finding {
  return {
    ...RULE,
    verdict: 'unknown',
    needs: [{ kind: 'fact', needs }],
    reason: {
      id: 'high-calcium-parathyroid-untold',
      calcium: stated(entry),
      hormone: statedHormone(hormone),
    },
    evidence: uniqueIds([...entry.evidence, hormone.id]),
  }
}

function statedHormone({ amount, comparator, low, when }: Hormone): StatedHormone {
  return {
    value: amount.value,
    unit: amount.unit,
    ...(comparator !== undefined && { comparator }),
    ...(low !== undefined && { low }),
    day: when.day,
  }
}
