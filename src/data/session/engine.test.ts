import { describe, expect, test } from 'vitest'

import { compareRows } from '#domain/review/compare-rows.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { rulesetName } from '#domain/rules/ruleset-name.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'

import { patientId } from '../../../mocks/cohort/cohort.ts'
import { ask, task } from '../../../mocks/server/testing.ts'
import { createEngine } from './engine.ts'
import { BASE, startEngine, type EngineOptions, type EngineRun } from './testing/run-engine.ts'
import { reviewWhole } from './testing/whole-record.ts'
import type { FromWorker } from './worker-messages.ts'

const FEW = 26
const HOUR = 3_600_000

function loaded(options: EngineOptions = {}): EngineRun {
  const run = startEngine({ patients: FEW, ...options })
  run.run()
  return run
}

const byPatient = (rows: readonly CaseloadRow[]) => rows.toSorted((a, b) => (a.patient < b.patient ? -1 : 1))
const standingsOf = (run: EngineRun) => run.rows().map(({ standing }) => standing)
const typesOf = (requests: EngineRun['requests']) =>
  requests.map(({ url }) => new URL(url).pathname.slice('/fhir/'.length))
const patientsOf = (url: string) => new URL(url).searchParams.get('patient')?.split(',') ?? []
const whole = loaded()

describe('the first look', () => {
  test('takes at most six requests, and shows nobody as having nothing before all is read @H8 @H17', () => {
    const run = startEngine({ patients: 240 })
    run.run(6)
    expect(run.beforeFirstRow()).toBeLessThanOrEqual(6)
    expect(run.feed()).toMatchObject({ state: 'loading-more', expected: 240 })
    expect(run.rows()).toHaveLength(12)
    expect(standingsOf(run)).not.toContain('none')
    expect(run.rows().filter(({ gaps }) => gaps.length === 0)).toEqual([])
    expect(run.rows().flatMap(({ flags }) => flags).length).toBeGreaterThan(0)
  })

  test('takes at most 1.3 KiB a patient, compressed', () => {
    const run = startEngine({ patients: 240 })
    run.run(6)
    const head = run.requests.filter(({ url }) => patientsOf(url).length > 0 || url.includes('_id='))
    const bytes = head.reduce((sum, { gzip }) => sum + gzip(), 0)
    expect(head).toHaveLength(4)
    expect(bytes / 12).toBeLessThanOrEqual(1.3 * 1024)
  })

  test('is at those with open Tasks, by priority, before the order of the caseload @H16', () => {
    const run = startEngine({ patients: FEW })
    const [urgent, routine] = [patientId(24), patientId(20)]
    for (const [id, priority] of [
      [routine, 'routine'],
      [urgent, 'stat'],
    ] as const)
      expect(
        ask(run.world, 'POST', 'Task', task({ for: { reference: `Patient/${id}` }, priority })).status,
      ).toBe(201)
    run.run(3)
    const [, , first] = run.requests
    expect(new URL(first?.url ?? '').searchParams.get('_id')?.split(',').slice(0, 3)).toEqual([
      urgent,
      routine,
      patientId(0),
    ])
  })

  test('never calls those missing who are only not there yet, and counts as it goes @H9', () => {
    const run = startEngine({ patients: 60 })
    run.run()
    const updates = run.posted.flatMap((message) => (message.kind === 'caseload' ? [message.feed] : []))
    expect(updates.flatMap(({ problems }) => problems)).toEqual([])
    const received = updates.map(({ counts }) => counts.received)
    expect(received).toEqual(received.toSorted((a, b) => a - b))
    expect(new Set(received).size).toBeGreaterThan(3)
  })

  test('at everyone comes before the whole of anyone', () => {
    const run = startEngine({ patients: 60 })
    run.run()
    const types = typesOf(run.requests)
    expect(types.lastIndexOf('Condition')).toBeLessThan(types.indexOf('Procedure'))
  })
})

