import { momentFromMillis } from '#domain/time/when.ts'
import type { Answer } from '#fhir/client/ask.ts'
import { readHttpDate } from '#fhir/client/wait.ts'

import type { Clock } from './session.ts'

/** A clock that is never behind the server's. */
export type ServerClock = Clock & {
  /** Looks at when the server says that it has answered what was sent then. */
  readonly note: (answer: Answer, sent: number) => void
}

/** Answers take a while, and HTTP tells whole seconds. */
const OVERLOOKED = 60_000

/**
 * Of two clocks that differ by more than a minute the later one counts: with a clock that is behind, the newest results
 * would be dated after now and not be used, while one that is ahead only makes them look older. Either way it is told.
 */
export function createServerClock(
  device: Clock,
  onSkew: (aheadMillis: number | undefined) => void,
): ServerClock {
  let ahead: number | undefined

  return {
    now: () => momentFromMillis(device.now() + Math.max(0, -(ahead ?? 0))),
    note: (answer, sent) => {
      const at = answer.kind === 'response' ? readHttpDate(answer.headers.get('date') ?? '') : undefined
      if (at === undefined) return
      const found = aheadOf(at, sent, device.now())
      const told = Math.abs(found) > OVERLOOKED ? found : undefined
      if (told === ahead || (told !== undefined && Math.abs(told - (ahead ?? 0)) < OVERLOOKED / 2)) return
      ahead = told
      onSkew(told)
    },
  }
}

/** The server answered between sending and receiving: only what lies outside of that is a difference. */
function aheadOf(server: number, sent: number, received: number): number {
  if (server > received) return received - server
  return server < sent ? sent - server : 0
}
