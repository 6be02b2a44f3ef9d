import type { PatientFacts } from '../facts/patient-facts.ts'
import type { AtLeastOne } from '../facts/record.ts'
import type { MissingFact } from '../findings/finding.ts'
import type { Tier } from '../findings/tier.ts'
import type { Obligation } from '../follow-up/obligation.ts'

/**
 * One line of a rule's table in the rule book, and a test: the rule must say this of these facts under the default
 * ruleset. Written beside the rule, in `<name>.examples.ts`, with the builders of `given/`, seen on `EXAMPLE_NOW`.
 */
export type RuleExample = {
  /** What it teaches, in plain words and without a full stop: `On the line of grade 2: still grade 1`. */
  readonly shows: string
  /** All else is empty and completely read. */
  readonly given: Partial<PatientFacts>
  /** What is due. Left out, it is worked out from the facts, as for a patient. */
  readonly obligations?: readonly Obligation[]
  readonly expected: readonly Outcome[]
}

/** What a rule says, in short. `site` where the rule speaks of several. */
export type Outcome =
  | {
      readonly verdict: 'raised'
      readonly tier: Tier
      readonly grade?: 1 | 2 | 3 | 4
      readonly site?: string
    }
  | { readonly verdict: 'clear'; readonly site?: string }
  | { readonly verdict: 'unknown'; readonly needs: AtLeastOne<Needed>; readonly site?: string }

export type Needed = MissingFact | 'not-loaded'

type RaisedOutcome = Extract<Outcome, { verdict: 'raised' }>

export function raised(tier: Tier, more: Pick<RaisedOutcome, 'grade' | 'site'> = {}): Outcome {
  return { verdict: 'raised', tier, ...more }
}

export function unknown(...needs: AtLeastOne<Needed>): Outcome {
  return { verdict: 'unknown', needs }
}

export const CLEAR: Outcome = { verdict: 'clear' }

/** The rule has nothing to say of such a patient. */
export const NOT_APPLICABLE: readonly Outcome[] = []
