import { Refusal } from './refusal.ts'
import { isServed } from './parameters/table.ts'
import type { MockRequest } from './message.ts'
import { decodePart, readQuery, type QueryPair } from './search/query.ts'

/** What a client asks for, in the words of https://hl7.org/fhir/R4/http.html. */
export type Route =
  | { readonly kind: 'capabilities' }
  | { readonly kind: 'bundle' }
  | { readonly kind: 'search' | 'create'; readonly type: string; readonly pairs: readonly QueryPair[] }
  | { readonly kind: 'page'; readonly type: string; readonly token: string }
  | { readonly kind: 'read' | 'update' | 'delete' | 'history'; readonly type: string; readonly id: string }
  | { readonly kind: 'vread'; readonly type: string; readonly id: string; readonly versionId: string }

const URL_AT_MOST = 8_000

/** The address of the server itself, from which all others are made. */
export function baseOf(request: MockRequest, basePath: string): string {
  return new URL(request.url).origin + basePath
}

export function routeOf(request: MockRequest, basePath: string): Route {
  if (request.url.length > URL_AT_MOST) throw new Refusal(414, 'too-long', 'The address is too long')
  const { pathname, search } = new URL(request.url)
  const isUnder = pathname === basePath || pathname.startsWith(`${basePath}/`)
  if (!isUnder) throw unknown(pathname)
  const [type = '', ...rest] = segmentsOf(pathname.slice(basePath.length))
  const pairs = readQuery(search.slice(1))
  if (type === '' && rest.length === 0) return only('POST', request.method, { kind: 'bundle' })
  if (type === 'metadata' && rest.length === 0) {
    return only('GET', request.method, { kind: 'capabilities' })
  }
  if (!isServed(type)) throw unknown(pathname)
  return typedRoute(request, type, rest, pairs)
}

function typedRoute(
  request: MockRequest,
  type: string,
  rest: readonly string[],
  pairs: readonly QueryPair[],
): Route {
  if (rest.length === 0) return typeRoute(request.method, type, pairs)
  if (rest[0] === '_search' && rest.length === 1) return searchByPost(request, type, pairs)
  if (pairs.some(({ name }) => name !== '_format')) {
    throw new Refusal(400, 'not-supported', 'Parameters are not supported here')
  }
  return instanceRoute(request.method, type, rest)
}

function segmentsOf(path: string): readonly string[] {
  const trimmed = path.replace(/^\//, '').replace(/\/$/, '')
  return trimmed.split('/').map((segment) => decodePart(segment.replaceAll('+', '%2B')))
}

function typeRoute(method: string, type: string, pairs: readonly QueryPair[]): Route {
  if (method === 'POST') return { kind: 'create', type, pairs }
  if (method !== 'GET') throw notAllowed(method)
  const [first, ...more] = pairs
  if (first?.name === '_page' && more.length === 0) return { kind: 'page', type, token: first.value }
  return { kind: 'search', type, pairs }
}

function searchByPost(
  { method, headers, body }: MockRequest,
  type: string,
  pairs: readonly QueryPair[],
): Route {
  if (method !== 'POST') throw notAllowed(method)
  if (!(headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')) {
    throw new Refusal(415, 'not-supported', '_search takes a form')
  }
  return { kind: 'search', type, pairs: [...pairs, ...readQuery(body)] }
}

function instanceRoute(method: string, type: string, rest: readonly string[]): Route {
  const [id = '', history, versionId, ...more] = rest
  if (more.length > 0 || (history !== undefined && history !== '_history'))
    throw unknown([type, ...rest].join('/'))
  if (history !== undefined) {
    const route: Route =
      versionId === undefined ? { kind: 'history', type, id } : { kind: 'vread', type, id, versionId }
    return only('GET', method, route)
  }
  const kind = INSTANCE_KINDS.get(method)
  if (kind === undefined) throw notAllowed(method)
  return { kind, type, id }
}

const INSTANCE_KINDS: ReadonlyMap<string, 'read' | 'update' | 'delete'> = new Map([
  ['GET', 'read'],
  ['PUT', 'update'],
  ['DELETE', 'delete'],
])

function only(allowed: string, method: string, route: Route): Route {
  if (method !== allowed) throw notAllowed(method)
  return route
}

function unknown(pathname: string): Refusal {
  return new Refusal(404, 'not-supported', `Nothing is served at ${pathname}`)
}

function notAllowed(method: string): Refusal {
  return new Refusal(405, 'not-supported', `${method} is not supported here`)
}
