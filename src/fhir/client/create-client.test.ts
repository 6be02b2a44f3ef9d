import { describe, expect, test } from 'vitest'

import {
  answerOf,
  BASE,
  endsOf,
  pagingServer,
  resourcesOf,
  run,
  searchset,
  type Reply,
  type Server,
} from '../testing/fake-server.ts'
import { createClient, type ClientOptions } from './create-client.ts'
import type { Search } from './search.ts'

const SEARCH: Search = {
  id: 's1',
  type: 'Observation',
  parameters: [
    { name: 'patient', values: ['p1'] },
    { name: 'code', values: ['718-7', '777-3'] },
  ],
  patients: ['Patient/p1'],
  serves: [{ concept: 'blood-count', from: 'all', newest: true }],
  stage: 0,
}
const FIRST = `${BASE}/Observation?patient=p1&code=718-7,777-3&_count=200`
const NEXT = `${BASE}/Observation?_page=2`

function aClient(options: Partial<ClientOptions> = {}) {
  let id = 0
  return createClient({ base: BASE, newId: () => (id += 1), ...options })
}

function runOne(server: Server, search: Search = SEARCH, options: Partial<ClientOptions> = {}) {
  const client = aClient(options)
  client.search([search])
  const { arrivals, ...rest } = run(client, server)
  const ends = endsOf(arrivals)
  expect(ends).toHaveLength(1)
  return { end: ends[0], arrivals, resources: resourcesOf(arrivals), ...rest }
}

const named = (id: string, stage = 0): Search => ({ ...SEARCH, id, stage })
const observation = (id: string, patient = 'p1') => ({
  resourceType: 'Observation',
  id,
  subject: { reference: `Patient/${patient}` },
})
const outcome = (severity: string, code: string, diagnostics: string) => ({
  resourceType: 'OperationOutcome',
  issue: [{ severity, code, diagnostics }],
})
const whole = (...resources: unknown[]): Reply => ({ body: searchset(resources, { self: FIRST }) })
/** A first page that leads to a second one. */
const paged =
  (second: Reply | 'timeout', next = NEXT): Server =>
  (url) =>
    url === FIRST ? { body: searchset([observation('a')], { self: FIRST, next }) } : second

describe('a search', () => {
  test('is one GET with its patient, its codes and a page size', () => {
    const { asks, end, resources } = runOne(() => whole(observation('a'), observation('b')))
    expect(asks).toEqual([
      {
        id: 1,
        url: FIRST,
        headers: { accept: 'application/fhir+json' },
        subject: { search: 's1', concepts: ['blood-count'], patients: ['Patient/p1'] },
      },
    ])
    expect(end).toEqual({ kind: 'complete', search: SEARCH, received: 2 })
    expect(resources).toEqual([observation('a'), observation('b')])
  })

  test('follows its pages to the end, each link as it stands', () => {
    const observations = Array.from({ length: 7 }, (_, at) => observation(`o${at}`))
    const { asks, end, resources } = runOne(pagingServer(observations, 3))
    expect(asks.map(({ url }) => url)).toEqual([
      FIRST,
      `${BASE}/Observation?_page=3`,
      `${BASE}/Observation?_page=6`,
    ])
    expect(end).toMatchObject({ kind: 'complete', received: 7 })
    expect(resources).toEqual(observations)
  })

  test('keeps the address of each entry, and counts what stands in an entry without a resource', () => {
    const body = searchset([], { self: FIRST }, { entry: [{ fullUrl: `${BASE}/Observation/a` }, 'nothing'] })
    const { arrivals, end } = runOne(() => ({ body }))
    expect(arrivals[0]).toMatchObject({
      resources: [{ resource: undefined, fullUrl: `${BASE}/Observation/a` }, { resource: undefined }],
    })
    expect(end).toMatchObject({ kind: 'complete', received: 2 })
  })

  test('takes a link that is relative from where it stood', () => {
    const { asks } = runOne(paged(whole(), '?_page=2'))
    expect(asks[1]?.url).toBe(`${BASE}/Observation?_page=2`)
  })

  test('that reads one resource asks for it by its id', () => {
    const read: Search = { ...SEARCH, type: 'Group', read: 'g/1', parameters: [] }
    const group = { resourceType: 'Group', id: 'g/1' }
    const { asks, end, arrivals } = runOne(() => ({ body: group }), read)
    expect(asks[0]?.url).toBe(`${BASE}/Group/g%2F1`)
    expect(arrivals[0]).toMatchObject({
      resources: [{ resource: group, fullUrl: `${BASE}/Group/g%2F1` }],
    })
    expect(end?.kind).toBe('complete')
  })

  test('ends once, whatever answer comes again or was never asked for', () => {
    const client = aClient()
    client.search([SEARCH])
    const [ask] = client.next(0)
    expect(endsOf(client.take(answerOf(ask?.id ?? 0, whole()), 0))).toHaveLength(1)
    expect(client.take(answerOf(ask?.id ?? 0, whole()), 0)).toEqual([])
    expect(client.take(answerOf(99, whole()), 0)).toEqual([])
  })
})

