import { uniqueIds } from '../../../facts/record.ts'
import type { Finding } from '../../../findings/finding.ts'
import { mostUrgent } from '../../../findings/tier.ts'
import type { Rule, RuleInput } from '../../../rules/rule.ts'
import { daysBetween } from '../../../time/day.ts'
import { answerWithoutStanding } from '../../doubt.ts'
import { urgencyHigh } from '../../grading.ts'
import { scaleOfEntry } from '../../reference-interval.ts'
import { finalCalciumSeries, type CalciumEntry } from '../../series/calcium-series.ts'
import { lies } from '../../series/runs.ts'
import { stated } from '../../series/stated.ts'
import { standingFinal, treatedHighs, type TreatedHigh } from '../../treated.ts'
import { clearOf, unknownOf } from '../verdicts.ts'

const RULE = { rule: 'H-06', problem: 'calcium-high' } as const

/** Is calcium high again after a treatment had brought it down? */
export const recurrence: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'calcium', window: { kind: 'days', days: 400, newest: true } },
    { concept: 'medication-doses', window: { kind: 'days', days: 400, newest: false } },
  ],
  evaluate: (input) => {
    const { facts, ruleset, now } = input
    const treated = treatedHighs(facts, ruleset, now)
    const [latest] = treated
    if (latest === undefined) return []
    const standing = standingFinal(facts, ruleset)
    if (standing === undefined) return [withoutHigh(input)]
    const again = treated.flatMap((one) => relapseAfter(one, standing, input) ?? []).at(0)
    return [again ? raised(again, standing, input) : notBetween(latest, standing)]
  },
}

type Relapse = {
  readonly dose: TreatedHigh['dose']
  readonly high: CalciumEntry
  readonly normal: CalciumEntry
  /** The first high value after that. */
  readonly first: CalciumEntry
}

function relapseAfter(
  { dose, high, normal }: TreatedHigh,
  standing: CalciumEntry,
  { facts, ruleset }: RuleInput,
): Relapse | undefined {
  if (normal === undefined) return undefined
  const first = finalCalciumSeries(facts, ruleset).findLast(
    (entry) => lies(entry, 'high') && entry.day > normal.day,
  )
  return first && first.day <= standing.day ? { dose, high, normal, first } : undefined
}

/** One tier above its grade, and no further than today: beyond that only the value itself decides. */
function raised(
  { dose, high, normal, first }: Relapse,
  standing: CalciumEntry,
  { ruleset }: RuleInput,
): Finding {
  const { grade = 1, measure, value, unit, badges, evidence } = standing
  return {
    ...RULE,
    verdict: 'raised',
    tier: mostUrgent(urgencyHigh(standing, grade, scaleOfEntry(standing), ruleset), 'same-day'),
    reason: {
      id: 'high-calcium-recurrence',
      calcium: stated(standing),
      grade,
      normal: stated(normal),
      treatedOn: dose.when.day,
      highAgain: first.day,
      days: daysBetween(dose.when.day, first.day),
    },
    evidence: uniqueIds([...evidence, ...high.evidence, dose.id, ...normal.evidence, ...first.evidence]),
    since: first.day,
    badges,
    grade,
    measure,
    value,
    unit,
    missing: [],
  }
}

/** Treated and never within its limits since: that is another matter than a relapse. */
function notBetween({ dose, high }: TreatedHigh, standing: CalciumEntry): Finding {
  const { measure, value, unit, evidence } = standing
  return {
    ...RULE,
    verdict: 'clear',
    reason: { id: 'high-calcium-no-recurrence', calcium: stated(standing), treatedOn: dose.when.day },
    evidence: uniqueIds([...evidence, ...high.evidence, dose.id]),
    measure,
    value,
    unit,
  }
}

function withoutHigh(input: RuleInput): Finding {
  const answer = answerWithoutStanding(finalCalciumSeries(input.facts, input.ruleset), 'high', input)
  return answer.kind === 'within' ? clearOf(RULE, answer.entry) : unknownOf(RULE, answer)
}
