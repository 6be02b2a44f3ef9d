import { isCramp, isNearLow, isTetany } from '../../calcium/calcium-symptoms.ts'
import { answerWithoutStanding, type CalciumAnswer } from '../../calcium/doubt.ts'
import { unknownOf } from '../../calcium/rules/verdicts.ts'
import { calciumSeries, type CalciumEntry } from '../../calcium/series/calcium-series.ts'
import { stated } from '../../calcium/series/stated.ts'
import { standingLow } from '../../calcium/standing-low.ts'
import { uniqueIds, type AtLeastOne, type FactId } from '../../facts/record.ts'
import type { SymptomReport } from '../../facts/symptom.ts'
import type { Finding } from '../../findings/finding.ts'
import type { Tier } from '../../findings/tier.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { standingAnswers } from '../../symptoms/standing-answers.ts'
import { statedSymptom } from '../../symptoms/stated-symptom.ts'
import { counts } from '../../symptoms/usual.ts'
import { earliestDay } from '../../time/day.ts'
import type { LowCalciumReason } from '../low-calcium-reason.ts'
import { boneAgentDoses, type BoneAgentDose } from '../recent-dose.ts'
import { unreadableTetany } from '../unreadable-answers.ts'

const RULE = { rule: 'L-06', problem: 'calcium-low' } as const

/** Does a patient who had a bone agent in the last weeks report what a low calcium causes? */
export const symptomsAfterBoneAgent: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'symptoms', window: { kind: 'days', days: 400, newest: true } },
    { concept: 'medication-doses', window: { kind: 'days', days: 60, newest: false } },
    { concept: 'calcium', window: { kind: 'days', days: 400, newest: true } },
  ],
  evaluate: (input) => {
    const { facts, ruleset, now } = input
    const earliest = now.day - numberOf(ruleset, 'low-calcium.symptoms.dose-within')
    const given = boneAgentDoses(facts).find(({ dose }) => dose.when.day >= earliest)
    if (given === undefined) return []
    const [first, ...others] = presentTetany(input)
    return first === undefined ? unreadable(input) : [findingOf([first, ...others], given, input)]
  },
}

/** Told within days of the latest sample or, with none near it, in the last days. */
function presentTetany(input: RuleInput): readonly SymptomReport[] {
  const { facts, ruleset, now } = input
  const sample = standingLow(input)?.entry.day ?? calciumSeries(facts, ruleset, 'low')[0]?.day ?? NEVER
  return standingAnswers(facts, isTetany).filter(
    (report) => isNearLow(report, sample, ruleset, now) && counts(report, facts, now),
  )
}

const NEVER = -Infinity

type Present = AtLeastOne<SymptomReport>
type Reason = Extract<LowCalciumReason, { readonly id: 'low-symptoms-after-bone-agent' }>
type Beside = Pick<Reason, 'state' | 'calcium'> & { readonly evidence: readonly FactId[] }

function findingOf(present: Present, given: BoneAgentDose, input: RuleInput): Finding {
  const low = standingLow(input)
  if (low !== undefined) return raised('immediate', present, given, ofEntry('low', low.entry))
  const answer = answerWithoutStanding(calciumSeries(input.facts, input.ruleset, 'low'), 'low', input)
  const beside = ofAnswer(answer, input)
  const [first, ...others] = present.filter(countsAlone)
  if (first !== undefined && present.some(isCramp))
    return raised('immediate', [first, ...others], given, beside)
  if (first !== undefined && beside.state !== 'not-low')
    return raised('same-day', [first, ...others], given, beside)
  return answer.kind === 'within' ? explained(present, answer.entry) : unknownOf(RULE, answer)
}

/** Tingling of which no place is told may be the cord's: it counts beside a low calcium only. */
function countsAlone(report: SymptomReport): boolean {
  return isCramp(report) || report.sites.length > 0
}

function ofEntry(state: Beside['state'], entry: CalciumEntry): Beside {
  return { state, calcium: stated(entry), evidence: entry.evidence }
}

/** A good value of some time ago explains nothing away. */
function ofAnswer(answer: CalciumAnswer, { ruleset, now }: RuleInput): Beside {
  if (answer.kind === 'within') {
    const isOld = now.day - answer.entry.day > numberOf(ruleset, 'low-calcium.symptoms.calcium-current')
    return ofEntry(isOld ? 'old' : 'not-low', answer.entry)
  }
  const { reason, evidence } = answer
  return { state: 'not-known', ...('calcium' in reason && { calcium: reason.calcium }), evidence }
}

function raised(tier: Tier, reports: Present, { agent, dose }: BoneAgentDose, beside: Beside): Finding {
  const [first, ...others] = reports
  const { state, calcium, evidence } = beside
  return {
    ...RULE,
    verdict: 'raised',
    tier,
    reason: {
      id: 'low-symptoms-after-bone-agent',
      symptoms: [statedSymptom(first), ...others.map(statedSymptom)],
      agent,
      given: dose.when.day,
      state,
      ...(calcium && { calcium }),
    },
    evidence: uniqueIds([first.id, ...others.map(({ id }) => id), dose.id, ...evidence]),
    since: earliestDay(first.when.day, ...others.map(({ when }) => when.day)),
    badges: [],
    missing:
      state === 'not-known' || state === 'old' ? [{ kind: 'fact', needs: 'current-calcium-result' }] : [],
  }
}

function explained([first, ...others]: Present, entry: CalciumEntry): Finding {
  return {
    ...RULE,
    verdict: 'clear',
    reason: {
      id: 'low-symptoms-explained',
      symptoms: [statedSymptom(first), ...others.map(statedSymptom)],
      calcium: stated(entry),
    },
    evidence: uniqueIds([...entry.evidence, first.id, ...others.map(({ id }) => id)]),
  }
}

/** An answer that could not be read may be one of these. */
function unreadable(input: RuleInput): readonly Finding[] {
  const answers = unreadableTetany(input)
  if (answers.length === 0) return []
  return [
    {
      ...RULE,
      verdict: 'unknown',
      needs: [{ kind: 'fact', needs: 'readable-symptom-answer' }],
      reason: { id: 'low-symptoms-not-told' },
      evidence: answers.map(({ resource }) => resource),
    },
  ]
}
