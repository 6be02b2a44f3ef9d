import { uniqueIds } from '../../../facts/record.ts'
import type { Finding } from '../../../findings/finding.ts'
import { roundCalcium } from '../../../quantity/precision.ts'
import type { Rule } from '../../../rules/rule.ts'
import { numberOf, type Ruleset } from '../../../rules/ruleset.ts'
import { daysBetween } from '../../../time/day.ts'
import { finalCalciumSeries, type CalciumEntry } from '../../series/calcium-series.ts'
import { isNumber, ofClass, valueIn } from '../../series/comparable.ts'
import { stated } from '../../series/stated.ts'

const RULE = { rule: 'H-05', problem: 'calcium-high' } as const

/** Did calcium rise within days by more than chance, even if it is still within its range? */
export const rapidRise: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [{ concept: 'calcium', window: { kind: 'days', days: 400, newest: true } }],
  evaluate: ({ facts, ruleset }) => {
    const numbers = finalCalciumSeries(facts, ruleset).filter(isNumber)
    const [latest] = numbers
    if (latest === undefined || latest.class === 'ionized') return []
    const before = ofClass(
      numbers,
      latest.class,
      latest.day - numberOf(ruleset, 'calcium.rapid-rise.window'),
    ).filter(({ day }) => day < latest.day)
    const lowest = lowestOf(before, latest)
    return lowest === undefined ? [] : [verdictOf(lowest, latest, ruleset)]
  },
}

function lowestOf(before: readonly CalciumEntry[], { unit }: CalciumEntry): CalciumEntry | undefined {
  return before.toSorted((a, b) => valueIn(a, unit) - valueIn(b, unit) || b.day - a.day).at(0)
}

function verdictOf(lowest: CalciumEntry, latest: CalciumEntry, ruleset: Ruleset): Finding {
  const { measure, value, unit } = latest
  const rise = roundCalcium(value - valueIn(lowest, unit), unit)
  const evidence = uniqueIds([...latest.evidence, ...lowest.evidence])
  // Recovery from a low calcium is not a rise.
  const holds =
    rise >= numberOf(ruleset, `calcium.rapid-rise.rise.${unit}`) &&
    lowest.value >= lowest.low &&
    value >= numberOf(ruleset, `calcium.rapid-rise.from.${unit}`)
  if (!holds) {
    return {
      ...RULE,
      verdict: 'clear',
      reason: { id: 'calcium-steady', latest: stated(latest), class: latest.class },
      evidence,
      measure,
      value,
      unit,
    }
  }
  return {
    ...RULE,
    verdict: 'raised',
    tier: 'same-day',
    reason: {
      id: 'calcium-rapid-rise',
      lowest: stated(lowest),
      latest: stated(latest),
      rise,
      days: daysBetween(lowest.day, latest.day),
    },
    evidence,
    since: latest.day,
    badges: latest.badges,
    measure,
    value,
    unit,
    missing: [],
  }
}
