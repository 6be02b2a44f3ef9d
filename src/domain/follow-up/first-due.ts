import type { ServiceOrder } from '../facts/plan.ts'
import type { FactId } from '../facts/record.ts'
import type { Interval } from '../facts/treatment.ts'
import type { FollowUpRow } from '../rules/settings/follow-up-settings.ts'
import { followUpDays } from '../rules/ruleset.ts'
import { addInterval, isCountable } from '../time/interval.ts'
import type { Dated, Timing } from './expectation.ts'
import type { Situation } from './situation.ts'

/** A row of the table of intervals: for whom it is, and from what it counts. */
export type Row = {
  readonly row: FollowUpRow
  readonly applies: (situation: Situation) => boolean
  /** Only where no other row applies. */
  readonly isOtherwise?: true
  /** Local policy where nothing tells better. */
  readonly isAssumed?: true
  /** Counts once from this and not from the last one done. */
  readonly event?: (situation: Situation) => Dated | undefined
  /** The records by which it applies. */
  readonly evidence?: (situation: Situation) => readonly FactId[]
}

export type Counting = {
  readonly lastDone?: Dated | undefined
  /** From what the first one is counted. */
  readonly startedOn?: Dated | undefined
  readonly plan?: ServiceOrder | undefined
}

/** Of all rows that apply, the one by which it is due first. A plan's own interval stands before those of the table. */
export function firstDue(rows: readonly Row[], situation: Situation, counting: Counting): Timing | undefined {
  const applying = rows.filter(({ applies }) => applies(situation))
  const events = applying.filter(({ event }) => event !== undefined)
  const intervals = applying.filter(({ event }) => event === undefined)
  const special = intervals.filter(({ isOtherwise }) => isOtherwise !== true)
  const byTable = soonest(
    (special.length > 0 ? special : intervals).map((row) => timingOf(row, situation, counting)),
    situation,
  )
  const byPlan = byTable && planned(byTable, counting)
  return soonest(
    [...events.map((row) => timingOf(row, situation, counting)), ...(byPlan ? [byPlan] : [])],
    situation,
  )
}

function timingOf(
  { row, isAssumed, event, evidence }: Row,
  situation: Situation,
  { lastDone, startedOn }: Counting,
): Timing {
  const interval: Interval = { count: followUpDays(situation.ruleset, row).interval, unit: 'day' }
  return counted({
    row,
    interval,
    intervalSource: isAssumed === true ? 'assumed' : 'protocol',
    countedFrom: event === undefined ? (lastDone ?? startedOn) : event(situation),
    evidence: evidence?.(situation) ?? [],
  })
}

function planned(timing: Timing, { lastDone, startedOn, plan }: Counting): Timing {
  const interval = plan?.interval
  if (plan === undefined || interval === undefined || !isCountable(interval)) return timing
  return counted({
    row: timing.row,
    interval,
    intervalSource: plan.intent === 'plan' ? 'plan' : 'order',
    countedFrom: lastDone ?? startedOn,
    evidence: [plan.id],
  })
}

type Uncounted = Omit<Timing, 'countedFrom' | 'due' | 'interval'> & {
  readonly interval: Interval
  readonly countedFrom: Dated | undefined
}

export function counted({ countedFrom, ...timing }: Uncounted): Timing {
  if (countedFrom === undefined) return timing
  return { ...timing, countedFrom, due: addInterval(countedFrom.day, timing.interval) }
}

/** One that is late already before one that is not; then the one due first, on one day the row with the least grace. */
function soonest(timings: readonly Timing[], { ruleset, now }: Situation): Timing | undefined {
  const graceOf = ({ row }: Timing) => followUpDays(ruleset, row).grace
  const isLate = (timing: Timing) => now.day > (timing.due ?? Infinity) + graceOf(timing)
  return timings.toSorted(
    (a, b) =>
      Number(isLate(b)) - Number(isLate(a)) ||
      Math.sign((a.due ?? Infinity) - (b.due ?? Infinity)) ||
      graceOf(a) - graceOf(b),
  )[0]
}
