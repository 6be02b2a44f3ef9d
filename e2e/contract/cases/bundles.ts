import assert from 'node:assert/strict'

import { enc, idsOf, type Answer } from '../client.ts'
import { contractCase, type ContractCase, type Server } from '../contract-case.ts'
import { LOCAL, patient } from '../fixture.ts'
import { at, listAt, textAt, type JsonObject } from '../json.ts'
import { episode, etag, task } from './writing.ts'

const bundle = (type: 'batch' | 'transaction', entry: readonly JsonObject[]): JsonObject => ({
  resourceType: 'Bundle',
  type,
  entry,
})

const URN = 'urn:uuid:5b1a6f0e-3c1d-4a8e-9b57-2f6f0d6f1c01'
const URN_OF_TASK = 'urn:uuid:5b1a6f0e-3c1d-4a8e-9b57-2f6f0d6f1c02'

const posting = (resource: JsonObject, fullUrl?: string, conditions: JsonObject = {}): JsonObject => ({
  ...(fullUrl !== undefined && { fullUrl }),
  resource,
  request: { method: 'POST', url: at(resource, 'resourceType'), ...conditions },
})

const putting = (resource: JsonObject & { readonly id: string }, ifMatch: string): JsonObject => ({
  resource,
  request: { method: 'PUT', url: `Task/${resource.id}`, ifMatch },
})

const statusOf = ({ body }: Answer, entry: number): string =>
  textAt(body, 'entry', entry, 'response', 'status').slice(0, 3)

/** The id of what an entry made, from the resource or its location. */
function madeBy({ body }: Answer, entry: number): string {
  const location = textAt(body, 'entry', entry, 'response', 'location')
  const [, fromLocation = ''] = /[A-Z][A-Za-z]+\/([^/]+)/.exec(location) ?? []
  return textAt(body, 'entry', entry, 'resource', 'id') || fromLocation
}

const tasksNamed = async ({ client, fixture }: Server, name: string) =>
  idsOf(await client.get(`Task?identifier=${enc(`${LOCAL}/episode|${fixture.run}.${name}`)}`))

/** A stale update after a create, in one transaction: it must fail as a whole. */
async function failing(server: Server, name: string): Promise<Answer> {
  const first = await server.client.create(task(server, `${name}-anchor`))
  await server.client.put(`Task/${first.id}`, { ...first, status: 'in-progress' })
  return server.client.post(
    '',
    bundle('transaction', [
      posting(task(server, name)),
      putting({ ...first, status: 'completed' }, etag(first)),
    ]),
  )
}

