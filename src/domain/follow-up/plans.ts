import type { ServiceOrder } from '../facts/plan.ts'
import { byId } from '../facts/record.ts'
import type { Day } from '../time/day.ts'
import { isCountable } from '../time/interval.ts'

export function startOf({ start, authored }: ServiceOrder): Day | undefined {
  return start ?? authored?.day
}

/** By the day on which it was written, newest first. */
export function byNewestPlan(a: ServiceOrder, b: ServiceOrder): number {
  return Math.sign(writtenOn(b) - writtenOn(a)) || byId(a.id, b.id)
}

function writtenOn({ authored, start }: ServiceOrder): number {
  return authored?.day ?? start ?? 0
}

/** Something that is to be repeated, as against a single order. */
export function isPlan({ intent, interval, state, end }: ServiceOrder, today: Day): boolean {
  const isCurrent = state !== 'draft' && state !== 'completed' && (end === undefined || end >= today)
  return isCurrent && (intent === 'plan' || (interval !== undefined && isCountable(interval)))
}

/** The newest plan that was not withdrawn; only where there is none, the newest that was. */
export function standingPlan(plans: readonly ServiceOrder[]): ServiceOrder | undefined {
  const ordered = plans.toSorted(byNewestPlan)
  return ordered.find(({ state }) => state !== 'revoked') ?? ordered[0]
}
