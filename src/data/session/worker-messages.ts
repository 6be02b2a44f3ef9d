import type { Answer, Ask } from '#fhir/client/ask.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import type { Clinic } from '#domain/time/clinic.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'

import type { DataHealth } from '../data-health.ts'
import type { CaseloadFeed, PatientFeed, PatientId } from '../caseload-feed.ts'

/** What the page tells the worker. Instants are milliseconds since 1970; the worker never reads a clock. */
export type ToWorker =
  | { readonly kind: 'start'; readonly settings: EngineSettings; readonly now: number }
  | { readonly kind: 'answer'; readonly answer: Answer; readonly now: number }
  | { readonly kind: 'tick'; readonly now: number }
  | { readonly kind: 'reload'; readonly now: number }
  /** Whatever is due; `isReturn`: someone has come back, or the connection has. */
  | { readonly kind: 'refresh'; readonly isReturn: boolean; readonly now: number }
  | { readonly kind: 'health'; readonly now: number }
  | { readonly kind: 'open-patient'; readonly patient: PatientId; readonly now: number }
  /** Someone looks at the page until they leave it: it is kept whole when everything is read anew. */
  | { readonly kind: 'visit-patient'; readonly patient: PatientId; readonly now: number }
  | { readonly kind: 'leave-patient'; readonly patient: PatientId; readonly now: number }

/** What the worker tells the page: what to ask, and what it knows. */
export type FromWorker =
  | { readonly kind: 'asks'; readonly asks: readonly Ask[] }
  | { readonly kind: 'caseload'; readonly feed: CaseloadUpdate }
  | { readonly kind: 'patient'; readonly patient: PatientId; readonly feed: PatientFeed }
  | { readonly kind: 'health'; readonly health: DataHealth }
  /** Nobody wants the answers to these any more. */
  | { readonly kind: 'cancel'; readonly asks: readonly number[] }
  /** Something waits for its time: a tick is wanted then. */
  | { readonly kind: 'wake'; readonly at: number }
  /** The worker cannot go on: a bug, told by its message alone. */
  | { readonly kind: 'broken'; readonly message: string }

/** The feed without its rows; `changed` holds the rows that differ, `order` all patients as ranked. */
export type CaseloadUpdate = Omit<CaseloadFeed, 'rows'> & {
  readonly changed: readonly CaseloadRow[]
  readonly order: readonly PatientId[]
}

export type EngineSettings = {
  readonly base: string
  /** A Group, List or CareTeam by reference, or patients by name. Absent: whoever the server lists. */
  readonly caseload?: string | readonly string[]
  readonly zone: string
  readonly ruleset: Ruleset
  /** Its working days, and since when reports are read here. */
  readonly clinic?: Clinic
  /** What was last answered longer ago counts as not known. */
  readonly maxDataAgeMinutes?: number
}
