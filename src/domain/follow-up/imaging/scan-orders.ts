import type { ServiceOrder } from '../../facts/plan.ts'
import { addDays, type Day } from '../../time/day.ts'
import { followUpDays, type Ruleset } from '../../rules/ruleset.ts'
import type { Timing } from '../expectation.ts'
import { byNewestPlan, isPlan } from '../plans.ts'
import type { Situation } from '../situation.ts'
import { lastScan, satisfies } from './scan-match.ts'

export type OrderedScan = { readonly order: ServiceOrder; readonly timing: Timing & { readonly due: Day } }

/** Single scans that are asked for by a day, or at once, and not done since they were asked for. */
export function orderedScans({ facts, ruleset, now }: Situation): readonly OrderedScan[] {
  return facts.services
    .filter((service) => service.kind === 'imaging' && !isPlan(service, now.day))
    .filter(({ state }) => state === 'active' || state === 'on-hold')
    .filter((order) => !isDone(order, facts, now.day))
    .toSorted(byNewestPlan)
    .flatMap((order) => {
      const timing = timingOf(order, ruleset)
      return timing === undefined ? [] : [{ order, timing }]
    })
}

export function isDone(order: ServiceOrder, facts: Situation['facts'], today: Day): boolean {
  const askedOn = order.authored?.day ?? order.start
  const done = lastScan(facts, (scan) => satisfies(scan, order), today)
  return done !== undefined && (askedOn === undefined || done.day >= askedOn)
}

/** An order without a day is due only when it is urgent: when the next scan is meant to be, nobody can tell. */
function timingOf(
  { id, start, authored, urgent }: ServiceOrder,
  ruleset: Ruleset,
): OrderedScan['timing'] | undefined {
  const row = urgent ? 'imaging-order-urgent' : 'imaging-order'
  const due =
    start ?? (urgent && authored ? addDays(authored.day, followUpDays(ruleset, row).interval) : undefined)
  if (due === undefined) return undefined
  const countedFrom = authored && { day: authored.day, evidence: [id] }
  return { row, intervalSource: 'order', ...(countedFrom && { countedFrom }), due, evidence: [id] }
}
