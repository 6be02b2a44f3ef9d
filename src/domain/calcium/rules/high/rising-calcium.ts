import { uniqueIds } from '../../../facts/record.ts'
import type { Finding } from '../../../findings/finding.ts'
import { roundCalcium } from '../../../quantity/precision.ts'
import { roundHalfUp } from '../../../quantity/round.ts'
import type { Rule, RuleInput } from '../../../rules/rule.ts'
import { numberOf, type Ruleset } from '../../../rules/ruleset.ts'
import { finalCalciumSeries, type CalciumEntry } from '../../series/calcium-series.ts'
import { ofClass, valueIn } from '../../series/comparable.ts'
import { stated } from '../../series/stated.ts'
import { calciumTreatments } from '../../treatment.ts'
import { kendallTau, theilSen, type Point } from '../../series/trend.ts'

const RULE = { rule: 'H-04', problem: 'calcium-high' } as const

/** Only total and corrected calcium have a margin below the upper limit that says something. */
const CLASSES = ['corrected', 'total'] as const

/** Does calcium within the range rise steadily towards its upper limit? */
export const risingCalcium: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'calcium', window: { kind: 'days', days: 120, newest: false } },
    { concept: 'medication-doses', window: { kind: 'days', days: 150, newest: false } },
  ],
  evaluate: (input) => {
    const findings = CLASSES.flatMap((of) => ofOneClass(of, input))
    const raised = findings.find(({ verdict }) => verdict === 'raised')
    return raised ? [raised] : findings.slice(0, 1)
  },
}

type Run = readonly [CalciumEntry, ...CalciumEntry[]]

function ofOneClass(of: (typeof CLASSES)[number], input: RuleInput): readonly Finding[] {
  const { facts, ruleset, now } = input
  const series = finalCalciumSeries(facts, ruleset)
  const inWindow = ofClass(series, of, now.day - numberOf(ruleset, 'calcium.rising.window'))
  const [latest, ...earlier] = sinceReset(inWindow, input)
  if (latest === undefined || earlier.length + 1 < numberOf(ruleset, 'calcium.rising.fewest-days')) return []
  return [risingOf([latest, ...earlier], ruleset) ?? steady([latest, ...earlier], of)]
}

/** Recovery from a low value, or from a treatment that lowers calcium, is not a trend: the window starts anew. */
function sinceReset(newestFirst: readonly CalciumEntry[], { facts, ruleset }: RuleInput) {
  const lasts = numberOf(ruleset, 'calcium.rising.after-treatment')
  const treated = calciumTreatments(facts, ruleset).map(({ when }) => when.day)
  const reset = newestFirst.findIndex(
    (entry) => entry.value < entry.low || treated.some((day) => entry.day > day && entry.day - day <= lasts),
  )
  return reset < 0 ? newestFirst : newestFirst.slice(0, reset)
}

function risingOf(run: Run, ruleset: Ruleset): Finding | undefined {
  const [latest] = run
  const first = run.at(-1) ?? latest
  const { unit, high } = latest
  const line = (name: 'rise' | 'from' | 'near-highest' | 'near-limit') =>
    numberOf(ruleset, `calcium.rising.${name}.${unit}`)
  const points = run.map((entry): Point => ({ day: entry.day, value: valueIn(entry, unit) }))
  const days = latest.day - first.day
  const slope = theilSen(points) ?? 0
  const rise = roundHalfUp(slope * days, 6)
  const highest = Math.max(...points.map(({ value }) => value))
  const toLimit = roundCalcium(high - latest.value, unit)
  const reaches = roundHalfUp(toLimit / slope, 6)
  const holds =
    days >= numberOf(ruleset, 'calcium.rising.span') &&
    run.every((entry) => entry.value <= entry.high) &&
    latest.value >= line('from') &&
    rise >= line('rise') &&
    kendallTau(points) >= numberOf(ruleset, 'calcium.rising.tau') &&
    roundCalcium(highest - latest.value, unit) <= line('near-highest') &&
    (reaches <= numberOf(ruleset, 'calcium.rising.reaches-limit-within') || toLimit < line('near-limit'))
  return holds ? raised(run, { rise, days, reaches }) : undefined
}

type Trend = { readonly rise: number; readonly days: number; readonly reaches: number }

function raised(run: Run, { rise, days, reaches }: Trend): Finding {
  const [latest, ...earlier] = run
  const first = earlier.at(-1) ?? latest
  const { measure, value, unit } = latest
  return {
    ...RULE,
    verdict: 'raised',
    tier: 'this-week',
    reason: {
      id: 'calcium-rising',
      first: stated(first),
      latest: stated(latest),
      rise: roundCalcium(rise, unit),
      values: run.length,
      days,
      reachesLimitInDays: Math.ceil(reaches),
    },
    evidence: uniqueIds([...latest.evidence, ...earlier.flatMap(({ evidence }) => evidence)]),
    since: first.day,
    badges: latest.badges,
    measure,
    value,
    unit,
    missing: [],
  }
}

function steady([latest, ...earlier]: Run, of: (typeof CLASSES)[number]): Finding {
  const { measure, value, unit } = latest
  return {
    ...RULE,
    verdict: 'clear',
    reason: { id: 'calcium-steady', latest: stated(latest), class: of },
    evidence: uniqueIds([...latest.evidence, ...earlier.flatMap(({ evidence }) => evidence)]),
    measure,
    value,
    unit,
  }
}
