import type { Bundle, BundleEntry, BundleLink } from 'fhir/r4'

import { clip, finite, node, nodes, text, type Raw } from '#fhir/json/raw.ts'

import type { Received } from '../arrival.ts'
import type { FhirError } from '../fhir-error.ts'
import { readOutcome } from './outcome.ts'

/** One page of a search. */
export type Page = {
  readonly resources: readonly Received[]
  /** `Type/id` of each match; undefined for one without a name. Includes and outcomes are no matches. */
  readonly matches: readonly (string | undefined)[]
  readonly total?: number
  readonly self?: string
  readonly next?: string
  readonly remarks: readonly string[]
  /** What the server itself says against this page. */
  readonly error?: FhirError
}

export type ReadPage =
  { readonly ok: true; readonly page: Page } | { readonly ok: false; readonly error: FhirError }

/** A searchset, or why the answer is none. */
export function readPage(json: unknown): ReadPage {
  const bundle = node<Bundle>(json)
  const outcome = readOutcome(json)
  if (outcome !== undefined) return failed(withDetail('rejected', outcome.detail))
  if (bundle?.resourceType !== 'Bundle') return failed(notFhir(typeOf(json)))
  if (bundle.type !== 'searchset')
    return failed(notFhir(`a Bundle of type ${text(bundle.type) ?? 'unknown'}`))
  const { entry = [] } = bundle
  return Array.isArray(entry)
    ? { ok: true, page: pageOf(bundle, entry) }
    : failed(notFhir('a damaged Bundle'))
}

/** The answer to a read: one resource of the type asked for, which stands where it was read. */
export function readResource(json: unknown, type: string, fullUrl: string): ReadPage {
  const outcome = readOutcome(json)
  if (outcome !== undefined) return failed(withDetail('rejected', outcome.detail))
  if (node<{ resourceType: string }>(json)?.resourceType !== type) return failed(notFhir(typeOf(json)))
  return {
    ok: true,
    page: { resources: [{ resource: json, fullUrl }], matches: [nameOf(json)], remarks: [] },
  }
}

function pageOf(bundle: Raw<Bundle>, entries: readonly unknown[]): Page {
  const outcomes = entries.flatMap((entry) => readOutcome(resourceIn(entry)) ?? [])
  const others = entries.filter((entry) => readOutcome(resourceIn(entry)) === undefined)
  const [total, self, next] = [finite(bundle.total), linkOf(bundle, 'self'), linkOf(bundle, 'next')]
  const wrong = outcomes.find(({ kind }) => kind === 'wrong')
  const short = outcomes.find(({ kind }) => kind === 'short')
  return {
    resources: others.map((entry) => receivedOf(entry)),
    matches: others.filter((entry) => isMatch(entry)).map((entry) => nameOf(resourceIn(entry))),
    ...(total !== undefined && { total }),
    ...(self !== undefined && { self }),
    ...(next !== undefined && { next }),
    remarks: outcomes.flatMap(({ kind, detail }) =>
      kind === 'told' && detail !== undefined ? [detail] : [],
    ),
    ...(short !== undefined && { error: withDetail('parameters-ignored', short.detail) }),
    ...(wrong !== undefined && { error: withDetail('rejected', wrong.detail) }),
  }
}

function resourceIn(entry: unknown): unknown {
  return node<BundleEntry>(entry)?.resource
}

function receivedOf(entry: unknown): Received {
  const fullUrl = text(node<BundleEntry>(entry)?.fullUrl)
  return { resource: resourceIn(entry), ...(fullUrl !== undefined && { fullUrl }) }
}

/** An entry that does not tell its mode counts as a match. */
function isMatch(entry: unknown): boolean {
  const mode = node<{ mode: string }>(node<BundleEntry>(entry)?.search)?.mode
  return mode !== 'include' && mode !== 'outcome'
}

function nameOf(resource: unknown): string | undefined {
  const named = node<{ resourceType: string; id: string }>(resource)
  const [type, id] = [text(named?.resourceType), text(named?.id)]
  return type === undefined || id === undefined ? undefined : `${type}/${id}`
}

function linkOf(bundle: Raw<Bundle>, relation: string): string | undefined {
  return text(nodes<BundleLink>(bundle.link).find((link) => link.relation === relation)?.url)
}

function typeOf(json: unknown): string {
  const type = text(node<{ resourceType: string }>(json)?.resourceType)
  return type === undefined ? 'JSON that is no resource' : `a resource of type ${type}`
}

export function notFhir(detail: string): FhirError {
  return withDetail('not-fhir', detail)
}

function withDetail(why: FhirError['why'], detail: string | undefined): FhirError {
  return detail === undefined ? { why } : { why, detail: clip(detail) }
}

function failed(error: FhirError): ReadPage {
  return { ok: false, error }
}
