import type { CalciumMeasureUsed } from '#domain/review/caseload-row.ts'
import type { Concept } from '#domain/facts/coverage.ts'
import type { RefusalReason } from '#domain/facts/record.ts'
import type { Finding, MissingFact } from '#domain/findings/finding.ts'
import type { ObligationKind } from '#domain/findings/problem.ts'
import type { Badge } from '#domain/findings/reason.ts'
import type { RuleId } from '#domain/findings/rule-id.ts'
import type { Tier } from '#domain/findings/tier.ts'
import type { BookingState, Obligation, ObligationStatus } from '#domain/follow-up/obligation.ts'

/** What is printed, as docs/evaluate.schema.json describes it. Days are `YYYY-MM-DD`. */
export type PatientOutput = {
  readonly patient: string
  readonly source: string
  readonly deceased: boolean
  readonly findings: readonly FindingOutput[]
  readonly obligations: readonly ObligationOutput[]
  readonly refused: readonly RefusalOutput[]
}

export const MEASURES = [
  'calcium-ionized',
  'calcium-corrected',
  'calcium-computed',
  'calcium-total',
  'creatinine',
  'creatinine-clearance',
] as const satisfies readonly (CalciumMeasureUsed | 'creatinine' | 'creatinine-clearance')[]

export type NeedOutput = MissingFact | `not-loaded:${Concept}`

export type FindingOutput = {
  readonly rule: RuleId
  readonly verdict: Finding['verdict']
  readonly tier?: Tier
  readonly grade?: 1 | 2 | 3 | 4
  readonly measure?: string
  readonly value?: number
  readonly unit?: string
  readonly range?: { readonly min: number; readonly max: number }
  readonly site?: string
  readonly since?: string
  readonly evidence: readonly string[]
  readonly because: string
  readonly badges?: readonly Badge[]
  /** What an unknown finding needs; for a raised one, what was missing though it could be raised. */
  readonly needs?: readonly NeedOutput[]
}

export type ObligationOutput = {
  readonly kind: ObligationKind
  readonly named?: string
  readonly status: ObligationStatus
  readonly exempt?: NonNullable<Obligation['exempt']>['why']
  readonly due?: string
  readonly graceEnds?: string
  readonly daysOverdue?: number
  readonly tier?: Tier
  readonly booking: BookingState
  readonly bookedFor?: string
  readonly lastDone?: string
  readonly evidence: readonly string[]
}

export type RefusalOutput = {
  readonly resource: string
  readonly why: RefusalReason
  readonly detail?: string
}
