import { byId, uniqueIds, type AtLeastOne } from '../../facts/record.ts'
import type { Finding, MissingFact } from '../../findings/finding.ts'
import type { Tier } from '../../findings/tier.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf, type Ruleset } from '../../rules/ruleset.ts'
import { lastAssessment, type Assessment } from '../last-assessment.ts'
import type { PainDay } from '../pain-days.ts'
import { statedMedian, type PainMedian } from '../pain-median.ts'
import { lastDays, severeSince, type LastDays } from '../severe-days.ts'
import { statedPain, statedPains, statedRefusal } from './verdicts.ts'

const RULE = { rule: 'P-01', problem: 'pain' } as const

/**
 * Was worst pain severe on most of the last diary days, or very severe on one of them when it was not before?
 *
 * Many live with severe pain: the change is the signal. New or risen pain is for today. Steady severe pain that was
 * talked about lately is for this week, and comes back to today when nobody has spoken with the patient for as long:
 * severe pain that nobody has assessed is not milder for being old.
 */
export const severePain: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'pain', window: { kind: 'days', days: 21, newest: false } },
    { concept: 'visits', window: { kind: 'days', days: 14, newest: false } },
  ],
  evaluate: (input) => {
    const last = lastDays(input)
    const [first, ...others] = last.days
    if (first === undefined)
      return last.hasEntry || last.unreadable.length > 0 ? [undecided(last, input)] : []
    const days = [first, ...others] as const
    if (isRaised(last, input.ruleset)) return [raised(days, last, input)]
    return [isOpen(last, input.ruleset) ? undecided(last, input) : clear(days, input)]
  },
}

function isRaised({ days, severe, before }: LastDays, ruleset: Ruleset): boolean {
  if (severe.length >= numberOf(ruleset, 'pain.severe.days')) return true
  const single = numberOf(ruleset, 'pain.severe.new-single-from')
  return days.some(({ worst }) => worst >= single && changeOf(worst, before, ruleset) !== 'steady')
}

/** New when the days before were not severe, or when nothing is known of them. */
function changeOf(
  worst: number,
  before: PainMedian | undefined,
  ruleset: Ruleset,
): 'new' | 'higher' | 'steady' {
  if (before === undefined || before.median < numberOf(ruleset, 'pain.severe-from')) return 'new'
  return worst - before.median >= numberOf(ruleset, 'pain.change') ? 'higher' : 'steady'
}

/** What is not known of the last days could make the rule hold: silence about a day is not a day without pain. */
function isOpen({ days, severe, withoutWorst, unreadable }: LastDays, ruleset: Ruleset): boolean {
  if (withoutWorst.length > 0 || unreadable.length > 0) return true
  const unwritten = numberOf(ruleset, 'pain.severe.of-diary-days') - days.length
  return severe.length > 0 && severe.length + unwritten >= numberOf(ruleset, 'pain.severe.days')
}

function raised(days: AtLeastOne<PainDay>, last: LastDays, input: RuleInput): Finding {
  const { ruleset, facts } = input
  const { severe, before } = last
  const worst = Math.max(...days.map((day) => day.worst))
  const change = changeOf(worst, before, ruleset)
  const visit = change === 'steady' ? lastAssessment(input) : undefined
  const [newest, ...older] = days
  return {
    ...RULE,
    verdict: 'raised',
    tier: tierOf(change, visit),
    reason: {
      id: 'pain-severe',
      days: statedPains(days),
      severeFrom: numberOf(ruleset, 'pain.severe-from'),
      change,
      ...(before !== undefined && { before: statedMedian(before) }),
      beforeDays: numberOf(ruleset, 'pain.severe.compared-with'),
      ...(visit !== undefined && { assessedOn: visit.when.day }),
      assessedWithinDays: numberOf(ruleset, 'pain.severe.assessed-within'),
    },
    evidence: uniqueIds([
      newest.entry,
      ...older.map(({ entry }) => entry),
      ...(visit === undefined ? [] : [visit.id]),
      ...(before?.painDays ?? []).map(({ entry }) => entry),
    ]),
    since: severeSince(facts, severe.at(-1) ?? newest, input),
    badges: [],
    value: worst,
    unit: '{score}',
    missing: [],
  }
}

function tierOf(change: 'new' | 'higher' | 'steady', visit: Assessment | undefined): Tier {
  return change === 'steady' && visit !== undefined ? 'this-week' : 'same-day'
}

function clear(days: AtLeastOne<PainDay>, { ruleset }: RuleInput): Finding {
  const [first, ...others] = days
  return {
    ...RULE,
    verdict: 'clear',
    reason: {
      id: 'pain-not-severe',
      days: statedPains(days),
      severeFrom: numberOf(ruleset, 'pain.severe-from'),
    },
    evidence: uniqueIds([first.entry, ...others.map(({ entry }) => entry)]),
    value: Math.max(...days.map(({ worst }) => worst)),
    unit: '{score}',
  }
}

function undecided({ days, withoutWorst, unreadable }: LastDays, { ruleset, facts }: RuleInput): Finding {
  const [needed, ...others] = needsOf(withoutWorst.length > 0, unreadable.length > 0)
  const silent = new Set(withoutWorst)
  return {
    ...RULE,
    verdict: 'unknown',
    needs: [{ kind: 'fact', needs: needed }, ...others.map((needs) => ({ kind: 'fact', needs }) as const)],
    reason: {
      id: 'pain-undecided',
      days: days.map(statedPain),
      withoutWorst,
      unreadable: unreadable.map(statedRefusal),
      severeFrom: numberOf(ruleset, 'pain.severe-from'),
    },
    evidence: [
      ...days.map(({ entry }) => entry),
      ...facts.pain
        .filter(({ when }) => silent.has(when.day))
        .map(({ id }) => id)
        .toSorted(byId),
      ...unreadable.map(({ resource }) => resource),
    ],
  }
}

function needsOf(isWithoutWorst: boolean, isUnreadable: boolean): AtLeastOne<MissingFact> {
  if (isUnreadable)
    return isWithoutWorst ? ['readable-diary-entry', 'worst-pain-score'] : ['readable-diary-entry']
  return isWithoutWorst ? ['worst-pain-score'] : ['diary-entries']
}
