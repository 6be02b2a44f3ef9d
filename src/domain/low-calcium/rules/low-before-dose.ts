import { doseAhead, type DoseAhead } from '../../bone-agent/dose-ahead.ts'
import { isDoseNear } from '../../bone-agent/next-dose.ts'
import { statedDose } from '../../bone-agent/stated-dose.ts'
import { answerWithoutStanding } from '../../calcium/doubt.ts'
import { unknownOf } from '../../calcium/rules/verdicts.ts'
import { calciumSeries } from '../../calcium/series/calcium-series.ts'
import { stated } from '../../calcium/series/stated.ts'
import { standingLow } from '../../calcium/standing-low.ts'
import { uniqueIds } from '../../facts/record.ts'
import type { Finding } from '../../findings/finding.ts'
import { KIND_NEEDS } from '../../follow-up/obligation-needs.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'

const RULE = { rule: 'L-03', problem: 'calcium-low' } as const

/** Is a bone agent due while calcium is low? */
export const lowBeforeDose: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [...KIND_NEEDS.dose, { concept: 'calcium', window: { kind: 'days', days: 400, newest: true } }],
  evaluate: (input) => {
    const dose = doseAhead(input)
    if (dose === undefined || !isDoseNear(dose, input.ruleset, input.now)) return []
    return [findingOf(dose, input)]
  },
}

function findingOf(dose: DoseAhead, input: RuleInput): Finding {
  const low = standingLow(input)
  if (low !== undefined) {
    const { entry, since } = low
    const { grade = 1, measure, value, unit, badges } = entry
    return {
      ...RULE,
      verdict: 'raised',
      tier: 'same-day',
      reason: { id: 'low-before-dose', calcium: stated(entry), grade, dose: statedDose(dose) },
      evidence: uniqueIds([...entry.evidence, ...dose.evidence]),
      since,
      badges,
      grade,
      measure,
      value,
      unit,
      missing: [],
    }
  }
  const answer = answerWithoutStanding(calciumSeries(input.facts, input.ruleset, 'low'), 'low', input)
  if (answer.kind === 'unknown') return unknownOf(RULE, answer)
  const { entry } = answer
  return {
    ...RULE,
    verdict: 'clear',
    reason: { id: 'low-not-before-dose', calcium: stated(entry), dose: statedDose(dose) },
    evidence: uniqueIds([...entry.evidence, ...dose.evidence]),
  }
}
