import { uniqueIds } from '../../facts/record.ts'
import type { Raised } from '../../findings/finding.ts'
import type { Badge } from '../../findings/reason.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { statedSymptom } from '../../symptoms/stated-symptom.ts'
import { answerWithoutStanding } from '../doubt.ts'
import { calciumSeries } from '../series/calcium-series.ts'
import { stated } from '../series/stated.ts'
import { standingLow, type StandingLow } from '../standing-low.ts'
import { clearOf, unknownOf } from './verdicts.ts'

const RULE = { rule: 'L-01', problem: 'calcium-low' } as const

/** Is the latest calcium below its lower limit, or was it and nothing newer has ended that? */
export const lowCalcium: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'calcium', window: { kind: 'days', days: 400, newest: true } },
    { concept: 'symptoms', window: { kind: 'days', days: 400, newest: true } },
    { concept: 'medication-doses', window: { kind: 'days', days: 14, newest: false } },
    { concept: 'medication-orders', window: { kind: 'now' } },
  ],
  evaluate: (input) => {
    const low = standingLow(input)
    if (low !== undefined) return [raised(low, input)]
    const answer = answerWithoutStanding(calciumSeries(input.facts, input.ruleset, 'low'), 'low', input)
    return [answer.kind === 'within' ? clearOf(RULE, answer.entry) : unknownOf(RULE, answer)]
  },
}

function raised(low: StandingLow, { ruleset, now }: RuleInput): Raised {
  const { entry, notEndedBy, since, tier, tetany, red, given, due } = low
  const { grade = 1, measure, value, unit } = entry
  const isOld = now.day - entry.day > numberOf(ruleset, 'calcium.not-repeated-after')
  const badges: readonly Badge[] =
    isOld && notEndedBy.length === 0 ? [...entry.badges, 'not-repeated-30-days'] : entry.badges
  return {
    ...RULE,
    verdict: 'raised',
    tier,
    reason: {
      id: 'calcium-low',
      calcium: stated(entry),
      grade,
      notEndedBy: notEndedBy.map(stated),
      tetany: tetany.map(statedSymptom),
      red: red.map(statedSymptom),
      ...(given !== undefined && { boneAgentGiven: given.day }),
      ...(due !== undefined && { boneAgentDue: due.day }),
    },
    evidence: uniqueIds([
      ...entry.evidence,
      ...notEndedBy.flatMap(({ evidence }) => evidence),
      ...[...tetany, ...red].map(({ id }) => id),
      ...(given?.evidence ?? []),
      ...(due?.evidence ?? []),
    ]),
    since,
    badges,
    grade,
    measure,
    value,
    unit,
    missing: [],
  }
}