describe('what a server answers instead', () => {
  test.each<[name: string, reply: ReturnType<Server>, error: object]>([
    ['401', { status: 401, body: 'Unauthorized' }, { why: 'not-signed-in', status: 401 }],
    [
      '403 with its words @H17',
      { status: 403, body: outcome('error', 'forbidden', 'Not for you') },
      { why: 'not-permitted', status: 403, detail: 'Not for you' },
    ],
    ['404', { status: 404 }, { why: 'not-found', status: 404 }],
    ['410', { status: 410 }, { why: 'not-found', status: 410 }],
    ['400', { status: 400, body: '{"a":1}' }, { why: 'rejected', status: 400 }],
    ['422', { status: 422 }, { why: 'rejected', status: 422 }],
    ['429 again and again', { status: 429 }, { why: 'too-many-requests', status: 429 }],
    ['408 again and again', { status: 408 }, { why: 'timeout', status: 408 }],
    ['500 again and again', { status: 500 }, { why: 'server-error', status: 500 }],
    ['503 with HTML', { status: 503, body: '<html>' }, { why: 'server-error', status: 503 }],
    ['304', { status: 304 }, { why: 'not-fhir', status: 304 }],
    ['no connection', 'offline', { why: 'offline' }],
    ['no answer in time', 'timeout', { why: 'timeout' }],
    ['a redirect to elsewhere @H29', 'refused-origin', { why: 'refused-origin' }],
    ['an empty body', { body: '' }, { why: 'not-fhir', detail: 'empty' }],
    ['204', { status: 204 }, { why: 'not-fhir', detail: 'empty' }],
    [
      'a sign-in page with 200 @H17',
      { body: '\n<!DOCTYPE html><title>Sign in</title>' },
      { why: 'not-fhir', detail: 'a web page, perhaps a sign-in' },
    ],
    ['plain text with 200', { body: 'OK' }, { why: 'not-fhir', detail: 'not JSON' }],
    [
      'cut JSON @H17',
      { body: '{"resourceType":"Bundle","entry":[{"reso' },
      { why: 'not-fhir', detail: 'damaged or cut JSON' },
    ],
    ['bytes that are no text', { body: new Uint8Array([0x7b, 0xff, 0x7d]) }, { why: 'not-fhir' }],
    [
      'an OperationOutcome with 200',
      { body: outcome('error', 'exception', 'No answer') },
      { why: 'rejected', detail: 'No answer' },
    ],
    [
      'another resource',
      { body: { resourceType: 'CapabilityStatement' } },
      { why: 'not-fhir', detail: 'a resource of type CapabilityStatement' },
    ],
    ['null', { body: 'null' }, { why: 'not-fhir', detail: 'JSON that is no resource' }],
    ['a list', { body: '[]' }, { why: 'not-fhir' }],
    [
      'a Bundle of another kind',
      { body: { resourceType: 'Bundle', type: 'history' } },
      { why: 'not-fhir', detail: 'a Bundle of type history' },
    ],
    [
      'a Bundle whose entry is no list',
      { body: { resourceType: 'Bundle', type: 'searchset', entry: {} } },
      { why: 'not-fhir', detail: 'a damaged Bundle' },
    ],
  ])('%s is an error with a name', (_, reply, error) => {
    expect(runOne(() => reply).end).toMatchObject({ kind: 'failed', received: 0, error })
  })

  test('the words of a server are clipped', () => {
    const { end } = runOne(() => ({ status: 400, body: outcome('error', 'value', 'x'.repeat(5000)) }))
    expect(end).toMatchObject({ error: { detail: expect.stringMatching(/^x{199}…$/) } })
  })

  test('a body that is too large is not parsed', () => {
    const { end } = runOne(() => ({ body: ' '.repeat(64 * 1024 * 1024 + 1) }))
    expect(end).toMatchObject({ kind: 'failed', error: { why: 'not-fhir', detail: 'larger than 64 MiB' } })
  })

  const json = JSON.stringify(searchset([observation('a')], { self: FIRST }))
  const utf16 = (text: string, isLittle: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 2))
    for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle)
    return new Uint8Array(view.buffer)
  }
  test.each<[name: string, body: string | Uint8Array]>([
    ['text', json],
    ['text with a byte order mark', `\uFEFF${json}`],
    ['bytes with a byte order mark', new TextEncoder().encode(`\uFEFF${json}`)],
    ['UTF-16, little end first', utf16(`\uFEFF${json}`, true)],
    ['UTF-16, big end first', utf16(`\uFEFF${json}`, false)],
  ])('%s is read', (_, body) => {
    const reply = { body, headers: { 'content-type': 'text/plain' } }
    expect(runOne(() => reply).end).toMatchObject({ kind: 'complete', received: 1 })
  })
})

