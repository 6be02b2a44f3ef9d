import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import type { FactId, Refusal, RefusalReason } from '#domain/facts/record.ts'
import type { Now, When } from '#domain/time/when.ts'
import { clip } from '#fhir/json/raw.ts'
import { compact } from '#fhir/json/compact.ts'
import type { Zone } from '#fhir/time/zone.ts'

export type FactLists = Omit<PatientFacts, 'patient' | 'refusals' | 'coverage'>
export type ListName = keyof FactLists

/** One fact for one list. `done` is when it happened; a plan, an order or a booking has none. */
export type Fact<List extends ListName = ListName> = {
  [Name in List]: { readonly list: Name; readonly fact: FactLists[Name][number]; readonly done?: When }
}[List]

/**
 * What reading one resource gave. Nothing in either list: out of scope. A resource of several parts may give both;
 * it then counts as used, and its refusals are listed all the same.
 */
export type Reading = { readonly facts: readonly Fact[]; readonly refusals: readonly Refusal[] }

const NONE: readonly never[] = []

export const OUT_OF_SCOPE: Reading = { facts: NONE, refusals: NONE }

/** What a reader may know beside the resource itself. */
export type Context = {
  readonly id: FactId
  readonly zone: Zone
  readonly now: Now
  /** `Type/id` of what a Reference points to, whether or not it has come; `#x` for a contained resource. */
  readonly target: (reference: unknown) => FactId | undefined
  /** The resource that a Reference points to, contained ones included; it then counts as used. */
  readonly follow: (reference: unknown) => unknown
  /** The time of the panel or report that this resource is a part of. */
  readonly inherited: () => When | undefined
}

export type Details = {
  readonly detail?: string | undefined
  readonly about?: string | undefined
  readonly named?: string | undefined
  readonly when?: When | undefined
}

export function used(...facts: readonly Fact[]): Reading {
  return { facts, refusals: NONE }
}

export function refused(
  context: Context,
  why: RefusalReason,
  { detail, about, named, when }: Details = {},
): Reading {
  const refusal: Refusal = compact({
    resource: context.id,
    why,
    detail: detail === undefined ? undefined : clip(detail),
    about,
    named: named === undefined ? undefined : clip(named),
    when,
  })
  return { facts: NONE, refusals: [refusal] }
}

export function joined(readings: readonly Reading[]): Reading {
  const [first] = readings
  if (first !== undefined && readings.length === 1) return first
  return {
    facts: readings.flatMap(({ facts }) => facts),
    refusals: readings.flatMap(({ refusals }) => refusals),
  }
}
