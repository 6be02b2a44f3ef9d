import type { FhirError } from './fhir-error.ts'
import type { Search } from './search.ts'

/** A resource as it came: any JSON value, with the address of its Bundle entry. */
export type Received = { readonly resource: unknown; readonly fullUrl?: string }

/**
 * What an answer brought. `resources`: one page, and what the server said beside it. `complete`: all pages are in.
 * `incomplete`: what came counts, and more exists or may exist. `failed`: the search gave nothing, and nothing may be
 * concluded from its silence. A search ends with exactly one of the last three.
 */
export type Arrival =
  | {
      readonly kind: 'resources'
      readonly search: Search
      readonly resources: readonly Received[]
      readonly remarks: readonly string[]
    }
  | Ended

export type Ended =
  | { readonly kind: 'complete'; readonly search: Search; readonly received: number }
  | {
      readonly kind: 'incomplete'
      readonly search: Search
      readonly received: number
      readonly error: FhirError
    }
  | { readonly kind: 'failed'; readonly search: Search; readonly received: number; readonly error: FhirError }
