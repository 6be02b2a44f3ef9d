import { uniqueIds } from '../../facts/record.ts'
import type { Finding } from '../../findings/finding.ts'
import type { Rule } from '../../rules/rule.ts'
import { numberOf, type Ruleset } from '../../rules/ruleset.ts'
import { earliestDay, type Day } from '../../time/day.ts'
import { statedMedian, weeklyMedian, type PainMedian } from '../pain-median.ts'

const RULE = { rule: 'P-02', problem: 'pain' } as const

/** Is the median of worst pain this week well above that of the week before? It takes two weeks that speak for themselves. */
export const risingPain: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [{ concept: 'pain', window: { kind: 'days', days: 14, newest: false } }],
  evaluate: ({ facts, ruleset, now }) => {
    const week = weeklyMedian(facts, now.day, ruleset)
    const before = weeklyMedian(facts, now.day - numberOf(ruleset, 'pain.week'), ruleset)
    return week === undefined || before === undefined ? [] : [verdictOf(week, before, ruleset, now.day)]
  },
}

function verdictOf(week: PainMedian, before: PainMedian, ruleset: Ruleset, today: Day): Finding {
  const change = numberOf(ruleset, 'pain.change')
  const stated = { week: statedMedian(week), before: statedMedian(before) }
  const measured = { value: week.median, unit: '{score}' }
  const [newest, ...older] = week.painDays
  const evidence = uniqueIds([newest.entry, ...[...older, ...before.painDays].map(({ entry }) => entry)])
  if (week.median - before.median < change) {
    return { ...RULE, verdict: 'clear', reason: { id: 'pain-not-rising', ...stated }, evidence, ...measured }
  }
  const risen = week.painDays.filter(({ worst }) => worst - before.median >= change).map(({ day }) => day)
  return {
    ...RULE,
    verdict: 'raised',
    tier: week.median >= numberOf(ruleset, 'pain.severe-from') ? 'same-day' : 'this-week',
    reason: { id: 'pain-rising', ...stated },
    evidence,
    since: earliestDay(risen[0] ?? today, ...risen),
    badges: [],
    ...measured,
    missing: [],
  }
}
