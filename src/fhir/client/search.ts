import type { Concept } from '#domain/facts/coverage.ts'
import type { FactId } from '#domain/facts/record.ts'
import type { Day } from '#domain/time/day.ts'

/** One parameter of a search; its values are alternatives, joined by commas. */
export type SearchParameter = { readonly name: string; readonly values: readonly string[] }

/** What a search covers once it is complete: a concept from that day on, `newest` when the newest before it is in too. */
export type Served = { readonly concept: Concept; readonly from: Day | 'all'; readonly newest: boolean }

/** One search, all its pages. Its concepts are covered for its patients when every search that serves them is complete. */
export type Search = {
  readonly id: string
  readonly type: string
  readonly parameters: readonly SearchParameter[]
  readonly patients: readonly FactId[]
  readonly serves: readonly Served[]
  /** Lower stages are sent first. */
  readonly stage: number
}
