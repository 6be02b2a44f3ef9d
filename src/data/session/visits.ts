import type { PatientFeed, PatientId } from '../caseload-feed.ts'

type Listener = (patient: PatientId, feed: PatientFeed) => void
type Waiting = (feed: PatientFeed) => void

/** Who waits for a patient's record, and who wants to hear of changes. */
export type Visits = {
  readonly wait: (patient: PatientId, signal: AbortSignal) => Promise<PatientFeed>
  readonly onPatient: (listener: Listener) => () => void
  readonly tell: Listener
  /** The one answer to everyone, until it is tried again. */
  readonly fail: (feed: PatientFeed) => void
  readonly renew: () => void
}

export function createVisits(): Visits {
  const listeners = new Set<Listener>()
  const waiting = new Map<PatientId, Set<Waiting>>()
  const told = new Set<PatientId>()
  let failure: PatientFeed | undefined

  function settle(patient: PatientId, feed: PatientFeed): void {
    for (const resolve of waiting.get(patient) ?? []) resolve(feed)
    waiting.delete(patient)
  }

  function tell(patient: PatientId, feed: PatientFeed): void {
    told.add(patient)
    for (const listener of listeners) listener(patient, feed)
    if (feed.state !== 'loading') settle(patient, feed)
  }

  return {
    wait: (patient, signal) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return resolve(failure)
        const those = waiting.get(patient) ?? new Set()
        waiting.set(patient, those.add(resolve))
        const leave = () => {
          those.delete(resolve)
          reject(new DOMException('The page moved on', 'AbortError'))
        }
        if (signal.aborted) leave()
        else signal.addEventListener('abort', leave, { once: true })
      }),
    onPatient: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell,
    fail: (feed) => {
      failure = feed
      for (const patient of new Set([...told, ...waiting.keys()])) tell(patient, feed)
    },
    renew: () => {
      failure = undefined
    },
  }
}
