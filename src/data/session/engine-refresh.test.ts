import { describe, expect, test } from 'vitest'

import type { Feed } from '#domain/facts/feeds.ts'

import { handle } from '../../../mocks/server/handle.ts'
import { startEngine, BASE, type EngineOptions, type EngineRun } from './testing/run-engine.ts'

const FEW = 14
const [MINUTE, HOUR] = [60_000, 3_600_000]

function loaded(options: EngineOptions = {}): EngineRun {
  const run = startEngine({ patients: FEW, ...options })
  run.run()
  return run
}

/** What a round asked, and what it left. */
function round(run: EngineRun, after: number, isReturn = false): readonly string[] {
  const before = run.requests.length
  run.refresh(after, isReturn)
  run.run()
  return run.requests.slice(before).map(({ url }) => url.slice(BASE.length + 1))
}

const isForChanges = (url: string) => url.includes('_lastUpdated=') || url.startsWith('Group/')
const feedOf = (run: EngineRun, feed: Feed) => run.feed().feeds?.find((one) => one.feed === feed)

function put(run: EngineRun, type: string, id: string, changes: object): void {
  const url = `${BASE}/${type}/${id}`
  const before = handle({ method: 'GET', url, headers: {}, body: '' }, run.world)
  const body = JSON.stringify({ ...JSON.parse(before.body), ...changes })
  const headers = { 'content-type': 'application/fhir+json' }
  expect(handle({ method: 'PUT', url, headers, body }, run.world).status).toBe(200)
}

/** Someone with a raised calcium, and the result that it stands on. */
function aHighCalcium(run: EngineRun): { readonly patient: string; readonly result: string } {
  for (const { patient, flags } of run.rows()) {
    for (const { problem, parts } of flags) {
      const [part] = parts
      if (problem !== 'calcium-high' || part.kind !== 'finding') continue
      const result = part.finding.evidence.find((id) => id.startsWith('Observation/'))
      if (result !== undefined) return { patient, result: result.slice('Observation/'.length) }
    }
  }
  throw new Error('Nobody has a high calcium')
}

describe('a refresh', () => {
  test('asks a server that tells changes only for them, in few requests', () => {
    const run = loaded()
    const rows = run.rows()
    const asked = round(run, 2 * MINUTE)
    expect(asked.filter((url) => !isForChanges(url))).toEqual([])
    expect(asked.length).toBeLessThanOrEqual(20)
    expect(run.rows()).toEqual(rows)
    expect(run.feed()).toMatchObject({ state: 'complete', problems: [], refreshing: false })
  })

  test('brings what has changed, and clears what was taken back @H7 @H12', () => {
    const run = loaded()
    const { patient, result } = aHighCalcium(run)
    put(run, 'Observation', result, { status: 'entered-in-error' })
    round(run, 2 * MINUTE)
    const evidence = run
      .row(patient)
      .flags.flatMap(({ parts }) =>
        parts.flatMap((part) => (part.kind === 'finding' ? part.finding.evidence : [])),
      )
    expect(evidence).not.toContain(`Observation/${result}`)
  })

  test('notices that something was deleted, and reads everything again @H12', () => {
    const run = loaded()
    const [name] = run.world.store.all('CarePlan')
    const newest = [...run.world.store.all('Observation')].toSorted((a, b) =>
      b.meta.lastUpdated.localeCompare(a.meta.lastUpdated),
    )[0]
    expect(name).toBeDefined()
    const url = `${BASE}/Observation/${newest?.id}`
    expect(handle({ method: 'DELETE', url, headers: {}, body: '' }, run.world).status).toBe(204)
    expect(round(run, 2 * MINUTE).every(isForChanges)).toBe(true)
    expect(round(run, 2 * MINUTE).some((url) => url.includes('code='))).toBe(true)
  })

  test('reads everything now and then all the same: nobody tells what was deleted', () => {
    const run = loaded()
    expect(round(run, 29 * MINUTE).every(isForChanges)).toBe(true)
    expect(round(run, 2 * MINUTE).every(isForChanges)).toBe(false)
  })

  test('sees who has joined the caseload', () => {
    const run = loaded()
    const url = `${BASE}/Group/bonewatch-caseload`
    const group = JSON.parse(handle({ method: 'GET', url, headers: {}, body: '' }, run.world).body)
    put(run, 'Group', 'bonewatch-caseload', { member: group.member.slice(0, 5), quantity: 5 })
    round(run, 2 * MINUTE)
    round(run, 2 * MINUTE)
    expect(run.feed()).toMatchObject({ expected: 5 })
    expect(run.rows()).toHaveLength(5)
  })

  test('is not begun while another is under way', () => {
    const run = loaded()
    run.refresh(2 * MINUTE)
    run.run(1)
    const before = run.posted.filter(({ kind }) => kind === 'asks').length
    run.refresh(2 * MINUTE)
    expect(run.posted.filter(({ kind }) => kind === 'asks').length).toBe(before)
  })

  test('leaves what is shown as it is until everything of someone has come', () => {
    const run = loaded({ faults: ['page-lost'] })
    const { state, problems, counts } = run.feed()
    expect(state).toBe('partial')
    run.refresh(31 * MINUTE)
    run.run(6)
    expect(run.feed()).toMatchObject({ state, problems, counts, refreshing: true })
  })
})

