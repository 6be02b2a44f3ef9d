import type { Coverage } from '#domain/facts/coverage.ts'
import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import type { FactId, RefusalReason } from '#domain/facts/record.ts'

/** Every resource received is exactly one of these; `received` is the sum of the others. */
export type Counts = {
  readonly received: number
  readonly used: number
  readonly refused: number
  readonly duplicate: number
  readonly notYet: number
  readonly unattributed: number
  readonly outOfScope: number
}

export const UNATTRIBUTED_REASONS = [
  'subject-missing',
  'subject-unknown',
  'subject-not-a-patient',
  'subject-by-identifier',
] as const

/** A resource that belongs to no patient of this scope; a refusal reason when it could not even be asked. */
export type Unattributed = {
  readonly resource: FactId
  readonly why: (typeof UNATTRIBUTED_REASONS)[number] | RefusalReason
  readonly detail?: string
}

/** A Group, List or CareTeam that names patients. */
export type CaseloadMembers = {
  readonly id: FactId
  readonly named?: string
  /** `Patient/1`, in the order of the record. */
  readonly patients: readonly FactId[]
  /** Members that are not a patient by reference, or are marked inactive or deleted. */
  readonly leftOut: number
}

export type Scope = {
  /** In the order of their ids. */
  readonly patients: readonly PatientFacts[]
  readonly counts: Counts
  readonly unattributed: readonly Unattributed[]
  /** The same of each resource type; what is no resource is of the type `unknown`. */
  readonly types: ReadonlyMap<string, Counts>
  /** How many of each resource type nothing here reads. */
  readonly outOfScope: ReadonlyMap<string, number>
  readonly caseloads: readonly CaseloadMembers[]
}

export type CoverageOf = (patient: FactId) => Coverage

/**
 * Takes resources in any order and makes facts of them. Nothing is read before `finish`, because a panel, a Medication
 * or a newer version may come later. Each patient is read again only when something of theirs has come since.
 */
export type Intake = {
  /** Any JSON value that stands where a resource should; `fullUrl` is that of its Bundle entry. */
  readonly add: (resource: unknown, fullUrl?: string) => void
  /** A resource that another scope counts, as a Medication that many patients share: references lead to it here too. */
  readonly lend: (resource: unknown, fullUrl?: string) => void
  /** Puts a resource in the place of all that came before under its id, as after a confirmed write. */
  readonly replace: (resource: unknown, fullUrl?: string) => void
  /** Without `coverage` everything counts as read completely, as in files. Throws when the counts do not add up. */
  readonly finish: (coverage?: CoverageOf) => Scope
  /** One patient of the scope, read again only if needed. */
  readonly patient: (id: FactId, coverage?: CoverageOf) => PatientFacts | undefined
  /** The resource as it came, for writing it back with changes. */
  readonly raw: (id: FactId) => unknown
}
