import assert from 'node:assert/strict'

import { enc, idsOf, type Answer } from '../client.ts'
import { contractCase, type ContractCase, type Server } from '../contract-case.ts'
import { LOCAL, laboratory, patient } from '../fixture.ts'
import { at, textAt, type JsonObject } from '../json.ts'

/** The identifier under which the server must hold one resource and no second. */
export const episode = (run: string, name: string) => ({
  system: `${LOCAL}/episode`,
  value: `${run}.${name}`,
})

export function task({ fixture }: Server, name: string, rest: JsonObject = {}): JsonObject {
  return {
    resourceType: 'Task',
    identifier: [episode(fixture.run, name)],
    status: 'accepted',
    intent: 'order',
    for: { reference: `Patient/${fixture.id('ana')}` },
    ...rest,
  }
}

export const etag = (resource: unknown) => `W/"${textAt(resource, 'meta', 'versionId')}"`

const isConflict = ({ status, text }: Answer) =>
  assert.ok(status === 412 || status === 409, `${status} ${text.slice(0, 120)}`)
const isRefused = ({ status, text }: Answer) =>
  assert.ok(status >= 400 && status < 500, `${status} ${text.slice(0, 120)}`)

const CREATING: readonly ContractCase[] = [
  contractCase(
    'create',
    'http.html#create',
    'answers 201 to a create, with id and version',
    async (server) => {
      const { status, body } = await server.client.post('Task', task(server, 'create'))
      assert.equal(status, 201)
      assert.notEqual(textAt(body, 'id'), '')
      assert.notEqual(textAt(body, 'meta', 'versionId'), '')
    },
  ),
  contractCase(
    'create-location',
    'http.html#create',
    'tells in Location where the new resource is',
    async (server) => {
      const { headers, body } = await server.client.post('Task', task(server, 'location'))
      assert.ok((headers.get('location') ?? '').includes(`/Task/${textAt(body, 'id')}`))
    },
  ),
  contractCase(
    'create-own-id',
    'http.html#create',
    'gives an id of its own, whatever id was sent',
    async (server) => {
      const { body } = await server.client.post('Task', {
        ...task(server, 'own-id'),
        id: `mine-${server.fixture.run}`,
      })
      assert.notEqual(textAt(body, 'id'), `mine-${server.fixture.run}`)
    },
  ),
  contractCase(
    'create-read-back',
    'http.html#create',
    'gives back what was written, unknown extensions too',
    async (server) => {
      const extension = [{ url: `${LOCAL}/change`, valueString: 'Ünïcode ✓ "quoted" \\ 中文' }]
      const written = await server.client.create({ ...task(server, 'read-back'), extension })
      const { body } = await server.client.get(`Task/${written.id}`)
      assert.deepEqual(at(body, 'extension'), extension)
      assert.deepEqual(at(body, 'identifier'), at(written, 'identifier'))
      assert.deepEqual(at(body, 'for'), at(written, 'for'))
    },
  ),
  contractCase('create-found', 'http.html#create', 'finds at once what was written', async (server) => {
    const { id } = await server.client.create(task(server, 'found'))
    const query = `identifier=${enc(`${LOCAL}/episode|${server.fixture.run}.found`)}`
    assert.deepEqual(idsOf(await server.client.get(`Task?${query}`)), [id])
  }),
  contractCase(
    'create-wrong-type',
    'http.html#create',
    'refuses a resource of another type',
    async (server) => {
      isRefused(await server.client.post('Observation', task(server, 'wrong-type')))
    },
  ),
  contractCase('create-no-json', 'http.html#create', 'refuses a body that is no JSON', async ({ client }) => {
    isRefused(await client.send('POST', 'Task', { body: '{"resourceType":"Task",' }))
  }),
  contractCase(
    'create-bad-status',
    'http.html#create',
    'refuses a status that does not exist',
    async (server) => {
      isRefused(await server.client.post('Task', task(server, 'bad-status', { status: 'not-a-status' })))
    },
  ),
  contractCase(
    'create-no-status',
    'http.html#create',
    'refuses a resource without a mandatory element',
    async ({ client, fixture }) => {
      const { status: _, ...rest } = laboratory('1')
      isRefused(
        await client.post('Observation', { ...rest, subject: { reference: `Patient/${fixture.id('ana')}` } }),
      )
    },
  ),
  contractCase('create-empty-list', 'json.html', 'refuses an empty list', async (server) => {
    isRefused(await server.client.post('Task', task(server, 'empty-list', { note: [] })))
  }),
  contractCase(
    'prefer-minimal',
    'http.html#return',
    'may leave the body out when asked to',
    async (server) => {
      const { status, text } = await server.client.post('Task', task(server, 'minimal'), {
        prefer: 'return=minimal',
      })
      assert.equal(status, 201)
      assert.equal(text, '')
    },
  ),
]

