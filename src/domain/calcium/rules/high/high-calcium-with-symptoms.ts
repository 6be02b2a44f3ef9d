import { uniqueIds } from '../../../facts/record.ts'
import type { SymptomReport } from '../../../facts/symptom.ts'
import type { Finding } from '../../../findings/finding.ts'
import { mostUrgent, type Tier } from '../../../findings/tier.ts'
import type { Rule, RuleInput } from '../../../rules/rule.ts'
import { numberOf } from '../../../rules/ruleset.ts'
import { standingAnswers } from '../../../symptoms/standing-answers.ts'
import { statedSymptom } from '../../../symptoms/stated-symptom.ts'
import { counts, isNew } from '../../../symptoms/usual.ts'
import type { Day } from '../../../time/day.ts'
import { sinceBoth } from '../../../time/since-both.ts'
import { calciumSeries, type CalciumEntry } from '../../series/calcium-series.ts'
import { isAmber, isDeciding, isNearHigh, isRed } from '../../calcium-symptoms.ts'
import type { Grade } from '../../calcium-value.ts'
import { urgencyHigh } from '../../grading.ts'
import { scaleOfEntry } from '../../reference-interval.ts'
import { standingCalcium } from '../../series/standing-calcium.ts'
import { stated } from '../../series/stated.ts'
import { refusedReason, unreadableAnswer } from '../../symptom-answers.ts'

const RULE = { rule: 'H-02', problem: 'calcium-high' } as const

/** Does a patient whose calcium is high report a symptom that it can cause? */
export const highCalciumWithSymptoms: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'calcium', window: { kind: 'days', days: 400, newest: true } },
    { concept: 'symptoms', window: { kind: 'days', days: 400, newest: true } },
  ],
  evaluate: (input) => {
    const { facts, ruleset, now } = input
    const standing = standingCalcium(calciumSeries(facts, ruleset, 'high'), 'high', ruleset)
    if (standing === undefined) return []
    const { entry, since, openSince } = standing
    const answers = standingAnswers(facts, (report) => isRed(report) || isAmber(report)).filter((report) =>
      isNearHigh(report, openSince, ruleset),
    )
    const present = answers.filter((report) => counts(report, facts, now))
    return [
      present.length > 0
        ? raised(
            entry,
            sinceBoth(
              since,
              present.map(({ when }) => when.day),
            ),
            present,
            input,
          )
        : withoutSymptoms(entry, answers, input),
    ]
  },
}

function raised(
  entry: CalciumEntry,
  since: Day,
  present: readonly SymptomReport[],
  { ruleset }: RuleInput,
): Finding {
  const { grade = 1, measure, value, unit, evidence } = entry
  return {
    ...RULE,
    verdict: 'raised',
    tier: tierOf(entry, grade, present, ruleset),
    reason: {
      id: 'calcium-high-with-symptoms',
      calcium: stated(entry),
      grade,
      red: present.filter(isRed).map(statedSymptom),
      amber: present.filter(isAmber).map(statedSymptom),
    },
    evidence: uniqueIds([...evidence, ...present.map(({ id }) => id)]),
    since,
    badges: [...entry.badges, ...(grade === 1 ? (['symptoms-at-least-grade-2'] as const) : [])],
    grade,
    measure,
    value,
    unit,
    missing: [],
  }
}

/** At grade 1 fatigue, low mood or any other single amber symptom does not lift the tier; thirst, polyuria, vomiting do. */
function tierOf(
  entry: CalciumEntry,
  grade: Grade,
  present: readonly SymptomReport[],
  ruleset: RuleInput['ruleset'],
): Tier {
  const own = urgencyHigh(entry, grade, scaleOfEntry(entry), ruleset)
  if (present.some(isRed)) return 'immediate'
  const fresh = new Set(
    present.filter((report) => isAmber(report) && isNew(report)).map(({ symptom }) => symptom),
  )
  const decides =
    present.some(isDeciding) || fresh.size >= numberOf(ruleset, 'calcium.symptoms.amber-deciding')
  return decides ? mostUrgent(own, 'same-day') : own
}

/** Not asked is not denied: without any answer near the sample nobody can tell. */
function withoutSymptoms(
  entry: CalciumEntry,
  answers: readonly SymptomReport[],
  { facts, ruleset }: RuleInput,
): Finding {
  const calcium = stated(entry)
  const refused = unreadableAnswer(facts, (report) => isNearHigh(report, entry.day, ruleset))
  if (refused !== undefined) {
    return {
      ...RULE,
      verdict: 'unknown',
      needs: [{ kind: 'fact', needs: 'readable-symptom-answer' }],
      reason: refusedReason(calcium, refused),
      evidence: [...entry.evidence, refused.resource],
    }
  }
  if (answers.length === 0) {
    return {
      ...RULE,
      verdict: 'unknown',
      needs: [{ kind: 'fact', needs: 'symptom-answers' }],
      reason: { id: 'calcium-symptoms-not-told', calcium },
      evidence: entry.evidence,
    }
  }
  return {
    ...RULE,
    verdict: 'clear',
    reason: { id: 'calcium-symptoms-denied', calcium, denied: answers.map(statedSymptom) },
    evidence: uniqueIds([...entry.evidence, ...answers.map(({ id }) => id)]),
  }
}
