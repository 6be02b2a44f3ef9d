import type { Refusal } from './refusal.ts'
import type { JsonObject, Resource } from './resource.ts'

/** A request as plain data. Header names are in lower case, `url` is absolute. */
export type MockRequest = {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What happens to the bytes on their way; the adapters carry it out. */
export type Wire = {
  readonly delayMillis?: number
  /** The connection ends without an answer. */
  readonly isDropped?: boolean
  /** The connection ends after this share of the body. */
  readonly cutAfter?: number
}

export type MockResponse = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly wire?: Wire
}

export const FHIR_JSON = 'application/fhir+json; charset=utf-8'

export function fhirResponse(
  status: number,
  resource: JsonObject | undefined,
  headers: Readonly<Record<string, string>> = {},
): MockResponse {
  if (resource === undefined) return { status, headers, body: '' }
  return { status, headers: { 'content-type': FHIR_JSON, ...headers }, body: JSON.stringify(resource) }
}

export function outcome(
  severity: string,
  code: string,
  diagnostics: string,
  expression?: string,
): JsonObject {
  const where = expression === undefined ? {} : { expression: [expression] }
  return { resourceType: 'OperationOutcome', issue: [{ severity, code, diagnostics, ...where }] }
}

export function refusalOutcome({ code, message, expression }: Refusal): JsonObject {
  return outcome('error', code, message, expression)
}

/** The headers that tell which version of a resource this is. */
export function versionHeaders({ meta }: Resource): Record<string, string> {
  return { etag: etagOf(meta.versionId), 'last-modified': new Date(meta.lastUpdated).toUTCString() }
}

export function etagOf(versionId: string): string {
  return `W/"${versionId}"`
}