describe('a loaded caseload', () => {
  test('has a row for everyone, ranked, and says that it is complete', () => {
    expect(whole.feed()).toMatchObject({ state: 'complete', expected: FEW, problems: [] })
    expect(whole.rows()).toHaveLength(FEW)
    expect(whole.rows()).toEqual(whole.rows().toSorted(compareRows))
    expect(whole.rows().filter(({ gaps }) => gaps.length > 0)).toEqual([])
    expect(whole.feed().ruleset).toBe(rulesetName(DEFAULT_RULESET))
  })

  test('accounts for every resource received @H11', () => {
    const { received, ...parts } = whole.feed().counts
    expect(received).toBeGreaterThan(1000)
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(received)
  })

  test('was told row by row, each only when it had changed', () => {
    const sent = new Map<string, string[]>()
    for (const message of whole.posted) {
      if (message.kind !== 'caseload') continue
      for (const row of message.feed.changed)
        sent.set(row.patient, [...(sent.get(row.patient) ?? []), JSON.stringify(row)])
    }
    expect([...sent.values()].filter((rows) => rows.some((row, at) => row === rows[at - 1]))).toEqual([])
    expect([...sent.values()].flat().length).toBeLessThanOrEqual(2 * FEW)
  })

  test('asked only the server of the configuration, in addresses that it takes @H29', () => {
    const urls = whole.requests.map(({ url }) => url)
    expect(urls.filter((url) => !url.startsWith(`${BASE}/`))).toEqual([])
    expect(Math.max(...urls.map(({ length }) => length))).toBeLessThanOrEqual(1800)
  })

  test.each(['one-patient-per-search', 'throttled-429', 'flaky', 'amnesiac'])(
    'is the same on a server that is %s @H17',
    (fault) => {
      const run = loaded({ faults: [fault] })
      expect(run.feed()).toMatchObject({ state: 'complete', problems: [] })
      expect(byPatient(run.rows())).toEqual(byPatient(whole.rows()))
    },
  )

  test.each([1, 2, 3])('is the same in whatever order the answers come (%i)', (seed) => {
    let state = seed
    const pick = (count: number) => {
      state = (state * 48_271) % 2_147_483_647
      return count === 0 ? 0 : state % count
    }
    expect(byPatient(loaded({ pick }).rows())).toEqual(byPatient(whole.rows()))
  })

  test.each([5, 20])('is the same with %i entries a page as with 200 @H9', (pageSize) => {
    const run = loaded({ pageSize })
    expect(run.feed()).toMatchObject({ state: 'complete', problems: [] })
    expect(byPatient(run.rows())).toEqual(byPatient(whole.rows()))
  })
})

describe('who is in the caseload', () => {
  test('can be nobody', () => {
    const run = loaded({ scenario: 'empty' })
    expect(run.feed()).toMatchObject({ state: 'complete', expected: 0, order: [], problems: [] })
  })

  test('can be told by the configuration', () => {
    const patients = [`Patient/${patientId(3)}`, `Patient/${patientId(1)}`]
    const run = loaded({ settings: { caseload: patients } })
    expect(run.feed()).toMatchObject({ state: 'complete', expected: 2 })
    expect(run.row(patients[0] ?? '')).toEqual(whole.row(patients[0] ?? ''))
  })

  test('can be whoever the server lists, each asked for once', () => {
    const run = startEngine({ patients: FEW, settings: { caseload: undefined } })
    run.run()
    expect(run.feed()).toMatchObject({ state: 'complete', expected: FEW })
    expect(typesOf(run.requests).filter((type) => type === 'Patient')).toHaveLength(1)
    expect(byPatient(run.rows())).toEqual(byPatient(whole.rows()))
  })

  test.each([['a List', { resourceType: 'List', status: 'current', mode: 'working', title: 'Ward round' }]])(
    'can stand in %s',
    (_, list) => {
      const run = startEngine({ patients: FEW, settings: { caseload: 'List/round' } })
      const entry = [patientId(4), patientId(2)].map((id) => ({ item: { reference: `Patient/${id}` } }))
      expect(ask(run.world, 'PUT', 'List/round', { ...list, id: 'round', entry }).status).toBe(201)
      run.run()
      expect(run.feed()).toMatchObject({ state: 'complete', expected: 2 })
    },
  )

  test.each<[name: string, caseload: string, problem: object]>([
    ['is not known', 'Group/nowhere', { what: 'caseload', why: 'not-found' }],
    ['is something else', 'CareTeam/nowhere', { what: 'caseload', why: 'not-found' }],
  ])('is a failure when the record that tells it %s', (_, caseload, problem) => {
    expect(loaded({ settings: { caseload } }).feed()).toMatchObject({
      state: 'failed',
      order: [],
      problems: [expect.objectContaining(problem)],
    })
  })

  test('counts those whom the server does not have: nobody vanishes @H9', () => {
    const caseload = [`Patient/${patientId(0)}`, 'Patient/gone']
    expect(loaded({ settings: { caseload } }).feed()).toMatchObject({
      state: 'partial',
      expected: 2,
      order: [caseload[0]],
      problems: [{ what: 'patient', patients: 1, why: 'not-found' }],
    })
  })
})

