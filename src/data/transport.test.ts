import { afterEach, describe, expect, test, vi } from 'vitest'

import type { Ask } from '#fhir/client/ask.ts'

import { createTransport, fetchConfigText } from './transport.ts'

const BASE = 'https://fhir.test/r4'
const NEVER = new AbortController().signal

const anAsk = (url: string): Ask => ({
  id: 7,
  url,
  headers: { accept: 'application/fhir+json' },
  subject: { search: 's', concepts: [], patients: [] },
})

/** Stands for the network: notes what is sent and answers with what it is told. */
function network(answer: (signal: AbortSignal) => Promise<Response>) {
  const sent: { readonly url: string; readonly init: RequestInit }[] = []
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    sent.push({ url, init })
    return answer(init.signal ?? NEVER)
  })
  return sent
}

const ok = () =>
  Promise.resolve(
    new Response('{}', { headers: { 'content-type': 'application/fhir+json', 'x-secret': '1' } }),
  )
const silent = (signal: AbortSignal) =>
  new Promise<Response>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error))
  })

const transportWith = (settings: Partial<Parameters<typeof createTransport>[0]> = {}) =>
  createTransport({ bases: [BASE], accessToken: () => 'token', timeoutMillis: 5000, ...settings })

afterEach(() => vi.unstubAllGlobals())

describe('the transport', () => {
  test('sends what it is asked, with the token, and nothing that would leave a trace @H29 @H30', async () => {
    const sent = network(ok)
    const answer = await transportWith()(anAsk(`${BASE}/Patient?_id=1`), NEVER)
    expect(answer).toMatchObject({
      id: 7,
      kind: 'response',
      status: 200,
      body: new TextEncoder().encode('{}'),
    })
    expect(sent).toEqual([
      {
        url: `${BASE}/Patient?_id=1`,
        init: expect.objectContaining({
          headers: { accept: 'application/fhir+json', authorization: 'Bearer token' },
          cache: 'no-store',
          credentials: 'omit',
          redirect: 'error',
          referrerPolicy: 'no-referrer',
        }),
      },
    ])
  })

  test('has no authorization where there is no token', async () => {
    const sent = network(ok)
    await transportWith({ accessToken: () => undefined })(anAsk(`${BASE}/Patient`), NEVER)
    expect(sent[0]?.init.headers).toEqual({ accept: 'application/fhir+json' })
  })

  test.each([
    'https://evil.test/r4/Patient',
    'https://fhir.test/r4x/Patient',
    'https://fhir.test/admin',
    'http://fhir.test/r4/Patient',
    'https://fhir.test@evil.test/r4/Patient',
    'Patient/1',
    '',
  ])('does not send to %o @H29', async (url) => {
    const sent = network(ok)
    expect(await transportWith()(anAsk(url), NEVER)).toEqual({
      id: 7,
      kind: 'no-response',
      why: 'refused-origin',
    })
    expect(sent).toEqual([])
  })

  test('sends to each base of the configuration', async () => {
    const sent = network(ok)
    const transport = transportWith({ bases: [BASE, 'https://work.test/fhir/'] })
    await transport(anAsk('https://work.test/fhir/Task'), NEVER)
    expect(sent).toHaveLength(1)
  })

  test('passes on any status, and of the headers those that are of use', async () => {
    const headers = { 'retry-after': '5', 'set-cookie': 'a=b', 'x-request-id': '1' }
    network(() => Promise.resolve(new Response('busy', { status: 429, headers })))
    const answer = await transportWith()(anAsk(BASE), NEVER)
    expect(answer).toMatchObject({ kind: 'response', status: 429 })
    const seen = answer.kind === 'response' ? [...answer.headers.keys()] : []
    expect(seen).toEqual(['content-type', 'retry-after'])
  })

  test.each<[name: string, answer: (signal: AbortSignal) => Promise<Response>, why: string]>([
    ['a network that is down', () => Promise.reject(new TypeError('Failed to fetch')), 'offline'],
    ['a connection that breaks in the middle', () => Promise.resolve(broken()), 'offline'],
    ['a server that does not answer', silent, 'timeout'],
  ])('%s is no response', async (_, answer, why) => {
    network(answer)
    expect(await transportWith({ timeoutMillis: 20 })(anAsk(BASE), NEVER)).toEqual({
      id: 7,
      kind: 'no-response',
      why,
    })
  })

  test('what is broken off is aborted, and no timeout', async () => {
    network(silent)
    const round = new AbortController()
    const answer = transportWith()(anAsk(BASE), round.signal)
    round.abort()
    expect(await answer).toEqual({ id: 7, kind: 'no-response', why: 'aborted' })
  })
})

function broken(): Response {
  return new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError('cut')) }))
}

describe('the configuration', () => {
  test('is read fresh, as text', async () => {
    const sent = network(() => Promise.resolve(new Response('{"a":1}')))
    expect(await fetchConfigText()).toBe('{"a":1}')
    expect(sent).toEqual([{ url: '/config.json', init: { cache: 'no-store', credentials: 'omit' } }])
  })

  test('that is not there is an error with the status', async () => {
    network(() => Promise.resolve(new Response('', { status: 404 })))
    await expect(fetchConfigText()).rejects.toThrow('404')
  })
})