describe('pages', () => {
  test.each<[name: string, server: Server, error: object]>([
    [
      'the next page on another server @H29',
      paged(whole(), 'https://evil.test/r4/x'),
      { why: 'refused-origin' },
    ],
    [
      'the next page beside the base @H29',
      paged(whole(), 'https://fhir.test/r4x/y'),
      { why: 'refused-origin' },
    ],
    ['the next page above the base @H29', paged(whole(), `${BASE}/../admin`), { why: 'refused-origin' }],
    [
      'the next page over http @H29',
      paged(whole(), NEXT.replace('https', 'http')),
      { why: 'refused-origin' },
    ],
    [
      'the next page with a password @H29',
      paged(whole(), NEXT.replace('//', '//me:it@')),
      { why: 'refused-origin' },
    ],
    [
      'a page of its own for a next page @H29',
      paged(whole(), 'data:text/html,page'),
      { why: 'refused-origin' },
    ],
    ['itself as the next page @H9', paged(whole(), FIRST), { why: 'truncated' }],
    [
      'a page that leads back @H9',
      paged({ body: searchset([observation('b')], { next: FIRST }) }),
      { why: 'truncated', detail: 'its pages go in a circle' },
    ],
    ['a second page that is HTML @H9', paged({ body: '<html>' }), { why: 'not-fhir' }],
    ['a second page that fails @H9', paged({ status: 500 }), { why: 'server-error', status: 500 }],
    ['a second page that never comes @H9', paged('timeout'), { why: 'timeout' }],
    ['a second page that is gone twice @H9', paged({ status: 410 }), { why: 'not-found', status: 410 }],
    [
      'a total above what came @H9',
      paged({ body: searchset([observation('a'), observation('b')], {}, { total: 4 }) }),
      { why: 'truncated', detail: '2 of 4 are missing' },
    ],
  ])('%s makes the search incomplete, with what came', (_, server, error) => {
    const { end, resources } = runOne(server)
    expect(end).toMatchObject({ kind: 'incomplete', error })
    expect(resources).toContainEqual(observation('a'))
  })

  test('without end are cut at the limit @H9', () => {
    let page = 0
    const endless: Server = () => {
      page += 1
      return { body: searchset([observation(`o${page}`)], { next: `${BASE}/Observation?_page=${page}` }) }
    }
    const { end, asks } = runOne(endless, SEARCH, { pages: 5 })
    expect(asks).toHaveLength(5)
    expect(end).toMatchObject({ kind: 'incomplete', received: 5, error: { why: 'truncated' } })
  })

  test('that expire are asked for once more from the start', () => {
    const expiring: Server = (url, times) => {
      if (url === FIRST)
        return { body: searchset([observation('a')], { self: FIRST, next: `${NEXT}.${times}` }) }
      return url === `${NEXT}.0` ? { status: 410 } : whole(observation('b'))
    }
    const { end, asks } = runOne(expiring)
    expect(asks.map(({ url }) => url)).toEqual([FIRST, `${NEXT}.0`, FIRST, `${NEXT}.1`])
    expect(end).toMatchObject({ kind: 'complete', received: 3 })
  })

  test('an estimate of the total is corrected by the last page', () => {
    const server: Server = (url) =>
      url === FIRST
        ? { body: searchset([observation('a')], { self: FIRST, next: NEXT }, { total: 900 }) }
        : { body: searchset([observation('b')], {}, { total: 2 }) }
    expect(runOne(server).end?.kind).toBe('complete')
  })

  test('a total that only the first page tells holds to the end @H9', () => {
    const server: Server = (url) =>
      url === FIRST
        ? { body: searchset([observation('a')], { self: FIRST, next: NEXT }, { total: 3 }) }
        : { body: searchset([observation('b')]) }
    expect(runOne(server).end).toMatchObject({ kind: 'incomplete', error: { why: 'truncated' } })
  })

  test('what is included beside the matches does not count for the total @H9', () => {
    const entry = [
      { resource: observation('a'), search: { mode: 'match' } },
      { resource: { resourceType: 'Medication', id: 'm' }, search: { mode: 'include' } },
    ]
    const { end } = runOne(() => ({ body: searchset([], { self: FIRST }, { entry, total: 2 }) }))
    expect(end).toMatchObject({ kind: 'incomplete', error: { why: 'truncated' } })
  })
})

