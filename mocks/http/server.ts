import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { handle } from '../server/handle.ts'
import { fhirResponse, outcome, type MockRequest, type MockResponse } from '../server/message.ts'
import type { World } from '../server/world.ts'
import { allowOrigin, preflight } from './cors.ts'

export type MockServerOptions = {
  readonly world: World
  /** 0 takes any free port. */
  readonly port?: number
}

export type MockServer = {
  /** The FHIR base, such as `http://localhost:8080/fhir`. */
  readonly url: string
  readonly world: World
  readonly close: () => Promise<void>
}

const BODY_AT_MOST = 16 * 1024 * 1024

/** The mock over real HTTP, on this machine only. */
export async function startMockServer({ world, port = 0 }: MockServerOptions): Promise<MockServer> {
  const server = createServer((request, response) => {
    // A client that goes away in the middle of its own request leaves nobody to answer.
    answer(request, response, world).catch(() => response.destroy())
  })
  const address = await listen(server, port)
  return {
    url: `http://localhost:${address.port}${world.basePath}`,
    world,
    close: () => close(server),
  }
}

function listen(server: Server, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('The server has no port'))
      else resolve(address)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)))
    server.closeAllConnections()
  })
}

async function answer(request: IncomingMessage, response: ServerResponse, world: World): Promise<void> {
  // What the server says of the time is what its records say.
  response.sendDate = false
  response.setHeader('date', new Date(world.now()).toUTCString())
  allowOrigin(response)
  if (request.method === 'OPTIONS') return preflight(response)
  const body = await bodyOf(request)
  if (body === undefined) return write(response, TOO_LARGE)
  const answered = answerTo(request, body, world)
  if (answered.wire?.delayMillis === undefined) return write(response, answered)
  setTimeout(() => write(response, answered), answered.wire.delayMillis)
}

function answerTo(request: IncomingMessage, body: string, world: World): MockResponse {
  try {
    return handle(requestOf(request, body), world)
  } catch (error) {
    return fhirResponse(500, outcome('fatal', 'exception', String(error)))
  }
}

const TOO_LARGE = fhirResponse(413, outcome('error', 'too-long', 'The body is too large'))

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request) {
    if (!(chunk instanceof Uint8Array)) continue
    size += chunk.length
    if (size > BODY_AT_MOST) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function requestOf(request: IncomingMessage, body: string): MockRequest {
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as const],
  )
  return {
    method: request.method ?? 'GET',
    url: `http://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`,
    headers: Object.fromEntries(headers),
    body,
  }
}

/** Sends the bytes as the faults want them sent: whole, in part, or not at all. */
function write(response: ServerResponse, { status, headers, body, wire }: MockResponse): void {
  if (wire?.isDropped === true) {
    response.destroy()
    return
  }
  const bytes = Buffer.from(body, 'utf8')
  const length = status === 204 || status === 304 ? {} : { 'content-length': String(bytes.length) }
  response.writeHead(status, { ...headers, ...length })
  if (wire?.cutAfter === undefined) {
    response.end(bytes)
    return
  }
  response.write(bytes.subarray(0, Math.floor(bytes.length * wire.cutAfter)), () => response.destroy())
}
