import type { Booking, ServiceOrder } from '../../facts/plan.ts'
import { firstDayOf } from '../../time/partial-date.ts'
import { imagingExemptionOf, planExemptionOf } from '../exemption.ts'
import type { Dated, Expectation, Timing } from '../expectation.ts'
import { firstDue } from '../first-due.ts'
import { KIND_NEEDS } from '../obligation-needs.ts'
import type { ObligationRemark } from '../obligation.ts'
import { startOf } from '../plans.ts'
import { earliest, type Situation } from '../situation.ts'
import { isRestaging, lastScan, satisfies, type DoneScan } from './scan-match.ts'
import { orderedScans, type OrderedScan } from './scan-orders.ts'
import { imagingPlans, timingByPlan } from './scan-plans.ts'

/** Each plan of scans, each scan ordered for a day; with neither, restaging at an interval that is assumed. */
export function imaging(situation: Situation): readonly Expectation[] {
  const { facts, now } = situation
  const plans = imagingPlans(facts.services, now.day)
  const orders = orderedScans(situation)
  const isAssumed = plans.length === 0 && !orders.some(({ order }) => isRestaging(order))
  return [
    ...plans.flatMap((plan) => ofPlan(plan, situation)),
    ...orders.map((order) => ofOrder(order, situation)),
    ...(isAssumed ? withoutPlan(situation) : []),
  ]
}

function ofPlan(plan: ServiceOrder, situation: Situation): readonly Expectation[] {
  const { facts, now } = situation
  const lastDone = lastScan(facts, (scan) => satisfies(scan, plan), now.day)
  const byPlan = timingByPlan(plan, situation, {
    lastDone,
    startedOn: startOfPlan(plan) ?? firstKnown(situation),
  })
  if (byPlan === undefined) return []
  return [
    expectation(situation, {
      named: plan.named,
      timing: byPlan.timing,
      lastDone,
      bookings: facts.bookings.filter((booking) => isForScan(booking) && satisfies(booking, plan)),
      asked: plan,
      remarks: byPlan.isLimited ? ['interval-limited'] : [],
    }),
  ]
}

function ofOrder({ order, timing }: OrderedScan, situation: Situation): Expectation {
  const { facts, now } = situation
  return expectation(situation, {
    named: order.named,
    timing,
    lastDone: lastScan(facts, (scan) => satisfies(scan, order), now.day),
    bookings: facts.bookings.filter((booking) => isForScan(booking) && satisfies(booking, order)),
    asked: order,
    remarks: [],
  })
}

function withoutPlan(situation: Situation): readonly Expectation[] {
  const { facts, now } = situation
  const lastDone = lastScan(facts, isRestaging, now.day)
  const row = { row: 'imaging-assumed', applies: () => true, isAssumed: true } as const
  const timing = firstDue([row], situation, { lastDone, startedOn: firstKnown(situation) })
  if (timing === undefined) return []
  const bookings = facts.bookings.filter(
    (booking) => isForScan(booking) && (booking.modality === undefined || isRestaging(booking)),
  )
  return [expectation(situation, { timing, lastDone, bookings, remarks: [] })]
}

function isForScan({ kind }: Booking): boolean {
  return kind === 'imaging'
}

type Parts = {
  readonly named?: string
  readonly timing: Timing
  readonly lastDone: DoneScan | undefined
  readonly bookings: readonly Booking[]
  readonly asked?: ServiceOrder
  readonly remarks: readonly ObligationRemark[]
}

function expectation(
  { facts, now }: Situation,
  { named, timing, lastDone, bookings, asked, remarks }: Parts,
): Expectation {
  const exempt = imagingExemptionOf(facts, now) ?? (asked && planExemptionOf(asked, now))
  return {
    kind: 'imaging',
    ...(named !== undefined && { named }),
    timing,
    ...(lastDone && { lastDone }),
    bookings,
    ...(exempt && { exempt }),
    evidence: asked === undefined ? [] : [asked.id],
    remarks: lastDone?.isReported === false ? [...remarks, 'last-without-report'] : remarks,
    needs: KIND_NEEDS.imaging,
  }
}

function startOfPlan(plan: ServiceOrder): Dated | undefined {
  const day = startOf(plan)
  return day === undefined ? undefined : { day, evidence: [plan.id] }
}

/** Never scanned: from the first bone agent, else from when bone metastases are known. */
function firstKnown({ course, facts }: Situation): Dated | undefined {
  const first = course?.given.at(-1)
  if (first) return { day: first.when.day, evidence: [first.id] }
  return earliest(
    facts.sites.flatMap(({ id, since }) => {
      const day = since && firstDayOf(since)
      return day === undefined ? [] : [{ day, evidence: [id] }]
    }),
  )
}
