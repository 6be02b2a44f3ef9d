import type { Concept } from '#domain/facts/coverage.ts'
import type { FactId } from '#domain/facts/record.ts'
import type { Day } from '#domain/time/day.ts'

/** One parameter of a search; its values are alternatives, as `escaped` and `token` make them. */
export type SearchParameter = { readonly name: string; readonly values: readonly string[] }

/** What a search covers once it is complete: a concept from that day on, `newest` when the newest before it is in too. */
export type Served = { readonly concept: Concept; readonly from: Day | 'all'; readonly newest: boolean }

/**
 * One search, all its pages. A concept is covered for a patient when, of each type that it is recorded in, a search that
 * serves it is complete.
 */
export type Search = {
  readonly id: string
  readonly type: string
  /** The one resource to read by its id, instead of a search. */
  readonly read?: string
  readonly parameters: readonly SearchParameter[]
  readonly patients: readonly FactId[]
  /** It looks into this record, which those patients have replaced. */
  readonly replaced?: FactId
  readonly serves: readonly Served[]
  /** A further place of the same facts: a server without this type holds nothing there. */
  readonly fallback?: true
  /** Its window holds the newest for whomever it finds something; the others are then asked for without a window. */
  readonly untilFound?: true
  /** It is asked again soon anyway: not at once when it fails. */
  readonly once?: true
  /** Lower stages are sent first. */
  readonly stage: number
}

/** A value whose commas, bars and dollars are its own (https://hl7.org/fhir/R4/search.html#escaping). */
export function escaped(value: string): string {
  return value.replaceAll(/[\\,|$]/g, String.raw`\$&`)
}

export function token(system: string, code: string): string {
  return `${escaped(system)}|${escaped(code)}`
}

/** Whether it asks for several patients at once, which not every server understands. */
export function asksForSeveral({ patients, parameters }: Search): boolean {
  return patients.length > 1 && parameters.some(({ name }) => name === 'patient')
}
