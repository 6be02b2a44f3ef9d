import type { FactId } from '../facts/record.ts'
import type { Obligation } from '../follow-up/obligation.ts'
import { oncePer } from '../rules/once.ts'
import type { RuleInput } from '../rules/rule.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'
import type { Day } from '../time/day.ts'
import type { Now, When } from '../time/when.ts'

/** The dose that comes next, as its obligation has it. */
export type NextDose = {
  readonly due: Day
  /** When it can be given: as booked, else on the due day, else today. */
  readonly when: When
  /** Past its due day and not booked: nobody knows when it will be given. */
  readonly isAnyDay: boolean
  readonly obligation: Obligation
  readonly evidence: readonly FactId[]
}

/** None where none is to be given, or nobody can tell when. */
export const nextDose = oncePer(({ facts, obligations, now }: RuleInput): NextDose | undefined => {
  const [obligation] = obligations
    .filter(({ kind, status }) => kind === 'bone-agent-dose' && status !== 'exempt' && status !== 'unknown')
    .toSorted((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity))
  const due = obligation?.due
  if (obligation === undefined || due === undefined) return undefined
  const { evidence, booking, bookedFor } = obligation
  const isBooked = bookedFor !== undefined && (booking === 'booked' || booking === 'booked-late')
  if (!isBooked) {
    const isAnyDay = due < now.day
    return { due, when: { day: isAnyDay ? now.day : due }, isAnyDay, obligation, evidence }
  }
  const slot = facts.bookings.find(({ id }) => evidence.includes(id))
  return { due, when: slot?.when ?? { day: bookedFor }, isAnyDay: false, obligation, evidence }
})

type Timed = Pick<NextDose, 'due' | 'when' | 'isAnyDay'>

/** Due or booked within some days, or past its due day. */
export function isDoseWithin({ due, when }: Timed, days: number, now: Now): boolean {
  return due - now.day <= days || isWithinHours(when, days * 24, now)
}

/** Due or booked within a week, or past its due day: what is asked before a dose is asked now. */
export function isDoseNear(next: Timed, ruleset: Ruleset, now: Now): boolean {
  return isDoseWithin(next, numberOf(ruleset, 'bone-agent.dose-near-within'), now)
}

/** Within a day of the time for which it is booked, or of the day on which it is due. */
export function isDoseImminent({ when, isAnyDay }: Timed, ruleset: Ruleset, now: Now): boolean {
  return !isAnyDay && isWithinHours(when, numberOf(ruleset, 'bone-agent.dose-imminent-within'), now)
}

/** By moments where both are known, else by days. */
function isWithinHours({ day, moment }: When, hours: number, now: Now): boolean {
  if (moment === undefined) return day - now.day <= Math.floor(hours / 24)
  return moment - now.moment <= hours * 3_600_000
}
