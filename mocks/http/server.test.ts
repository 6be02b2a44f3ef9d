import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'

import { faultsNamed } from '../faults/registry.ts'
import { PATIENT, task, testWorld } from '../server/testing.ts'
import { readResources } from './load.ts'
import { readOptions } from './options.ts'
import { startMockServer, type MockServer } from './server.ts'

const running: MockServer[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()))
})

async function serve(...faults: readonly string[]): Promise<MockServer> {
  const world = testWorld([PATIENT, task({ id: 't1' })])
  world.faults.add(...faults.flatMap((name) => faultsNamed(name)))
  const server = await startMockServer({ world })
  running.push(server)
  return server
}

describe('over HTTP', () => {
  test('a page of another origin may ask, and may read version, place and patience', async () => {
    const { url } = await serve()
    const preflight = await fetch(`${url}/Task/t1`, {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:5173', 'access-control-request-headers': 'if-match,content-type' },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
    for (const name of ['if-match', 'if-none-exist', 'prefer', 'authorization', 'content-type']) {
      expect(preflight.headers.get('access-control-allow-headers')).toContain(name)
    }
    const { headers } = await fetch(`${url}/Task/t1`)
    for (const name of ['etag', 'location', 'retry-after']) {
      expect(headers.get('access-control-expose-headers')).toContain(name)
    }
  })

  test('the addresses in an answer are those under which the server is reached', async () => {
    const { url } = await serve()
    const answer: unknown = await (
      await fetch(`${url}/Task?patient=${encodeURIComponent(`${url}/Patient/p1`)}`)
    ).json()
    expect(answer).toMatchObject({ total: 1, entry: [{ fullUrl: `${url}/Task/t1` }] })
  })

  test('a response that is dropped after the commit is a broken connection, and the write is there', async () => {
    const { url } = await serve('drop-after-commit')
    const body = JSON.stringify(task({ id: 't1', status: 'completed' }))
    await expect(fetch(`${url}/Task/t1`, { method: 'PUT', body })).rejects.toThrow(TypeError)
    expect(await (await fetch(`${url}/Task/t1`)).json()).toMatchObject({ status: 'completed' })
  })

  test('a connection that is cut breaks in the body', async () => {
    const { url } = await serve('cut-connection')
    const response = await fetch(`${url}/Task?status=accepted`)
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow(TypeError)
  })

  test('a body that is too large is refused', async () => {
    const { url } = await serve()
    const response = await fetch(`${url}/Task`, { method: 'POST', body: 'x'.repeat(17 * 1024 * 1024) })
    expect(response.status).toBe(413)
  })

  test('a client that goes away in the middle of its request does no harm', async () => {
    const { url } = await serve()
    const { port } = new URL(url)
    const socket = connect(Number(port), '127.0.0.1')
    socket.write('POST /fhir/Task HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{"resourceType"')
    await new Promise((resolve) => {
      setTimeout(resolve, 20)
    })
    socket.destroy()
    expect((await fetch(`${url}/Patient/p1`)).status).toBe(200)
  })

  test('a deletion has no body', async () => {
    const { url } = await serve()
    const response = await fetch(`${url}/Task/t1`, { method: 'DELETE' })
    expect([response.status, await response.text()]).toEqual([204, ''])
  })
})

describe('a loaded file', () => {
  const entry = [
    { fullUrl: 'urn:uuid:aaaa', resource: { resourceType: 'Patient' } },
    {
      fullUrl: 'urn:uuid:bbbb',
      resource: { resourceType: 'Task', id: 't', for: { reference: 'urn:uuid:aaaa' } },
    },
  ]
  const wanted = [
    { resourceType: 'Patient', id: 'aaaa' },
    { resourceType: 'Task', id: 't', for: { reference: 'Patient/aaaa' } },
  ]

  test('may be a Bundle, whose references by urn:uuid become references by id', () => {
    expect(readResources(JSON.stringify({ resourceType: 'Bundle', entry }), 'a.json')).toEqual(wanted)
  })

  test('may be NDJSON, one resource or a list', () => {
    expect(readResources(wanted.map((it) => `${JSON.stringify(it)}\n`).join('\n'), 'a.ndjson')).toEqual(
      wanted,
    )
    expect(readResources(JSON.stringify(wanted[0]), 'a.json')).toEqual([wanted[0]])
    expect(readResources(JSON.stringify(wanted), 'a.json')).toEqual(wanted)
  })

  test('that cannot be read is named, with its line', () => {
    expect(() => readResources('{"resourceType":"Patient"}\n{"resource', 'a.ndjson')).toThrow(
      'a.ndjson: line 2',
    )
    expect(() => readResources('[7]', 'b.json')).toThrow('b.json: value 1')
  })
})

describe('the command line', () => {
  test.each([
    [['--port', 'x'], '--port'],
    [['--as-of', '2026-11-23'], '--as-of'],
    [['--scenario', 'none'], 'There is no scenario none'],
    [['--fault', 'none'], 'There is no fault none'],
    [['--nonsense'], '--nonsense'],
    [['file.json'], 'file.json is not understood'],
  ])('%j is refused with a sentence', (argv, sentence) => {
    expect(() => readOptions(argv)).toThrow(sentence)
  })

  test('takes several files and several faults', () => {
    const options = readOptions([
      '--load',
      'a.json',
      'b.json',
      '--fault',
      'slow',
      '--fault',
      'flaky',
      '--port',
      '0',
    ])
    expect(options).toMatchObject({
      load: ['a.json', 'b.json'],
      faults: ['slow', 'flaky'],
      port: 0,
      scenario: 'empty',
    })
  })

  test('starts a server that says one line, answers, and stops on SIGTERM', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mock-'))
    const file = join(folder, 'patient.json')
    writeFileSync(file, JSON.stringify(PATIENT))
    const child = spawn(process.execPath, [
      'mocks/http/main.ts',
      '--port',
      '0',
      '--load',
      file,
      '--as-of',
      '2026-11-23T08:00:00Z',
    ])
    try {
      const line = await new Promise<string>((resolve) => {
        child.stdout.once('data', (data: Buffer) => resolve(data.toString('utf8')))
      })
      const [, url] = /^Mock FHIR server ready at (\S+) .*as of 2026-11-23T08:00:0.*\n$/.exec(line) ?? []
      expect(await (await fetch(`${url}/Patient/p1`)).json()).toMatchObject({ id: 'p1' })
    } finally {
      child.kill('SIGTERM')
    }
    const code = await new Promise((resolve) => {
      child.once('exit', (exit) => resolve(exit))
    })
    rmSync(folder, { recursive: true })
    expect(code).toBe(0)
  })
})
