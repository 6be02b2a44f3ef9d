import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import { momentFromMillis } from '#domain/time/when.ts'
import type { Answer, Ask } from '#fhir/client/ask.ts'
import { aReview } from '#widgets/testing/build-review.ts'
import { aRow, TODAY } from '#widgets/testing/build-row.ts'

import type { PatientFeed } from '../caseload-feed.ts'
import type { AttentionEvent } from './attention.ts'
import { createSession } from './create-session.ts'
import type { CaseloadUpdate, FromWorker, ToWorker } from './worker-messages.ts'

const NOW = 1_795_425_120_000

const anAsk = (id: number): Ask => ({
  id,
  url: `https://fhir.test/r4/Patient?_id=${id}`,
  headers: {},
  subject: { search: 's', concepts: [], patients: [] },
})

const update = (different: Partial<CaseloadUpdate> = {}): CaseloadUpdate => ({
  state: 'loading-more',
  problems: [],
  counts: { received: 1, used: 1, refused: 0, duplicate: 0, notYet: 0, unattributed: 0, outOfScope: 0 },
  ruleset: 'default@1',
  changed: [],
  order: [],
  ...different,
})

const rowOf = (patient: string) => aRow({ patient })

/** A session with a worker and a network that do only what the test says. */
function aSession() {
  let listener: (message: FromWorker) => void = () => undefined
  const posted: ToWorker[] = []
  const moved: ArrayBuffer[] = []
  const open: {
    readonly ask: Ask
    readonly signal: AbortSignal
    readonly answer: (answer: Answer) => void
  }[] = []
  let now = NOW
  const page = {
    isAway: false,
    isOffline: false,
    listener: (event: AttentionEvent): unknown => event,
  }
  const terminate = vi.fn<() => void>()
  const session = createSession({
    port: {
      post: (message, transfer = []) => {
        posted.push(message)
        moved.push(...transfer)
      },
      listen: (listen) => {
        listener = listen
      },
      terminate,
    },
    transport: (ask, signal) =>
      new Promise((resolve) => {
        open.push({ ask, signal, answer: resolve })
      }),
    clock: { now: () => momentFromMillis(now) },
    attention: {
      isAway: () => page.isAway,
      isOffline: () => page.isOffline,
      listen: (listen) => {
        page.listener = listen
        return () => undefined
      },
    },
    settings: { base: 'https://fhir.test/r4', zone: 'Europe/London', ruleset: DEFAULT_RULESET },
    ruleset: 'default@1',
  })
  return {
    session,
    posted,
    moved,
    open,
    terminate,
    page,
    tell: (message: FromWorker) => listener(message),
    pass: (minutes: number) => {
      for (let minute = 0; minute < minutes; minute += 1) {
        now += 60_000
        vi.advanceTimersByTime(60_000)
      }
    },
  }
}

