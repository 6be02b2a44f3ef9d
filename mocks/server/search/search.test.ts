import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { ask, get, idsOf, idsOnAllPages, nextOf, testWorld } from '../testing.ts'

const CODES = ['a', 'b', 'A', 'a|b', 'a,b', 'ä$']
const SYSTEMS = ['http://one.test', 'http://two.test', undefined] as const
const PATIENTS = ['p1', 'p2', 'p3']
const DAYS = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-02-01']

type Row = {
  readonly patient: string
  readonly codings: readonly { readonly system: string | undefined; readonly code: string }[]
  readonly status: string
  readonly day: string | undefined
}

const coding = fc.record({ system: fc.constantFrom(...SYSTEMS), code: fc.constantFrom(...CODES) })
const row: fc.Arbitrary<Row> = fc.record({
  patient: fc.constantFrom(...PATIENTS),
  codings: fc.array(coding, { minLength: 1, maxLength: 2 }),
  status: fc.constantFrom('final', 'amended'),
  day: fc.option(fc.constantFrom(...DAYS), { nil: undefined }),
})
const rows = fc.array(row, { maxLength: 40 })

const observations = (of: readonly Row[]) =>
  of.map(({ patient, codings, status, day }, at) => ({
    resourceType: 'Observation',
    id: `o${at}`,
    status,
    code: { coding: codings },
    subject: { reference: `Patient/${patient}` },
    ...(day !== undefined && { effectiveDateTime: day }),
  }))

/** A question as the naive filter and as the URL have it. */
type Question = { readonly query: string; readonly fits: (row: Row) => boolean }

const escape = (value: string) => encodeURIComponent(value.replaceAll(/[\\,|$]/g, String.raw`\$&`))
const anyOf = (name: string, one: fc.Arbitrary<Question>): fc.Arbitrary<Question> =>
  fc.array(one, { minLength: 1, maxLength: 3 }).map((all) => ({
    query: `${name}=${all.map(({ query }) => query).join(',')}`,
    fits: (it) => all.some(({ fits }) => fits(it)),
  }))

const byCode: fc.Arbitrary<Question> = fc.oneof(
  fc.constantFrom(...CODES).map((code) => ({
    query: escape(code),
    fits: (it: Row) => it.codings.some((has) => has.code === code),
  })),
  coding.map(({ system, code }) => ({
    query: `${encodeURIComponent(system ?? '')}|${escape(code)}`,
    fits: (it: Row) => it.codings.some((has) => has.code === code && has.system === system),
  })),
  fc.constantFrom('http://one.test', 'http://two.test').map((system) => ({
    query: `${encodeURIComponent(system)}|`,
    fits: (it: Row) => it.codings.some((has) => has.system === system),
  })),
)
const byPatient = fc
  .record({ id: fc.constantFrom(...PATIENTS, 'p9'), isTyped: fc.boolean() })
  .map(({ id, isTyped }) => ({
    query: isTyped ? `Patient/${id}` : id,
    fits: (it: Row) => it.patient === id,
  }))
const byStatus = fc.constantFrom('final', 'amended', 'Final').map((status) => ({
  query: status,
  fits: (it: Row) => it.status === status,
}))
const byDay: fc.Arbitrary<Question> = fc
  .constantFrom(...DAYS)
  .chain((day) =>
    fc.constantFrom<Question>(
      { query: `ge${day}`, fits: (it) => it.day !== undefined && it.day >= day },
      { query: `lt${day}`, fits: (it) => it.day !== undefined && it.day < day },
      { query: `gt${day}`, fits: (it) => it.day !== undefined && it.day > day },
      { query: `le${day}`, fits: (it) => it.day !== undefined && it.day <= day },
      { query: `sa${day}`, fits: (it) => it.day !== undefined && it.day > day },
      { query: `eb${day}`, fits: (it) => it.day !== undefined && it.day < day },
      { query: day, fits: (it) => it.day === day },
      { query: `ne${day}`, fits: (it) => it.day !== undefined && it.day !== day },
    ),
  )
