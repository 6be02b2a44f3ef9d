import { uniqueIds } from '../../../facts/record.ts'
import type { Raised } from '../../../findings/finding.ts'
import type { Badge } from '../../../findings/reason.ts'
import type { Rule, RuleInput } from '../../../rules/rule.ts'
import { numberOf } from '../../../rules/ruleset.ts'
import { calciumSeries } from '../../series/calcium-series.ts'
import { answerWithoutStanding } from '../../doubt.ts'
import { isModerateByGuideline, urgencyHigh } from '../../grading.ts'
import { scaleOfEntry } from '../../reference-interval.ts'
import { standingCalcium, type StandingCalcium } from '../../series/standing-calcium.ts'
import { stated } from '../../series/stated.ts'
import { isAfterTreatment, repeatOfHigh } from '../../repeat.ts'
import { lastBegun, treatmentsFrom } from '../../treatment.ts'
import { clearOf, unknownOf } from '../verdicts.ts'

const RULE = { rule: 'H-01', problem: 'calcium-high' } as const

/** Is the latest calcium above its upper limit, or was it and nothing newer has ended that? */
export const highCalcium: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'calcium', window: { kind: 'days', days: 400, newest: true } },
    { concept: 'medication-doses', window: { kind: 'days', days: 400, newest: false } },
  ],
  evaluate: (input) => {
    const series = calciumSeries(input.facts, input.ruleset, 'high')
    const standing = standingCalcium(series, 'high', input.ruleset)
    if (standing !== undefined) return [raised(standing, input)]
    const answer = answerWithoutStanding(series, 'high', input)
    return [answer.kind === 'within' ? clearOf(RULE, answer.entry) : unknownOf(RULE, answer)]
  },
}

function raised(standing: StandingCalcium, { facts, ruleset, now, obligations }: RuleInput): Raised {
  const { entry, notEndedBy, first, since } = standing
  const scale = scaleOfEntry(entry)
  const { grade = 1, measure, value, unit } = entry
  const treatment = lastBegun(treatmentsFrom(first.when, facts, ruleset), ruleset)
  const repeat = repeatOfHigh(facts, ruleset)
  const recheck =
    repeat?.state === 'open' && isAfterTreatment(repeat)
      ? obligations.find(({ kind }) => kind === 'repeat-calcium')?.due
      : undefined
  const isOld = now.day - entry.day > numberOf(ruleset, 'calcium.not-repeated-after')
  const badges: readonly (readonly [boolean, Badge])[] = [
    [isOld && notEndedBy.length === 0, 'not-repeated-30-days'],
    [isModerateByGuideline(entry, grade, scale, ruleset), 'severe-by-guideline-moderate'],
  ]
  return {
    ...RULE,
    verdict: 'raised',
    tier: urgencyHigh(entry, grade, scale, ruleset),
    reason: {
      id: 'calcium-high',
      calcium: stated(entry),
      grade,
      notEndedBy: notEndedBy.map(stated),
      ...(treatment !== undefined && { treatedOn: treatment.when.day }),
      ...(recheck !== undefined && { recheckDue: recheck }),
    },
    evidence: uniqueIds([
      ...entry.evidence,
      ...notEndedBy.flatMap(({ evidence }) => evidence),
      ...(treatment === undefined ? [] : [treatment.id]),
    ]),
    since,
    badges: [...entry.badges, ...badges.flatMap(([holds, badge]) => (holds ? [badge] : []))],
    grade,
    measure,
    value,
    unit,
    missing: [],
  }
}
