import { cordClassOf } from '../../cord/cord-class.ts'
import { uniqueIds, type AtLeastOne, type FactId } from '../../facts/record.ts'
import type { Finding } from '../../findings/finding.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { isOfSpine, placeKey, type PainPlace } from '../pain-place.ts'
import { recentPain, type RecentPain, type ToldPain } from '../pain-by-site.ts'
import { periodOf } from '../pain-days.ts'
import { scoresOf, type Scored } from '../site-scores.ts'

const RULE = { rule: 'P-03', problem: 'pain' } as const

/**
 * Does it hurt in a place where it did not, and more than a little? New pain of the neck or the thoracic spine, and back
 * pain that warns, are for the rules on the cord; what carries weight is to be looked at for a fracture that threatens.
 */
export const newSite: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'pain', window: { kind: 'days', days: 67, newest: false } },
    { concept: 'symptoms', window: { kind: 'days', days: 67, newest: false } },
  ],
  evaluate: (input) => {
    const { facts, ruleset, now } = input
    const week = periodOf(numberOf(ruleset, 'pain.new-site.within'), now.day)
    return recentPain(facts, week, numberOf(ruleset, 'pain.new-site.quiet'))
      .filter((pain) => !isForCord(pain))
      .map((pain) => verdictOf(pain, input))
  },
}

function isForCord({ place, recent }: RecentPain): boolean {
  if (place.region === 'cervical-spine' || place.region === 'thoracic-spine') return true
  return isOfSpine(place) && reportsOf(recent).some((report) => cordClassOf(report) === 'B')
}

function reportsOf(pain: readonly ToldPain[]) {
  return pain.flatMap(({ told }) => (told.by === 'report' ? [told.report] : []))
}

function verdictOf(pain: RecentPain, input: RuleInput): Finding {
  const { place, recent, before } = pain
  const common = { ...RULE, site: placeKey(place) }
  const ids = idsOf(recent)
  if (before !== undefined) {
    const reason = { id: 'pain-site-known', place, day: recent[0].when.day, before: before.when.day } as const
    return { ...common, verdict: 'clear', reason, evidence: uniqueIds([...ids, before.id]) }
  }
  const worstFrom = numberOf(input.ruleset, 'pain.new-site.worst-from')
  const scores = scoresOf(pain, input)
  const highest = scores.told.toSorted((a, b) => b.score - a.score)[0]
  if (highest !== undefined && highest.score >= worstFrom) return raised(pain, highest, input)
  if (highest === undefined || scores.isOpen) {
    return {
      ...common,
      verdict: 'unknown',
      needs: [{ kind: 'fact', needs: 'worst-pain-score' }],
      reason: { id: 'pain-site-unscored', place, day: pain.first.when.day, worstFrom },
      evidence: ids,
    }
  }
  return {
    ...common,
    verdict: 'clear',
    reason: { id: 'pain-site-mild', place, day: pain.first.when.day, worst: highest.score, worstFrom },
    evidence: uniqueIds([...ids, ...scores.told.map(({ id }) => id)]),
    value: highest.score,
    unit: '{score}',
  }
}

function raised(pain: RecentPain, { score, of, id }: Scored, { ruleset }: RuleInput): Finding {
  const { place, recent, first } = pain
  return {
    ...RULE,
    site: placeKey(place),
    verdict: 'raised',
    tier: 'same-day',
    reason: {
      id: 'pain-site-new',
      place,
      day: first.when.day,
      worst: score,
      of,
      quietDays: numberOf(ruleset, 'pain.new-site.quiet'),
      checkFracture: carriesWeight(place, recent),
    },
    evidence: uniqueIds([...idsOf(recent), id]),
    since: first.when.day,
    badges: [],
    value: score,
    unit: '{score}',
    missing: of === 'body' ? [{ kind: 'fact', needs: 'worst-pain-score' }] : [],
  }
}

const WEIGHT_BEARING: ReadonlySet<PainPlace['region']> = new Set([
  'proximal-femur',
  'femoral-shaft',
  'tibia-fibula',
])

/** A long bone that carries weight; the pelvis where the pain comes with loading. The hip and the groin are the former. */
function carriesWeight({ region }: PainPlace, pain: readonly ToldPain[]): boolean {
  if (WEIGHT_BEARING.has(region)) return true
  return region === 'pelvis' && reportsOf(pain).some(({ qualities }) => qualities.includes('mechanical'))
}

function idsOf([newest, ...older]: AtLeastOne<ToldPain>): AtLeastOne<FactId> {
  return uniqueIds([newest.id, ...older.map(({ id }) => id)])
}
