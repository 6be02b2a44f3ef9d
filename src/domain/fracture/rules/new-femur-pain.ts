import { onBoneAgent, type OnBoneAgent } from '../../bone-agent/on-bone-agent.ts'
import { uniqueIds, type AtLeastOne, type FactId } from '../../facts/record.ts'
import type { Finding } from '../../findings/finding.ts'
import { painBySite, type ToldPain } from '../../pain/pain-by-site.ts'
import { settledBy } from '../../pain/settled-pain.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import type { Side } from '../../skeleton/region.ts'
import { addInterval } from '../../time/interval.ts'
import { earliestDay, type Day } from '../../time/day.ts'
import { byNewest } from '../../time/when.ts'
import type { StatedFemurPain } from '../fracture-reason.ts'

const RULE = { rule: 'B-08', problem: 'fracture' } as const

/** Is there new pain of thigh, groin or hip in a patient on a bone agent for years? The femur may be about to break. */
export const newFemurPain: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'symptoms', window: { kind: 'days', days: 67, newest: false } },
    { concept: 'pain', window: { kind: 'days', days: 67, newest: false } },
    { concept: 'medication-doses', window: { kind: 'all' } },
    { concept: 'medication-orders', window: { kind: 'all' } },
  ],
  evaluate: (input) => {
    const { since, evidence } = onBoneAgent(input) ?? {}
    if (since === undefined || evidence === undefined || !isLong(since, input)) return []
    const pains = femurPains(input)
    return SIDES.flatMap((side) => judge(side, pains, { since, evidence }, input))
  },
}

const SIDES = ['left', 'right', 'unknown'] as const satisfies readonly (Side | 'unknown')[]
type PainSide = (typeof SIDES)[number]

type FemurPain = { readonly side: PainSide; readonly pain: ToldPain }

function isLong(since: Day, { ruleset, now }: RuleInput): boolean {
  const years = numberOf(ruleset, 'fracture.femur-pain.bone-agent-for')
  return addInterval(since, { count: years, unit: 'year' }) <= now.day
}

/** Pain of either part of a femur, newest first: thigh, groin and hip are told as these. */
function femurPains({ facts }: RuleInput): readonly FemurPain[] {
  return painBySite(facts)
    .flatMap(({ place, pain }) => {
      if (place.region !== 'proximal-femur' && place.region !== 'femoral-shaft') return []
      return pain.map((told) => ({ side: place.side, pain: told }))
    })
    .toSorted((a, b) => byNewest(a.pain.when, b.pain.when))
}

/** Of a side that was not told pain may have been here: it makes what is told here now no new pain. */
function judge(
  side: PainSide,
  pains: readonly FemurPain[],
  agent: Required<OnBoneAgent>,
  input: RuleInput,
): readonly Finding[] {
  const { ruleset, now } = input
  const oldest = now.day - numberOf(ruleset, 'fracture.femur-pain.within')
  const recent = pains
    .filter((one) => one.side === side && one.pain.when.day >= oldest)
    .map(({ pain }) => pain)
  const [newest, ...older] = recent
  if (newest === undefined) return []
  const since = earliestDay(newest.when.day, ...older.map(({ when }) => when.day))
  const quiet = numberOf(ruleset, 'fracture.femur-pain.new-after')
  const before = pains.find(
    ({ side: other, pain: { when } }) =>
      (other === side || other === 'unknown' || side === 'unknown') &&
      when.day < since &&
      since - when.day < quiet,
  )
  const [standing, ...others] = recent.filter((told) => settledBy(told, input) === undefined)
  const stated = { side, day: newest.when.day, since, agentSince: agent.since }
  const place = { ...RULE, site: `femur-${side}` }
  if (before === undefined && standing !== undefined)
    return [{ ...place, ...raised([standing, ...others], stated, agent) }]
  const settled =
    before === undefined
      ? settledBy(newest, input)
      : { how: 'before' as const, day: before.pain.when.day, id: before.pain.id }
  if (settled === undefined) return []
  const known = { how: settled.how, ...(settled.day !== undefined && { on: settled.day }) }
  return [
    {
      ...place,
      verdict: 'clear',
      reason: { id: 'fracture-femur-pain-known', pain: stated, ...known },
      evidence: uniqueIds([newest.id, settled.id]),
    },
  ]
}

function raised(
  [first, ...others]: AtLeastOne<ToldPain>,
  pain: StatedFemurPain,
  { evidence }: { readonly evidence: readonly FactId[] },
) {
  return {
    verdict: 'raised',
    tier: 'this-week',
    reason: { id: 'fracture-femur-pain', pain },
    evidence: uniqueIds([first.id, ...others.map(({ id }) => id), ...evidence]),
    since: pain.since,
    badges: [],
    missing: [],
  } as const
}
