import type { ServerResponse } from 'node:http'

const METHODS = 'GET, POST, PUT, DELETE, OPTIONS'
const REQUEST_HEADERS =
  'accept, authorization, cache-control, content-type, if-match, if-none-exist, if-none-match, prefer'
const RESPONSE_HEADERS = 'content-location, date, etag, last-modified, location, retry-after'

/** Any page may ask, and may read the headers that a FHIR client needs. */
export function allowOrigin(response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('access-control-expose-headers', RESPONSE_HEADERS)
  response.setHeader('cache-control', 'no-store')
}

export function preflight(response: ServerResponse): void {
  response.writeHead(204, {
    'access-control-allow-methods': METHODS,
    'access-control-allow-headers': REQUEST_HEADERS,
    'access-control-max-age': '600',
  })
  response.end()
}