const kinds = (posted: readonly ToWorker[]) => posted.map(({ kind }) => kind)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a session', () => {
  test('starts the worker with the settings and the time, and ticks every minute', () => {
    const { posted, pass } = aSession()
    expect(posted).toEqual([
      { kind: 'start', now: NOW, settings: expect.objectContaining({ ruleset: DEFAULT_RULESET }) },
    ])
    pass(3)
    expect(posted.slice(1).filter(({ kind }) => kind === 'tick')).toEqual([
      { kind: 'tick', now: NOW + 60_000 },
      { kind: 'tick', now: NOW + 120_000 },
      { kind: 'tick', now: NOW + 180_000 },
    ])
  })

  test('sends what the worker asks, and hands it the bytes themselves', async () => {
    const { open, posted, moved, tell } = aSession()
    tell({ kind: 'asks', asks: [anAsk(1), anAsk(2)] })
    expect(open.map(({ ask }) => ask.id)).toEqual([1, 2])
    const body = new Uint8Array([1, 2, 3])
    const answer: Answer = { id: 2, kind: 'response', status: 200, headers: new Map(), body }
    open[1]?.answer(answer)
    await vi.advanceTimersByTimeAsync(0)
    expect(posted.at(-1)).toEqual({ kind: 'answer', answer, now: NOW })
    expect(moved).toEqual([body.buffer])
  })

  test('wakes the worker when something has waited its time, even if the clock stands still', () => {
    const { posted, tell } = aSession()
    tell({ kind: 'wake', at: NOW + 4000 })
    vi.advanceTimersByTime(3999)
    expect(kinds(posted)).toEqual(['start'])
    vi.advanceTimersByTime(1)
    expect(posted.at(-1)).toEqual({ kind: 'tick', now: NOW + 4000 })
  })

  test('has one snapshot until something changes', () => {
    const { session, tell } = aSession()
    const heard = vi.fn<() => void>()
    const leave = session.subscribe(heard)
    expect(session.caseload()).toMatchObject({ state: 'loading', rows: [], ruleset: 'default@1' })
    expect(session.caseload()).toBe(session.caseload())
    tell({ kind: 'caseload', feed: update() })
    expect(heard).toHaveBeenCalledTimes(1)
    leave()
    tell({ kind: 'caseload', feed: update({ state: 'complete' }) })
    expect(heard).toHaveBeenCalledTimes(1)
    expect(session.caseload().state).toBe('complete')
  })

  test('puts changed rows into their order, and keeps the others as they are', () => {
    const { session, tell } = aSession()
    const [a, b] = [rowOf('Patient/a'), rowOf('Patient/b')]
    tell({ kind: 'caseload', feed: update({ changed: [a, b], order: ['Patient/a', 'Patient/b'] }) })
    const worse = aRow({ patient: 'Patient/b', standing: 'immediate' })
    tell({ kind: 'caseload', feed: update({ changed: [worse], order: ['Patient/b', 'Patient/a'] }) })
    expect(session.caseload().rows).toEqual([worse, a])
    expect(session.caseload().rows[1]).toBe(a)
  })

  test('a row that is named and was never sent is a failure, and no gap in the list @H11', () => {
    const { session, tell } = aSession()
    tell({ kind: 'caseload', feed: update({ changed: [rowOf('Patient/a')], order: ['Patient/a'] }) })
    tell({ kind: 'caseload', feed: update({ order: ['Patient/a', 'Patient/b'] }) })
    expect(session.caseload()).toMatchObject({
      state: 'partial',
      rows: [{ patient: 'Patient/a' }],
      problems: [{ what: 'caseload', detail: '1 rows of the caseload were not sent' }],
    })
  })

  test('stops everything when it is closed', async () => {
    const { session, open, posted, terminate, tell, pass } = aSession()
    tell({ kind: 'asks', asks: [anAsk(1)] })
    tell({ kind: 'wake', at: NOW + 1000 })
    session.close()
    expect(open[0]?.signal.aborted).toBe(true)
    open[0]?.answer({ id: 1, kind: 'no-response', why: 'aborted' })
    pass(2)
    await vi.advanceTimersByTimeAsync(0)
    expect(kinds(posted)).toEqual(['start'])
    expect(terminate).toHaveBeenCalledTimes(1)
  })
})

describe('a page that is looked at', () => {
  const refreshes = (posted: readonly ToWorker[]) =>
    posted.flatMap((message) => (message.kind === 'refresh' ? [message] : []))

  test('asks for what is new every two minutes', () => {
    const { posted, pass } = aSession()
    pass(1)
    expect(refreshes(posted)).toEqual([])
    pass(6)
    expect(refreshes(posted)).toHaveLength(3)
    expect(refreshes(posted)[0]).toMatchObject({ isReturn: false })
  })

  test('asks sooner after a failure', () => {
    const { posted, pass, tell } = aSession()
    const failing = {
      feed: 'laboratory',
      failures: 1,
      received: 0,
      isOutOfDate: false,
      isSilent: false,
    } as const
    tell({ kind: 'caseload', feed: update({ feeds: [failing] }) })
    pass(2)
    expect(refreshes(posted).length).toBeGreaterThanOrEqual(2)
  })

  test('and then by nobody asks for nothing, and at once when someone comes back', () => {
    const { posted, pass, page } = aSession()
    page.isAway = true
    pass(30)
    expect(refreshes(posted)).toEqual([])
    page.isAway = false
    page.listener('return')
    expect(refreshes(posted)).toEqual([{ kind: 'refresh', isReturn: true, now: NOW + 30 * 60_000 }])
    page.listener('return')
    expect(refreshes(posted)).toHaveLength(1)
  })

  test('says that it is offline, asks for nothing, and at once when it is online again', () => {
    const { session, posted, pass, page } = aSession()
    page.isOffline = true
    page.listener('offline')
    expect(session.caseload()).toMatchObject({ offline: true })
    pass(10)
    expect(refreshes(posted)).toEqual([])
    page.isOffline = false
    page.listener('online')
    expect(session.caseload()).toMatchObject({ offline: false })
    expect(refreshes(posted)).toHaveLength(1)
  })
})

