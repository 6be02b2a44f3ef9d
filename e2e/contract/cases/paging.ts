import assert from 'node:assert/strict'

import { entriesOf, idsOf, linkOf, type Answer } from '../client.ts'
import { contractCase, type ContractCase, type Server } from '../contract-case.ts'
import { PAGED } from '../fixture.ts'
import { at } from '../json.ts'

const MANY_PAGES = 100

/** All pages, by following next until there is none. */
async function pagesOf({ client, fixture }: Server, parameters: string): Promise<readonly Answer[]> {
  const pages: Answer[] = []
  let url: string | undefined = `Observation?patient=${fixture.id('cleo')}&${parameters}`
  while (url !== undefined) {
    const page: Answer = await client.get(url)
    assert.equal(page.status, 200, page.text.slice(0, 200))
    pages.push(page)
    assert.ok(pages.length < MANY_PAGES, 'next never ends')
    url = linkOf(page, 'next')
  }
  return pages
}

async function everyOneOnce(server: Server, parameters: string): Promise<void> {
  const ids = (await pagesOf(server, parameters)).flatMap((page) => idsOf(page))
  assert.equal(ids.length, PAGED)
  assert.equal(new Set(ids).size, PAGED)
}

const times = (pages: readonly Answer[]): readonly string[] =>
  pages.flatMap((page) => entriesOf(page)).map((entry) => String(at(entry, 'resource', 'effectiveDateTime')))

const SECTION = 'search.html#paging'

export const PAGING: readonly ContractCase[] = [
  contractCase('paging-all', SECTION, 'gives each match once when pages are followed to the end', (server) =>
    everyOneOnce(server, '_count=20'),
  ),
  contractCase('paging-odd', SECTION, 'gives each match once at an odd page size', (server) =>
    everyOneOnce(server, '_count=7'),
  ),
  contractCase('paging-default', SECTION, 'gives each match once when no page size is asked for', (server) =>
    everyOneOnce(server, 'status=final'),
  ),
  contractCase('paging-large', SECTION, 'gives each match once when all fit on one page', (server) =>
    everyOneOnce(server, '_count=200'),
  ),
  contractCase('count', 'search.html#count', 'gives no more than _count', async (server) => {
    const [first] = await pagesOf(server, '_count=10')
    assert.ok(first !== undefined && entriesOf(first).length <= 10)
  }),
  contractCase(
    'total',
    'bundle.html#searchset',
    'tells how many match, if it tells at all',
    async (server) => {
      for (const { body } of await pagesOf(server, '_count=20')) {
        const total = at(body, 'total')
        assert.ok(total === undefined || total === PAGED, `total ${String(total)}`)
      }
    },
  ),
  contractCase('next-origin', SECTION, 'keeps next on its own origin', async (server) => {
    const [first] = await pagesOf(server, '_count=20')
    const next = first === undefined ? undefined : linkOf(first, 'next')
    assert.ok(next !== undefined, 'no next')
    assert.equal(new URL(next).origin, new URL(server.client.base).origin)
  }),
  contractCase('last-page', SECTION, 'has no next on the last page', async (server) => {
    const answer = await server.client.get(`Observation?patient=${server.fixture.id('ben')}`)
    assert.equal(linkOf(answer, 'next'), undefined)
  }),
  contractCase(
    'self-link',
    'search.html#conformance',
    'repeats in its self link what it understood',
    async (server) => {
      const answer = await server.client.get(`Observation?patient=${server.fixture.id('ben')}&status=final`)
      const self = linkOf(answer, 'self')
      assert.ok(self !== undefined, 'no self link')
      assert.equal(new URL(self).searchParams.get('status'), 'final')
    },
  ),
  contractCase(
    'entry-url',
    'bundle.html#bundle-unique',
    'names the address of each entry',
    async (server) => {
      const [entry] = entriesOf(await server.client.get(`Observation?patient=${server.fixture.id('ben')}`))
      assert.match(String(at(entry, 'fullUrl')), /\/Observation\/[^/]+$/)
    },
  ),
  contractCase('entry-mode', 'search.html#entries', 'marks each match as a match', async (server) => {
    const [entry] = entriesOf(await server.client.get(`Observation?patient=${server.fixture.id('ben')}`))
    assert.equal(at(entry, 'search', 'mode'), 'match')
  }),
  contractCase(
    'empty',
    'search.html#return',
    'answers 200 and no entry when nothing matches',
    async ({ client, fixture }) => {
      const answer = await client.get(`Observation?patient=${fixture.id('ben')}&status=amended`)
      assert.equal(answer.status, 200)
      assert.equal(at(answer.body, 'resourceType'), 'Bundle')
      assert.equal(entriesOf(answer).length, 0)
    },
  ),
  contractCase('sort-newest-first', 'search.html#sort', 'sorts by date, newest first', async (server) => {
    const found = times(await pagesOf(server, '_sort=-date&_count=10'))
    assert.deepEqual(found, found.toSorted().toReversed())
    assert.equal(found.length, PAGED)
  }),
  contractCase('sort-oldest-first', 'search.html#sort', 'sorts by date, oldest first', async (server) => {
    const found = times(await pagesOf(server, '_sort=date&_count=10'))
    assert.deepEqual(found, found.toSorted())
    assert.equal(found.length, PAGED)
  }),
  contractCase(
    'elements',
    'search.html#elements',
    'marks a part of a resource as SUBSETTED',
    async ({ client, fixture }) => {
      const answer = await client.get(`Patient?_id=${fixture.id('ana')}&_elements=name`)
      const resource = at(entriesOf(answer)[0], 'resource')
      const isWhole = at(resource, 'identifier') !== undefined
      const tags = JSON.stringify(at(resource, 'meta', 'tag') ?? [])
      assert.ok(isWhole || tags.includes('SUBSETTED'), tags)
    },
  ),
]