describe('a server that cannot be asked for changes', () => {
  test('that says nothing of itself is asked for everything, less often', () => {
    const run = loaded({ faults: ['amnesiac'] })
    expect(run.feed().server).toMatchObject({ changes: 'untold' })
    expect(round(run, 2 * MINUTE)).toEqual([])
    expect(round(run, 9 * MINUTE).some((url) => url.includes('code='))).toBe(true)
  })

  test('is asked at once when someone comes back', () => {
    const run = loaded({ faults: ['amnesiac'] })
    expect(round(run, MINUTE, true)).toEqual([])
    expect(round(run, MINUTE, true).length).toBeGreaterThan(10)
  })

  test('that ignores the parameter, against its word, is found out @H10', () => {
    const run = loaded({ faults: ['changes-ignored'] })
    expect(run.feed().server).toMatchObject({ changes: 'told' })
    round(run, 2 * MINUTE)
    expect(run.feed().server).toMatchObject({ changes: 'disproven' })
    expect(round(run, 2 * MINUTE).some((url) => url.includes('code='))).toBe(true)
    expect(run.feed()).toMatchObject({ state: 'complete', problems: [] })
  })

  test('that finds nothing by it, against its word, is found out @H10', () => {
    const run = loaded({ faults: ['changes-forgotten'] })
    round(run, 2 * MINUTE)
    expect(round(run, 2 * MINUTE).some((url) => url.includes('code='))).toBe(true)
  })

  test('takes one patient a search: the list stays current all the same', () => {
    const run = loaded({ faults: ['one-patient-per-search'] })
    expect(round(run, 11 * MINUTE)).toEqual([])
    const { patient, result } = aHighCalcium(run)
    put(run, 'Observation', result, { status: 'entered-in-error' })
    round(run, 20 * MINUTE)
    const flags = run.row(patient).flags.flatMap(({ parts }) => parts)
    expect(JSON.stringify(flags)).not.toContain(`Observation/${result}`)
  })
})

