import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'

import { ROUTE_PATHS } from '../../src/app/route-paths.ts'
import {
  documentHeaders,
  evaluationWorkerHeaders,
  plainHeaders,
  serviceWorkerHeaders,
  type Headers,
  type Site,
} from './headers.ts'
import { listen, type Listening } from './listen.ts'
import { readSite, scriptHashes, type SiteFile } from './site-files.ts'

export type SiteOptions = {
  readonly kind: Site['kind']
  /** A build: `dist` or `dist-demo`. */
  readonly folder: string
  /** What `/config.json` says; the demo has none. */
  readonly config?: { readonly text: string; readonly servers: readonly string[] }
  readonly port: number
}

/** A build as a deployment must serve it: the real headers, addresses of the route table alone, 404 for the rest. */
export function serveSite({ kind, folder, config, port }: SiteOptions): Promise<Listening> {
  const files = readSite(folder)
  const page = files.get('/index.html')
  if (page === undefined) throw new Error(`${join(folder, 'index.html')} is missing: build first`)
  const scripts = scriptHashes(page.body.toString('utf8'))
  if (scripts.length === 0)
    throw new Error(`${join(folder, 'index.html')} has no hashes: build with npm run build`)
  const document = documentHeaders({ kind, servers: config?.servers ?? [], scripts })

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return send(
        request,
        response,
        405,
        text('This server only answers GET and HEAD.'),
        plainHeaders('no-store'),
      )
    }
    if (pathname === '/config.json' && config !== undefined) {
      const file = { type: 'application/json', body: Buffer.from(config.text) }
      return send(request, response, 200, file, plainHeaders('no-store'))
    }
    const file = pathname === '/index.html' ? undefined : files.get(pathname)
    if (file !== undefined) return send(request, response, 200, file, headersOf(pathname))
    if (isRoute(pathname)) return send(request, response, 200, page, document)
    // Never the page: a chunk of an older build must fail as missing, not arrive as HTML.
    return send(request, response, 404, text('There is nothing at this address.'), plainHeaders('no-store'))
  }
  return listen(answer, port)
}

const FOREVER = 'public, max-age=31536000, immutable'

function headersOf(pathname: string): Headers {
  if (pathname === '/mockServiceWorker.js') return serviceWorkerHeaders()
  const cacheControl = pathname.startsWith('/assets/') ? FOREVER : 'no-cache'
  return /\/evaluation\.worker-[^/]*\.js$/.test(pathname)
    ? evaluationWorkerHeaders(cacheControl)
    : plainHeaders(cacheControl)
}

/** `/patients/$id` stands for one segment that is not empty. */
const ROUTES = ROUTE_PATHS.map((path) => path.split('/'))

export function isRoute(pathname: string): boolean {
  const asked = pathname.split('/')
  return ROUTES.some(
    (route) =>
      route.length === asked.length &&
      route.every((part, at) => (part.startsWith('$') ? asked[at] !== '' : part === asked[at])),
  )
}

function text(words: string): SiteFile {
  return { type: 'text/plain; charset=utf-8', body: Buffer.from(`${words}\n`) }
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  file: SiteFile,
  headers: Headers,
): void {
  const isBrotli = file.brotli !== undefined && /\bbr\b/.test(request.headers['accept-encoding'] ?? '')
  const body = isBrotli && file.brotli ? file.brotli : file.body
  response.writeHead(status, {
    ...headers,
    'content-type': file.type,
    'content-length': body.length,
    vary: 'accept-encoding',
    ...(isBrotli && { 'content-encoding': 'br' }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
