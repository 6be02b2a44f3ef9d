import { uniqueIds, type AtLeastOne, type FactId } from '../../facts/record.ts'
import type { RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import type { Day } from '../../time/day.ts'
import { painDays, periodOf } from '../pain-days.ts'
import { weeklyMedian } from '../pain-median.ts'

/** How pain of the week up to a day compares with that of the week up to an earlier day. */
export type PainChange = {
  readonly before: number
  readonly after: number
  /** Both weeks speak for themselves; else each is the last of a few days. */
  readonly isByMedian: boolean
  readonly evidence: AtLeastOne<FactId>
}

type Input = Pick<RuleInput, 'facts' | 'ruleset'>

/** By the medians of both weeks, else by their last days; undefined when either week has no worst pain at all. */
export function painChange(
  before: Day | number,
  after: Day,
  { facts, ruleset }: Input,
): PainChange | undefined {
  const medians = [before, after].map((day) => weeklyMedian(facts, day, ruleset))
  const days = numberOf(ruleset, 'pain.week')
  const [was, is] = [before, after].map((day) => painDays(facts, periodOf(days, day)))
  const [[lastBefore, ...olderBefore], [lastAfter, ...olderAfter]] = [was ?? [], is ?? []]
  if (lastBefore === undefined || lastAfter === undefined) return undefined
  const [medianBefore, medianAfter] = medians
  const evidence = uniqueIds([
    lastAfter.entry,
    ...[...olderAfter, lastBefore, ...olderBefore].map(({ entry }) => entry),
  ])
  if (medianBefore !== undefined && medianAfter !== undefined)
    return { before: medianBefore.median, after: medianAfter.median, isByMedian: true, evidence }
  return { before: lastBefore.worst, after: lastAfter.worst, isByMedian: false, evidence }
}