const question = fc
  .array(
    fc.oneof(
      anyOf('code', byCode),
      anyOf('patient', byPatient),
      anyOf('status', byStatus),
      anyOf('date', byDay),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((all): Question => ({
    query: all.map(({ query }) => query).join('&'),
    fits: (it) => all.every(({ fits }) => fits(it)),
  }))

const naive = (of: readonly Row[], { fits }: Question) =>
  of.flatMap((it, at) => (fits(it) ? [`o${at}`] : [])).toSorted()

describe('a search', () => {
  test('finds what a plain filter over everything finds', () => {
    fc.assert(
      fc.property(rows, question, (of, asked) => {
        const world = testWorld(observations(of))
        expect(idsOnAllPages(world, `Observation?${asked.query}`).toSorted()).toEqual(naive(of, asked))
      }),
      { numRuns: 400 },
    )
  })

  test('finds the same after its index has followed updates and deletions', () => {
    const change = fc.record({ at: fc.nat(30), to: fc.option(row, { nil: undefined }) })
    fc.assert(
      fc.property(rows, fc.array(change, { maxLength: 12 }), question, (of, changes, asked) => {
        const world = testWorld([
          ...PATIENTS.map((id) => ({ resourceType: 'Patient', id })),
          ...observations(of),
        ])
        get(world, `Observation?${asked.query}`)
        const left = new Map(of.map((it, at) => [`o${at}`, it]))
        for (const { at, to } of changes) {
          const id = `o${at}`
          if (to === undefined) {
            ask(world, 'DELETE', `Observation/${id}`)
            left.delete(id)
            continue
          }
          const [draft] = observations([to])
          expect(ask(world, 'PUT', `Observation/${id}`, { ...draft, id }).status).toBeLessThan(300)
          left.set(id, to)
        }
        const wanted = [...left].flatMap(([id, it]) => (asked.fits(it) ? [id] : [])).toSorted()
        expect(idsOnAllPages(world, `Observation?${asked.query}`).toSorted()).toEqual(wanted)
      }),
      { numRuns: 200 },
    )
  })
})

describe('paging', () => {
  test('gives each match once, whatever the page size and the order', () => {
    const sorts = ['', '&_sort=date', '&_sort=-date,_id', '&_sort=-_lastUpdated']
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.integer({ min: 1, max: 25 }),
        fc.constantFrom(...sorts),
        (size, count, sort) => {
          const of = Array.from({ length: size }, (_, at): Row => ({ ...ROW, day: DAYS[at % 5] }))
          const world = testWorld(observations(of))
          const ids = idsOnAllPages(world, `Observation?status=final&_count=${count}${sort}`)
          expect(ids.length).toBe(size)
          expect(new Set(ids).size).toBe(size)
        },
      ),
    )
  })

  test('is of the moment of the search: what is deleted between two pages is still in it, and nothing twice', () => {
    const world = testWorld(observations(Array.from({ length: 30 }, () => ROW)))
    const first = get(world, 'Observation?status=final&_count=10&_sort=_id')
    for (const id of idsOf(first)) ask(world, 'DELETE', `Observation/${id}`)
    const rest = idsOnAllPages(world, nextOf(first) ?? '')
    expect(new Set([...idsOf(first), ...rest]).size).toBe(30)
  })

  test.each([
    ['nothing', '', 20],
    ['50', '_count=50', 50],
    ['200', '_count=200', 200],
    ['1000', '_count=1000', 200],
  ])('when asked for %s, a page has %s entries at most', (_, query, size) => {
    const world = testWorld(observations(Array.from({ length: 230 }, () => ROW)))
    const page = get(world, `Observation?${query}`)
    expect(idsOf(page).length).toBe(size)
    expect(page.json['total']).toBe(230)
  })

  test.each(['_count=0', '_summary=count'])('%s tells the number alone', (query) => {
    const page = get(testWorld(observations([ROW, ROW])), `Observation?${query}`)
    expect(page.json['total']).toBe(2)
    expect(page.json['entry']).toBeUndefined()
  })

  test('ends with the last match, and not with an empty page after it', () => {
    const world = testWorld(observations([ROW, ROW, ROW, ROW]))
    const first = get(world, 'Observation?_count=2')
    expect(nextOf(get(world, nextOf(first) ?? ''))).toBeUndefined()
  })

  test('forgets the oldest of many searches', () => {
    const world = testWorld(observations([ROW, ROW]))
    const links = Array.from({ length: 513 }, () => nextOf(get(world, 'Observation?_count=1')) ?? '')
    expect([links[0], links[1], links[512]].map((link) => get(world, link ?? '').status)).toEqual([
      410, 200, 200,
    ])
  })

  test('a page that is not known is gone', () => {
    expect(get(testWorld(), 'Observation?_page=nothing.1').status).toBe(410)
  })
})

