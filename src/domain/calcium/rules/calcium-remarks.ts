import type { PatientFacts } from '../../facts/patient-facts.ts'
import { byId, uniqueIds, type FactId } from '../../facts/record.ts'
import type { Finding } from '../../findings/finding.ts'
import type { Problem } from '../../findings/problem.ts'
import type { RuleId } from '../../findings/rule-id.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import type { CalciumRemark } from '../calcium-reason.ts'
import { pairAlbumin, usableAlbumins } from '../series/albumin-pairing.ts'
import { egfrKnownOn } from '../series/calcium-badges.ts'
import {
  calciumByDay,
  calciumSeries,
  egfrsOf,
  isCalcium,
  type CalciumEntry,
} from '../series/calcium-series.ts'
import { standingCalcium } from '../series/standing-calcium.ts'
import { stated } from '../series/stated.ts'

type Remark = {
  readonly id: Extract<RuleId, 'CA-Q1' | 'CA-Q2' | 'CA-Q4'>
  readonly badge: CalciumRemark
  readonly needs: Rule['needs']
  /** What the remark rests on beside the calcium. */
  readonly beside: (entry: CalciumEntry, input: RuleInput) => readonly FactId[]
}

/** A remark on the calcium that the rules speak of: context, that never changes its grade. */
function remark({ id, badge, needs, beside }: Remark): Rule {
  return {
    id,
    version: 1,
    problem: 'calcium-high',
    needs: [{ concept: 'calcium', window: { kind: 'days', days: 400, newest: true } }, ...needs],
    evaluate: (input) =>
      spokenOf(input)
        .filter(({ entry }) => entry.badges.includes(badge))
        .map(({ entry, problem }): Finding => {
          const { measure, value, unit, day, badges } = entry
          return {
            rule: id,
            problem,
            verdict: 'raised',
            tier: 'info',
            reason: { id: 'calcium-remark', calcium: stated(entry), remark: badge },
            evidence: uniqueIds([...entry.evidence, ...beside(entry, input)]),
            since: day,
            badges,
            measure,
            value,
            unit,
            missing: [],
          }
        }),
  }
}

/** Is the correction an estimate, because albumin is low? */
export const lowAlbuminEstimate = remark({
  id: 'CA-Q1',
  badge: 'low-albumin-estimate',
  needs: [],
  beside: ({ evidence: [id] }, { facts: { results }, ruleset }) => {
    const result = results.filter(isCalcium).find((one) => one.id === id)
    const pair = result && pairAlbumin(result, usableAlbumins(results, ruleset), ruleset)
    return pair === undefined ? [] : [pair.albumin.id]
  },
})

/** Is the correction less reliable, because kidney function is low? */
export const kidneyDoubtsCorrection = remark({
  id: 'CA-Q2',
  badge: 'adjustment-less-reliable-kidney',
  needs: [{ concept: 'kidney', window: { kind: 'days', days: 400, newest: true } }],
  beside: ({ day }, { facts, ruleset }) => {
    const egfr = egfrKnownOn(day, egfrsOf(facts.results), ruleset)
    return egfr === undefined ? [] : [egfr.id]
  },
})

/** Does myeloma make a corrected calcium that is not within its limits doubtful? */
export const myelomaDoubtsCorrection = remark({
  id: 'CA-Q4',
  badge: 'myeloma-prefer-ionized',
  needs: [{ concept: 'conditions', window: { kind: 'all' } }],
  beside: (_, { facts }) => myelomasOf(facts),
})

function myelomasOf({ primaries }: Pick<PatientFacts, 'primaries'>): readonly FactId[] {
  return primaries
    .filter(({ primary }) => primary === 'myeloma')
    .map(({ id }) => id)
    .toSorted(byId)
}

type Spoken = { readonly entry: CalciumEntry; readonly problem: Problem }

/** Those that are high, or low, and stand; where none is, the newest. */
function spokenOf({ facts, ruleset }: RuleInput): readonly Spoken[] {
  const standing = (['high', 'low'] as const).flatMap((side): readonly Spoken[] => {
    const entry = standingCalcium(calciumSeries(facts, ruleset, side), side, ruleset)?.entry
    return entry === undefined ? [] : [{ entry, problem: `calcium-${side}` }]
  })
  const [newest] = calciumByDay(facts, ruleset)
  return standing.length > 0 || newest === undefined ? standing : [{ entry: newest, problem: 'calcium-high' }]
}
