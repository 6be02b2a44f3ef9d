import type { PatientFacts } from '../facts/patient-facts.ts'
import type { Finding } from '../findings/finding.ts'
import type { Obligation } from '../follow-up/obligation.ts'
import type { CalciumEntry } from '../calcium/series/calcium-series.ts'
import type { CaseloadRow } from './caseload-row.ts'

/** Everything that the patient page shows: the row of the list, what stands behind it, and the facts. Plain data. */
export type PatientReview = {
  readonly row: CaseloadRow
  /** Raised, unknown and clear, in the order of the list. */
  readonly findings: readonly Finding[]
  readonly obligations: readonly Obligation[]
  /** Newest first: the calcium of each clinic day with what was used and why. */
  readonly calcium: readonly CalciumEntry[]
  readonly facts: Omit<PatientFacts, 'coverage'>
}
