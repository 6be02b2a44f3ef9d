import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

import { faultsNamed } from '../faults/registry.ts'
import { BASE, PATIENT, task, testWorld } from '../server/testing.ts'
import { createNodeMock } from './node.ts'

const world = testWorld([PATIENT, task({ id: 't1' })])
const mock = createNodeMock(world)
beforeAll(() => mock.listen({ onUnhandledFrame: 'error' }))
afterAll(() => mock.close())
afterEach(() => world.faults.clear())

test('requests of this process are answered from the world, at any origin', async () => {
  expect(await (await fetch(`${BASE}/Task?status=accepted`)).json()).toMatchObject({ total: 1 })
  const elsewhere = await fetch('https://clinic.example/fhir/Task?patient=p1&_count=1')
  expect(await elsewhere.json()).toMatchObject({
    entry: [{ fullUrl: 'https://clinic.example/fhir/Task/t1' }],
  })
})

test('a transaction goes to the base itself', async () => {
  const bundle = {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: [{ request: { method: 'GET', url: 'Task/t1' } }],
  }
  const response = await fetch(BASE, { method: 'POST', body: JSON.stringify(bundle) })
  expect(await response.json()).toMatchObject({ type: 'transaction-response' })
})

test('a write without an answer body has none', async () => {
  const headers = { prefer: 'return=minimal' }
  const response = await fetch(`${BASE}/Task/t1`, {
    method: 'PUT',
    body: JSON.stringify(task({ id: 't1' })),
    headers,
  })
  expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([200, '', 'W/"2"'])
  expect((await fetch(`${BASE}/Task/t1`, { method: 'DELETE' })).status).toBe(204)
})

test('a dropped response is a network error', async () => {
  world.faults.add(...faultsNamed('drop-after-commit'))
  await expect(
    fetch(`${BASE}/Task/t2`, { method: 'PUT', body: JSON.stringify(task({ id: 't2' })) }),
  ).rejects.toBeInstanceOf(TypeError)
  expect((await fetch(`${BASE}/Task/t2`)).status).toBe(200)
})

test('a cut connection never gives a whole body', async () => {
  world.faults.add(...faultsNamed('cut-connection'))
  const body = fetch(`${BASE}/Task?status=accepted`).then((response) => response.text())
  await expect(body).rejects.toBeInstanceOf(TypeError)
})