const UPDATING: readonly ContractCase[] = [
  contractCase('update', 'http.html#update', 'gives an update a new version', async (server) => {
    const first = await server.client.create(task(server, 'update'))
    const { status, body } = await server.client.put(`Task/${first.id}`, { ...first, status: 'completed' })
    assert.equal(status, 200)
    assert.equal(at(body, 'status'), 'completed')
    assert.notEqual(etag(body), etag(first))
  }),
  contractCase(
    'update-wrong-id',
    'http.html#update',
    'refuses an update under another id',
    async (server) => {
      const first = await server.client.create(task(server, 'wrong-id'))
      isRefused(await server.client.put(`Task/${first.id}`, { ...first, id: `other-${server.fixture.run}` }))
    },
  ),
  contractCase(
    'if-match',
    'http.html#concurrency',
    'takes an update of the current version',
    async (server) => {
      const first = await server.client.create(task(server, 'if-match'))
      const headers = { 'if-match': etag(first) }
      const { status } = await server.client.put(
        `Task/${first.id}`,
        { ...first, status: 'completed' },
        headers,
      )
      assert.equal(status, 200)
    },
  ),
  contractCase(
    'if-match-stale',
    'http.html#concurrency',
    'refuses an update of an older version',
    async (server) => {
      const first = await server.client.create(task(server, 'stale'))
      await server.client.put(`Task/${first.id}`, { ...first, status: 'in-progress' })
      const headers = { 'if-match': etag(first) }
      isConflict(await server.client.put(`Task/${first.id}`, { ...first, status: 'completed' }, headers))
    },
  ),
  contractCase(
    'if-match-keeps',
    'http.html#concurrency',
    'changes nothing when it refuses an update',
    async (server) => {
      const first = await server.client.create(task(server, 'keeps'))
      await server.client.put(`Task/${first.id}`, { ...first, status: 'in-progress' })
      await server.client.put(
        `Task/${first.id}`,
        { ...first, status: 'completed' },
        { 'if-match': etag(first) },
      )
      assert.equal(at((await server.client.get(`Task/${first.id}`)).body, 'status'), 'in-progress')
    },
  ),
  contractCase(
    'update-reindexes',
    'http.html#update',
    'finds an update under what it says now',
    async (server) => {
      const first = await server.client.create(task(server, 'reindexed'))
      await server.client.put(`Task/${first.id}`, { ...first, status: 'completed' })
      const query = `identifier=${enc(`${LOCAL}/episode|${server.fixture.run}.reindexed`)}`
      assert.deepEqual(idsOf(await server.client.get(`Task?${query}&status=completed`)), [first.id])
      assert.deepEqual(idsOf(await server.client.get(`Task?${query}&status=accepted`)), [])
    },
  ),
  contractCase(
    'delete-twice',
    'http.html#delete',
    'does not mind a second delete',
    async ({ client, fixture }) => {
      const { id } = await client.create(patient(`${fixture.run}-twice`, 'twice'))
      await client.send('DELETE', `Patient/${id}`)
      const { status } = await client.send('DELETE', `Patient/${id}`)
      assert.ok(status === 200 || status === 204, String(status))
    },
  ),
]

/** The same conditional create, twice. */
async function createTwice(server: Server, name: string): Promise<readonly [Answer, Answer]> {
  const { system, value } = episode(server.fixture.run, name)
  const headers = { 'if-none-exist': `identifier=${enc(`${system}|${value}`)}` }
  const first = await server.client.post('Task', task(server, name), headers)
  return [first, await server.client.post('Task', task(server, name), headers)]
}

const CONDITIONAL: readonly ContractCase[] = [
  contractCase('if-none-exist', 'http.html#ccreate', 'creates when nothing matches', async (server) => {
    const [first] = await createTwice(server, 'none')
    assert.equal(first.status, 201)
  }),
  contractCase(
    'if-none-exist-again',
    'http.html#ccreate',
    'answers 200 when one matches, and makes no second',
    async (server) => {
      const [, second] = await createTwice(server, 'again')
      assert.equal(second.status, 200)
      const query = `identifier=${enc(`${LOCAL}/episode|${server.fixture.run}.again`)}`
      assert.equal(idsOf(await server.client.get(`Task?${query}`)).length, 1)
    },
  ),
  contractCase('if-none-exist-which', 'http.html#ccreate', 'tells which one matched', async (server) => {
    const [first, second] = await createTwice(server, 'which')
    const id = textAt(first.body, 'id')
    const told = textAt(second.body, 'id') || (second.headers.get('location') ?? '')
    assert.ok(told.includes(id), `${told} is not ${id}`)
  }),
  contractCase(
    'if-none-exist-many',
    'http.html#ccreate',
    'answers 412 when several match',
    async (server) => {
      await server.client.create(task(server, 'many'))
      await server.client.create(task(server, 'many'))
      const [third] = await createTwice(server, 'many')
      assert.equal(third.status, 412)
    },
  ),
]

export const WRITING = [...CREATING, ...UPDATING, ...CONDITIONAL]