describe('what a server says beside the matches', () => {
  const saying = (issue: object): Server => {
    const entry = [
      { resource: observation('a') },
      { resource: issue, search: { mode: 'outcome' } },
      { resource: outcome('information', 'informational', 'Good morning') },
    ]
    return () => ({ body: searchset([], { self: FIRST }, { entry }) })
  }

  test.each<[name: string, issue: object, error: object]>([
    ['an error', outcome('error', 'exception', 'Half of it'), { why: 'rejected', detail: 'Half of it' }],
    [
      'a parameter that it does not know @H10',
      outcome('warning', 'not-supported', 'code ignored'),
      { why: 'parameters-ignored', detail: 'code ignored' },
    ],
    ['something kept back @H17', outcome('warning', 'suppressed', ''), { why: 'parameters-ignored' }],
  ])('%s leaves the search incomplete', (_, issue, error) => {
    expect(runOne(saying(issue)).end).toMatchObject({ kind: 'incomplete', received: 1, error })
  })

  test('anything else is a remark', () => {
    const { arrivals, end } = runOne(saying(outcome('warning', 'processing', 'Slow today')))
    expect(arrivals[0]).toMatchObject({ remarks: ['Slow today', 'Good morning'] })
    expect(end).toMatchObject({ kind: 'complete', received: 1 })
  })
})