test('a device that thinks it is offline is not believed once the server has answered', async () => {
  const { session, open, tell, page, posted, pass } = aSession()
  page.isOffline = true
  page.listener('offline')
  tell({ kind: 'asks', asks: [anAsk(1)] })
  open[0]?.answer({ id: 1, kind: 'response', status: 200, headers: new Map(), body: '' })
  await vi.advanceTimersByTimeAsync(0)
  expect(session.caseload()).toMatchObject({ offline: false })
  pass(3)
  expect(posted.filter(({ kind }) => kind === 'refresh')).toHaveLength(1)
})

test('an answer that was on its way when the connection went does not bring it back', async () => {
  const { session, open, tell, page, pass } = aSession()
  tell({ kind: 'asks', asks: [anAsk(1)] })
  pass(1)
  page.isOffline = true
  page.listener('offline')
  open[0]?.answer({ id: 1, kind: 'response', status: 200, headers: new Map(), body: '' })
  await vi.advanceTimersByTimeAsync(0)
  expect(session.caseload()).toMatchObject({ offline: true })
})

describe('two clocks @H12 @H15', () => {
  async function answeredAt(date: string) {
    const { session, tell, open, posted } = aSession()
    tell({ kind: 'asks', asks: [anAsk(1)] })
    const headers = new Map([['date', date]])
    open[0]?.answer({ id: 1, kind: 'response', status: 200, headers, body: '' })
    await vi.advanceTimersByTimeAsync(0)
    return { ahead: session.caseload().clockAhead, now: posted.at(-1)?.now }
  }
  const httpDate = (millis: number) => new Date(millis).toUTCString()

  test('that agree to the minute are one', async () => {
    expect(await answeredAt(httpDate(NOW + 40_000))).toEqual({ ahead: undefined, now: NOW })
  })

  test('differ: the server’s counts where the device is behind, or new results would be dated after now', async () => {
    const late = Math.floor(NOW / 1000) * 1000 + 600_000
    expect(await answeredAt(httpDate(late))).toEqual({ ahead: NOW - late, now: late })
  })

  test('differ: the device’s counts where it is ahead, and it is told', async () => {
    const early = Math.floor(NOW / 1000) * 1000 - 600_000
    expect(await answeredAt(httpDate(early))).toEqual({ ahead: NOW - early, now: NOW })
  })

  test('cannot be compared where the server does not tell', async () => {
    expect(await answeredAt('yesterday')).toEqual({ ahead: undefined, now: NOW })
  })
})

describe('a reload', () => {
  test('breaks off what is under way, tells the worker, and goes on asking', async () => {
    const { session, open, posted, tell } = aSession()
    tell({ kind: 'asks', asks: [anAsk(1)] })
    session.reload()
    expect(open[0]?.signal.aborted).toBe(true)
    open[0]?.answer({ id: 1, kind: 'no-response', why: 'aborted' })
    tell({ kind: 'asks', asks: [anAsk(2)] })
    const answer: Answer = { id: 2, kind: 'no-response', why: 'offline' }
    open[1]?.answer(answer)
    await vi.advanceTimersByTimeAsync(0)
    expect(posted.slice(1)).toEqual([
      { kind: 'reload', now: NOW },
      { kind: 'answer', answer, now: NOW },
    ])
  })

  test('keeps the rows until newer ones come', () => {
    const { session, tell } = aSession()
    tell({ kind: 'caseload', feed: update({ changed: [rowOf('Patient/a')], order: ['Patient/a'] }) })
    session.reload()
    expect(session.caseload().rows).toHaveLength(1)
  })
})

