import type { Answer, Ask } from '#fhir/client/ask.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'

import type { CaseloadFeed, PatientFeed, PatientId } from '../caseload-feed.ts'
import type { Transport } from '../transport.ts'
import type { Clock, Session } from './session.ts'
import type { CaseloadUpdate, EngineSettings, FromWorker, ToWorker } from './worker-messages.ts'

/** The part of `Worker` that a session needs, so that tests can run the engine without one. */
export type WorkerPort = {
  readonly post: (message: ToWorker, transfer?: ArrayBuffer[]) => void
  readonly listen: (listener: (message: FromWorker) => void) => void
  readonly terminate: () => void
}

type SessionParts = {
  readonly port: WorkerPort
  readonly transport: Transport
  readonly clock: Clock
  readonly settings: EngineSettings
  readonly ruleset: string
}

const TICK_MILLIS = 60_000

const NOTHING_COUNTED = {
  received: 0,
  used: 0,
  refused: 0,
  duplicate: 0,
  notYet: 0,
  unattributed: 0,
  outOfScope: 0,
}

export function createSession({ port, transport, clock, settings, ruleset }: SessionParts): Session {
  const end = new AbortController()
  const listeners = new Set<() => void>()
  const patientListeners = new Set<(patient: PatientId, feed: PatientFeed) => void>()
  const waiting = new Map<PatientId, ((feed: PatientFeed) => void)[]>()
  const rows = new Map<PatientId, CaseloadRow>()
  let feed: CaseloadFeed = { state: 'loading', rows: [], problems: [], counts: NOTHING_COUNTED, ruleset }

  const send = async (ask: Ask) => {
    const answer = await transport(ask, end.signal)
    if (!end.signal.aborted) port.post({ kind: 'answer', answer, now: clock.now() }, transferable(answer))
  }

  port.listen((message) => {
    switch (message.kind) {
      case 'asks':
        for (const ask of message.asks) void send(ask)
        break
      case 'caseload':
        feed = applyUpdate(message.feed, rows)
        for (const listener of listeners) listener()
        break
      case 'patient':
        for (const listener of patientListeners) listener(message.patient, message.feed)
        settle(waiting, message.patient, message.feed)
        break
      case 'broken':
        feed = {
          ...feed,
          state: 'failed',
          problems: [{ what: 'caseload', patients: 0, why: 'rejected', detail: message.message }],
        }
        for (const listener of listeners) listener()
        break
    }
  })

  port.post({ kind: 'start', settings, now: clock.now() })
  const ticking = setInterval(() => port.post({ kind: 'tick', now: clock.now() }), TICK_MILLIS)

  return {
    caseload: () => feed,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onPatient: (listener) => {
      patientListeners.add(listener)
      return () => patientListeners.delete(listener)
    },
    openPatient: (patient, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('The page moved on', 'AbortError')))
        waiting.set(patient, [...(waiting.get(patient) ?? []), resolve])
        port.post({ kind: 'open-patient', patient, now: clock.now() })
      }),
    reload: () => port.post({ kind: 'reload', now: clock.now() }),
    close: () => {
      end.abort()
      clearInterval(ticking)
      port.terminate()
    },
  }
}

function applyUpdate(update: CaseloadUpdate, rows: Map<PatientId, CaseloadRow>): CaseloadFeed {
  const { changed, order, ...rest } = update
  for (const row of changed) rows.set(row.patient, row)
  const inOrder = order.flatMap((patient) => rows.get(patient) ?? [])
  // A row that the order names and nobody sent would vanish from the list without a word.
  if (inOrder.length !== order.length)
    throw new Error(`${order.length - inOrder.length} rows of the caseload were not sent`)
  return { ...rest, rows: inOrder }
}

function settle(
  waiting: Map<PatientId, ((feed: PatientFeed) => void)[]>,
  patient: PatientId,
  feed: PatientFeed,
): void {
  if (feed.state === 'loading') return
  for (const resolve of waiting.get(patient) ?? []) resolve(feed)
  waiting.delete(patient)
}

function transferable(answer: Answer): ArrayBuffer[] {
  if (answer.kind !== 'response' || typeof answer.body === 'string') return []
  const { buffer } = answer.body
  return buffer instanceof ArrayBuffer ? [buffer] : []
}