describe('what the server understood', () => {
  const base = `${BASE}/Observation`
  test.each<[name: string, self: string]>([
    ['as it was asked', FIRST],
    ['in another order and encoding', `${base}?_count=20&code=777-3%2C718-7&patient=Patient%2Fp1`],
    ['repeated and with a modifier', `${base}?patient:Patient=p1&code=777-3&code=718-7&_format=json`],
    ['relative', 'Observation?code=718-7,777-3&patient=https%3A%2F%2Ffhir.test%2Fr4%2FPatient%2Fp1'],
  ])('is taken from a self link %s', (_, self) => {
    expect(runOne(() => ({ body: searchset([], { self }) })).end?.kind).toBe('complete')
  })

  test.each<[name: string, self: string, ignored: readonly string[]]>([
    ['a parameter', `${base}?patient=p1&_count=200`, ['code']],
    ['one of its values', `${base}?patient=p1&code=718-7`, ['code']],
    ['the patient', `${base}?code=718-7,777-3`, ['patient']],
    ['all but the page size', `${base}?_count=200`, ['patient', 'code']],
    ['everything', base, ['patient', 'code']],
  ])('is incomplete when it dropped %s @H10', (_, self, ignored) => {
    const { end, asks } = runOne(() => ({ body: searchset([observation('a')], { self, next: NEXT }) }))
    expect(end).toMatchObject({ kind: 'incomplete', error: { why: 'parameters-ignored', ignored } })
    // Without its patient, the search is not followed through the whole server.
    expect(asks.length > 1).toBe(!ignored.includes('patient'))
  })

  const date: Search = { ...SEARCH, parameters: [{ name: 'date', values: ['ge2026-09-24T00:00:00Z'] }] }
  test.each(['2026-09-24T00:00:00.000Z', '2026-09-24T00:00:00%2B00:00', '2026-09-24T00:00:00+00:00'])(
    'is the same instant when it is written %s',
    (written) => {
      const self = `${base}?date=ge${written}`
      expect(runOne(() => ({ body: searchset([], { self }) }), date).end?.kind).toBe('complete')
    },
  )

  test('is not known where the server says nothing: then finding nothing means nothing @H10 @H17', () => {
    expect(runOne(() => ({ body: searchset([]) })).end).toMatchObject({
      kind: 'failed',
      error: { why: 'parameters-ignored' },
    })
    const opaque = { body: searchset([], { self: `${base}?_getpages=81b` }) }
    expect(runOne(() => opaque).end).toMatchObject({ error: { why: 'parameters-ignored' } })
  })

  test('is shown by one find: then finding nothing by the same kind of question counts', () => {
    const client = aClient()
    const other = { ...SEARCH, id: 's2', parameters: [...SEARCH.parameters].toReversed() }
    client.search([SEARCH, { ...other, patients: ['Patient/p2'] }])
    const { arrivals } = run(client, (url) => ({
      body: searchset(url.startsWith(`${base}?code`) ? [observation('a')] : []),
    }))
    expect(endsOf(arrivals).map(({ kind, search }) => [kind, search.id])).toEqual(
      [
        ['complete', 's1'],
        ['complete', 's2'],
      ].toReversed(),
    )
  })

  test('is not shown by a find of another kind of question @H10', () => {
    const client = aClient()
    client.search([SEARCH, { ...SEARCH, id: 's2', parameters: SEARCH.parameters.slice(0, 1) }])
    const { arrivals } = run(client, (url) => ({
      body: searchset(url.includes('code') ? [] : [observation('a')]),
    }))
    expect(endsOf(arrivals).map(({ kind }) => kind)).toEqual(['complete', 'failed'])
  })

  test('several patients count as understood only when several are found @H17', () => {
    const several: Search = {
      ...SEARCH,
      parameters: [{ name: 'patient', values: ['p1', 'p2', 'p3'] }],
      patients: ['Patient/p1', 'Patient/p2', 'Patient/p3'],
    }
    const finding =
      (...patients: string[]): Server =>
      () => ({ body: searchset(patients.map((patient) => observation(`of-${patient}`, patient))) })
    expect(runOne(finding('p1', 'p3'), several).end?.kind).toBe('complete')
    expect(runOne(finding('p1'), several).end).toMatchObject({
      kind: 'incomplete',
      error: { why: 'parameters-ignored' },
    })
  })
})

