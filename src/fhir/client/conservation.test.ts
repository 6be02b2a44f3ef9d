import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  BASE,
  endsOf,
  pagingServer,
  resourcesOf,
  run,
  searchset,
  type Reply,
  type Server,
} from '../testing/fake-server.ts'
import { createClient } from './create-client.ts'
import type { Search } from './search.ts'

function aClient(concurrency = 6) {
  let id = 0
  return createClient({ base: BASE, newId: () => (id += 1), concurrency, pages: 60 })
}

const aSearch = (id: string, stage = 0): Search => ({
  id,
  type: 'Observation',
  parameters: [{ name: 'code', values: [id] }],
  patients: [],
  serves: [],
  stage,
})

const observations = (count: number, name = 's') =>
  Array.from({ length: count }, (_, at) => ({ resourceType: 'Observation', id: `${name}-${at}` }))

/** What can go wrong with a page; `overlap` gives the last of the page before once more. */
type Trouble =
  | 'overlap'
  | 'no-total'
  | 'entry-lost'
  | 'next-lost'
  | 'next-elsewhere'
  | 'next-self'
  | 'cut'
  | 'html'
  | 'outcome'
  | 'gone'
  | 'forbidden'
  | 'timeout'
  | { readonly status: number; readonly times: number }

const troubles: fc.Arbitrary<Trouble> = fc.oneof(
  fc.constantFrom<Trouble>(
    'overlap',
    'no-total',
    'entry-lost',
    'next-lost',
    'next-elsewhere',
    'next-self',
    'cut',
    'html',
    'outcome',
    'gone',
    'forbidden',
    'timeout',
  ),
  fc.record({ status: fc.constantFrom(429, 500, 503), times: fc.integer({ min: 1, max: 14 }) }),
)

type Held = {
  readonly count: number
  readonly pageSize: number
  readonly troubles: readonly (Trouble | undefined)[]
}

const held: fc.Arbitrary<Held> = fc.record({
  count: fc.integer({ min: 0, max: 40 }),
  pageSize: fc.integer({ min: 1, max: 12 }),
  troubles: fc.array(fc.option(troubles, { nil: undefined, freq: 3 }), { maxLength: 8 }),
})

/** Its pages carry its name, so that several stand side by side under one base. */
function troubled({ count, pageSize, troubles }: Held, name = 's'): Server {
  const all = observations(count, name)
  return (url, times) => {
    const at = Number(new URL(url).searchParams.get('_page')?.split('.')[1] ?? '0')
    const trouble = troubles[at / pageSize]
    if (trouble === 'timeout') return 'timeout'
    if (typeof trouble === 'object' && times < trouble.times) return { status: trouble.status }
    const after = at + pageSize
    const next = after < count ? { next: `${BASE}/Observation?_page=${name}.${after}` } : {}
    const page = searchset(all.slice(at, after), { self: url, ...next }, { total: count })
    if (trouble === 'overlap' && at > 0) return { body: withEntry(page, all[at - 1]) }
    return typeof trouble === 'string' ? harmed(trouble, page, url) : { body: page }
  }
}

type Page = ReturnType<typeof searchset>

function withEntry(page: Page, resource: unknown): Page {
  return { ...page, entry: [{ resource }, ...((page['entry'] ?? []) as unknown[])] }
}

function harmed(trouble: Extract<Trouble, string>, page: Page, self: string): Reply {
  const link = (next?: string) => [
    { relation: 'self', url: self },
    ...(next === undefined ? [] : [{ relation: 'next', url: next }]),
  ]
  const harms: Readonly<Record<string, Reply>> = {
    'no-total': { body: { ...page, total: undefined } },
    'entry-lost': { body: { ...page, entry: ((page['entry'] ?? []) as unknown[]).slice(0, -1) } },
    'next-lost': { body: { ...page, link: link() } },
    'next-elsewhere': { body: { ...page, link: link('https://elsewhere.test/fhir?_page=1') } },
    'next-self': { body: { ...page, link: link(self) } },
    cut: { body: JSON.stringify(page).slice(0, -7) },
    html: { body: '<!doctype html>' },
    outcome: { body: { resourceType: 'OperationOutcome', issue: [{ severity: 'fatal' }] } },
    gone: { status: 410 },
    forbidden: { status: 403 },
  }
  return harms[trouble] ?? { body: page }
}

const idsIn = (resources: readonly unknown[]) =>
  new Set(resources.map((resource) => (resource as { id: string }).id))