describe('what does not come', () => {
  test.each<[fault: string, problem: object]>([
    ['error-500', { what: 'caseload', why: 'server-error' }],
    ['unavailable-503', { what: 'caseload', why: 'server-error' }],
    ['signed-out-401', { what: 'caseload', why: 'not-signed-in' }],
    ['login-page', { what: 'caseload', why: 'not-fhir' }],
    ['truncated-json', { what: 'caseload', patients: FEW, why: 'not-fhir', detail: 'damaged or cut JSON' }],
    ['outcome-with-200', { what: 'caseload', patients: FEW, why: 'rejected', detail: 'No answer' }],
    ['cut-connection', { what: 'caseload', patients: FEW, why: 'offline' }],
  ])('%s fails, with its name, and soon @H17', (fault, problem) => {
    const run = loaded({ faults: [fault] })
    expect(run.feed()).toMatchObject({ state: 'failed', order: [], problems: [problem] })
    expect(run.requests.length).toBeLessThan(50)
  })

  test.each<[fault: string, why: string, state: string]>([
    ['forbidden-403', 'not-permitted', 'not-permitted'],
    ['page-lost', 'not-found', 'truncated'],
    ['next-lost', 'truncated', 'truncated'],
    ['next-elsewhere', 'refused-origin', 'truncated'],
    ['next-loop', 'truncated', 'truncated'],
    ['total-too-high', 'truncated', 'truncated'],
    ['amnesiac-codes', 'parameters-ignored', 'failed'],
  ])('%s leaves every row open, and clears nobody @H8 @H9 @H10 @H17', (fault, why, state) => {
    const run = loaded({ faults: [fault] })
    const { problems } = run.feed()
    expect(run.feed().state).toBe('partial')
    expect(problems.map((problem) => problem.why)).toContain(why)
    expect(run.rows()).toHaveLength(FEW)
    expect(standingsOf(run)).not.toContain('none')
    const states = new Set(run.rows().flatMap(({ gaps }) => gaps.map(({ coverage }) => coverage.state)))
    expect(states).toContain(state)
    expect(run.rows().filter(({ gaps }) => gaps.length === 0)).toEqual([])
  })

  test('a flag that can be raised from what came is raised all the same', () => {
    const flagsOf = (run: EngineRun) =>
      run.rows().flatMap(({ patient, flags }) => flags.map(({ problem }) => `${patient} ${problem}`))
    const forbidden = flagsOf(loaded({ faults: ['forbidden-403'] }))
    const calcium = flagsOf(whole).filter((flag) => flag.endsWith('calcium-high'))
    expect(forbidden).toEqual(expect.arrayContaining(calcium))
    expect(calcium.length).toBeGreaterThan(0)
  })

  test('one type that fails does not take the others with it', () => {
    const run = loaded({ faults: ['forbidden-403'] })
    expect(run.feed().problems).toEqual([
      { what: 'medication-doses', patients: FEW, why: 'not-permitted', detail: 'Not permitted for you' },
    ])
    const gaps = run.rows().flatMap((row) => row.gaps.map(({ concept }) => concept))
    expect(new Set(gaps)).toEqual(new Set(['medication-doses']))
  })
})

