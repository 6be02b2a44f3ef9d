import type { AtLeastOne, FactId } from '../facts/record.ts'
import type { Raised, Unknown } from '../findings/finding.ts'
import type { Problem } from '../findings/problem.ts'
import type { Tier } from '../findings/tier.ts'
import type { Obligation } from '../follow-up/obligation.ts'
import type { Day } from '../time/day.ts'

/** One flag per patient and problem, and per site where it has one. Its tier is the highest of its parts. */
export type Flag = {
  readonly problem: Problem
  readonly site?: string
  readonly tier: Tier
  readonly since: Day
  /** Of what is for this week: the last of so many working days. */
  readonly by?: Day
  /** Most urgent first; the first one speaks for the flag. */
  readonly parts: AtLeastOne<FlagPart>
}

export type FlagPart =
  | { readonly kind: 'finding'; readonly finding: Raised }
  | { readonly kind: 'obligation'; readonly obligation: Obligation; readonly tier: Tier; readonly since: Day }

/** Something a rule cannot tell about this patient. */
export type Doubt = {
  readonly problem: Problem
  readonly finding: Unknown
  readonly evidence: readonly FactId[]
}
