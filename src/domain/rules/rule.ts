import type { Need } from '../facts/coverage.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import type { Finding } from '../findings/finding.ts'
import type { Problem } from '../findings/problem.ts'
import type { RuleId } from '../findings/rule-id.ts'
import type { Obligation } from '../follow-up/obligation.ts'
import type { Now } from '../time/when.ts'
import type { Ruleset } from './ruleset.ts'

/** What every rule is given. Nothing else is read: no clock, no setting outside the ruleset. */
export type RuleInput = {
  readonly facts: PatientFacts
  readonly obligations: readonly Obligation[]
  readonly ruleset: Ruleset
  readonly now: Now
}

export type Rule = {
  readonly id: RuleId
  readonly version: number
  readonly problem: Problem
  /** What it reads. A window that is not fully loaded makes its answer `unknown: not loaded`. */
  readonly needs: readonly Need[]
  /** None when its precondition is absent; several when it speaks of several sites. */
  readonly evaluate: (input: RuleInput) => readonly Finding[]
}
