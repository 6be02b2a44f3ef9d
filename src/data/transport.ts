import { isUnder } from '#fhir/client/address.ts'
import type { Answer, Ask } from '#fhir/client/ask.ts'

/** The page's one way to the network: a pipe of bytes. It parses nothing and follows nothing. */
export type Transport = (ask: Ask, signal: AbortSignal) => Promise<Answer>

export type TransportSettings = {
  /** The only bases that may be asked. */
  readonly bases: readonly string[]
  readonly accessToken: () => string | undefined
  readonly timeoutMillis: number
}

const EXPOSED = ['content-type', 'date', 'retry-after', 'etag', 'location', 'last-modified'] as const

export function createTransport({ bases, accessToken, timeoutMillis }: TransportSettings): Transport {
  return async (ask, signal) => {
    // A server may answer with a link to anywhere; the token goes only where the configuration says.
    if (!bases.some((base) => isUnder(ask.url, base))) return noResponse(ask, 'refused-origin')
    const patience = AbortSignal.timeout(timeoutMillis)
    try {
      const response = await fetch(ask.url, {
        headers: { ...ask.headers, ...authorization(accessToken()) },
        signal: AbortSignal.any([signal, patience]),
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      })
      const body = new Uint8Array(await response.arrayBuffer())
      return {
        id: ask.id,
        kind: 'response',
        status: response.status,
        headers: exposed(response.headers),
        body,
      }
    } catch {
      if (signal.aborted) return noResponse(ask, 'aborted')
      return noResponse(ask, patience.aborted ? 'timeout' : 'offline')
    }
  }
}

/** The deployment's `/config.json` as text; throws when it cannot be had. */
export async function fetchConfigText(): Promise<string> {
  const response = await fetch('/config.json', { cache: 'no-store', credentials: 'omit' })
  if (!response.ok) throw new Error(`was answered with HTTP status ${response.status}`)
  return response.text()
}

function authorization(token: string | undefined): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` }
}

function exposed(headers: Headers): ReadonlyMap<string, string> {
  const seen = new Map<string, string>()
  for (const name of EXPOSED) {
    const value = headers.get(name)
    if (value !== null) seen.set(name, value)
  }
  return seen
}

function noResponse({ id }: Ask, why: 'offline' | 'timeout' | 'aborted' | 'refused-origin'): Answer {
  return { id, kind: 'no-response', why }
}