const ROW: Row = {
  patient: 'p1',
  codings: [{ system: 'http://one.test', code: 'a' }],
  status: 'final',
  day: '2026-01-01',
}

describe('a sort', () => {
  const dated = [
    { ...ROW, day: '2026-02-01' },
    { ...ROW, day: undefined },
    { ...ROW, day: '2026-01-01' },
    { ...ROW, day: '2026-02-01' },
  ]
  test.each([
    ['date', ['o2', 'o0', 'o3', 'o1']],
    ['-date', ['o0', 'o3', 'o2', 'o1']],
    ['-date,-_id', ['o3', 'o0', 'o2', 'o1']],
  ])('by %s puts what has no date last', (sort, ids) => {
    expect(idsOf(get(testWorld(observations(dated)), `Observation?_sort=${sort}`))).toEqual(ids)
  })
})

describe('what is not implemented', () => {
  test.each([
    'Observation?nonsense=1',
    'Observation?code:text=calcium',
    'Observation?code:not=1',
    'Observation?subject.name=Vale',
    'Observation?_has:Condition:patient:code=1',
    'Observation?value-quantity=gt2',
    'Observation?date=ap2026',
    'Observation?_total=accurate',
    'Observation?_summary=true',
    'Observation?_sort=code',
    'Observation?_include=Observation:nonsense',
    'Observation?_include:iterate=Observation:subject',
    'Patient?Identifier=1',
    'Observation/1?_elements=code',
  ])('%s is refused in an OperationOutcome', (path) => {
    const { status, json } = get(testWorld(), path)
    expect(status).toBe(400)
    expect(json).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ code: 'not-supported' }] })
  })

  test.each([
    'Observation?code=',
    'Observation?code=a,',
    'Observation?code=a|b|c',
    'Observation?code=|',
    'Observation?date=soon',
    'Observation?_count=-1',
    'Observation?_count=ten',
    'Observation?patient=Practitioner/1',
    'Observation?code=%zz',
    'Observation?_sort=date&_sort=_id',
  ])('%s is refused', (path) => {
    expect(get(testWorld(), path).status).toBe(400)
  })

  test.each([
    ['GET', 'Bonewatch', 404],
    ['GET', 'observation', 404],
    ['GET', '$everything', 404],
    ['GET', 'Patient/1/$everything', 404],
    ['GET', '_history', 404],
    ['PATCH', 'Patient/1', 405],
    ['PUT', 'Patient?identifier=1', 405],
    ['DELETE', 'Patient?identifier=1', 405],
    ['GET', '', 405],
  ])('%s %s is refused with %i', (method, path, status) => {
    const answer = ask(testWorld(), method, path)
    expect(answer.status).toBe(status)
    expect(answer.json['resourceType']).toBe('OperationOutcome')
  })
})

test('patient finds patients only, subject whatever has the id', () => {
  const [draft] = observations([ROW])
  const world = testWorld([{ ...draft, subject: { reference: 'Group/p1' } }])
  expect(idsOf(get(world, 'Observation?patient=p1'))).toEqual([])
  expect(idsOf(get(world, 'Observation?subject=p1'))).toEqual(['o0'])
  expect(idsOf(get(world, 'Observation?subject=Patient/p1'))).toEqual([])
})