describe('trying again', () => {
  const failing =
    (times: number, reply: Reply | 'timeout' | 'offline'): Server =>
    (_, time) =>
      time < times ? reply : whole(observation('a'))

  test.each<[name: string, reply: Reply | 'timeout' | 'offline', times: number, millis: number]>([
    ['500', { status: 500 }, 3, 7000],
    ['a timeout', 'timeout', 3, 7000],
    ['no connection', 'offline', 1, 1000],
    ['429', { status: 429 }, 12, 143_000],
    ['429 with seconds', { status: 429, headers: { 'retry-after': '90' } }, 2, 180_000],
    ['429 for an hour', { status: 429, headers: { 'retry-after': '3600' } }, 1, 300_000],
    ['503 with nonsense', { status: 503, headers: { 'retry-after': 'soon' } }, 2, 3000],
    [
      '503 with a date',
      { status: 503, headers: { 'retry-after': 'Thu, 01 Jan 1970 00:00:20 GMT' } },
      1,
      20_000,
    ],
  ])('after %s succeeds in its time', (_, reply, times, millis) => {
    const outcomeOfRun = runOne(failing(times, reply))
    expect(outcomeOfRun.end?.kind).toBe('complete')
    expect(outcomeOfRun.millis).toBe(millis)
    expect(outcomeOfRun.asks).toHaveLength(times + 1)
  })

  test.each<[reply: Reply, asks: number]>([
    [{ status: 500 }, 4],
    [{ status: 429 }, 13],
    [{ status: 403 }, 1],
    [{ status: 400 }, 1],
    [{ body: '<html>' }, 1],
  ])('%o is given up after %i asks', (reply, asks) => {
    expect(runOne(failing(99, reply)).asks).toHaveLength(asks)
  })

  test('each page has tries of its own', () => {
    const server: Server = (url, times) => {
      if (times < 3) return { status: 502 }
      return url === FIRST ? { body: searchset([observation('a')], { self: FIRST, next: NEXT }) } : whole()
    }
    expect(runOne(server).end?.kind).toBe('complete')
  })

  test('a server that is asked too much is left alone by all', () => {
    const client = aClient({ concurrency: 2 })
    client.search([named('s1'), named('s2'), named('s3')])
    const [first] = client.next(0)
    client.take(answerOf(first?.id ?? 0, { status: 429, headers: { 'retry-after': '5' } }), 0)
    expect(client.next(4999)).toEqual([])
    expect(client.wakeAt()).toBe(5000)
    expect(client.next(5000)).toHaveLength(1)
  })

  test('nobody is asked again once the session is over', () => {
    const client = aClient({ concurrency: 1 })
    client.search([named('s1'), named('s2'), named('s3')])
    const { arrivals, asks } = run(client, () => ({ status: 401, body: 'Unauthorized' }))
    expect(asks).toHaveLength(1)
    expect(endsOf(arrivals)).toHaveLength(3)
    expect(endsOf(arrivals)).toEqual(
      ['s1', 's2', 's3'].map((id) => expect.objectContaining({ search: expect.objectContaining({ id }) })),
    )
  })
})

describe('many searches', () => {
  test('go in stages, a few at a time', () => {
    const client = aClient({ concurrency: 3 })
    const stages = [2, 0, 1, 0, 2, 0, 1]
    client.search(stages.map((stage, at) => named(`s${at}`, stage)))
    const { asks, atOnce } = run(client, () => whole(observation('a')))
    expect(asks.map(({ subject }) => subject.search)).toEqual(['s1', 's3', 's5', 's2', 's6', 's0', 's4'])
    expect(atOnce).toBe(3)
  })

  test('end as aborted when they are broken off, and their late answers are nobody’s', () => {
    const client = aClient({ concurrency: 1 })
    client.search([SEARCH, { ...SEARCH, id: 's2' }])
    const [ask] = client.next(0)
    expect(client.abort()).toMatchObject([
      { kind: 'failed', error: { why: 'aborted' } },
      { kind: 'failed', error: { why: 'aborted' } },
    ])
    expect(client.take(answerOf(ask?.id ?? 0, whole()), 0)).toEqual([])
    expect(client.next(0)).toEqual([])
  })
})
