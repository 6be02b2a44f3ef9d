import type { LabResult } from '../../facts/laboratory.ts'
import { uniqueIds, type AtLeastOne } from '../../facts/record.ts'
import type { Finding, MissingFact } from '../../findings/finding.ts'
import type { Badge } from '../../findings/reason.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { earliestDay } from '../../time/day.ts'
import { standingAgainst, type Standing } from '../below-limit.ts'
import { countLimit } from '../count-limit.ts'
import { statedCount } from '../stated-count.ts'

const RULE = { rule: 'C-01', problem: 'marrow' } as const

const MEASURES = ['hemoglobin', 'platelets'] as const
type Measure = (typeof MEASURES)[number]
const NEEDED: Readonly<Record<Measure, MissingFact>> = {
  hemoglobin: 'hemoglobin-result',
  platelets: 'platelets-result',
}

/** Is the marrow failing: hemoglobin or platelets so low that somebody must act today? */
export const lowBloodCounts: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [{ concept: 'blood-count', window: { kind: 'days', days: 400, newest: true } }],
  evaluate: (input) => {
    const standings = MEASURES.map((measure) => ({ measure, standing: standingOf(measure, input) }))
    if (standings.every(({ standing }) => standing.state === 'none')) return []
    const lacking = standings.flatMap(({ measure, standing }) =>
      isOpen(standing, input) ? [NEEDED[measure]] : [],
    )
    const [low, ...others] = standings.flatMap(({ standing }) =>
      standing.state === 'low' ? [standing.results] : [],
    )
    if (low !== undefined) return [raised([low, ...others], lacking, input)]
    const [first, ...more] = standings.flatMap(({ standing }) =>
      'result' in standing ? [standing.result] : [],
    )
    return first === undefined ? [] : [reassured([first, ...more], lacking, input)]
  },
}

function standingOf(measure: Measure, { facts, ruleset }: RuleInput): Standing {
  return standingAgainst(measure, facts.results, (result) => countLimit(result, ruleset))
}

/** Whether it cannot tell: never measured, a bound or a preliminary result, or so old that it reassures nobody. */
function isOpen(standing: Standing, { ruleset, now }: RuleInput): boolean {
  if (standing.state === 'low') return false
  if (standing.state !== 'adequate') return true
  return now.day - standing.result.when.day > numberOf(ruleset, 'marrow.current-for')
}

type Run = AtLeastOne<LabResult>

function raised(runs: AtLeastOne<Run>, lacking: readonly MissingFact[], { ruleset }: RuleInput): Finding {
  const [[first], ...others] = runs
  const newest = runs.map(([result]) => result)
  const days = runs.flatMap((run) => run.map(({ when }) => when.day))
  return {
    ...RULE,
    verdict: 'raised',
    tier: 'same-day',
    reason: {
      id: 'complication-marrow',
      counts: [
        statedCount(first, countLimit(first, ruleset)),
        ...others.map(([result]) => statedCount(result, countLimit(result, ruleset))),
      ],
    },
    value: first.amount.value,
    unit: first.amount.unit,
    evidence: uniqueIds([first.id, ...newest.map(({ id }) => id)]),
    since: earliestDay(first.when.day, ...days),
    badges: badgesOf(newest),
    missing: lacking.map((needs) => ({ kind: 'fact', needs })),
  }
}

function badgesOf(results: readonly LabResult[]): readonly Badge[] {
  return [
    ...(results.some(({ status }) => status === 'preliminary') ? (['preliminary'] as const) : []),
    ...(results.some(({ comparator }) => comparator !== undefined) ? (['at-most'] as const) : []),
  ]
}

function reassured(
  [first, ...others]: AtLeastOne<LabResult>,
  [lacks, ...more]: readonly MissingFact[],
  { ruleset }: RuleInput,
): Finding {
  const counts = [first, ...others].map((result) => statedCount(result, countLimit(result, ruleset)))
  const reason = { id: 'complication-marrow-adequate', counts } as const
  const evidence = uniqueIds([first.id, ...others.map(({ id }) => id)])
  if (lacks === undefined) return { ...RULE, verdict: 'clear', reason, evidence }
  const fact = (needs: MissingFact) => ({ kind: 'fact', needs }) as const
  return { ...RULE, verdict: 'unknown', reason, evidence, needs: [fact(lacks), ...more.map(fact)] }
}
