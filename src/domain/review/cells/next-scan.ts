import type { ServiceOrder } from '../../facts/plan.ts'
import { byId } from '../../facts/record.ts'
import { isDone } from '../../follow-up/imaging/scan-orders.ts'
import type { Obligation } from '../../follow-up/obligation.ts'
import { byNewestPlan, isPlan } from '../../follow-up/plans.ts'
import type { RuleInput } from '../../rules/rule.ts'
import type { NextScan } from '../caseload-row.ts'
import { isRead } from '../review-needs.ts'
import { byDay } from './next-due.ts'

/** Booked, else asked for, else due. That none is booked is said only of bookings that have been read. */
export function nextScan(input: RuleInput): NextScan {
  const imaging = input.obligations.filter(({ kind }) => kind === 'imaging')
  const booked = bookedScan(input, imaging)
  if (booked) return booked
  const { facts, ruleset, now } = input
  if (!isRead(facts, ['bookings', 'service-orders', 'examinations'], ruleset, now))
    return { state: 'not-loaded' }
  return askedScan(input, imaging) ?? dueScan(imaging)
}

function bookedScan(
  { facts, now }: RuleInput,
  imaging: readonly Obligation[],
): Extract<NextScan, { state: 'booked' }> | undefined {
  const [next] = facts.bookings
    .filter(({ kind, state, when }) => kind === 'imaging' && state === 'booked' && when.day >= now.day)
    .toSorted((a, b) => a.when.day - b.when.day || byId(a.id, b.id))
  if (next === undefined) return undefined
  const obligation = imaging.find(({ evidence }) => evidence.includes(next.id))
  return { state: 'booked', named: next.named, day: next.when.day, ...(obligation && { obligation }) }
}

/** A single scan that was asked for and not done since, the urgent ones first. */
function askedScan(
  { facts, now }: RuleInput,
  imaging: readonly Obligation[],
): Extract<NextScan, { state: 'asked' }> | undefined {
  const [order] = facts.services
    .filter(({ kind, state }) => kind === 'imaging' && state === 'active')
    .filter((service) => !isPlan(service, now.day) && !isDone(service, facts, now.day))
    .toSorted(byAskedFirst)
  if (order === undefined) return undefined
  const obligation = imaging.find(({ evidence }) => evidence.includes(order.id)) ?? byDay(imaging)[0]
  return {
    state: 'asked',
    named: order.named,
    ...(order.authored && { asked: order.authored.day }),
    ...(obligation && { obligation }),
  }
}

function byAskedFirst(a: ServiceOrder, b: ServiceOrder): number {
  return Number(b.urgent) - Number(a.urgent) || byNewestPlan(a, b)
}

/** An exempt one is shown with its reason when there is no other. */
function dueScan(imaging: readonly Obligation[]): NextScan {
  const open = imaging.filter(({ status }) => status !== 'exempt')
  const obligation = byDay(open)[0] ?? byDay(imaging)[0]
  return obligation === undefined ? { state: 'none' } : { state: 'due', obligation }
}
