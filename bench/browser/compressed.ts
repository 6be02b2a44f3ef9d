import { request, type IncomingMessage, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { constants, createBrotliCompress } from 'node:zlib'

import { listen, type Listening } from '../../scripts/serve/listen.ts'

const AS_SENT = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** A FHIR server as it stands behind a clinic's gateway: its answers come compressed, at the level used for what is made on the fly. */
export function compressed(base: string): Promise<Listening> {
  return listen((from, to) => forward(base, from, to), 0)
}

function forward(base: string, from: IncomingMessage, to: ServerResponse): void {
  const { hostname, port } = new URL(base)
  // The host stays as it was asked for, so that links in an answer lead here again.
  const onward = request(
    { hostname, port, path: from.url, method: from.method, headers: from.headers },
    (answer) => {
      // Who asked may have gone away meanwhile.
      if (to.destroyed) return void answer.destroy()
      const isBrotli = /\bbr\b/.test(from.headers['accept-encoding'] ?? '') && from.method === 'GET'
      const { 'content-length': _, ...headers } = answer.headers
      to.writeHead(answer.statusCode ?? 502, isBrotli ? { ...headers, 'content-encoding': 'br' } : headers)
      const fail = (error: unknown) => {
        if (error) to.destroy()
      }
      if (isBrotli) pipeline(answer, createBrotliCompress(AS_SENT), to, fail)
      else pipeline(answer, to, fail)
    },
  )
  onward.on('error', () => to.destroy())
  from.pipe(onward)
}
