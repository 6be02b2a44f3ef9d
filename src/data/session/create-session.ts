import type { Answer, Ask } from '#fhir/client/ask.ts'

import type { Transport } from '../transport.ts'
import { createFeedStore } from './feed-store.ts'
import type { Clock, Session } from './session.ts'
import { createVisits } from './visits.ts'
import type { EngineSettings, FromWorker, ToWorker } from './worker-messages.ts'

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
/** No server is waited for longer, wherever the clock is moved. */
const LONGEST_WAIT_MILLIS = 300_000

export function createSession({ port, transport, clock, settings, ruleset }: SessionParts): Session {
  const feed = createFeedStore(ruleset)
  const visits = createVisits()
  let round = new AbortController()
  let waking: ReturnType<typeof setTimeout> | undefined

  const send = async (ask: Ask) => {
    const { signal } = round
    const answer = await transport(ask, signal)
    if (!signal.aborted) port.post({ kind: 'answer', answer, now: clock.now() }, transferable(answer))
  }
  const tick = () => port.post({ kind: 'tick', now: clock.now() })
  /** When the time has been waited out, it is that late, whatever the clock of the device says meanwhile. */
  const wake = (at: number) => {
    clearTimeout(waking)
    const wait = Math.min(Math.max(at - clock.now(), 0), LONGEST_WAIT_MILLIS)
    waking = setTimeout(() => port.post({ kind: 'tick', now: Math.max(clock.now(), at) }), wait)
  }
  /** After a defect nothing that is shown will change any more: it says so, everywhere. */
  const fail = (detail: string) => {
    round.abort()
    feed.fail(detail)
    visits.fail({ state: 'failed', why: 'rejected', detail })
  }

  port.listen((message) => {
    try {
      if (message.kind === 'asks') for (const ask of message.asks) void send(ask)
      else if (message.kind === 'wake') wake(message.at)
      else if (message.kind === 'caseload') feed.apply(message.feed)
      else if (message.kind === 'patient') visits.tell(message.patient, message.feed)
      else fail(message.message)
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error))
    }
  })
  port.post({ kind: 'start', settings, now: clock.now() })
  const ticking = setInterval(tick, TICK_MILLIS)

  return {
    caseload: feed.get,
    subscribe: feed.subscribe,
    onPatient: visits.onPatient,
    openPatient: (patient, signal) => {
      port.post({ kind: 'open-patient', patient, now: clock.now() })
      return visits.wait(patient, signal)
    },
    // What is under way belongs to the round before: its answers are wanted by nobody.
    reload: () => {
      round.abort()
      round = new AbortController()
      visits.renew()
      port.post({ kind: 'reload', now: clock.now() })
    },
    close: () => {
      round.abort()
      clearTimeout(waking)
      clearInterval(ticking)
      port.terminate()
    },
  }
}

function transferable(answer: Answer): ArrayBuffer[] {
  if (answer.kind !== 'response' || typeof answer.body === 'string') return []
  const { buffer } = answer.body
  return buffer instanceof ArrayBuffer ? [buffer] : []
}
