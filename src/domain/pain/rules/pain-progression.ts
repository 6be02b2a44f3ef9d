import { uniqueIds, type FactId } from '../../facts/record.ts'
import type { Finding, MissingFact } from '../../findings/finding.ts'
import type { Rule } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { regionKey } from '../../skeleton/region-key.ts'
import {
  radiotherapyResponses,
  type Measured,
  type NotAssessable,
  type RadiotherapyResponse,
} from '../response/radiotherapy-response.ts'
import { statedResponse } from '../response/stated-response.ts'

const RULE = { rule: 'P-06', problem: 'pain' } as const

/** Did pain get worse at a place that was irradiated, long enough ago that it is no flare? */
export const painProgression: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'procedures', window: { kind: 'days', days: 100, newest: false } },
    { concept: 'pain', window: { kind: 'days', days: 120, newest: false } },
    { concept: 'medication-orders', window: { kind: 'days', days: 120, newest: false } },
    { concept: 'medication-doses', window: { kind: 'days', days: 120, newest: false } },
  ],
  evaluate: ({ facts, ruleset, now }) => {
    const from = numberOf(ruleset, 'pain.response.flare-until')
    return radiotherapyResponses(facts, ruleset, now)
      .filter(({ daysSince }) => daysSince >= from)
      .flatMap(verdictOf)
  },
}

const NEEDS: Readonly<Record<NotAssessable, MissingFact | undefined>> = {
  'no-baseline-pain-score': 'baseline-pain-score',
  'no-pain-score': 'worst-pain-score',
  'opioid-dose-not-whole': 'whole-opioid-dose',
  // Nothing that could still come would make it assessable.
  'no-pain-at-baseline': undefined,
}

function verdictOf(course: RadiotherapyResponse): readonly Finding[] {
  const { procedure, region, baseline, latest } = course
  const common = { ...RULE, site: regionKey(region) }
  const { response, measured } = latest
  const evidence = uniqueIds([procedure, ...idsOf(measured), ...idsOf(baseline)])
  const stated = statedResponse(course)
  const unknown = (needs: MissingFact): readonly Finding[] => {
    const reason = { id: 'pain-course-unknown', course: stated } as const
    return [{ ...common, verdict: 'unknown', needs: [{ kind: 'fact', needs }], reason, evidence }]
  }
  if (response.kind === 'possible-flare') return unknown('worst-pain-score')
  if (response.kind === 'not-assessable') {
    const needs = NEEDS[response.why]
    return needs === undefined ? [] : unknown(needs)
  }
  const value = measured === undefined ? {} : { value: measured.pain.worst, unit: '{score}' }
  if (response.class === 'PP') {
    return [
      {
        ...common,
        verdict: 'raised',
        tier: 'this-week',
        reason: { id: 'pain-course-worse', course: stated },
        evidence,
        since: measured?.pain.day ?? course.ended,
        badges: [],
        ...value,
        missing: course.whose === 'body' ? [{ kind: 'fact', needs: 'pain-score-of-site' }] : [],
      },
    ]
  }
  if (!latest.isCurrent) return unknown('worst-pain-score')
  return [
    {
      ...common,
      verdict: 'clear',
      reason: { id: 'pain-course-not-worse', course: stated },
      evidence,
      ...value,
    },
  ]
}

function idsOf(measured: Measured | undefined): readonly FactId[] {
  if (measured === undefined) return []
  const { pain, omed } = measured
  return [pain.id, ...omed.counted.map(({ id }) => id), ...omed.excluded.map(({ id }) => id)]
}
