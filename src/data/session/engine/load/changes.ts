import type { FactId } from '#domain/facts/record.ts'
import type { Ended, Received } from '#fhir/client/arrival.ts'
import { isPassing, type FhirError } from '#fhir/client/fhir-error.ts'
import type { Search } from '#fhir/client/search.ts'
import { node } from '#fhir/json/raw.ts'
import { LOADED_TYPES } from '#fhir/load/feed-of.ts'
import { lastUpdatedIn } from '#fhir/load/recent-records.ts'

export type CaughtUp = {
  /** By type. */
  readonly failed: ReadonlyMap<string, FhirError>
  /** `ignored`: the server does not do this, whatever it says. `gone`: something that was known is not there any more. */
  readonly verdict: 'whole' | 'ignored' | 'gone'
  readonly hasNews: boolean
}

/**
 * One round of asking for changes. An answer is trusted when it brings what is known of that time and nothing older: what
 * it does not bring was deleted, or the question was not understood, and everything is to be read again.
 */
export type Changes = {
  readonly expect: (search: Search, expected: Expected) => void
  readonly note: (search: Search, resources: readonly Received[], isNew: boolean) => void
  readonly end: (ended: Ended) => void
  /** Something is not as it was, and changes do not tell how it is. */
  readonly miss: () => void
  readonly hopeless: () => FhirError | undefined
  readonly outcome: () => CaughtUp
}

/** Milliseconds since 1970, and what was written since as far as it is known. */
type Expected = { readonly from: number; readonly known: readonly FactId[] }

/** Servers cut fractions of seconds. */
const SECOND = 1000

export function createChanges(): Changes {
  const asked = new Map<string, { readonly from: number; readonly missing: Set<FactId> }>()
  const failed = new Map<string, FhirError>()
  let verdict: CaughtUp['verdict'] = 'whole'
  let [hasNews, hasAnswered] = [false, false]
  let hopeless: FhirError | undefined

  function miss(): void {
    if (verdict === 'whole') verdict = 'gone'
  }

  function fail({ search, error }: Exclude<Ended, { kind: 'complete' }>): void {
    failed.set(search.type, error)
    // A server that fails for one type may answer well for another: two of them tell of the server.
    if (!hasAnswered && failed.size > 1 && isPassing(error)) hopeless = error
  }

  return {
    expect: ({ id }, { from, known }) => asked.set(id, { from, missing: new Set(known) }),
    note: (search, resources, isNew) => {
      const question = asked.get(search.id)
      if (question === undefined) return
      hasNews ||= isNew
      for (const { resource } of resources) {
        const { id, meta } = node<{ id: unknown; meta: unknown }>(resource) ?? {}
        const at = lastUpdatedIn(meta)
        if (at === undefined || at < question.from - SECOND) verdict = 'ignored'
        question.missing.delete(`${search.type}/${String(id)}`)
      }
    },
    end: (ended) => {
      const question = asked.get(ended.search.id)
      if (question === undefined) return
      if (ended.kind !== 'complete') return fail(ended)
      hasAnswered = true
      if (question.missing.size > 0) miss()
    },
    miss,
    hopeless: () => hopeless,
    outcome: () => ({
      failed: hopeless === undefined ? failed : everyType(hopeless),
      hasNews,
      verdict: isRefused(failed) ? 'ignored' : verdict,
    }),
  }
}

function everyType(error: FhirError): ReadonlyMap<string, FhirError> {
  return new Map(LOADED_TYPES.map((type) => [type, error]))
}

/** A question that the server does not take is not asked a second time. */
function isRefused(failed: ReadonlyMap<string, FhirError>): boolean {
  return failed.values().some(({ why }) => why === 'rejected' || why === 'parameters-ignored')
}
