import type { Concept } from '#domain/facts/coverage.ts'
import type { FactId } from '#domain/facts/record.ts'

/** What an ask is for, so that a failure can be told in the terms of the user. */
export type AskSubject = {
  /** The search it belongs to; further pages belong to the same one. */
  readonly search: string
  readonly concepts: readonly Concept[]
  /** `Patient/1`. Empty when the ask is about the caseload itself. */
  readonly patients: readonly FactId[]
}

/** One GET that the owner of the transport is to send. */
export type Ask = {
  readonly id: number
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly subject: AskSubject
}

export const NO_RESPONSE_REASONS = ['offline', 'timeout', 'aborted', 'refused-origin'] as const

/** What came back, as bytes. Header names are in lower case. */
export type Answer =
  | {
      readonly id: number
      readonly kind: 'response'
      readonly status: number
      readonly headers: ReadonlyMap<string, string>
      readonly body: Uint8Array | string
    }
  | { readonly id: number; readonly kind: 'no-response'; readonly why: (typeof NO_RESPONSE_REASONS)[number] }
