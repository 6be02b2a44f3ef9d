import type { RefusalReason } from '#domain/facts/record.ts'
import { text } from '#fhir/json/raw.ts'

/** Why something could not be used, before it is known of what. */
export type Problem = { readonly why: RefusalReason; readonly detail?: string | undefined }

/** What each status of a resource type comes to. One that is not in the table is not known. */
export type Statuses<State extends string> = ReadonlyMap<string, State | 'withdrawn' | 'status-unknown'>

export type Stated<State extends string> =
  { readonly ok: true; readonly state: State } | ({ readonly ok: false } & Problem)

export function stateIn<State extends string>(statuses: Statuses<State>, json: unknown): Stated<State> {
  const status = text(json)
  const found = status === undefined ? undefined : statuses.get(status)
  if (found === undefined || found === 'status-unknown')
    return { ok: false, why: 'status-unknown', detail: status }
  if (found === 'withdrawn') return { ok: false, why: 'withdrawn', detail: status }
  return { ok: true, state: found }
}

export function malformed(detail: string): Problem {
  return { why: 'malformed', detail }
}

/** A code that is required and is not there, or is none of those that it may be: `no intent`, `intent maybe`. */
export function strayCode(element: string, json: unknown): string {
  const given = text(json)
  return given === undefined ? `no ${element}` : `${element} ${given}`
}

export function isProblem(value: object): value is Problem {
  return 'why' in value
}
