import { uniqueIds, type AtLeastOne, type FactId } from '../../../facts/record.ts'
import type { Finding, MissingFact } from '../../../findings/finding.ts'
import type { Rule, RuleInput } from '../../../rules/rule.ts'
import { numberOf } from '../../../rules/ruleset.ts'
import { addDays, type Day } from '../../../time/day.ts'
import { isUpBy } from '../../opioid/compare-omed.ts'
import { isWhole, omedOn, type Omed } from '../../opioid/omed.ts'
import { opioidLines } from '../../opioid/opioid-lines.ts'
import { painChange, type PainChange } from '../../opioid/pain-change.ts'
import { statedOmed } from '../../opioid/stated-omed.ts'

const RULE = { rule: 'P-05', problem: 'pain' } as const

/**
 * Did opioids go up, and pain not come down? A sum that is partial, or that rests on methadone, compares with nothing.
 * Few diary days may tell that pain has not improved; that it has takes two weeks that speak for themselves.
 */
export const opioidWithoutRelief: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'medication-orders', window: { kind: 'days', days: 28, newest: false } },
    { concept: 'medication-doses', window: { kind: 'days', days: 28, newest: false } },
    { concept: 'pain', window: { kind: 'days', days: 28, newest: false } },
  ],
  evaluate: (input) => {
    const { facts, ruleset, now } = input
    const [active, ...others] = opioidLines(facts, now.day, now).filter(({ term }) => term === 'taken')
    if (active === undefined) return []
    const earlier = addDays(now.day, -numberOf(ruleset, 'pain.opioid.over'))
    const sums = { before: omedOn(facts, earlier, ruleset, now), after: omedOn(facts, now.day, ruleset, now) }
    return [verdictOf(sums, uniqueIds([active.id, ...others.map(({ id }) => id)]), input)]
  },
}

type Sums = { readonly before: Omed; readonly after: Omed }

function verdictOf(sums: Sums, active: AtLeastOne<FactId>, input: RuleInput): Finding {
  const { before, after } = sums
  if (!isWhole(before) || !isWhole(after)) return unknown(needOf(sums), undefined, sums, active, input)
  const percent = numberOf(input.ruleset, 'pain.opioid.rise')
  if (!isUpBy(before.milligrams, after.milligrams, percent))
    return clear('opioid-steady', undefined, sums, active, input)
  const pain = painChange(before.day, after.day, input)
  if (pain === undefined) return unknown('diary-entries', undefined, sums, active, input)
  const isBetter = pain.before - pain.after >= numberOf(input.ruleset, 'pain.change')
  if (!isBetter) return raised(pain, sums, active, input)
  return pain.isByMedian
    ? clear('opioid-with-relief', pain, sums, active, input)
    : unknown('diary-entries', pain, sums, active, input)
}

function needOf({ before, after }: Sums): MissingFact {
  const excluded = [...before.excluded, ...after.excluded]
  if (excluded.some(({ why }) => why === 'unreadable')) return 'readable-medication'
  if (excluded.length > 0 && excluded.every(({ why }) => why === 'doses-taken-not-told'))
    return 'rescue-doses-taken'
  return 'whole-opioid-dose'
}

function statedOf(sums: Sums, pain: PainChange | undefined, { ruleset }: RuleInput) {
  return {
    before: statedOmed(sums.before),
    after: statedOmed(sums.after),
    percent: numberOf(ruleset, 'pain.opioid.rise'),
    ...(pain !== undefined && {
      pain: { before: pain.before, after: pain.after, isByMedian: pain.isByMedian },
    }),
  }
}

function evidenceOf(sums: Sums, pain: PainChange | undefined, [first, ...others]: AtLeastOne<FactId>) {
  const counted = [sums.after, sums.before].flatMap((sum) => [...sum.counted, ...sum.excluded])
  return uniqueIds([first, ...others, ...counted.map(({ id }) => id), ...(pain?.evidence ?? [])])
}

function raised(pain: PainChange, sums: Sums, active: AtLeastOne<FactId>, input: RuleInput): Finding {
  return {
    ...RULE,
    verdict: 'raised',
    tier: 'this-week',
    reason: { id: 'pain-opioid-without-relief', ...statedOf(sums, pain, input) },
    evidence: evidenceOf(sums, pain, active),
    since: sinceOf(sums, input),
    badges: [],
    value: sums.after.milligrams,
    unit: 'mg/d',
    missing: pain.isByMedian ? [] : [{ kind: 'fact', needs: 'diary-entries' }],
  }
}

/** The first day on which the sum was up by as much. */
function sinceOf({ before, after }: Sums, { facts, ruleset, now }: RuleInput): Day {
  const percent = numberOf(ruleset, 'pain.opioid.rise')
  for (let day = addDays(before.day, 1); day < after.day; day = addDays(day, 1)) {
    if (isUpBy(before.milligrams, omedOn(facts, day, ruleset, now).milligrams, percent)) return day
  }
  return after.day
}

function clear(
  why: 'opioid-steady' | 'opioid-with-relief',
  pain: PainChange | undefined,
  sums: Sums,
  active: AtLeastOne<FactId>,
  input: RuleInput,
): Finding {
  return {
    ...RULE,
    verdict: 'clear',
    reason: { id: `pain-${why}`, ...statedOf(sums, pain, input) },
    evidence: evidenceOf(sums, pain, active),
    value: sums.after.milligrams,
    unit: 'mg/d',
  }
}

function unknown(
  needs: MissingFact,
  pain: PainChange | undefined,
  sums: Sums,
  active: AtLeastOne<FactId>,
  input: RuleInput,
): Finding {
  return {
    ...RULE,
    verdict: 'unknown',
    needs: [{ kind: 'fact', needs }],
    reason: { id: 'pain-opioid-undecided', ...statedOf(sums, pain, input) },
    evidence: evidenceOf(sums, pain, active),
  }
}