describe('a patient’s page', () => {
  const found = (patient: string): PatientFeed => ({
    state: 'found',
    review: aReview(rowOf(patient)),
    now: { moment: momentFromMillis(NOW), day: TODAY, zone: 'Europe/London' },
    ruleset: 'default@1',
    loadingMore: false,
    problems: [],
  })

  test('is asked for, and answered when something is known of that patient @H4', async () => {
    const { session, posted, tell } = aSession()
    const page = session.openPatient('Patient/a', new AbortController().signal)
    expect(posted.at(-1)).toEqual({ kind: 'open-patient', patient: 'Patient/a', now: NOW })
    tell({ kind: 'patient', patient: 'Patient/b', feed: { state: 'not-found' } })
    tell({ kind: 'patient', patient: 'Patient/a', feed: { state: 'loading' } })
    tell({ kind: 'patient', patient: 'Patient/a', feed: found('Patient/a') })
    expect(await page).toEqual(found('Patient/a'))
  })

  test('that is left is no longer waited for', async () => {
    const { session } = aSession()
    const visit = new AbortController()
    const page = session.openPatient('Patient/a', visit.signal)
    visit.abort()
    await expect(page).rejects.toThrow('The page moved on')
    await expect(session.openPatient('Patient/a', visit.signal)).rejects.toThrow('The page moved on')
  })

  test('tells later changes to whoever listens', () => {
    const { session, tell } = aSession()
    const heard = vi.fn<(patient: string, feed: PatientFeed) => void>()
    const leave = session.onPatient(heard)
    tell({ kind: 'patient', patient: 'Patient/a', feed: { state: 'not-found' } })
    leave()
    tell({ kind: 'patient', patient: 'Patient/a', feed: { state: 'loading' } })
    expect(heard.mock.calls).toEqual([['Patient/a', { state: 'not-found' }]])
  })
})

describe('a defect of the worker', () => {
  test('is a failed caseload when nothing had come', () => {
    const { session, tell } = aSession()
    tell({ kind: 'broken', message: 'Something is wrong' })
    expect(session.caseload()).toMatchObject({
      state: 'failed',
      problems: [{ what: 'caseload', detail: 'Something is wrong' }],
    })
  })

  test('leaves the rows, says that they are not all, and answers every page that waits', async () => {
    const { session, open, tell } = aSession()
    const heard = vi.fn<(patient: string, feed: PatientFeed) => void>()
    session.onPatient(heard)
    tell({ kind: 'caseload', feed: update({ changed: [rowOf('Patient/a')], order: ['Patient/a'] }) })
    tell({ kind: 'patient', patient: 'Patient/b', feed: { state: 'not-found' } })
    tell({ kind: 'asks', asks: [anAsk(1)] })
    const signal = new AbortController().signal
    const page = session.openPatient('Patient/a', signal)
    tell({ kind: 'broken', message: 'Something is wrong' })
    const failure = { state: 'failed', why: 'rejected', detail: 'Something is wrong' }
    expect(session.caseload()).toMatchObject({ state: 'partial', rows: [{ patient: 'Patient/a' }] })
    expect(open[0]?.signal.aborted).toBe(true)
    expect(await page).toEqual(failure)
    expect(await session.openPatient('Patient/c', signal)).toEqual(failure)
    expect(heard).toHaveBeenCalledWith('Patient/b', failure)
  })

  test('can be got over by loading again', async () => {
    const { session, posted, tell } = aSession()
    tell({ kind: 'broken', message: 'Something is wrong' })
    session.reload()
    expect(posted.at(-1)?.kind).toBe('reload')
    tell({ kind: 'caseload', feed: update({ state: 'complete' }) })
    expect(session.caseload()).toMatchObject({ state: 'complete', problems: [] })
    const page = session.openPatient('Patient/a', new AbortController().signal)
    tell({ kind: 'patient', patient: 'Patient/a', feed: { state: 'not-found' } })
    expect(await page).toEqual({ state: 'not-found' })
  })
})
