import assert from 'node:assert/strict'

import { idsOf } from '../client.ts'
import { contractCase, type ContractCase } from '../contract-case.ts'
import { patient } from '../fixture.ts'
import { at, listAt, textAt } from '../json.ts'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/

export const READING: readonly ContractCase[] = [
  contractCase(
    'metadata',
    'http.html#capabilities',
    'says what it can do at /metadata',
    async ({ client }) => {
      const { status, body } = await client.get('metadata')
      assert.equal(status, 200)
      assert.equal(at(body, 'resourceType'), 'CapabilityStatement')
      const types = new Set(listAt(body, 'rest', 0, 'resource').map((it) => at(it, 'type')))
      for (const type of ['Patient', 'Observation', 'Task']) assert.ok(types.has(type), type)
    },
  ),
  contractCase('read', 'http.html#read', 'gives a resource by id', async ({ client, fixture }) => {
    const { status, body } = await client.get(`Patient/${fixture.id('ana')}`)
    assert.equal(status, 200)
    assert.equal(at(body, 'id'), fixture.id('ana'))
    assert.equal(at(body, 'name', 0, 'given', 0), 'ana')
  }),
  contractCase(
    'read-content-type',
    'http.html#mime-type',
    'answers with FHIR JSON',
    async ({ client, fixture }) => {
      const { headers } = await client.get(`Patient/${fixture.id('ana')}`)
      assert.match(headers.get('content-type') ?? '', /^application\/(fhir\+)?json/)
    },
  ),
  contractCase(
    'read-version',
    'resource.html#Meta',
    'tells version and time in the body',
    async ({ client, fixture }) => {
      const { body } = await client.get(`Patient/${fixture.id('ana')}`)
      assert.notEqual(textAt(body, 'meta', 'versionId'), '')
      assert.match(textAt(body, 'meta', 'lastUpdated'), INSTANT)
    },
  ),
  contractCase(
    'read-etag',
    'http.html#versionaware',
    'tells the version as a weak ETag',
    async ({ client, fixture }) => {
      const { body, headers } = await client.get(`Patient/${fixture.id('ana')}`)
      assert.equal(headers.get('etag'), `W/"${textAt(body, 'meta', 'versionId')}"`)
    },
  ),
  contractCase(
    'read-unknown-id',
    'http.html#read',
    'answers 404 for an id that never was',
    async ({ client, fixture }) => {
      const { status } = await client.get(`Patient/none-${fixture.run}`)
      assert.equal(status, 404)
    },
  ),
  contractCase(
    'read-error-body',
    'http.html#Status-Codes',
    'explains an error in an OperationOutcome',
    async ({ client, fixture }) => {
      const { body } = await client.get(`Patient/none-${fixture.run}`)
      assert.equal(at(body, 'resourceType'), 'OperationOutcome')
      assert.ok(listAt(body, 'issue').length > 0)
    },
  ),
  contractCase(
    'read-wrong-type',
    'http.html#read',
    'does not find an id under another type',
    async ({ client, fixture }) => {
      const { status } = await client.get(`Observation/${fixture.id('ana')}`)
      assert.equal(status, 404)
    },
  ),
  contractCase(
    'read-unknown-type',
    'http.html#read',
    'refuses to read a type that does not exist',
    async ({ client }) => {
      const { status } = await client.get('Bonewatch/1')
      assert.ok(status === 404 || status === 400, String(status))
    },
  ),
  contractCase(
    'read-case-of-id',
    'resource.html#id',
    'tells ids apart by case',
    async ({ client, fixture }) => {
      const { status } = await client.get(`Patient/${fixture.id('ana').toUpperCase()}X`)
      assert.equal(status, 404)
    },
  ),
  contractCase(
    'read-case-of-type',
    'http.html#general',
    'tells types apart by case',
    async ({ client, fixture }) => {
      const { status } = await client.get(`patient/${fixture.id('ana')}`)
      assert.ok(status === 404 || status === 400, String(status))
    },
  ),
  contractCase(
    'read-deleted',
    'http.html#delete',
    'answers 404 or 410 for what was deleted',
    async ({ client, fixture }) => {
      const { id } = await client.create(patient(`${fixture.run}-deleted`, 'deleted'))
      await client.send('DELETE', `Patient/${id}`)
      const { status } = await client.get(`Patient/${id}`)
      assert.ok(status === 404 || status === 410, String(status))
    },
  ),
  contractCase(
    'search-forgets-deleted',
    'http.html#delete',
    'does not find what was deleted',
    async ({ client, fixture }) => {
      const { id } = await client.create(patient(`${fixture.run}-unfound`, 'unfound'))
      await client.send('DELETE', `Patient/${id}`)
      assert.deepEqual(idsOf(await client.get(`Patient?_id=${id}`)), [])
    },
  ),
  contractCase(
    'vread',
    'http.html#vread',
    'gives an older version as it was',
    async ({ client, fixture }) => {
      const first = await client.create(patient(`${fixture.run}-vread`, 'before'))
      const version = textAt(first, 'meta', 'versionId')
      await client.put(`Patient/${first.id}`, { ...patient(`${fixture.run}-vread`, 'after'), id: first.id })
      const { status, body } = await client.get(`Patient/${first.id}/_history/${version}`)
      assert.equal(status, 200)
      assert.equal(at(body, 'name', 0, 'given', 0), 'before')
    },
  ),
  contractCase(
    'history',
    'http.html#history',
    'lists the versions of a resource, newest first',
    async ({ client, fixture }) => {
      const first = await client.create(patient(`${fixture.run}-history`, 'before'))
      await client.put(`Patient/${first.id}`, { ...patient(`${fixture.run}-history`, 'after'), id: first.id })
      const { body } = await client.get(`Patient/${first.id}/_history`)
      const given = listAt(body, 'entry').map((entry) => at(entry, 'resource', 'name', 0, 'given', 0))
      assert.deepEqual(given, ['after', 'before'])
    },
  ),
  contractCase(
    'not-modified',
    'http.html#cread',
    'answers 304 to If-None-Match with the current ETag',
    async ({ client, fixture }) => {
      const path = `Patient/${fixture.id('ana')}`
      const version = textAt((await client.get(path)).body, 'meta', 'versionId')
      const { status } = await client.send('GET', path, { headers: { 'if-none-match': `W/"${version}"` } })
      assert.equal(status, 304)
    },
  ),
]
