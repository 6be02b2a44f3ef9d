import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'

import { ask, get, idsOf, nextOf, PATIENT, task, testWorld } from '../server/testing.ts'
import { FAULTS, faultsNamed } from './registry.ts'

const given = {
  resourceType: 'MedicationAdministration',
  id: 'm',
  status: 'completed',
  subject: { reference: 'Patient/p1' },
}
const TASKS = Array.from({ length: 30 }, (_, at) => task({ id: `t${at}` }))

function worldWith(...names: readonly string[]) {
  const world = testWorld([PATIENT, given, ...TASKS])
  world.faults.add(...names.flatMap((name) => faultsNamed(name)))
  return world
}

describe('a server that', () => {
  test.each([
    ['error-500', 'Task?status=accepted', 500],
    ['unavailable-503', 'Task?status=accepted', 503],
    ['forbidden-403', 'MedicationAdministration?patient=p1', 403],
    ['signed-out-401', 'Patient/p1', 401],
    ['outcome-with-200', 'Task?status=accepted', 200],
    ['one-patient-per-search', 'MedicationAdministration?patient=p1,p2', 400],
    ['one-patient-per-search', 'MedicationAdministration?status=completed', 400],
    ['one-patient-per-search', 'MedicationAdministration?patient=p1', 200],
    ['one-patient-per-search', 'Patient?_id=p1,p2', 200],
  ])('has the fault %s answers %s with %i', (name, path, status) => {
    expect(get(worldWith(name), path).status).toBe(status)
  })

  test('is throttled says so on every third request, and when to come back', () => {
    const world = worldWith('throttled-429')
    const answers = Array.from({ length: 6 }, () => get(world, 'Patient/p1'))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429, 200, 200, 429])
    expect(answers[2]?.headers['retry-after']).toBe('2')
  })

  test('is slow answers late, and right', () => {
    const answer = get(worldWith('slow'), 'Patient/p1')
    expect([answer.status, answer.wire?.delayMillis]).toEqual([200, 3_000])
  })

  test('forbids one type answers the others', () => {
    expect(get(worldWith('forbidden-403'), 'Patient/p1').status).toBe(200)
  })

  test('is signed out answers in plain text', () => {
    const { headers, body } = get(worldWith('signed-out-401'), 'Patient/p1')
    expect([headers['content-type'], body]).toEqual(['text/plain', 'Unauthorized'])
  })

  test('shows a login page answers 200 with HTML', () => {
    const { status, body, headers } = get(worldWith('login-page'), 'Task?status=accepted')
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(body).toContain('<!doctype html>')
  })

  test('cuts its JSON sends the beginning of it as if it were whole', () => {
    const whole = get(worldWith(), 'Task?status=accepted')
    const { body, status, wire } = get(worldWith('truncated-json'), 'Task?status=accepted')
    expect([status, wire]).toEqual([200, undefined])
    expect(whole.body.startsWith(body) && body.length < whole.body.length).toBe(true)
    expect(() => JSON.parse(body) as unknown).toThrow(SyntaxError)
  })

  test('cuts the connection stops half way', () => {
    expect(get(worldWith('cut-connection'), 'Task?status=accepted').wire).toEqual({ cutAfter: 0.5 })
  })

  test('loses a page gives the first and not the second', () => {
    const world = worldWith('page-lost')
    const first = get(world, 'Task?status=accepted')
    expect([first.status, get(world, nextOf(first) ?? '').status]).toEqual([200, 410])
  })

  test('loses its next link tells a total that never comes', () => {
    const first = get(worldWith('next-lost'), 'Task?status=accepted')
    expect([nextOf(first), first.json['total'], idsOf(first).length]).toEqual([undefined, 30, 20])
  })

  test('sends elsewhere names another origin', () => {
    expect(nextOf(get(worldWith('next-elsewhere'), 'Task?status=accepted'))).toMatch(
      /^https:\/\/elsewhere\.example\//,
    )
  })

  test('runs in a circle names the same page as the next', () => {
    const first = get(worldWith('next-loop'), 'Task?status=accepted')
    expect(nextOf(first)).toBe('http://mock.test/fhir/Task?status=accepted')
  })

  test('counts too many has a total that is greater than what it gives', () => {
    expect(get(worldWith('total-too-high'), 'Patient?_id=p1').json['total']).toBe(8)
  })

  test('counts too many still refuses in the same words', () => {
    expect(get(worldWith('total-too-high'), 'Task?nonsense=1').json).toEqual(
      get(worldWith(), 'Task?nonsense=1').json,
    )
  })

  test.each([
    ['Task?nonsense=1', 0],
    ['Bonewatch?_id=1', 0],
    ['metadata', 0],
    ['Task?status=accepted', 30],
  ])('forgets answers %s with 200 and a total of %i', (path, total) => {
    const { status, json } = get(worldWith('amnesiac'), path)
    expect([status, json['type'], json['total']]).toEqual([200, 'searchset', total])
  })

  test('forgets codes finds nothing by them', () => {
    const world = worldWith('amnesiac-codes')
    expect(get(world, 'Task?code=1').json['total']).toBe(0)
    expect(get(world, 'Task?status=accepted').json['total']).toBe(30)
  })

  test('drops the response has written, once', () => {
    const world = worldWith('drop-after-commit')
    const first = ask(world, 'PUT', 'Task/t1', task({ id: 't1', status: 'completed' }))
    expect(first.wire).toEqual({ isDropped: true })
    expect(get(world, 'Task/t1').json['status']).toBe('completed')
    expect(ask(world, 'PUT', 'Task/t1', task({ id: 't1' })).wire).toBeUndefined()
  })

  test('drops the request has written nothing', () => {
    const world = worldWith('drop-before-commit')
    expect(ask(world, 'PUT', 'Task/t1', task({ id: 't1', status: 'completed' })).wire).toEqual({
      isDropped: true,
    })
    expect(get(world, 'Task/t1').json['status']).toBe('accepted')
  })

  test('fails after the commit answers 500 and has written', () => {
    const world = worldWith('error-after-commit')
    expect(ask(world, 'PUT', 'Task/t1', task({ id: 't1', status: 'completed' })).status).toBe(500)
    expect(get(world, 'Task/t1').json['status']).toBe('completed')
  })

  test('calls a conflict 409 does so, and changes nothing else', () => {
    const world = worldWith('conflict-409')
    const update = (etag: string) =>
      ask(world, 'PUT', 'Task/t1', task({ id: 't1' }), { 'if-match': etag }).status
    expect([update('W/"9"'), update('W/"1"')]).toEqual([409, 200])
  })

  test('is read-only refuses every write', () => {
    const world = worldWith('read-only')
    const statuses = [
      ask(world, 'POST', 'Task', task()),
      ask(world, 'PUT', 'Task/t1', task({ id: 't1' })),
      ask(world, 'DELETE', 'Task/t1'),
      ask(world, 'POST', '', { resourceType: 'Bundle', type: 'batch' }),
      get(world, 'Task/t1'),
    ].map(({ status }) => status)
    expect(statuses).toEqual([403, 403, 403, 403, 200])
  })

  test('reads from a stale replica shows the write of before only after a while', () => {
    const world = worldWith('stale-replica')
    const { id } = ask(world, 'POST', 'Task', task({ status: 'rejected' })).json
    const reads = Array.from({ length: 4 }, () => get(world, `Task/${String(id)}`).status)
    const searches = Array.from({ length: 4 }, () => get(world, 'Task?status=rejected').json['total'])
    expect(reads).toEqual([404, 404, 404, 200])
    expect(searches).toEqual([0, 0, 0, 1])
  })

  test('is flaky recovers', () => {
    const world = worldWith('flaky')
    const statuses = Array.from({ length: 22 }, () => get(world, 'Patient/p1').status)
    expect(statuses.filter((status) => status !== 200)).toEqual([500, 429, 500, 500, 429])
  })
})