describe('a feed', () => {
  test('is as new as its last answer', () => {
    const run = loaded()
    const before = feedOf(run, 'laboratory')
    expect(before).toMatchObject({ failures: 0, isOutOfDate: false, isSilent: false })
    expect(before?.newest).toBeLessThanOrEqual(before?.answered ?? 0)
    round(run, 2 * MINUTE)
    expect(feedOf(run, 'laboratory')?.answered).toBe((before?.answered ?? 0) + 2 * MINUTE)
  })

  test('that fails says so, keeps its age, and what it has brought stays @H12', () => {
    const run = loaded()
    const rows = run.rows()
    const answered = feedOf(run, 'laboratory')?.answered
    run.break('error-500')
    round(run, 2 * MINUTE)
    round(run, MINUTE / 2)
    expect(feedOf(run, 'laboratory')).toMatchObject({ failures: 2, answered, why: 'server-error' })
    expect(run.rows()).toEqual(rows)
    run.repair()
    round(run, MINUTE / 2)
    expect(feedOf(run, 'laboratory')).toMatchObject({ failures: 0 })
    expect(feedOf(run, 'laboratory')).not.toHaveProperty('why')
  })

  test('soon gives up on a server that fails: the next round asks again', () => {
    const run = loaded()
    run.break('error-500')
    expect(round(run, 2 * MINUTE).length).toBeLessThanOrEqual(8)
  })

  test('that does not answer when all is read again leaves the list as it was, and is read again soon', () => {
    const run = loaded({ faults: ['amnesiac'] })
    const rows = run.rows()
    run.break('error-500')
    round(run, 11 * MINUTE)
    expect(run.feed()).toMatchObject({ state: 'complete', problems: [] })
    expect(feedOf(run, 'laboratory')).toMatchObject({ failures: 1, why: 'server-error' })
    expect(run.rows()).toEqual(rows)
    run.repair()
    expect(round(run, MINUTE / 2).length).toBeGreaterThan(10)
    expect(feedOf(run, 'laboratory')).toMatchObject({ failures: 0 })
  })

  test('of which one type does not answer when all is read again keeps what it had @H12', () => {
    const run = loaded()
    const rows = run.rows()
    run.world.faults.add({
      match: { type: 'Observation' },
      times: 'always',
      phase: 'before',
      effect: { kind: 'answer', status: 503 },
    })
    round(run, 31 * MINUTE)
    expect(feedOf(run, 'laboratory')).toMatchObject({ failures: 1 })
    expect(feedOf(run, 'imaging')).toMatchObject({ failures: 0 })
    expect(run.rows().map(({ standing }) => standing)).toEqual(rows.map(({ standing }) => standing))
  })

  test('that has not answered for hours lets nobody seem well; what is bad stays bad @H8 @H12', () => {
    const run = loaded()
    const bad = run.rows().filter(({ standing }) => standing === 'immediate' || standing === 'same-day')
    expect(bad.length).toBeGreaterThan(0)
    expect(run.rows().some(({ standing }) => standing === 'none')).toBe(true)
    run.break('error-500')
    run.pass(5 * HOUR)
    expect(feedOf(run, 'laboratory')).toMatchObject({ isOutOfDate: true })
    expect(run.rows().filter(({ standing }) => standing === 'none')).toEqual([])
    for (const { patient } of bad) expect(['immediate', 'same-day']).toContain(run.row(patient).standing)
    run.repair()
    round(run, MINUTE)
    expect(run.rows().some(({ standing }) => standing === 'none')).toBe(true)
  })

  test('may be as old as the configuration says', () => {
    const run = loaded({ settings: { maxDataAgeMinutes: 30 } })
    run.pass(31 * MINUTE)
    expect(run.rows().filter(({ standing }) => standing === 'none')).toEqual([])
  })

  test('of which one type is refused later is told, and the others stay current @H17', () => {
    const run = loaded()
    run.break('forbidden-403')
    round(run, 31 * MINUTE)
    expect(feedOf(run, 'medication')).toMatchObject({ failures: 1, why: 'not-permitted' })
    expect(feedOf(run, 'laboratory')).toMatchObject({ failures: 0 })
    const { patient, result } = aHighCalcium(run)
    put(run, 'Observation', result, { status: 'entered-in-error' })
    round(run, 31 * MINUTE)
    const flags = run.row(patient).flags.flatMap(({ parts }) => parts)
    expect(JSON.stringify(flags)).not.toContain(`Observation/${result}`)
  })
})

/** Albumin of one patient every six hours for four weeks: a laboratory with a habit. */
function* everySixHours(patient: string, until: number): Generator<object> {
  for (let at = until - 28 * 24 * HOUR; at <= until; at += 6 * HOUR) {
    const instant = new Date(at).toISOString()
    yield {
      resourceType: 'Observation',
      id: `albumin-${at}`,
      meta: { versionId: '1', lastUpdated: instant },
      status: 'final',
      category: [{ coding: [{ code: 'laboratory' }] }],
      code: { coding: [{ system: 'http://loinc.org', code: '1751-7' }] },
      subject: { reference: patient },
      effectiveDateTime: instant,
      issued: instant,
      valueQuantity: { value: 40, unit: 'g/L', system: 'http://unitsofmeasure.org', code: 'g/L' },
    }
  }
}