export const BUNDLES: readonly ContractCase[] = [
  contractCase(
    'transaction',
    'http.html#transaction',
    'writes all entries of a transaction',
    async (server) => {
      const entries = [posting(task(server, 'both-1')), posting(task(server, 'both-2'))]
      const answer = await server.client.post('', bundle('transaction', entries))
      assert.equal(answer.status, 200)
      assert.equal(at(answer.body, 'type'), 'transaction-response')
      assert.equal((await tasksNamed(server, 'both-1')).length, 1)
      assert.equal((await tasksNamed(server, 'both-2')).length, 1)
    },
  ),
  contractCase(
    'transaction-answers',
    'http.html#transaction-response',
    'answers each entry, in the order of the request',
    async (server) => {
      const { run } = server.fixture
      const entries = [posting(task(server, 'answer')), posting(patient(`${run}-answer`, 'answer'))]
      const answer = await server.client.post('', bundle('transaction', entries))
      assert.deepEqual([statusOf(answer, 0), statusOf(answer, 1)], ['201', '201'])
      const types = [0, 1].map(
        (entry) => /(Task|Patient)\//.exec(textAt(answer.body, 'entry', entry, 'response', 'location'))?.[1],
      )
      assert.deepEqual(types, ['Task', 'Patient'])
    },
  ),
  contractCase(
    'transaction-urn',
    'http.html#trules',
    'turns a reference to an entry into one to its resource',
    async (server) => {
      const made = posting(patient(`${server.fixture.run}-urn`, 'urn'), URN)
      const about = posting(task(server, 'urn', { for: { reference: URN } }))
      const answer = await server.client.post('', bundle('transaction', [made, about]))
      const { body } = await server.client.get(`Task/${madeBy(answer, 1)}`)
      assert.equal(textAt(body, 'for', 'reference'), `Patient/${madeBy(answer, 0)}`)
    },
  ),
  contractCase(
    'transaction-urn-forward',
    'http.html#trules',
    'turns a reference to a later entry as well',
    async (server) => {
      const about = posting(task(server, 'forward', { for: { reference: URN } }))
      const made = posting(patient(`${server.fixture.run}-forward`, 'forward'), URN)
      const answer = await server.client.post('', bundle('transaction', [about, made]))
      const { body } = await server.client.get(`Task/${madeBy(answer, 0)}`)
      assert.equal(textAt(body, 'for', 'reference'), `Patient/${madeBy(answer, 1)}`)
    },
  ),
  contractCase(
    'transaction-urn-identifier',
    'http.html#trules',
    'leaves a urn:uuid in an identifier as it is',
    async (server) => {
      const identifier = [
        { system: 'urn:ietf:rfc:3986', value: URN_OF_TASK },
        episode(server.fixture.run, 'named'),
      ]
      const named = posting(task(server, 'named', { identifier }), URN_OF_TASK)
      const answer = await server.client.post('', bundle('transaction', [named]))
      const { body } = await server.client.get(`Task/${madeBy(answer, 0)}`)
      assert.deepEqual(at(body, 'identifier'), identifier)
    },
  ),
  contractCase(
    'transaction-conflict',
    'http.html#transaction',
    'refuses a transaction with a stale update as a whole',
    async (server) => {
      const { status, text } = await failing(server, 'conflict')
      assert.ok(status === 412 || status === 409, `${status} ${text.slice(0, 120)}`)
    },
  ),
  contractCase(
    'transaction-rollback',
    'http.html#transaction',
    'keeps nothing of a transaction that fails',
    async (server) => {
      await failing(server, 'rollback')
      assert.deepEqual(await tasksNamed(server, 'rollback'), [])
    },
  ),
  contractCase(
    'transaction-if-none-exist',
    'http.html#trules',
    'makes no second resource for a conditional create',
    async (server) => {
      const first = await server.client.create(task(server, 'once'))
      const { system, value } = episode(server.fixture.run, 'once')
      const again = posting(task(server, 'once'), undefined, {
        ifNoneExist: `identifier=${enc(`${system}|${value}`)}`,
      })
      const answer = await server.client.post('', bundle('transaction', [again]))
      assert.equal(statusOf(answer, 0), '200')
      assert.deepEqual(await tasksNamed(server, 'once'), [first.id])
    },
  ),
  contractCase(
    'transaction-update',
    'http.html#transaction',
    'updates and creates together',
    async (server) => {
      const first = await server.client.create(task(server, 'together'))
      const target = { reference: `Task/${first.id}` }
      const provenance: JsonObject = {
        resourceType: 'Provenance',
        target: [target],
        recorded: '2026-04-10T10:00:00Z',
        agent: [{ who: { display: 'A nurse' } }],
      }
      const entries = [putting({ ...first, status: 'completed' }, etag(first)), posting(provenance)]
      const answer = await server.client.post('', bundle('transaction', entries))
      assert.deepEqual([statusOf(answer, 0), statusOf(answer, 1)], ['200', '201'])
      assert.equal(at((await server.client.get(`Task/${first.id}`)).body, 'status'), 'completed')
      assert.equal(idsOf(await server.client.get(`Provenance?target=Task/${first.id}`)).length, 1)
    },
  ),
  contractCase('batch', 'http.html#transaction', 'lets each entry of a batch stand alone', async (server) => {
    const missing = { request: { method: 'GET', url: `Task/none-${server.fixture.run}` } }
    const answer = await server.client.post('', bundle('batch', [missing, posting(task(server, 'batch'))]))
    assert.equal(answer.status, 200)
    assert.equal(listAt(answer.body, 'entry').length, 2)
    assert.deepEqual([statusOf(answer, 0), statusOf(answer, 1)], ['404', '201'])
  }),
  contractCase(
    'bundle-type',
    'http.html#transaction',
    'refuses a Bundle that is neither batch nor transaction',
    async ({ client }) => {
      const { status } = await client.post('', { resourceType: 'Bundle', type: 'collection' })
      assert.ok(status >= 400 && status < 500, String(status))
    },
  ),
]
