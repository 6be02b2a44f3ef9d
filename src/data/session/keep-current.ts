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

/**
 * Asks for what is new while someone looks: every two minutes, sooner after a failure, and at once when someone comes back
 * to the page, the device wakes or the connection returns. A page that nobody sees asks for nothing.
 */
export function keepCurrent({ attention, clock, refresh, onConnection, isFailing }: Parts): () => void {
  let refreshedAt: number = clock.now()
  const passed = () => Math.abs(clock.now() - refreshedAt)

  function go(isReturn: boolean): void {
    if (attention.isAway() || attention.isOffline()) return
    refreshedAt = clock.now()
    refresh(isReturn)
  }

  const looking = setInterval(() => {
    const due = isFailing() ? EVERY_WHEN_FAILING : EVERY
    // After so long the device has slept: what is shown may be a night old.
    if (passed() >= due) go(passed() > 2 * due)
  }, LOOK)
  const leave = attention.listen((event) => {
    if (event !== 'return') onConnection(event === 'offline')
    if (event === 'online' || (event === 'return' && passed() >= AT_ONCE)) go(true)
  })
  if (attention.isOffline()) onConnection(true)
  return () => {
    clearInterval(looking)
    leave()
  }
}