describe('a page', () => {
  const someone = `Patient/${patientId(0)}`

  test('of a loaded caseload asks for nothing more, and says what the list says @H4', () => {
    const run = loaded()
    const before = run.requests.length
    run.open(someone)
    run.run()
    expect(run.requests.length).toBe(before)
    expect(run.page(someone)).toMatchObject({
      state: 'found',
      loadingMore: false,
      problems: [],
      review: { row: run.row(someone) },
    })
  })

  test('that is opened first is asked for before anything else', () => {
    const run = startEngine({ patients: FEW })
    run.open(someone)
    run.run(12)
    const others = run.requests.filter(({ url }) => patientsOf(url).length > 1)
    expect(others).toEqual([])
    expect(run.page(someone)).toMatchObject({ state: 'found', loadingMore: true })
  })

  test('takes one search a type, and one for all that is named by reference', { timeout: 30_000 }, () => {
    const run = startEngine({ patients: 240, settings: { caseload: [] } })
    run.run()
    const named = ['MedicationRequest', 'Observation'].flatMap((type) =>
      [...run.world.store.all(type)]
        .filter((one) => 'medicationReference' in one || 'hasMember' in one)
        .map((one) => (one['subject'] as { reference: string }).reference),
    )
    const people = [...new Set([...named, someone])]
    expect(people.length).toBeGreaterThan(2)
    for (const patient of people) {
      const before = run.requests.length
      run.open(patient)
      run.run()
      expect(run.page(patient)).toMatchObject({ state: 'found', loadingMore: false, problems: [] })
      const asked = run.requests.slice(before).filter(({ url }) => !url.includes('_page='))
      const own = typesOf(asked.filter(({ url }) => !url.includes('has-member')))
      expect(own).toHaveLength(new Set(own).size)
      expect(asked.length - own.length).toBeLessThanOrEqual(1)
    }
  })

  test('shows someone outside the caseload, who gets no row for it', () => {
    const run = startEngine({ patients: FEW, settings: { caseload: [`Patient/${patientId(1)}`] } })
    run.open(someone)
    run.run()
    expect(run.page(someone)).toMatchObject({ state: 'found', review: { row: { patient: someone } } })
    expect(run.rows().map(({ patient }) => patient)).toEqual([`Patient/${patientId(1)}`])
  })

  test('follows a patient to the record that they have replaced', () => {
    const [survivor, old] = [patientId(2), patientId(1)]
    const run = startEngine({ patients: FEW, settings: { caseload: [`Patient/${survivor}`] } })
    const link = (type: string, id: string) => [{ type, other: { reference: `Patient/${id}` } }]
    for (const [id, links] of [
      [survivor, link('replaces', old)],
      [old, link('replaced-by', survivor)],
    ] as const) {
      const { json } = ask(run.world, 'GET', `Patient/${id}`)
      expect(ask(run.world, 'PUT', `Patient/${id}`, { ...json, link: links }).status).toBe(200)
    }
    run.run()
    expect(run.rows()).toEqual([
      reviewWhole(run.world).find(({ row }) => row.patient === `Patient/${survivor}`)?.row,
    ])
    expect(run.rows()[0]).not.toEqual(whole.row(`Patient/${survivor}`))
  })

  test('of nobody is not found', () => {
    const run = startEngine({ patients: FEW })
    run.open('Patient/nobody')
    run.run()
    expect(run.page('Patient/nobody')).toEqual({ state: 'not-found' })
  })

  test('that cannot be had says why @H17', () => {
    const run = startEngine({ patients: FEW, faults: ['error-500'] })
    run.open(someone)
    run.run()
    expect(run.page(someone)).toEqual({ state: 'failed', why: 'server-error', detail: 'Something broke' })
  })

  test('says what of it is missing', () => {
    const run = startEngine({ patients: FEW, faults: ['forbidden-403'] })
    run.open(someone)
    run.run()
    expect(run.page(someone)).toMatchObject({
      state: 'found',
      problems: [{ what: 'medication-doses', patients: 1, why: 'not-permitted' }],
    })
  })

  test('hears of what a reload has found', () => {
    const run = loaded()
    run.open(someone)
    const name = [{ family: 'CHANGED', given: ['Ada'] }]
    const { json } = ask(run.world, 'GET', someone)
    expect(ask(run.world, 'PUT', someone, { ...json, name }).status).toBe(200)
    run.reload()
    run.run()
    expect(run.page(someone)).toMatchObject({ review: { row: { name: { family: 'CHANGED' } } } })
  })
})

