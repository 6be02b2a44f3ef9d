import { uniqueIds, type FactId } from '../../../facts/record.ts'
import type { SymptomReport } from '../../../facts/symptom.ts'
import type { MedicationOrder } from '../../../facts/treatment.ts'
import type { Finding, MissingFact } from '../../../findings/finding.ts'
import type { Reason } from '../../../findings/reason.ts'
import { activeOrders } from '../../../medication/active-orders.ts'
import type { Rule, RuleInput } from '../../../rules/rule.ts'
import { numberOf } from '../../../rules/ruleset.ts'
import { standingAnswers } from '../../../symptoms/standing-answers.ts'
import { statedSymptom } from '../../../symptoms/stated-symptom.ts'
import { counts } from '../../../symptoms/usual.ts'
import { sinceBoth } from '../../../time/since-both.ts'
import { isAmber, isNearSample, isOpioidExplainable, isRed } from '../../calcium-symptoms.ts'
import { isWithinMargin, newestSpeaking } from '../../margin.ts'
import { calciumSeries, type CalciumEntry } from '../../series/calcium-series.ts'
import { stated } from '../../series/stated.ts'
import { refusedReason, unreadableAnswer } from '../../symptom-answers.ts'

const RULE = { rule: 'H-03', problem: 'calcium-high' } as const

const OPIOIDS = new Set(['opioid'] as const)

/** Does a patient whose calcium is just below its upper limit report what a high calcium can cause? */
export const borderlineWithSymptoms: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'calcium', window: { kind: 'days', days: 14, newest: false } },
    { concept: 'symptoms', window: { kind: 'days', days: 21, newest: false } },
    { concept: 'medication-orders', window: { kind: 'now' } },
  ],
  evaluate: (input) => {
    const entry = borderline(input)
    if (entry === undefined) return []
    const told = toldNear(entry, input)
    return [enough(told, input) ? raised(entry, told, input) : notEnough(entry, told, input)]
  },
}

/** Only total and corrected calcium have a margin below the limit that says something. */
function borderline({ facts, ruleset, now }: RuleInput): CalciumEntry | undefined {
  const position = (entry: CalciumEntry) => isWithinMargin(entry, 'calcium.borderline.margin', ruleset)
  const latest = newestSpeaking(calciumSeries(facts, ruleset, 'high'), (entry) => position(entry) === 'yes')
  if (latest === undefined || latest.class === 'ionized' || position(latest) === 'no') return undefined
  return now.day - latest.day <= numberOf(ruleset, 'calcium.borderline.oldest') ? latest : undefined
}

type Told = {
  readonly answers: readonly SymptomReport[]
  readonly counted: readonly SymptomReport[]
  /** What an opioid explains as well. */
  readonly explained: readonly SymptomReport[]
  readonly opioids: readonly MedicationOrder[]
}

function toldNear(entry: CalciumEntry, { facts, ruleset, now }: RuleInput): Told {
  const answers = standingAnswers(facts, (report) => isRed(report) || isAmber(report)).filter((report) =>
    isNearSample(report, entry.day, ruleset),
  )
  const present = answers.filter((report) => counts(report, facts, now))
  const opioids = activeOrders(facts, OPIOIDS, now)
  const isExplained = (report: SymptomReport) => opioids.length > 0 && isOpioidExplainable(report)
  return {
    answers,
    counted: present.filter((report) => !isExplained(report)),
    explained: present.filter(isExplained),
    opioids,
  }
}

/** One that is red, or several amber symptoms: two answers on one symptom are one. */
function enough({ counted }: Told, { ruleset }: RuleInput): boolean {
  const amber = new Set(counted.filter(isAmber).map(({ symptom }) => symptom))
  return counted.some(isRed) || amber.size >= numberOf(ruleset, 'calcium.borderline.amber')
}

function raised(entry: CalciumEntry, told: Told, input: RuleInput): Finding {
  const { counted, explained } = told
  if (isWithinMargin(entry, 'calcium.borderline.margin', input.ruleset) === 'undecided')
    return unknown('calcium-number', { id: 'calcium-undecided', calcium: stated(entry) }, entry.evidence)
  const { badges, measure, value, unit, evidence } = entry
  const red = counted.filter(isRed)
  return {
    ...RULE,
    verdict: 'raised',
    tier: red.length > 0 ? 'same-day' : 'this-week',
    reason: {
      id: 'high-calcium-borderline',
      calcium: stated(entry),
      red: red.map(statedSymptom),
      amber: counted.filter(isAmber).map(statedSymptom),
      explained: explained.map(statedSymptom),
    },
    evidence: uniqueIds([...evidence, ...counted.map(({ id }) => id)]),
    since: sinceBoth(
      entry.day,
      counted.map(({ when }) => when.day),
    ),
    badges,
    measure,
    value,
    unit,
    missing: [],
  }
}

function notEnough(entry: CalciumEntry, told: Told, { facts, ruleset }: RuleInput): Finding {
  const calcium = stated(entry)
  const refused = unreadableAnswer(facts, (report) => isNearSample(report, entry.day, ruleset))
  if (refused !== undefined) {
    return unknown('readable-symptom-answer', refusedReason(calcium, refused), [
      ...entry.evidence,
      refused.resource,
    ])
  }
  const { answers, explained, opioids } = told
  if (answers.length === 0)
    return unknown('symptom-answers', { id: 'calcium-symptoms-not-told', calcium }, entry.evidence)
  const { measure, value, unit } = entry
  return {
    ...RULE,
    verdict: 'clear',
    reason: {
      id: 'high-calcium-borderline-alone',
      calcium,
      answered: answers.map(statedSymptom),
      explained: explained.map(statedSymptom),
    },
    evidence: uniqueIds([
      ...entry.evidence,
      ...answers.map(({ id }) => id),
      ...(explained.length > 0 ? opioids.map(({ id }) => id) : []),
    ]),
    measure,
    value,
    unit,
  }
}

function unknown(needs: MissingFact, reason: Reason, evidence: readonly FactId[]): Finding {
  return { ...RULE, verdict: 'unknown', needs: [{ kind: 'fact', needs }], reason, evidence }
}
