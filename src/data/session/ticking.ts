import type { Clock } from './session.ts'

/** Tells the worker the time, every minute and when something has waited for it. */
export type Ticking = { readonly wake: (at: number) => void; readonly stop: () => void }

const TICK_MILLIS = 60_000
/** No server is waited for longer, wherever the clock is moved. */
const LONGEST_WAIT_MILLIS = 300_000

export function startTicking(clock: Clock, tick: (now: number) => void): Ticking {
  let waking: ReturnType<typeof setTimeout> | undefined
  const ticking = setInterval(() => tick(clock.now()), TICK_MILLIS)
  return {
    wake: (at) => {
      clearTimeout(waking)
      const wait = Math.min(Math.max(at - clock.now(), 0), LONGEST_WAIT_MILLIS)
      // When the time has been waited out, it is that late, whatever the clock of the device says meanwhile.
      waking = setTimeout(() => tick(Math.max(clock.now(), at)), wait)
    },
    stop: () => {
      clearTimeout(waking)
      clearInterval(ticking)
    },
  }
}