describe('conservation', () => {
  test('what a server holds arrives whole, or the search says that it is not @H9 @H17', () => {
    fc.assert(
      fc.property(held, (server) => {
        const client = aClient()
        client.search([aSearch('s')])
        const { arrivals } = run(client, troubled(server))
        const [end, ...others] = endsOf(arrivals)
        expect(others).toEqual([])
        const resources = resourcesOf(arrivals)
        expect(end?.received).toBe(resources.length)
        const isWhole = idsIn(resources).size === server.count
        expect(isWhole || end?.kind !== 'complete').toBe(true)
        expect(end?.kind === 'failed').toBe(resources.length === 0 && end?.kind !== 'complete')
      }),
      { numRuns: 2000 },
    )
  })

  test('without trouble everything arrives once, whatever the page size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 60 }), (count, pageSize) => {
        const client = aClient()
        client.search([aSearch('s')])
        const { arrivals } = run(client, pagingServer(observations(count), pageSize))
        expect(resourcesOf(arrivals)).toEqual(observations(count))
        expect(endsOf(arrivals)).toMatchObject([{ kind: 'complete', received: count }])
      }),
    )
  })

  test('a passing fault costs time, and nothing else', () => {
    fc.assert(
      fc.property(held, fc.constantFrom(429, 500), (server, status) => {
        const passing = server.troubles.map(() => ({ status, times: 3 }))
        const client = aClient()
        client.search([aSearch('s')])
        const { arrivals } = run(client, troubled({ ...server, troubles: passing }))
        expect(resourcesOf(arrivals)).toEqual(observations(server.count))
        expect(endsOf(arrivals)).toMatchObject([{ kind: 'complete' }])
      }),
    )
  })
})

describe('whatever comes', () => {
  test('is taken without an exception, and every search ends once @H11', () => {
    const bodies = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.uint8Array(),
      fc.record(
        {
          resourceType: fc.constantFrom<unknown>('Bundle', 'OperationOutcome', null, 1),
          type: fc.constantFrom<unknown>('searchset', 'batch', 7),
          total: fc.jsonValue(),
          link: fc.oneof(
            fc.jsonValue(),
            fc.array(fc.record({ relation: fc.constant('next'), url: fc.jsonValue() })),
          ),
          entry: fc.oneof(
            fc.jsonValue(),
            fc.array(
              fc.record({
                resource: fc.oneof(
                  fc.jsonValue(),
                  fc.record({ id: fc.jsonValue(), subject: fc.jsonValue() }),
                ),
                search: fc.jsonValue(),
                fullUrl: fc.jsonValue(),
              }),
            ),
          ),
          issue: fc.jsonValue(),
        },
        { requiredKeys: ['resourceType'] },
      ),
    )
    const replies = fc.record({
      status: fc.constantFrom(0, 200, 204, 302, 400, 401, 403, 404, 429, 500, 999),
      headers: fc.record({ 'retry-after': fc.string() }),
      body: bodies,
    })
    fc.assert(
      fc.property(fc.array(replies, { minLength: 1, maxLength: 6 }), (given) => {
        const client = aClient(2)
        client.search([aSearch('s1'), aSearch('s2'), aSearch('s3')])
        let at = 0
        const { arrivals } = run(client, () => given[(at += 1) % given.length] ?? {})
        expect(
          endsOf(arrivals)
            .map(({ search }) => search.id)
            .toSorted(),
        ).toEqual(['s1', 's2', 's3'])
      }),
      { numRuns: 500 },
    )
  })
})

describe('the order of answers', () => {
  test('changes neither what arrives nor how it ends', () => {
    const searches = Array.from({ length: 7 }, (_, at) => aSearch(`s${at}`, at % 3))
    /** Each search has pages and troubles of its own. */
    const serverOf = (servers: readonly Held[]): Server => {
      const own = servers.map((server, at) => troubled(server, `s${at}`))
      return (url, times) => {
        const asked = new URL(url).searchParams
        const name = asked.get('code') ?? asked.get('_page')?.split('.')[0] ?? ''
        return own[Number(name.slice(1))]?.(url, times) ?? 'offline'
      }
    }
    const outcomeOf = (servers: readonly Held[], concurrency: number, picks: readonly number[]) => {
      const client = aClient(concurrency)
      client.search(searches)
      let at = 0
      const { arrivals } = run(client, serverOf(servers), () => picks[(at += 1) % picks.length] ?? 0)
      const ends = endsOf(arrivals).map((end) => JSON.stringify(end))
      return {
        ends: ends.toSorted(),
        resources: resourcesOf(arrivals)
          .map((resource) => JSON.stringify(resource))
          .toSorted(),
      }
    }
    fc.assert(
      fc.property(
        fc.array(held, { minLength: 7, maxLength: 7 }),
        fc.integer({ min: 1, max: 7 }),
        fc.array(fc.nat(20), { minLength: 1, maxLength: 30 }),
        (servers, concurrency, picks) => {
          expect(outcomeOf(servers, concurrency, picks)).toEqual(outcomeOf(servers, 1, [0]))
        },
      ),
      { numRuns: 300 },
    )
  })
})
