import { dayOfDoubt } from '../flags/doubts.ts'
import { earliestDay, type Day } from '../time/day.ts'
import type { Standing } from './caseload-row.ts'
import type { Doubt, Flag } from './flag.ts'

/** What cannot be told stands before what can be planned, and never below it. */
export const STANDING_ORDER = [
  'immediate',
  'same-day',
  'this-week',
  'unknown',
  'routine',
  'none',
] as const satisfies readonly Standing[]

type Judged = {
  readonly deceased: boolean
  readonly flags: readonly Flag[]
  readonly doubts: readonly Doubt[]
  /** Everything has been read that could raise something. */
  readonly isWhole: boolean
}

/** `none` only where every rule that applies is clear, from a complete record. */
export function standingOf({ deceased, flags, doubts, isWhole }: Judged): {
  readonly standing: Standing
  readonly since?: Day
} {
  const [first] = flags
  if (deceased) return { standing: 'none' }
  const isUrgent = first !== undefined && first.tier !== 'routine' && first.tier !== 'info'
  if (!isUrgent && (doubts.length > 0 || !isWhole)) return { standing: 'unknown', ...sinceOf(doubts) }
  if (first === undefined || first.tier === 'info') return { standing: 'none' }
  const { tier } = first
  const [since, ...others] = flags.filter((flag) => flag.tier === tier).map((flag) => flag.since)
  return { standing: tier, ...(since !== undefined && { since: earliestDay(since, ...others) }) }
}

function sinceOf(doubts: readonly Doubt[]): { readonly since?: Day } {
  const [first, ...others] = doubts.flatMap((doubt) => dayOfDoubt(doubt) ?? [])
  return first === undefined ? {} : { since: earliestDay(first, ...others) }
}
