import type { assessObligations } from '../../assess-obligations.ts'

/* Dates as text and the calendar of the platform: nothing of the domain but the types of what is judged. */

export type Facts = Parameters<typeof assessObligations>[0]
export type Day = Facts['bookings'][number]['when']['day']

export const DAY = 86_400_000
export const iso = (millis: number) => new Date(millis).toISOString().slice(0, 10)
export const plusDays = (from: string, days: number) => iso(Date.parse(from) + days * DAY)
export const dayOf = (text: string) => (Date.parse(text) / DAY) as Day

export function plus(from: string, count: number, unit: 'day' | 'week' | 'month' | 'year'): string {
  if (unit === 'day') return plusDays(from, count)
  if (unit === 'week') return plusDays(from, count * 7)
  const [year = 0, month = 0, of = 0] = from.split('-').map(Number)
  const months = unit === 'month' ? count : count * 12
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  return iso(
    Date.UTC(lastOfMonth.getUTCFullYear(), lastOfMonth.getUTCMonth(), Math.min(of, lastOfMonth.getUTCDate())),
  )
}

export type Every = { readonly count: number; readonly unit: 'day' | 'week' | 'month' | 'year' }
export type Booked = { readonly at: string; readonly state: Facts['bookings'][number]['state'] }
export type Case = {
  readonly last: string
  readonly every: Every
  readonly booked: readonly Booked[]
  readonly today: string
}
export type Kind = ReturnType<typeof assessObligations>[number]['kind']
export type Tier = 'routine' | 'this-week' | 'same-day'

export type Line = {
  readonly kind: Kind
  /** Absent: as the plan says. */
  readonly interval?: Every
  readonly lead: number
  readonly grace: number
  readonly tier: Tier
  /** The tier of a rule, which neither a booking nor being critical changes. */
  readonly isTierOfRule?: true
  /** `last` is what it counts from and was not done: what was booked until then is for something else. */
  readonly fromEvent?: true
  /** Days after `last` on which it was done in part: what was booked before that is not missed. */
  readonly answered?: number
  /** The days after `last` for which the row applies. */
  readonly within?: readonly [number, number]
  readonly facts: (given: Case) => Partial<Facts>
}

export const days = (count: number): Every => ({ count, unit: 'day' })
