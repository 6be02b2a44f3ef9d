import { median } from '../quantity/median.ts'
import type { FactId } from '../facts/record.ts'
import type { ServiceOrder } from '../facts/plan.ts'
import type { Dose, Interval, MedicationOrder } from '../facts/treatment.ts'
import type { IntervalSource } from '../follow-up/obligation.ts'
import { followUpDays, numberOf, type Ruleset } from '../rules/ruleset.ts'
import type { Day } from '../time/day.ts'
import { daysOfInterval, isCountable } from '../time/interval.ts'

export type DoseInterval = {
  readonly interval: Interval
  readonly source: Exclude<IntervalSource, 'protocol'>
  readonly evidence: readonly FactId[]
}

type Sources = {
  /** Those that stand now first. */
  readonly orders: readonly MedicationOrder[]
  readonly plans: readonly ServiceOrder[]
  /** Newest first, one a day, without loading doses. */
  readonly doses: readonly Dose[]
}

/** By the order that stands, the plan, the last doses, an older order, else every four weeks: assumed, and said to be. */
export function doseInterval({ orders, plans, doses }: Sources, ruleset: Ruleset, today: Day): DoseInterval {
  return (
    statedIn(orders.slice(0, 1), 'order', ruleset, today) ??
    statedIn(plans, 'plan', ruleset, today) ??
    fromLastDoses(doses, ruleset) ??
    statedIn(orders.slice(1), 'order', ruleset, today) ?? {
      interval: { count: fourWeeks(ruleset), unit: 'day' },
      source: 'assumed',
      evidence: [],
    }
  )
}

type Stating = { readonly id: FactId; readonly interval?: Interval }

function statedIn(
  stating: readonly Stating[],
  source: 'order' | 'plan',
  ruleset: Ruleset,
  today: Day,
): DoseInterval | undefined {
  for (const { id, interval } of stating) {
    if (interval !== undefined && isDoseInterval(interval, ruleset, today))
      return { interval, source, evidence: [id] }
  }
  return undefined
}

/** An infusion ordered once, on one day, is no interval of one day. */
function isDoseInterval(interval: Interval, ruleset: Ruleset, today: Day): boolean {
  if (!isCountable(interval)) return false
  const days = daysOfInterval(today, interval)
  return (
    days >= numberOf(ruleset, 'bone-agent.interval.shortest') &&
    days <= numberOf(ruleset, 'bone-agent.interval.longest')
  )
}

function fromLastDoses(doses: readonly Dose[], ruleset: Ruleset): DoseInterval | undefined {
  const last = doses.slice(0, numberOf(ruleset, 'follow-up.bone-agent.doses-for-interval'))
  if (last.length < numberOf(ruleset, 'follow-up.bone-agent.doses-for-interval')) return undefined
  const days = last.map(({ when }) => when.day)
  const gaps = days.slice(1).map((earlier, at) => (days[at] ?? earlier) - earlier)
  const rhythm = nearerRhythm(median(gaps), ruleset)
  return {
    interval: { count: rhythm === '4-weekly' ? fourWeeks(ruleset) : twelveWeeks(ruleset), unit: 'day' },
    source: 'last-doses',
    evidence: last.map(({ id }) => id),
  }
}

export type Rhythm = '4-weekly' | '12-weekly'

/** In the middle between both, the one that asks for more care. */
export function nearerRhythm(days: number, ruleset: Ruleset): Rhythm {
  const toFour = Math.abs(days - fourWeeks(ruleset))
  return toFour <= Math.abs(days - twelveWeeks(ruleset)) ? '4-weekly' : '12-weekly'
}

function fourWeeks(ruleset: Ruleset): number {
  return followUpDays(ruleset, 'bone-agent-dose-4-weekly').interval
}

function twelveWeeks(ruleset: Ruleset): number {
  return followUpDays(ruleset, 'bone-agent-dose-12-weekly').interval
}
