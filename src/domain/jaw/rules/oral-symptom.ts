import type { Need } from '../../facts/coverage.ts'
import { uniqueIds, type AtLeastOne } from '../../facts/record.ts'
import type { Symptom } from '../../facts/symptom.ts'
import type { Finding } from '../../findings/finding.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { earliestDay } from '../../time/day.ts'
import { jawCriteria } from '../criteria.ts'
import { exposureTo, type Exposure } from '../exposure.ts'
import {
  idsOf,
  oralSymptoms,
  statedOral,
  unreadableOral,
  type OralSymptom,
  type OralSymptoms,
  type UnreadableOral,
} from '../oral-symptoms.ts'

const RULE = { rule: 'B-06', problem: 'bone-agent' } as const

const NEEDS: readonly Need[] = [
  { concept: 'symptoms', window: { kind: 'days', days: 400, newest: true } },
  { concept: 'procedures', window: { kind: 'days', days: 400, newest: true } },
  { concept: 'medication-doses', window: { kind: 'all' } },
  { concept: 'medication-orders', window: { kind: 'all' } },
]

/** Does a symptom of the mouth or jaw stand, on a bone agent or after one? */
export const oralSymptom: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: NEEDS,
  evaluate: (input) => {
    const exposure = exposureTo(input.facts)
    if (exposure === undefined) return []
    const symptoms = oralSymptoms(input.facts, input.now)
    const [first, ...others] = symptoms.standing
    if (first !== undefined) return [raised([first, ...others], exposure, input)]
    const [unreadable] = unreadableOral(input.facts)
    return unreadable ? [unknown(unreadable)] : withoutSymptom(symptoms, input)
  },
}

/** Bone that can be seen, or pus: for today. */
const TODAY: ReadonlySet<Symptom> = new Set(['exposed-bone', 'oral-pus'])

function raised(standing: AtLeastOne<OralSymptom>, exposure: Exposure, input: RuleInput): Finding {
  const [first, ...others] = standing
  const { criteria, evidence } = jawCriteria(exposure, standing, input)
  const stated = [statedOral(first), ...others.map(statedOral)] as const
  const [newest] = first.reports
  return {
    ...RULE,
    verdict: 'raised',
    tier: stated.some(({ symptom }) => TODAY.has(symptom)) ? 'same-day' : 'this-week',
    reason: { id: 'jaw-symptoms', symptoms: [stated[0], ...stated.slice(1)], criteria },
    evidence: uniqueIds([newest.id, ...idsOf(standing), ...evidence]),
    since: earliestDay(stated[0].since, ...stated.slice(1).map(({ since }) => since)),
    badges: [],
    missing: [],
  }
}

function unknown({ resource, about, when }: UnreadableOral): Finding {
  return {
    ...RULE,
    verdict: 'unknown',
    needs: [{ kind: 'fact', needs: 'readable-symptom-answer' }],
    reason: { id: 'jaw-symptom-unreadable', symptom: about, ...(when && { day: when.day }) },
    evidence: [resource],
  }
}

/** What was denied or looked into long ago reassures nobody; a mark holds for as long as it says. */
function withoutSymptom(symptoms: OralSymptoms, { ruleset, now }: RuleInput): readonly Finding[] {
  const oldest = now.day - numberOf(ruleset, 'jaw.answer-current-for')
  const denied = symptoms.denied.filter(({ when }) => when.day >= oldest)
  const ended = symptoms.reviewed.filter(({ review }) => review.when.day >= oldest)
  const [first, ...others] = [
    ...ended.flatMap(({ report, review }) => [report.id, review.id]),
    ...idsOf(symptoms.usual),
    ...denied.map(({ id }) => id),
  ]
  if (first === undefined) return []
  return [
    {
      ...RULE,
      verdict: 'clear',
      reason: {
        id: 'jaw-no-symptom',
        denied: denied.map((report) => statedOral({ reports: [report] })),
        ended: ended.map(({ report, review }) => ({
          ...statedOral({ reports: [report] }),
          reviewedOn: review.when.day,
        })),
        usual: symptoms.usual.map(statedOral),
      },
      evidence: uniqueIds([first, ...others]),
    },
  ]
}
