import { at, listAt, textAt, type JsonObject } from './json.ts'

/** An answer over HTTP; `body` is undefined where it was no JSON. */
export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly body: unknown
}

export type Client = {
  readonly base: string
  readonly send: (method: string, path: string, options?: SendOptions) => Promise<Answer>
  readonly get: (path: string) => Promise<Answer>
  readonly post: (path: string, body: JsonObject, headers?: Record<string, string>) => Promise<Answer>
  readonly put: (path: string, body: JsonObject, headers?: Record<string, string>) => Promise<Answer>
  /** Creates and returns what the server has stored. */
  readonly create: (resource: JsonObject) => Promise<JsonObject & { readonly id: string }>
}

export type SendOptions = {
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

const JSON_TYPE = 'application/fhir+json'

/** Knows HTTP and nothing of any server. Paths are relative to the base; a whole address is taken as it is. */
export function createClient(base: string): Client {
  async function send(
    method: string,
    path: string,
    { body, headers = {} }: SendOptions = {},
  ): Promise<Answer> {
    const url = /^https?:/.test(path) ? path : path === '' ? base : `${base}/${path}`
    const response = await fetch(url, {
      method,
      headers: { accept: JSON_TYPE, ...(body !== undefined && { 'content-type': JSON_TYPE }), ...headers },
      ...(body !== undefined && { body }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, body: parsed(text) }
  }
  const post = (path: string, body: JsonObject, headers = {}) =>
    send('POST', path, { body: JSON.stringify(body), headers })

  return {
    base,
    send,
    get: (path) => send('GET', path),
    post,
    put: (path, body, headers = {}) => send('PUT', path, { body: JSON.stringify(body), headers }),
    create: async (resource) => {
      const type = textAt(resource, 'resourceType')
      const { status, body, text } = await post(type, resource)
      const id = textAt(body, 'id')
      if (status !== 201 || id === '')
        throw new Error(`${type} was not created: ${status} ${text.slice(0, 300)}`)
      return { ...resource, id, meta: at(body, 'meta') }
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function entriesOf({ body }: Answer): readonly unknown[] {
  return listAt(body, 'entry')
}

export function idsOf(answer: Answer): readonly string[] {
  return entriesOf(answer).map((entry) => textAt(entry, 'resource', 'id'))
}

export function linkOf({ body }: Answer, relation: string): string | undefined {
  const link = listAt(body, 'link').find((it) => at(it, 'relation') === relation)
  return link === undefined ? undefined : textAt(link, 'url')
}

/** The value of a query parameter, percent-encoded as a careful client does. */
export const enc = encodeURIComponent
