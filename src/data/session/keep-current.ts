import type { Attention } from './attention.ts'
import type { Clock } from './session.ts'

type Parts = {
  readonly attention: Attention
  readonly clock: Clock
  /** `isReturn`: someone has come back, or the connection has. */
  readonly refresh: (isReturn: boolean) => void
  readonly onConnection: (isOffline: boolean) => void
  /** Whether the last round did not get everything. */
  readonly isFailing: () => boolean
}

/** Long enough not to burden a server, short enough that a result is on the list before it is called about. */
const EVERY = 120_000
const EVERY_WHEN_FAILING = 30_000
const LOOK = 1000
/** Coming back makes several events. */
const AT_ONCE = 5000

export type Keeping = {
  /** The server has answered what was sent then: whatever the device says of its connection, there is one. */
  readonly reached: (sent: number) => void
  readonly stop: () => void
}

/**
 * Asks for what is new while someone looks: every two minutes, sooner after a failure, and at once when someone comes back
 * to the page, the device wakes or the connection returns. A page that nobody sees asks for nothing.
 */
export function keepCurrent({ attention, clock, refresh, onConnection, isFailing }: Parts): Keeping {
  let refreshedAt: number = clock.now()
  let offlineSince = attention.isOffline() ? refreshedAt : undefined
  const passed = () => Math.abs(clock.now() - refreshedAt)

  function go(isReturn: boolean): void {
    if (attention.isAway() || offlineSince !== undefined) return
    refreshedAt = clock.now()
    refresh(isReturn)
  }

  const looking = setInterval(() => {
    const due = isFailing() ? EVERY_WHEN_FAILING : EVERY
    // After so long the device has slept: what is shown may be a night old.
    if (passed() >= due) go(passed() > 2 * due)
  }, LOOK)
  function connect(isOffline: boolean): void {
    offlineSince = isOffline ? clock.now() : undefined
    onConnection(isOffline)
  }

  const leave = attention.listen((event) => {
    if (event !== 'return') connect(event === 'offline')
    if (event === 'online' || (event === 'return' && passed() >= AT_ONCE)) go(true)
  })
  if (offlineSince !== undefined) onConnection(true)
  return {
    reached: (sent) => {
      if (offlineSince !== undefined && sent >= offlineSince) connect(false)
    },
    stop: () => {
      clearInterval(looking)
      leave()
    },
  }
}
