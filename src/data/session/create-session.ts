import type { Answer } from '#fhir/client/ask.ts'

import type { DataHealth } from '../data-health.ts'
import type { Transport } from '../transport.ts'
import type { Attention } from './attention.ts'
import { createCourier, type Courier } from './courier.ts'
import { createFeedStore, type FeedStore } from './feed-store.ts'
import { keepCurrent } from './keep-current.ts'
import { createServerClock } from './server-clock.ts'
import type { Clock, Session } from './session.ts'
import { startTicking, type Ticking } from './ticking.ts'
import { createVisits, type Visits } from './visits.ts'
import { createWaiting, type Waiting } from '../waiting.ts'
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
  readonly attention: Attention
  readonly settings: EngineSettings
  readonly ruleset: string
}

type Timed<Message> = Message extends ToWorker ? Omit<Message, 'now'> : never
type Sayable = Timed<Exclude<ToWorker, { kind: 'answer' | 'tick' }>>

export function createSession(parts: SessionParts): Session {
  const { port, transport, attention, settings, ruleset } = parts
  const feed = createFeedStore(ruleset)
  const visits = createVisits()
  const health = createWaiting<DataHealth>()
  const clock = createServerClock(parts.clock, feed.noteSkew)
  const courier = createCourier(
    transport,
    (answer, sent) => {
      clock.note(answer, sent)
      if (answer.kind === 'response') pace.reached(sent)
      port.post({ kind: 'answer', answer, now: clock.now() }, transferable(answer))
    },
    parts.clock,
  )
  const say = (message: Sayable) => port.post({ ...message, now: clock.now() })

  const ticking = startTicking(clock, (now) => port.post({ kind: 'tick', now }))
  attend(port, { courier, ticking, feed, visits, health })
  say({ kind: 'start', settings })
  const pace = keepCurrent({
    attention,
    clock: parts.clock,
    refresh: (isReturn) => say({ kind: 'refresh', isReturn }),
    onConnection: feed.noteConnection,
    isFailing: () => feed.get().feeds?.some(({ failures }) => failures > 0) === true,
  })

  return {
    caseload: feed.get,
    subscribe: feed.subscribe,
    onPatient: visits.onPatient,
    openPatient: (patient, signal) => {
      say({ kind: 'open-patient', patient })
      return visits.wait(patient, signal)
    },
    visit: (patient) => {
      say({ kind: 'visit-patient', patient })
      return () => say({ kind: 'leave-patient', patient })
    },
    health: () => {
      say({ kind: 'health' })
      return health.wait()
    },
    // What is under way belongs to the round before: its answers are wanted by nobody.
    reload: () => {
      courier.recall()
      visits.renew()
      say({ kind: 'reload' })
    },
    close: () => {
      courier.recall()
      ticking.stop()
      pace.stop()
      port.terminate()
    },
  }
}

type Attending = {
  readonly courier: Courier
  readonly ticking: Ticking
  readonly feed: FeedStore
  readonly visits: Visits
  readonly health: Waiting<DataHealth>
}

/** Does what the worker says. */
function attend(port: WorkerPort, { courier, ticking, feed, visits, health }: Attending): void {
  /** After a defect nothing that is shown will change any more: it says so, everywhere. */
  const fail = (detail: string) => {
    courier.recall()
    feed.fail(detail)
    visits.fail({ state: 'failed', why: 'rejected', detail })
  }
  const hear = (message: FromWorker) => {
    if (message.kind === 'asks') courier.send(message.asks)
    else if (message.kind === 'cancel') courier.recall(message.asks)
    else if (message.kind === 'wake') ticking.wake(message.at)
    else if (message.kind === 'caseload') feed.apply(message.feed)
    else if (message.kind === 'health') health.tell(message.health)
    else if (message.kind === 'patient') visits.tell(message.patient, message.feed)
    else fail(message.message)
  }
  port.listen((message) => {
    try {
      hear(message)
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error))
    }
  })
}

function transferable(answer: Answer): ArrayBuffer[] {
  if (answer.kind !== 'response' || typeof answer.body === 'string') return []
  const { buffer } = answer.body
  return buffer instanceof ArrayBuffer ? [buffer] : []
}