describe('loading again', () => {
  test('keeps the rows as they are until everything of someone has come', () => {
    const run = loaded()
    const rows = run.rows()
    run.reload()
    run.run(4)
    expect(run.feed().state).toBe('loading-more')
    expect(run.rows()).toEqual(rows)
    run.run()
    expect(run.feed().state).toBe('complete')
    expect(run.rows()).toEqual(rows)
  })

  test('counts anew', () => {
    const run = loaded()
    const { duplicate: _, ...before } = run.feed().counts
    run.reload()
    run.run()
    const { received, used, refused } = run.feed().counts
    expect([used, refused]).toEqual([before.used, before.refused])
    expect(received).toBeLessThanOrEqual(before.received)
  })

  test('takes whoever has left the caseload from the list', () => {
    const run = loaded()
    const { json } = ask(run.world, 'GET', 'Group/bonewatch-caseload')
    const member = (json['member'] as readonly unknown[]).slice(0, 3)
    expect(ask(run.world, 'PUT', 'Group/bonewatch-caseload', { ...json, member, quantity: 3 }).status).toBe(
      200,
    )
    run.reload()
    run.run()
    expect(run.feed()).toMatchObject({ state: 'complete', expected: 3 })
    expect(run.rows()).toHaveLength(3)
  })

  test('without a connection keeps what is known, and says that it was not read again @H12', () => {
    const run = loaded()
    const rows = run.rows()
    run.break('error-500')
    run.reload()
    run.run()
    expect(run.feed()).toMatchObject({
      state: 'partial',
      problems: [{ what: 'caseload', why: 'server-error' }],
    })
    expect(byPatient(run.rows())).toEqual(byPatient(rows))
  })

  test('what is refused the second time is no longer known @H7 @H17', () => {
    const run = loaded()
    expect(standingsOf(run)).toContain('none')
    run.break('forbidden-403')
    run.reload()
    run.run()
    expect(run.feed().state).toBe('partial')
    expect(standingsOf(run)).not.toContain('none')
    const raised = (rows: readonly CaseloadRow[]) =>
      byPatient(rows).filter(({ flags }) => flags.some(({ problem }) => problem === 'calcium-high')).length
    expect(raised(run.rows())).toBe(raised(whole.rows()))
  })

  test('forgets the answers to what was asked before', () => {
    const run = startEngine({ patients: FEW })
    run.run(5)
    run.reload()
    run.run()
    expect(run.feed().state).toBe('complete')
    expect(byPatient(run.rows())).toEqual(byPatient(whole.rows()))
  })
})

describe('time', () => {
  test('is told to the page every minute, and changes the rows that depend on it', () => {
    const run = loaded()
    run.pass(60_000)
    expect(run.feed().now?.moment).toBe((whole.feed().now?.moment ?? 0) + 60_000)
    expect(run.feed().changed.length).toBeLessThan(FEW / 2)
  })

  test('makes everything a day older at midnight in the clinic @H12 @H13', () => {
    const run = loaded()
    const before = run.rows().find(({ overdue }) => overdue.length > 0)
    run.refresh(24 * HOUR)
    run.run()
    expect(run.feed().now?.day).toBe((whole.feed().now?.day ?? 0) + 1)
    const after = run.row(before?.patient ?? '')
    expect(after.overdue[0]?.daysOverdue).toBe((before?.overdue[0]?.daysOverdue ?? 0) + 1)
  })

  test('is not evaluated again for a few seconds', () => {
    const run = loaded()
    const posted = run.posted.length
    run.pass(5000)
    expect(run.posted.length).toBe(posted)
  })
})

describe('a defect', () => {
  test('is told once, and nothing after it, until everything begins anew', () => {
    const posted: FromWorker[] = []
    const engine = createEngine((message) => posted.push(message))
    const settings = { base: BASE, zone: 'Nowhere/Land', ruleset: DEFAULT_RULESET }
    engine.take({ kind: 'start', settings, now: 0 })
    expect(posted).toEqual([{ kind: 'broken', message: expect.stringContaining('Nowhere/Land') }])
    engine.take({ kind: 'tick', now: 1 })
    expect(posted).toHaveLength(1)
    engine.take({ kind: 'reload', now: 2 })
    expect(posted).toHaveLength(2)
  })
})
