import { uniqueIds, type FactId } from '../../facts/record.ts'
import type { LabResult } from '../../facts/laboratory.ts'
import type { Finding } from '../../findings/finding.ts'
import { roundCalcium } from '../../quantity/precision.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { pairAlbumin, usableAlbumins } from '../series/albumin-pairing.ts'
import { calciumSeries, type CalciumEntry } from '../series/calcium-series.ts'
import type { StatedCalcium } from '../calcium-value.ts'
import { liesHigh } from '../grading.ts'
import { referenceInterval } from '../reference-interval.ts'
import { stated } from '../series/stated.ts'
import { isPlausible } from '../../data-quality/plausible.ts'

const RULE = { rule: 'CA-Q3', problem: 'calcium-high' } as const

/** Does the correction for a high albumin hide a high total calcium? */
export const discordantCalcium: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [{ concept: 'calcium', window: { kind: 'days', days: 400, newest: true } }],
  evaluate: (input) => {
    const [latest] = calciumSeries(input.facts, input.ruleset, 'high')
    if (latest?.class !== 'corrected' || liesHigh(latest) !== 'no') return []
    const discordant = highTotal(latest, input)
    return discordant === undefined ? [] : [raised(latest, discordant)]
  },
}

type Discordant = { readonly total: StatedCalcium; readonly evidence: readonly FactId[] }

/** A total of the same day above its own limit, with an albumin that takes it down. */
function highTotal({ day }: CalciumEntry, { facts, ruleset }: RuleInput): Discordant | undefined {
  const albumins = usableAlbumins(facts.results, ruleset)
  return facts.results
    .filter((result): result is LabResult<'calcium-total'> => result.measure === 'calcium-total')
    .filter((result) => result.when.day === day && isPlausible(result, ruleset))
    .flatMap((result): readonly Discordant[] => {
      const albumin = pairAlbumin(result, albumins, ruleset)?.albumin
      const total = statedTotal(result, ruleset)
      if (albumin === undefined || liesHigh(total) !== 'yes') return []
      const line = numberOf(ruleset, `calcium.discordant.albumin-above.${albumin.amount.unit}`)
      return albumin.amount.value > line ? [{ total, evidence: [result.id, albumin.id] }] : []
    })
    .toSorted((a, b) => b.total.value - a.total.value)
    .at(0)
}

function statedTotal(result: LabResult<'calcium-total'>, ruleset: RuleInput['ruleset']): StatedCalcium {
  const { low, high, isDefault } = referenceInterval(result, ruleset)
  const { amount, comparator, when } = result
  return {
    measure: 'calcium-total',
    value: roundCalcium(amount.value, amount.unit),
    unit: amount.unit,
    ...(comparator !== undefined && { comparator }),
    low,
    high,
    defaultRange: isDefault,
    day: when.day,
  }
}

function raised(latest: CalciumEntry, { total, evidence }: Discordant): Finding {
  const { measure, value, unit } = latest
  return {
    ...RULE,
    verdict: 'raised',
    tier: 'this-week',
    reason: { id: 'calcium-discordant', total, corrected: stated(latest) },
    evidence: uniqueIds([...latest.evidence, ...evidence]),
    since: latest.day,
    badges: latest.badges,
    measure,
    value,
    unit,
    missing: [],
  }
}
