import type { PatientFacts } from '../facts/patient-facts.ts'
import { CALCIUM_MEASURES } from '../facts/laboratory.ts'
import { byId, type FactId, type Refusal, type RefusalReason } from '../facts/record.ts'
import type { MissingFact } from '../findings/finding.ts'
import type { Reason } from '../findings/reason.ts'
import type { Obligation } from '../follow-up/obligation.ts'
import { followUpDays } from '../rules/ruleset.ts'
import type { RuleInput } from '../rules/rule.ts'
import { byNewest, isSurelyAfter } from '../time/when.ts'
import type { CalciumEntry, Side } from './series/calcium-series.ts'
import { liesTowards } from './grading.ts'
import { stated } from './series/stated.ts'

/** What the calcium says when nothing high (or low) stands: that it is good, or why that cannot be told. */
export type CalciumAnswer =
  | { readonly kind: 'within'; readonly entry: CalciumEntry }
  | {
      readonly kind: 'unknown'
      readonly needs: MissingFact
      readonly reason: Reason
      readonly evidence: readonly FactId[]
    }

/** `series` is newest first and holds nothing that stands on this side. */
export function answerWithoutStanding(
  series: readonly CalciumEntry[],
  side: Side,
  input: RuleInput,
): CalciumAnswer {
  const [newest] = series
  const refusal = newerRefusal(input.facts, newest)
  if (refusal !== undefined) return unreadable(refusal)
  const entry = series.find((candidate) => !candidate.preliminary) ?? newest
  if (entry === undefined) {
    return { kind: 'unknown', needs: 'calcium-result', reason: { id: 'calcium-none' }, evidence: [] }
  }
  return doubtOf(entry, side, input) ?? { kind: 'within', entry }
}

function doubtOf(entry: CalciumEntry, side: Side, input: RuleInput): CalciumAnswer | undefined {
  const calcium = stated(entry)
  const unknown = (needs: MissingFact, reason: Reason): CalciumAnswer => ({
    kind: 'unknown',
    needs,
    reason,
    evidence: entry.evidence,
  })
  if (entry.position === 'implausible')
    return unknown('readable-calcium', { id: 'calcium-implausible', calcium })
  if (liesTowards(entry, side) === 'undecided')
    return unknown('calcium-number', { id: 'calcium-undecided', calcium })
  if (entry.class === 'total') return unknown('albumin-result', { id: 'calcium-uncorrected', calcium })
  if (entry.preliminary) return unknown('current-calcium-result', { id: 'calcium-preliminary', calcium })
  const overdue = calciumOverdue(entry, input)
  return (
    overdue && unknown('current-calcium-result', { id: 'calcium-stale', calcium, daysOverdue: overdue.days })
  )
}

/** Lateness is decided by the obligations alone; where none speaks of calcium, by the interval of those without a bone agent. */
export function calciumOverdue(
  entry: CalciumEntry,
  { obligations, ruleset, now }: RuleInput,
): { readonly days: number } | undefined {
  const own = obligations.filter(({ kind, status }) => kind === 'calcium' && status !== 'unknown')
  if (own.length > 0) {
    const late = own.filter(isOverdue)
    return late.length > 0 ? { days: Math.max(...late.map(({ daysOverdue = 0 }) => daysOverdue)) } : undefined
  }
  const { interval, grace } = followUpDays(ruleset, 'calcium')
  const days = now.day - entry.day - interval
  return days > grace ? { days } : undefined
}

function isOverdue({ status }: Obligation): boolean {
  return status === 'overdue' || status === 'critical'
}

/** Withdrawn is no result, and not measured tells nothing: neither puts an earlier value in doubt. */
const TELLS_NOTHING: ReadonlySet<RefusalReason> = new Set(['withdrawn', 'not-measured'])

/** A calcium that came after the newest one and could not be read: what was good before is no longer known. */
export function newerRefusal(
  facts: Pick<PatientFacts, 'refusals'>,
  newest: CalciumEntry | undefined,
): Refusal | undefined {
  const refusal = newestRefusal(facts)
  return refusal !== undefined && isNewer(refusal, newest) ? refusal : undefined
}

/** One without a day cannot be newer than anything. */
function newestRefusal({ refusals }: Pick<PatientFacts, 'refusals'>): Refusal | undefined {
  const measures: readonly string[] = CALCIUM_MEASURES
  return refusals
    .filter(({ about, why }) => about !== undefined && measures.includes(about) && !TELLS_NOTHING.has(why))
    .toSorted(
      (a, b) =>
        (a.when && b.when
          ? byNewest(a.when, b.when)
          : Number(b.when !== undefined) - Number(a.when !== undefined)) || byId(a.resource, b.resource),
    )
    .at(0)
}

function isNewer({ when }: Refusal, newest: CalciumEntry | undefined): boolean {
  if (newest === undefined) return true
  return when !== undefined && isSurelyAfter(when, newest.when)
}

function unreadable({ resource, why, detail, when }: Refusal): CalciumAnswer {
  return {
    kind: 'unknown',
    needs: 'readable-calcium',
    reason: {
      id: 'calcium-refused',
      why,
      ...(detail !== undefined && { detail }),
      ...(when !== undefined && { day: when.day }),
    },
    evidence: [resource],
  }
}
