import type { When } from '../time/when.ts'

/** `Type/id` of the FHIR resource that a fact was read from, as the server wrote it. */
export type FactId = string

/** By code units: the same on every machine, and whatever the order of arrival. */
export function byId(a: FactId, b: FactId): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

export type AtLeastOne<T> = readonly [T, ...T[]]

/** Undefined where there is none. */
export function atLeastOne<T>([first, ...others]: readonly T[]): AtLeastOne<T> | undefined {
  return first === undefined ? undefined : [first, ...others]
}

/** Each once, in the order of first mention: two values may rest on one albumin. */
export function uniqueIds([first, ...others]: AtLeastOne<FactId>): AtLeastOne<FactId> {
  return [first, ...new Set(others.filter((id) => id !== first))]
}

export type Comparator = '<' | '<=' | '>=' | '>'

/** `entered-in-error`, `cancelled`, `unknown` and `registered` never become facts: they are refusals. */
export type ResultStatus = 'final' | 'amended' | 'corrected' | 'preliminary'

/** Why a resource did not become a fact. Shown to the clinician, never dropped. */
export const REFUSAL_REASONS = [
  'malformed',
  'withdrawn',
  'status-unknown',
  'not-measured',
  'value-not-number',
  'unit-missing',
  'unit-not-understood',
  'unit-contradicts',
  'day-not-known',
  'code-unmapped',
  'conflicting-duplicate',
] as const

export type RefusalReason = (typeof REFUSAL_REASONS)[number]

export type Refusal = {
  readonly resource: FactId
  readonly why: RefusalReason
  /** The offending text as it stood, clipped to 200 characters. */
  readonly detail?: string
  /** What it would have been: a laboratory measure, a symptom, `pain` and so on, where the code told. */
  readonly about?: RefusedConcept
  /** The code's own text, for showing. */
  readonly named?: string
  readonly when?: When
}

export type RefusedConcept = string