describe('the laboratory has gone silent', () => {
  test('for 26 hours: no row reassures on calcium, and the feed says since when @H8 @H12', () => {
    const run = startEngine({ patients: FEW, faults: ['laboratory-stopped'] })
    run.world.readAll()
    const [someone] = run.world.store.all('Patient')
    run.world.give(everySixHours(`Patient/${someone?.id}`, run.world.now()))
    run.run()
    expect(feedOf(run, 'laboratory')).toMatchObject({ failures: 0, isSilent: true })
    const well = run.rows().filter(({ standing, deceased }) => standing === 'none' && !deceased)
    expect(well).toEqual([])
    expect(run.rows().some(({ standing }) => standing === 'same-day')).toBe(true)
  })
})

describe('a page that is left', () => {
  test('asks for nothing more, and is asked again when it is opened again', () => {
    const run = startEngine({ patients: FEW, settings: { caseload: [] } })
    run.run()
    const patient = `Patient/${[...run.world.store.all('Patient')][0]?.id}`
    run.open(patient)
    run.leave(patient)
    expect(run.posted.at(-1)).toMatchObject({ kind: 'cancel' })
    const before = run.requests.length
    run.run()
    // What was in flight is answered, nothing else is sent.
    expect(run.requests.length - before).toBeLessThanOrEqual(6)
    run.open(patient)
    run.run()
    expect(run.page(patient)).toMatchObject({ state: 'found', loadingMore: false, problems: [] })
  })
})

describe('what went', () => {
  test('is told on the page and in the list with its reason, and comes back if it is raised again', () => {
    const run = loaded()
    const { patient, result } = aHighCalcium(run)
    run.open(patient)
    run.run()
    expect(run.feed()).not.toHaveProperty('gone')
    put(run, 'Observation', result, { status: 'entered-in-error' })
    round(run, 2 * MINUTE)
    const went = run.feed().gone ?? []
    expect(went.length).toBeGreaterThan(0)
    expect(went.every((one) => one.patient === patient)).toBe(true)
    expect(JSON.stringify(went)).toContain(`{"resource":"Observation/${result}","why":"withdrawn"`)
    expect(run.page(patient)).toMatchObject({ review: { gone: went.map(({ gone }) => gone) } })
    put(run, 'Observation', result, { status: 'final' })
    round(run, 2 * MINUTE)
    expect(run.feed()).not.toHaveProperty('gone')
  })

  test('nothing goes while the first look becomes the whole record', () => {
    const run = startEngine({ patients: FEW })
    run.run()
    const gone = run.posted.filter(
      (message) => message.kind === 'caseload' && message.feed.gone !== undefined,
    )
    expect(gone).toEqual([])
  })
})

describe('the health of the data', () => {
  test('is told when it is asked for, and adds up type by type @H11', () => {
    const run = loaded()
    const health = run.health()
    expect(health.counts).toEqual(run.feed().counts)
    const sum = health.types.reduce((all, { counts }) => all + counts.received, 0)
    expect(sum).toBe(health.counts.received)
    for (const { counts } of health.types) {
      const { received, ...parts } = counts
      expect(Object.values(parts).reduce((all, part) => all + part, 0)).toBe(received)
    }
    expect(health.refusals.reduce((all, { count }) => all + count, 0)).toBeGreaterThanOrEqual(
      health.counts.refused,
    )
    for (const { examples } of health.refusals)
      for (const { patient, resource } of examples)
        expect([patient, resource]).toEqual([
          expect.stringMatching(/^Patient\//),
          expect.stringContaining('/'),
        ])
  })

  test('names the codes that no table here has @H6', () => {
    const run = loaded()
    const { result } = aHighCalcium(run)
    put(run, 'Observation', result, {
      code: {
        coding: [
          { system: 'http://loinc.org', code: '17861-6' },
          { system: 'http://loinc.org', code: '2000-8' },
          { system: 'http://loinc.org', code: '1995-0' },
        ],
      },
    })
    round(run, 2 * MINUTE)
    const { unmapped } = run.health()
    expect(unmapped.flatMap(({ code }) => code ?? [])).toEqual(expect.arrayContaining(['1995-0']))
  })
})
