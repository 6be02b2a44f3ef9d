import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { ask, get, idsOf, idsOnAllPages, PATIENT, task, testWorld, type TestWorld } from '../testing.ts'
import type { JsonObject } from '../resource.ts'

const world = (...more: readonly JsonObject[]) => testWorld([PATIENT, ...more])

describe('a write', () => {
  test.each([
    ['an unknown status', task({ status: 'nonsense' }), 422],
    ['an unknown priority', task({ priority: 'soon' }), 422],
    ['no intent', { resourceType: 'Task', status: 'accepted', for: { reference: 'Patient/p1' } }, 422],
    ['no patient', { resourceType: 'Task', status: 'accepted', intent: 'order' }, 422],
    ['a patient who is not there', task({ for: { reference: 'Patient/p2' } }), 422],
    ['a part of a resource', task({ meta: { tag: [{ code: 'SUBSETTED' }] } }), 422],
    ['a null', task({ description: null }), 400],
    ['an empty text', task({ description: '' }), 400],
    ['an empty list', task({ note: [] }), 400],
    ['an empty object', task({ code: {} }), 400],
    ['a reference to nowhere', task({ focus: { reference: 'somewhere' } }), 400],
    ['another type', { resourceType: 'Patient' }, 400],
  ])('with %s is refused, and nothing is stored', (_, body, status) => {
    const here = world()
    const answer = ask(here, 'POST', 'Task', body)
    expect(answer.status).toBe(status)
    expect(answer.json['resourceType']).toBe('OperationOutcome')
    expect(get(here, 'Task?_summary=count').json['total']).toBe(0)
  })

  test.each([
    ['return=minimal', ''],
    ['return=OperationOutcome', 'OperationOutcome'],
    ['return=representation', 'Task'],
    ['handling=strict', 'Task'],
  ])('that prefers %s is answered so', (prefer, type) => {
    const { status, json, headers } = ask(world(), 'POST', 'Task', task(), { prefer })
    expect([status, json['resourceType'] ?? '']).toEqual([201, type])
    expect(headers).toMatchObject({
      etag: 'W/"1"',
      location: expect.stringMatching(/\/Task\/[^/]+\/_history\/1$/),
    })
  })

  test.each([
    ['W/"1"', 200],
    ['"1"', 200],
    ['W/"2"', 412],
    ['1', 400],
  ])('with If-Match %s of version 1 is answered %i', (ifMatch, status) => {
    const here = world(task({ id: 't' }))
    expect(ask(here, 'PUT', 'Task/t', task({ id: 't' }), { 'if-match': ifMatch }).status).toBe(status)
    expect(ask(here, 'PUT', 'Task/new', task({ id: 'new' }), { 'if-match': ifMatch }).status).toBe(
      status === 400 ? 400 : 412,
    )
  })

  test('creates under an id of the client, once, when it says If-None-Match: *', () => {
    const here = world()
    const send = () => ask(here, 'PUT', 'Task/mine', task({ id: 'mine' }), { 'if-none-match': '*' }).status
    expect([send(), send()]).toEqual([201, 412])
  })

  test('after a deletion is a new version of the same resource', () => {
    const here = world(task({ id: 't' }))
    expect(ask(here, 'DELETE', 'Task/t').status).toBe(204)
    expect([get(here, 'Task/t').status, get(here, 'Task/u').status]).toEqual([410, 404])
    expect(ask(here, 'PUT', 'Task/t', task({ id: 't' })).headers['etag']).toBe('W/"3"')
    expect(get(here, 'Task/t/_history').json['total']).toBe(3)
    expect([get(here, 'Task/t/_history/2').status, get(here, 'Task/t/_history/1').status]).toEqual([410, 200])
  })

  test('counts on from the version that was given', () => {
    const here = world({
      ...task({ id: 't' }),
      meta: { versionId: '7', lastUpdated: '2026-01-01T00:00:00Z' },
    })
    expect(ask(here, 'PUT', 'Task/t', task({ id: 't' })).headers['etag']).toBe('W/"8"')
  })

  test('of two conditional creates with one identifier that differs by case makes two resources', () => {
    const here = world()
    for (const value of ['calcium.P.1', 'calcium.p.1']) {
      const made = ask(here, 'POST', 'Task', task({ identifier: [{ value }] }), {
        'if-none-exist': `identifier=${value}`,
      })
      expect(made.status).toBe(201)
    }
  })
})

type Step = { readonly kind: 'create' | 'update' | 'delete'; readonly at: number; readonly status: string }

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('create', 'update', 'delete'),
  at: fc.nat(4),
  status: fc.constantFrom('accepted', 'completed', 'rejected'),
})

const SEEDS = Array.from({ length: 5 }, (_, at) =>
  task({ id: `t${at}`, identifier: [{ system: 's', value: `v${at}` }] }),
)
const CONDITIONAL = {
  resource: task(),
  request: { method: 'POST', url: 'Task', ifNoneExist: 'identifier=x' },
}
const FAILING = { resource: task({ id: 't9' }), request: { method: 'PUT', url: 'Task/t9', ifMatch: 'W/"7"' } }

