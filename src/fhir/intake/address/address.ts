import type { FactId } from '#domain/facts/record.ts'
import { isObject, text } from '#fhir/json/raw.ts'

/** Where a Reference points to, as far as its text alone tells. */
export type Address =
  | { readonly kind: 'contained'; readonly id: string }
  | { readonly kind: 'relative'; readonly id: FactId }
  /** `server` and `id` where it looks like the address of a resource on a FHIR server. */
  | { readonly kind: 'absolute'; readonly url: string; readonly server?: string; readonly id?: FactId }
  /** `Patient?identifier=...`: a conditional reference that nobody has resolved. */
  | { readonly kind: 'search'; readonly type: string }

const RELATIVE = /^([A-Z][A-Za-z]*\/[^/?#\s]+)$/
const ON_SERVER = /^(https?:\/\/[^?#\s]+)\/([A-Z][A-Za-z]*\/[^/?#\s]+)$/i
const SEARCH = /^([A-Z][A-Za-z]*)\?/

/** Undefined for what is no address: an empty text, `patient/1`, words. */
export function parseAddress(written: string): Address | undefined {
  if (written.startsWith('#')) return { kind: 'contained', id: written.slice(1) }
  const url = withoutVersion(written)
  if (RELATIVE.test(url)) return { kind: 'relative', id: url }
  if (/^(?:https?|urn):/i.test(url)) return { kind: 'absolute', url, ...placeOn(url) }
  const [, type] = SEARCH.exec(url) ?? []
  return type === undefined ? undefined : { kind: 'search', type }
}

/** The address in a Reference. */
export function addressIn(reference: unknown): Address | undefined {
  const written = isObject(reference) ? text(reference['reference']) : undefined
  return written === undefined ? undefined : parseAddress(written)
}

/** The server from which something at this address came. */
export function serverOf(address: Address | undefined): string | undefined {
  return address?.kind === 'absolute' ? address.server : undefined
}

export function typeIn(id: FactId): string {
  return id.slice(0, id.indexOf('/'))
}

function placeOn(url: string): { readonly server?: string; readonly id?: FactId } {
  const [, server, id] = ON_SERVER.exec(url) ?? []
  return server === undefined || id === undefined ? {} : { server: withoutEnd(server), id }
}

function withoutEnd(server: string): string {
  let end = server.length
  while (server[end - 1] === '/') end--
  return server.slice(0, end)
}

/** A reference to one version counts as one to the resource. */
function withoutVersion(written: string): string {
  const at = written.lastIndexOf('/_history/')
  return at < 0 || written.includes('/', at + '/_history/'.length) ? written : written.slice(0, at)
}
