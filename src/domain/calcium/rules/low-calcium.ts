import { isDoseWithin, nextDose } from '../../bone-agent/next-dose.ts'
import type { SymptomReport } from '../../facts/symptom.ts'
import { BONE_AGENTS, type DrugClass } from '../../facts/treatment.ts'
import { uniqueIds, type FactId } from '../../facts/record.ts'
import type { Raised } from '../../findings/finding.ts'
import type { Badge } from '../../findings/reason.ts'
import { mostUrgent, type Tier } from '../../findings/tier.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { standingAnswers } from '../../symptoms/standing-answers.ts'
import { statedSymptom } from '../../symptoms/stated-symptom.ts'
import { counts, isNew } from '../../symptoms/usual.ts'
import type { Day } from '../../time/day.ts'
import { byNewest } from '../../time/when.ts'
import { calciumSeries } from '../series/calcium-series.ts'
import { isNearLow, isRedWithLow, isTetany } from '../calcium-symptoms.ts'
import { answerWithoutStanding } from '../doubt.ts'
import { urgencyLow } from '../grading.ts'
import { scaleOfEntry } from '../reference-interval.ts'
import { standingCalcium, type StandingCalcium } from '../series/standing-calcium.ts'
import { stated } from '../series/stated.ts'
import { clearOf, unknownOf } from './verdicts.ts'

const RULE = { rule: 'L-01', problem: 'calcium-low' } as const

/** Is the latest calcium below its lower limit, or was it and nothing newer has ended that? */
export const lowCalcium: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'calcium', window: { kind: 'days', days: 400, newest: true } },
    { concept: 'symptoms', window: { kind: 'days', days: 400, newest: false } },
    { concept: 'medication-doses', window: { kind: 'days', days: 14, newest: false } },
    { concept: 'medication-orders', window: { kind: 'now' } },
  ],
  evaluate: (input) => {
    const series = calciumSeries(input.facts, input.ruleset, 'low')
    const standing = standingCalcium(series, 'low', input.ruleset)
    if (standing !== undefined) return [raised(standing, input)]
    const answer = answerWithoutStanding(series, 'low', input)
    return [answer.kind === 'within' ? clearOf(RULE, answer.entry) : unknownOf(RULE, answer)]
  },
}

function raised({ entry, notEndedBy, since }: StandingCalcium, input: RuleInput): Raised {
  const { ruleset, now } = input
  const { grade = 1, measure, value, unit } = entry
  const { tetany, red } = symptomsNear(entry.day, input)
  const given = doseGiven(input)
  const due = doseDue(input)
  const own = urgencyLow(entry, grade, scaleOfEntry(entry), ruleset)
  const isOld = now.day - entry.day > numberOf(ruleset, 'calcium.not-repeated-after')
  const badges: readonly Badge[] =
    isOld && notEndedBy.length === 0 ? [...entry.badges, 'not-repeated-30-days'] : entry.badges
  return {
    ...RULE,
    verdict: 'raised',
    tier: tierOf(own, { tetany, red, isNearDose: given !== undefined || due !== undefined }),
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

function tierOf(
  own: Tier,
  {
    tetany,
    red,
    isNearDose,
  }: {
    readonly tetany: readonly SymptomReport[]
    readonly red: readonly SymptomReport[]
    readonly isNearDose: boolean
  },
): Tier {
  if (tetany.length > 0) return 'immediate'
  return red.length > 0 || isNearDose ? mostUrgent(own, 'same-day') : own
}

function symptomsNear(sample: Day, { facts, ruleset, now }: RuleInput) {
  const near = (report: SymptomReport) =>
    isNearLow(report, sample, ruleset, now) && counts(report, facts, now)
  return {
    tetany: standingAnswers(facts, isTetany).filter(near),
    red: standingAnswers(facts, isRedWithLow).filter((report) => near(report) && isNew(report)),
  }
}

type DoseNear = { readonly day: Day; readonly evidence: readonly FactId[] }

/** A bone agent lowers calcium further in the days after a dose. */
function doseGiven({ facts, ruleset, now }: RuleInput): DoseNear | undefined {
  const earliest = now.day - numberOf(ruleset, 'calcium.low.dose-given-within')
  const boneAgents: readonly DrugClass[] = BONE_AGENTS
  const dose = facts.doses
    .filter(({ drug }) => drug.classes.some((of) => boneAgents.includes(of)))
    .filter(({ when }) => when.day >= earliest && when.day <= now.day)
    .toSorted((a, b) => byNewest(a.when, b.when))
    .at(0)
  return dose && { day: dose.when.day, evidence: [dose.id] }
}

/** A dose that is due within days, overdue or booked for then: the low calcium is to be seen to first. */
function doseDue(input: RuleInput): DoseNear | undefined {
  const { ruleset, now } = input
  const next = nextDose(input)
  if (next === undefined || !isDoseWithin(next, numberOf(ruleset, 'calcium.low.dose-due-within'), now))
    return undefined
  return { day: next.due < next.when.day ? next.due : next.when.day, evidence: next.evidence }
}