function entriesOf(steps: readonly Step[]): readonly JsonObject[] {
  const changed = new Set<number>()
  return steps.flatMap(({ kind, at, status }): readonly JsonObject[] => {
    if (kind === 'create') {
      return [
        {
          resource: task({ status, focus: { reference: `Task/t${at}` } }),
          request: { method: 'POST', url: 'Task' },
        },
      ]
    }
    // A transaction may touch each resource once.
    if (changed.has(at)) return []
    changed.add(at)
    const url = `Task/t${at}`
    if (kind === 'delete') return [{ request: { method: 'DELETE', url } }]
    return [{ resource: task({ id: `t${at}`, status }), request: { method: 'PUT', url } }]
  })
}

/** Everything that a client can see, by searches that use the indexes and by reads that do not. */
function visible(here: TestWorld): unknown {
  return {
    all: idsOnAllPages(here, 'Task?_sort=_id'),
    byStatus: ['accepted', 'completed', 'rejected'].map((it) =>
      idsOnAllPages(here, `Task?status=${it}`).toSorted(),
    ),
    byFocus: SEEDS.map((_, at) => idsOnAllPages(here, `Task?focus=Task/t${at}`).toSorted()),
    byIdentifier: SEEDS.map((_, at) => idsOnAllPages(here, `Task?identifier=s|v${at}`)),
    histories: SEEDS.map((_, at) => get(here, `Task/t${at}/_history`).json),
    unsaved: here.store.takeWrites(),
  }
}

describe('a transaction', () => {
  test('that fails leaves the store as it was', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), fc.boolean(), (steps, isIndexed) => {
        const [touched, untouched] = [world(...SEEDS), world(...SEEDS)]
        if (isIndexed) visible(touched)
        const bundle = { resourceType: 'Bundle', type: 'transaction', entry: [...entriesOf(steps), FAILING] }
        expect(ask(touched, 'POST', '', bundle).status).toBe(412)
        expect(visible(touched)).toEqual(visible(untouched))
      }),
      { numRuns: 150 },
    )
  })

  test('that succeeds does what its entries would do one after the other', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const [together, apart] = [world(...SEEDS), world(...SEEDS)]
        const entry = entriesOf(steps)
        const whole = { resourceType: 'Bundle', type: 'transaction', ...(entry.length > 0 && { entry }) }
        expect(ask(together, 'POST', '', whole).status).toBe(200)
        for (const one of entry)
          ask(apart, 'POST', '', { resourceType: 'Bundle', type: 'transaction', entry: [one] })
        const counts = (here: TestWorld) =>
          ['accepted', 'completed', 'rejected'].map(
            (it) => get(here, `Task?status=${it}&_summary=count`).json['total'],
          )
        expect(counts(together)).toEqual(counts(apart))
      }),
    )
  })

  test.each([
    [
      'the same resource twice',
      [{ request: { method: 'DELETE', url: 'Task/t0' } }, { request: { method: 'DELETE', url: 'Task/t0' } }],
    ],
    ['the same condition twice', [CONDITIONAL, CONDITIONAL]],
    ['a method that is not supported', [{ request: { method: 'PATCH', url: 'Task/t0' } }]],
    ['an entry without a request', [{ resource: task() }]],
    ['a transaction inside', [{ request: { method: 'POST', url: '' } }]],
  ])('with %s is refused', (_, entry) => {
    expect(
      ask(world(...SEEDS), 'POST', '', { resourceType: 'Bundle', type: 'transaction', entry }).status,
    ).toBe(400)
  })

  test('may be about a patient that it puts in itself, under an id of the client', () => {
    const entry = [
      { resource: task({ for: { reference: 'Patient/new' } }), request: { method: 'POST', url: 'Task' } },
      { resource: { resourceType: 'Patient', id: 'new' }, request: { method: 'PUT', url: 'Patient/new' } },
    ]
    expect(ask(world(), 'POST', '', { resourceType: 'Bundle', type: 'transaction', entry }).status).toBe(200)
  })

  test('may read what it has written', () => {
    const entry = [
      { request: { method: 'GET', url: 'Task?status=completed' } },
      { resource: task({ id: 't0', status: 'completed' }), request: { method: 'PUT', url: 'Task/t0' } },
    ]
    const { json } = ask(world(...SEEDS), 'POST', '', { resourceType: 'Bundle', type: 'transaction', entry })
    expect(json).toMatchObject({
      entry: [{ resource: { type: 'searchset', total: 1 } }, { response: { status: '200 OK' } }],
    })
  })
})

test('an id that a client is given is not one that is taken', () => {
  const first = String(ask(world(), 'POST', 'Task', task()).json['id'])
  const here = world(task({ id: first }))
  expect(String(ask(here, 'POST', 'Task', task()).json['id'])).not.toBe(first)
})

test('an id that a client is given was never in use', () => {
  const here = world()
  const ids = Array.from({ length: 50 }, () => String(ask(here, 'POST', 'Task', task()).json['id']))
  expect(new Set(ids).size).toBe(50)
  expect(idsOf(get(here, 'Task?_count=200')).length).toBe(50)
})