describe('the registry', () => {
  test('is told in docs, name by name', async () => {
    const page = await readFile('docs/mock-server.md', 'utf8')
    const names = [...page.matchAll(/^\| `([a-z0-9-]+)`/gm)].map(([, name]) => name)
    expect(names).toEqual([...FAULTS.keys()])
  })

  test.each([...FAULTS.keys()])('of faults has an effect for %s', (name) => {
    const [faulty, sound] = [worldWith(name), worldWith()]
    const requests = [
      ['GET', 'metadata'],
      ['GET', 'Task/t1'],
      ...Array.from({ length: 11 }, () => ['GET', 'Patient/p1']),
      ['GET', 'Task?status=accepted'],
      ['GET', 'Task?code=1&nonsense=1'],
      ['GET', 'Task?code=1'],
      ['GET', 'Task?_lastUpdated=lt1990-01-01'],
      ['GET', 'Task?_lastUpdated=ge1990-01-01'],
      ['GET', 'MedicationAdministration?patient=p1,p2'],
    ]
    const answersOf = (world: typeof faulty) => {
      const write = ask(world, 'PUT', 'Task/t1', task({ id: 't1', status: 'completed' }))
      const stale = ask(world, 'PUT', 'Task/t2', task({ id: 't2' }), { 'if-match': 'W/"9"' })
      const answers = requests.map(([method = '', path = '']) => ask(world, method, path))
      const searched = answers.find(({ json }) => json['total'] === 29)
      const page = get(world, (searched && nextOf(searched)) ?? 'Task')
      return JSON.stringify(
        [write, stale, ...answers, page].map(({ status, body, wire }) => [status, body, wire]),
      )
    }
    expect(answersOf(faulty)).not.toBe(answersOf(sound))
  })

  test('knows no other names', () => {
    expect(() => faultsNamed('bad-luck')).toThrow(/There are: slow/)
  })
})

test('a fault strikes as often as it is told, after those that it lets pass, and can be cleared', () => {
  const world = testWorld([PATIENT])
  const effect = { kind: 'answer', status: 500 } as const
  world.faults.add({ match: { type: 'Patient', method: 'GET', after: 1 }, times: 2, phase: 'before', effect })
  const statuses = () => Array.from({ length: 4 }, () => get(world, 'Patient/p1').status)
  expect(statuses()).toEqual([200, 500, 500, 200])
  world.faults.add({ match: { address: 'p1' }, times: 'always', phase: 'before', effect })
  expect(statuses()).toEqual([500, 500, 500, 500])
  world.faults.clear()
  expect(statuses()).toEqual([200, 200, 200, 200])
})
