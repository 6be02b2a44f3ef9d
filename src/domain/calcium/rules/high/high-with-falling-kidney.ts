import { uniqueIds, type FactId } from '../../../facts/record.ts'
import type { Finding, MissingFact } from '../../../findings/finding.ts'
import { mostUrgent } from '../../../findings/tier.ts'
import { kidneyFall, type KidneyPart } from '../../../renal/kidney-fall.ts'
import { newerKidneyRefusal } from '../../../renal/kidney-refusal.ts'
import type { Rule, RuleInput } from '../../../rules/rule.ts'
import { sinceBoth } from '../../../time/since-both.ts'
import { urgencyHigh } from '../../grading.ts'
import { scaleOfEntry } from '../../reference-interval.ts'
import { calciumSeries, type CalciumEntry } from '../../series/calcium-series.ts'
import { standingCalcium } from '../../series/standing-calcium.ts'
import { stated } from '../../series/stated.ts'

const RULE = { rule: 'H-09', problem: 'calcium-high' } as const

/** Does kidney function fall in a patient whose calcium is high? */
export const highWithFallingKidney: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'calcium', window: { kind: 'days', days: 400, newest: true } },
    { concept: 'kidney', window: { kind: 'days', days: 400, newest: true } },
  ],
  evaluate: (input) => {
    const { facts, ruleset } = input
    const standing = standingCalcium(calciumSeries(facts, ruleset, 'high'), 'high', ruleset)
    if (standing === undefined) return []
    const parts = kidneyFall(facts, ruleset)
    const falling = parts.filter((part) => part.state === 'falling')
    const steady = parts.filter((part) => part.state === 'steady')
    const [first, ...others] = falling
    if (first !== undefined) return [raised(standing.entry, [first, ...others], input)]
    const [missing, ...more] = missingIn(parts, input)
    return [
      missing === undefined
        ? clear(standing.entry, steady)
        : unknown(standing.entry, [missing, ...more], steady),
    ]
  },
}

type Falling = Extract<KidneyPart, { state: 'falling' }>
type Steady = Extract<KidneyPart, { state: 'steady' }>

function raised(
  entry: CalciumEntry,
  falling: readonly [Falling, ...Falling[]],
  { ruleset }: RuleInput,
): Finding {
  const { grade = 1, measure, value, unit, badges, evidence } = entry
  const isPreliminary = falling.every((part) => part.isPreliminary) && !badges.includes('preliminary')
  return {
    ...RULE,
    verdict: 'raised',
    tier: mostUrgent(urgencyHigh(entry, grade, scaleOfEntry(entry), ruleset), 'same-day'),
    reason: {
      id: 'high-calcium-kidney',
      calcium: stated(entry),
      grade,
      falling: falling.map(({ told }) => told),
    },
    evidence: uniqueIds([...evidence, ...falling.flatMap((part) => part.evidence)]),
    since: sinceBoth(
      entry.day,
      falling.map(({ told }) => told.day),
    ),
    badges: isPreliminary ? [...badges, 'preliminary'] : badges,
    grade,
    measure,
    value,
    unit,
    missing: [],
  }
}

/** What is missing to say that they do not fall: a value, one to compare it with, one that can be read, a current one. */
function missingIn(
  parts: readonly KidneyPart[],
  { facts, obligations, ruleset }: RuleInput,
): readonly MissingFact[] {
  const own = parts.flatMap((part) => (part.state === 'unknown' ? [part.needs] : []))
  const isLate = obligations.some(({ kind, tier }) => kind === 'creatinine' && tier !== undefined)
  return [
    ...own,
    ...(newerKidneyRefusal(facts, ruleset) === undefined ? [] : (['readable-kidney-result'] as const)),
    ...(isLate && !own.includes('creatinine-result') ? (['current-creatinine-result'] as const) : []),
  ]
}

function clear(entry: CalciumEntry, steady: readonly Steady[]): Finding {
  const { measure, value, unit } = entry
  return { ...RULE, verdict: 'clear', ...toldOf(entry, steady), measure, value, unit }
}

function unknown(
  entry: CalciumEntry,
  [first, ...others]: readonly [MissingFact, ...MissingFact[]],
  steady: readonly Steady[],
): Finding {
  const need = (needs: MissingFact) => ({ kind: 'fact', needs }) as const
  return { ...RULE, verdict: 'unknown', needs: [need(first), ...others.map(need)], ...toldOf(entry, steady) }
}

function toldOf(entry: CalciumEntry, steady: readonly Steady[]) {
  const evidence: readonly FactId[] = steady.flatMap((part) => part.evidence)
  return {
    reason: {
      id: 'high-calcium-kidney-steady',
      calcium: stated(entry),
      steady: steady.map(({ told }) => told),
    },
    evidence: uniqueIds([...entry.evidence, ...evidence]),
  } as const
}
