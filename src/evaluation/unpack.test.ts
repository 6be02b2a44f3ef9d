import { describe, expect, test } from 'vitest'

import { unpack } from './unpack.ts'

const PATIENT = { resourceType: 'Patient', id: '1' }
const CALCIUM = { resourceType: 'Observation', id: '7', meta: { versionId: '1' } }

function bundle(type: string, entry: unknown, more: object = {}) {
  return { resourceType: 'Bundle', type, entry, ...more }
}

function kindsOf(json: unknown) {
  return [...unpack(json)].map(({ kind }) => kind)
}

describe('a document gives its resources', () => {
  test('a resource alone is itself', () => {
    expect([...unpack(PATIENT)]).toEqual([{ kind: 'resource', resource: PATIENT }])
  })

  test.each([
    'searchset',
    'collection',
    'history',
    'transaction',
    'batch',
    'document',
    'message',
    'unheard-of',
  ])('a %s gives the resources of its entries with their addresses', (type) => {
    const entry = [{ fullUrl: 'https://a.example/Patient/1', resource: PATIENT }, { resource: CALCIUM }]
    expect([...unpack(bundle(type, entry))]).toEqual([
      { kind: 'resource', resource: PATIENT, fullUrl: 'https://a.example/Patient/1' },
      { kind: 'resource', resource: CALCIUM },
    ])
  })

  test('an answer to a batch gives what its searches found', () => {
    const found = bundle('searchset', [{ resource: CALCIUM }])
    const entry = [
      { resource: PATIENT, response: { status: '200' } },
      { resource: found, response: { status: '200' } },
    ]
    expect([...unpack(bundle('batch-response', entry))]).toEqual([
      { kind: 'resource', resource: PATIENT },
      { kind: 'resource', resource: CALCIUM },
    ])
  })

  test('a Bundle that is a record within a collection stays one resource', () => {
    const record = bundle('document', [{ resource: CALCIUM }])
    expect([...unpack(bundle('collection', [{ resource: record }]))]).toEqual([
      { kind: 'resource', resource: record },
    ])
  })

  test('requests and answers without a body bring nothing', () => {
    expect(kindsOf(bundle('transaction', [{ request: { method: 'GET', url: 'Patient/1' } }]))).toEqual([])
    expect(kindsOf(bundle('transaction-response', [{ response: { status: '201 Created' } }]))).toEqual([])
  })

  test('a Bundle without entries is empty, not unreadable', () => {
    expect(kindsOf({ resourceType: 'Bundle', type: 'searchset', total: 0 })).toEqual([])
  })
})

describe('nothing is passed over in silence @H11', () => {
  test.each([
    [null],
    [42],
    ['text'],
    [{}],
    [{ fullUrl: 'urn:uuid:1' }],
    [{ resource: null }],
    [{ resource: [] }],
  ])('the entry %j still counts as something received', (entry) => {
    expect(kindsOf(bundle('collection', [entry]))).toEqual(['resource'])
  })

  test.each([
    [null],
    [42],
    [[]],
    [{}],
    [{ resourceType: 7 }],
    [bundle('collection', {})],
    [bundle('collection', 'x')],
  ])('the document %j is unreadable', (json) => {
    expect(kindsOf(json)).toEqual(['unreadable'])
  })

  test('an OperationOutcome is told in its own words and counted', () => {
    const outcome = (severity: string) => ({
      resourceType: 'OperationOutcome',
      issue: [{ severity, code: 'security', diagnostics: 'No access\nto Observation' }],
    })
    const told = (severity: string) => [...unpack(bundle('searchset', [{ resource: outcome(severity) }]))]
    const text = (severity: string) => `OperationOutcome: ${severity}, security, No access to Observation`
    expect(told('error')).toEqual([
      { kind: 'gap', text: text('error') },
      { kind: 'resource', resource: outcome('error') },
    ])
    expect(told('warning')[0]).toEqual({ kind: 'remark', text: text('warning') })
  })

  test('a failed part of a batch is a gap @H17', () => {
    expect([...unpack(bundle('batch-response', [{ response: { status: '404 Not Found' } }]))]).toEqual([
      { kind: 'gap', text: 'a part was answered with 404 Not Found' },
    ])
  })

  test('a broken answer within a batch is a gap and leaves the others @H17', () => {
    const entry = [{ resource: bundle('searchset', 'x'), response: { status: '200' } }, { resource: PATIENT }]
    expect(kindsOf(bundle('batch-response', entry))).toEqual(['gap', 'resource'])
  })

  test('a page tells what it leads to and how many matches are elsewhere @H9', () => {
    const link = [
      { relation: 'self', url: 'https://a.example/Observation' },
      { relation: 'next', url: 'https://a.example/Observation?page=2' },
    ]
    const entry = [
      { resource: CALCIUM, search: { mode: 'match' } },
      { resource: PATIENT, search: { mode: 'include' } },
    ]
    expect([...unpack(bundle('searchset', entry, { link, total: 3 }))][0]).toEqual({
      kind: 'page',
      page: { self: link[0]?.url, next: link[1]?.url, elsewhere: 2 },
    })
    expect(kindsOf(bundle('searchset', entry, { total: 1 }))).toEqual(['resource', 'resource'])
  })
})

describe('a history', () => {
  const deletion = { request: { method: 'DELETE', url: 'Observation/7' }, response: { status: '204' } }

  test('what was deleted is superseded, not used @H7', () => {
    expect(kindsOf(bundle('history', [deletion, { resource: CALCIUM }, { resource: PATIENT }]))).toEqual([
      'superseded',
      'resource',
    ])
  })

  test('what was made again after a deletion is used', () => {
    expect(kindsOf(bundle('history', [{ resource: CALCIUM }, deletion, { resource: CALCIUM }]))).toEqual([
      'resource',
      'superseded',
    ])
  })

  test('a deletion by absolute address or version is understood', () => {
    const absolute = { request: { method: 'DELETE', url: 'https://a.example/fhir/Observation/7' } }
    expect(kindsOf(bundle('history', [absolute, { resource: CALCIUM }]))).toEqual(['superseded'])
  })
})
