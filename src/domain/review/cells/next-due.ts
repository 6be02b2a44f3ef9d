import { byId } from '../../facts/record.ts'
import { byUrgency } from '../../findings/tier.ts'
import type { Obligation } from '../../follow-up/obligation.ts'

/** Overdue and critical, most urgent and longest first. */
export function overdueFirst(obligations: readonly Obligation[]): readonly Obligation[] {
  return obligations
    .flatMap((obligation) => (obligation.tier === undefined ? [] : [{ obligation, tier: obligation.tier }]))
    .toSorted(
      (a, b) =>
        byUrgency(a.tier, b.tier) ||
        (b.obligation.daysOverdue ?? 0) - (a.obligation.daysOverdue ?? 0) ||
        byId(keyOf(a.obligation), keyOf(b.obligation)),
    )
    .map(({ obligation }) => obligation)
}

/** What is late, what comes next, and last what is exempt: each obligation once. */
export function pressingFirst(obligations: readonly Obligation[]): readonly Obligation[] {
  const ahead = obligations.filter(({ tier }) => tier === undefined)
  const [exempt, open] = [true, false].map((isExempt) =>
    byDay(ahead.filter(({ status }) => (status === 'exempt') === isExempt)),
  )
  return [...overdueFirst(obligations), ...(open ?? []), ...(exempt ?? [])]
}

/** What comes first; where no day is known although everything was read, what cannot be told. */
export function nextDue(obligations: readonly Obligation[]): Obligation | undefined {
  const open = obligations.filter(({ status, notLoaded }) => status !== 'exempt' && notLoaded === undefined)
  return byDay(open)[0]
}

/** By the booking where one is ahead and nothing is late yet, else by the due day; what has no day comes last. */
export function byDay(obligations: readonly Obligation[]): readonly Obligation[] {
  return obligations.toSorted((a, b) => Math.sign(dayOf(a) - dayOf(b)) || byId(keyOf(a), keyOf(b)))
}

const FAR = Number.MAX_SAFE_INTEGER

function dayOf({ tier, due, booking, bookedFor }: Obligation): number {
  const isAhead = booking === 'booked' || booking === 'booked-late'
  return (tier === undefined && isAhead ? bookedFor : due) ?? FAR
}

function keyOf({ kind, named = '', evidence }: Obligation): string {
  return [kind, named, ...evidence].join(' ')
}
