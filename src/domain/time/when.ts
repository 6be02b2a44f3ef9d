import type { Day } from './day.ts'

declare const moment: unique symbol

/** An instant, as whole milliseconds since 1970-01-01T00:00Z. */
export type Moment = number & { readonly [moment]: true }

export function momentFromMillis(millis: number): Moment {
  if (!Number.isInteger(millis)) throw new RangeError(`${millis} is not a moment`)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place a number becomes a moment
  return millis as Moment
}

/**
 * When something was so: the day in the clinic's zone, and the moment where the record tells one.
 * A record that tells only a day never gains a moment.
 */
export type When = { readonly day: Day; readonly moment?: Moment }

/** A date of any precision, for births and onsets: a year, a month or a day. */
export type PartialDate = { readonly year: number; readonly month?: number; readonly day?: number }

/** The instant of evaluation, handed in, with the clinic's zone and the day it is there. */
export type Now = { readonly moment: Moment; readonly day: Day; readonly zone: string }

const HOUR = 3_600_000

/** Whether more than `hours` have passed: by moments where both are known, else by whole days. */
export function isOlderThanHours(then: When, now: Now, hours: number): boolean {
  if (then.moment !== undefined) return now.moment - then.moment > hours * HOUR
  return now.day - then.day > hours / 24
}

/** At the time of `start` or later, and not more than `hours` after it: by moments where both are known, else by whole days. */
export function isWithinHoursAfter(then: When, start: When, hours: number): boolean {
  if (then.moment !== undefined && start.moment !== undefined) {
    const passed = then.moment - start.moment
    return passed >= 0 && passed <= hours * HOUR
  }
  const days = then.day - start.day
  return days >= 0 && days <= hours / 24
}

/** Later first; on one day a known moment comes before a bare day, and equal moments keep their order. */
export function byNewest(a: When, b: When): number {
  if (a.day !== b.day) return b.day - a.day
  return (b.moment ?? -Infinity) === (a.moment ?? -Infinity)
    ? 0
    : (b.moment ?? -Infinity) - (a.moment ?? -Infinity)
}

/** Later beyond doubt: by moments where both are known, else on a later day. */
export function isSurelyAfter(a: When, b: When): boolean {
  if (a.moment !== undefined && b.moment !== undefined) return a.moment > b.moment
  return a.day > b.day
}
