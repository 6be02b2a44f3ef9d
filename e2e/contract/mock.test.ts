import { readFile } from 'node:fs/promises'
import { format } from 'prettier'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startMockServer, type MockServer } from '../../mocks/http/server.ts'
import { createWorld } from '../../mocks/server/world.ts'
import { CASES } from './cases/all.ts'
import { createClient } from './client.ts'
import type { Server } from './contract-case.ts'
import { DEVIATIONS, surprises } from './deviations.ts'
import { prepare } from './fixture.ts'
import { contractTable } from './table.ts'

describe('the mock server', () => {
  let mock: MockServer
  let server: Server

  beforeAll(async () => {
    mock = await startMockServer({ world: createWorld({ now: Date.now }) })
    const client = createClient(mock.url)
    server = { client, fixture: await prepare(client, 'test') }
  })
  afterAll(() => mock.close())

  test.each(CASES.map((it) => [it.says, it.id, it] as const))('%s (%s)', async (_says, id, { check }) => {
    const isRecorded = id in DEVIATIONS.mock
    const outcome = check(server).then(
      () => 'holds',
      (error: unknown) => `differs: ${String(error)}`,
    )
    expect(await outcome).toMatch(isRecorded ? /^differs/ : /^holds$/)
  })
})

describe('the contract', () => {
  test('has at least sixty cases, each with an id of its own', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(60)
    expect(new Set(CASES.map(({ id }) => id)).size).toBe(CASES.length)
  })

  test('is told in docs as it is recorded', async () => {
    const page = await readFile('docs/contract-table.md', 'utf8')
    expect(page).toBe(await format(contractTable(), { parser: 'markdown' }))
  })

  test('notices an outcome that got worse, one that got better, and a record without a case', () => {
    const results = CASES.map(({ id }) => ({ id, holds: !(id in DEVIATIONS.medplum), instead: '' }))
    expect(surprises('medplum', results)).toEqual([])
    const flipped = results.map((it) =>
      it.id === 'read' || it.id === 'metadata' ? { ...it, holds: !it.holds } : it,
    )
    expect(surprises('medplum', flipped).map(({ id }) => id)).toEqual(['metadata', 'read'])
    expect(surprises('medplum', results.slice(1)).map(({ id }) => id)).toEqual(['metadata'])
  })
})