describe('a date parameter', () => {
  const request = (id: string, rest: object) => ({
    resourceType: 'ServiceRequest',
    id,
    status: 'active',
    ...rest,
  })
  const world = testWorld([
    request('open-end', { occurrencePeriod: { start: '2026-03-10' } }),
    request('open-start', { occurrencePeriod: { end: '2026-02-01' } }),
    request('empty', { occurrencePeriod: {} }),
    request('bounds', {
      occurrenceTiming: { repeat: { boundsPeriod: { start: '2026-01-01', end: '2026-01-31' } } },
    }),
    request('events', { occurrenceTiming: { event: ['2026-04-01', '2026-06-01'] } }),
    request('unreadable', { occurrenceDateTime: 'soon' }),
  ])
  test.each([
    ['ge2030-01-01', ['open-end']],
    ['lt2020-01-01', ['open-start']],
    ['2026-01', ['bounds']],
    ['2026-06-01', ['events']],
    ['sa2026-05-01', ['events']],
    ['ge1900-01-01', ['bounds', 'events', 'open-end', 'open-start']],
  ])('%s sees periods with an open end and every part of a timing', (occurrence, ids) => {
    expect(idsOf(get(world, `ServiceRequest?occurrence=${occurrence}`)).toSorted()).toEqual(ids)
  })
})

test.each([
  ['family=muller', ['a']],
  ['family=M%C3%9CLL', ['a']],
  ['family=ller', []],
  ['name=jo,va', ['a', 'b']],
  ['given=jo', ['a']],
])('names are found from their beginning, without case and accents: %s', (query, ids) => {
  const world = testWorld([
    { resourceType: 'Patient', id: 'a', name: [{ family: 'Müller', given: ['Ana', 'José'] }] },
    { resourceType: 'Patient', id: 'b', name: [{ family: 'Vale' }] },
  ])
  expect(idsOf(get(world, `Patient?${query}`))).toEqual(ids)
})

test('an address that is too long is refused', () => {
  expect(get(testWorld(), `Patient?_id=${'x'.repeat(7_900)}`).status).toBe(200)
  expect(get(testWorld(), `Patient?_id=${'x'.repeat(8_000)}`).status).toBe(414)
})

test.each([
  ['application/fhir+xml', 406],
  ['application/fhir+json', 200],
  ['text/html, */*;q=0.8', 200],
])('a client that accepts %s is answered %i', (accept, status) => {
  expect(ask(testWorld(), 'GET', 'Patient', undefined, { accept }).status).toBe(status)
})

describe('the shape of an answer', () => {
  test('_elements keeps what is asked for and what is mandatory, and marks the rest as cut off', () => {
    const world = testWorld(observations([ROW]))
    const { json } = get(world, 'Observation?_elements=effectiveDateTime')
    expect(json).toMatchObject({
      entry: [{ resource: { status: 'final', meta: { tag: [{ code: 'SUBSETTED' }] } } }],
    })
  })

  test('_include and _revinclude bring the other side of a reference along, and do not count', () => {
    const world = testWorld([{ resourceType: 'Patient', id: 'p1' }, ...observations([ROW, ROW])])
    const out = get(world, 'Observation?_include=Observation:patient')
    expect(out.json['total']).toBe(2)
    expect(idsOf(out)).toEqual(['o0', 'o1', 'p1'])
    const circle = testWorld([
      { resourceType: 'Task', id: 'a', status: 'accepted', focus: { reference: 'Task/b' } },
      { resourceType: 'Task', id: 'b', status: 'accepted', focus: { reference: 'Task/a' } },
    ])
    expect(idsOf(get(circle, 'Task?_include=Task:focus'))).toEqual(['a', 'b'])
    expect(idsOf(get(world, 'Patient?_revinclude=Observation:subject'))).toEqual(['p1', 'o0', 'o1'])
  })

  test('_search takes the same question as a form', () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const world = testWorld(observations([ROW]))
    const answer = ask(world, 'POST', 'Observation/_search', 'code=http%3A%2F%2Fone.test%7Ca', headers)
    expect(idsOf(answer)).toEqual(['o0'])
  })
})
